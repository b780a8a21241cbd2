"""What is under embargo is nowhere on a target of any kind before its moment, and there one deploy after.

Three releases wait for midnight in three zones. Each has a word that stands in nothing else, in its title, text,
picture, addresses and translation; it is looked for in every name and byte that a target keeps, packed or not, and in
all that is printed.
"""

import logging
import re
import shutil
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from msgspec import Struct
from msgspec.structs import replace

import tasks
from plugins import publishing
from plugins.deploying import Newsroom, Verification, Wish, deploy, list_releases, server_config, verify
from tests.deploying import embargo_places as places
from tests.deploying.embargo_places import Target, tells, traces
from tests.deploying.forge import Forge
from tests.deploying.nginx import running_nginx
from tests.deploying.ports import free_port
from tests.deploying.programs import needs
from tests.deploying.served import HOST
from tests.deploying.store import KEYS, new_shop
from tests.newsroom import NEWSROOMS, media_address
from tests.publishing.repository import Repository
from tests.publishing.test_embargo_ends import ALLOWED, DAY, PAGE, ZONES, release
from tests.rendering import write

pytestmark = pytest.mark.slow
WRITTEN = {"aceh": f"{DAY} 00:00+07:00", "gorontalo": f"{DAY} 00:00", "maluku": DAY}
"""How the embargo of each province's release is written: by its own clock, where no other is named."""
MIDNIGHTS = {
    word: datetime.fromisoformat(f"{DAY}T00:00+{hours:02}:00")
    for hours, word in sorted(ZONES.values(), reverse=True)  # the east wakes first
}
"""The moment at which each word becomes public, in WIT, WITA and WIB."""
FIRST = min(MIDNIGHTS.values())
MINUTE, DAY_LONG = timedelta(minutes=1), timedelta(days=1)
PUBLIC = "2024/05/terbit.id"


class Desk(Struct, frozen=True, dict=True):
    """A newsroom in a repository of its own; one output folder for all targets."""

    folder: Path

    @property
    def content(self) -> Path:
        return self.folder / "content"

    @property
    def store(self) -> Path:
        return self.folder / "store"

    @property
    def deploy_file(self) -> Path:
        return self.folder / "deploy.yml"

    @property
    def pictures(self) -> dict[str, bytes]:
        """The picture of each release, by its word."""
        return {word: (self.content / picture_of(word)).read_bytes() for word in MIDNIGHTS}

    def commit(self, text: str) -> None:
        """Change a release that is public, so that the next deploy has something to send."""
        write(self.content, PUBLIC, text, title="Terbit", allow=ALLOWED)
        Repository(self.folder).commit()

    def deploy(self, target: Target, moment: datetime, newsroom: Newsroom | None = None, /, **wishes: bool) -> None:
        """Deploy as the task does, as of a moment."""
        self.deploy_file.write_text(target.file, encoding="utf-8")
        wish = Wish(target.name, self.content, self.folder / "output", self.deploy_file, moment.isoformat(), code=())
        assert deploy(replace(wish, **wishes), newsroom or tasks.newsroom(str(self.store), 1)) == 0


def picture_of(word: str) -> str:
    return f"releases/2024/06/{word}.png"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A newsroom with a release that is public, and three that are not."""
    desk = Desk(tmp_path_factory.mktemp("desk"))
    shutil.copytree(NEWSROOMS / "bilingual" / "registers", desk.content / "registers")
    settings = (NEWSROOMS / "bilingual" / "site.yml").read_text(encoding="utf-8")
    (desk.content / "site.yml").write_text(re.sub(", guide: [a-z]+", "", settings), encoding="utf-8")
    (desk.content / "pages").mkdir()
    (desk.content / "pages/tentang.id.md").write_text(PAGE, encoding="utf-8")
    for number, (province, (_, word)) in enumerate(ZONES.items()):
        fields = {"embargo": WRITTEN[province], "aliases": [f"/lama/{word}.html"]}
        release(desk.content, province, word, number, fields)  # type: ignore[arg-type]
    (desk.folder / ".gitignore").write_text("/*\n!/content\n", encoding="utf-8")
    Repository(desk.folder).start()
    return desk


@pytest.fixture(params=["folder", "server", "s3", "pages"])
def target(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Target:
    """A target of each kind, on which nothing is yet."""
    for name, value in KEYS.items():
        monkeypatch.setenv(name, value)
    make: dict[str, Callable[[], Target]] = {
        "folder": lambda: places.folder(tmp_path / "www"),
        "server": lambda: places.server(tmp_path / "www", request.getfixturevalue("sshd")),
        "s3": lambda: places.bucket(new_shop()),
        "pages": lambda: places.branch(Forge(tmp_path / "forge")),
    }
    if request.param == "server":
        needs("rsync")
    return make[request.param]()


def test_each_zone_s_midnight_and_no_minute_before(
    desk: Desk, target: Target, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    desk.commit("Sudah terbit.")
    desk.deploy(target, FIRST - DAY_LONG)
    public: set[str] = set()
    for word, midnight in MIDNIGHTS.items():
        told = said(capfd, caplog)
        desk.deploy(target, midnight, dry_run=True)  # what is public at midnight now lies in the output folder
        planned = said(capfd, caplog)
        desk.commit(f"Sudah terbit, dan ditambah sebelum {midnight}.")
        for wishes in ({"dry_run": True}, {}, {"if_due": True}):
            desk.deploy(target, midnight - MINUTE, **wishes)
        assert list_releases(target.name, desk.deploy_file, "id") == 0
        told += said(capfd, caplog)
        held = target.holds()
        found = {each: traces(held, each, picture) for each, picture in desk.pictures.items()}
        assert {each for each in found if found[each]} == public, f"{midnight}: {found}"
        assert [each for each in found.keys() - public if each in told] == []
        assert [each for each in found.keys() - public if each in planned] == [word]
        desk.deploy(target, midnight, if_due=True)
        public.add(word)
        picture = desk.pictures[word]
        assert [path for path in where_it_must_be(desk, word) if not tells(target.shown(path), word, picture)] == []


def test_a_build_as_of_a_later_moment_that_comes_behind_ours_is_not_sent(desk: Desk, tmp_path: Path) -> None:
    target = places.folder(tmp_path / "www")
    desk.commit("Sudah terbit, satu kali lagi.")
    ours = tasks.newsroom(str(desk.store), 1)
    ahead = [max(MIDNIGHTS.values())]

    def build(content: Path, output: Path, site_url: str, now: str, lang: str, **wishes: Any) -> int:
        code = ours.build(content, output, site_url, now, lang, **wishes)
        if ahead:
            assert ours.build(content, output, site_url, ahead.pop().isoformat(), lang, **wishes) == 0
        return code

    desk.deploy(target, FIRST - MINUTE, replace(ours, build=build))
    assert not ahead
    assert [word for word, picture in desk.pictures.items() if traces(target.holds(), word, picture)] == []


def said(capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture) -> str:
    """What was printed and logged since the last time, by other programs too, in small letters."""
    told = "".join(capfd.readouterr()) + caplog.text
    caplog.clear()
    return told.lower()


def where_it_must_be(desk: Desk, word: str) -> set[str]:
    """Some of the files in which a public release is found."""
    province = next(province for province, (_, each) in ZONES.items() if each == word)
    page, translation = f"siaran-pers/2024/06/alamat-{word}x.html", f"en/press-releases/2024/06/address-{word}x.html"
    feeds = {f"{folder}feed.xml" for folder in ("", "en/", f"provinsi/{province}/")}
    texts = {page, translation, "index.html", "sitemap.xml", *feeds}
    variants = {f"{path}.{ending}" for path in texts for ending in ("br", "zst", "gz")}
    picture = media_address(desk.content, picture_of(word)).removeprefix("/")
    return {*texts, *variants, f"lama/{word}.html", picture, "deployment.json"}


def test_no_server_s_configuration_nor_its_log_tells_of_it(
    desk: Desk, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    before, port, log = FIRST - MINUTE, free_port(), tmp_path / "access.log"
    target = places.folder(tmp_path / "www", f"http://{HOST}:{port}")
    desk.commit("Sudah terbit.")
    desk.deploy(target, before)
    routes = publishing.find_routes(desk.content, before.isoformat(), cache=desk.store, jobs=1)
    assert routes
    assert [word for word in MIDNIGHTS if not any(word in address for address in routes.hidden)] == []
    told = "".join(capfd.readouterr())
    for program in ("caddy", "nginx"):
        assert server_config(program, routes, target.name, desk.deploy_file, "id") == 0
        configuration = capfd.readouterr().out
        told += configuration
    logging_too = configuration.replace("server {", f"server {{ access_log {log};", 1)
    with running_nginx(tmp_path / "nginx", logging_too, port):
        assert verify(Verification(f"http://{HOST}:{port}", None, now=before.isoformat()), routes) == 0
    told += "".join(capfd.readouterr())
    asked = log.read_text(encoding="utf-8")
    assert "siaran-pers/2024/05/terbit.html" in asked
    assert [word for word in MIDNIGHTS if word in (told + asked).lower()] == []
