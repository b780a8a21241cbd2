"""What is under embargo is nowhere until its moment, and there with the first build after it: at midnight in each zone.

A word that stands in nothing else is in title, text, address, translation and picture of each release; it is looked for
in every name and byte of the site, in what compressed files say, in the manifest and in all that a build prints.
"""

import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PIL import Image

from plugins import publishing
from plugins.publishing.manifest import MANIFEST
from plugins.publishing.store import FILE
from tests.compressed import ALL, unpacked
from tests.newsroom import NEWSROOMS
from tests.rendering import write, write_translation

ZONES = {"aceh": (7, "rahasiabarat"), "gorontalo": (8, "rahasiatengah"), "maluku": (9, "rahasiatimur")}
"""Provinces with their hours from UTC and the word of what they have to say."""
DAY = "2024-06-10"
PAGE = "---\ntitle: Tentang\nsummary: Situs.\n---\nIsi.\n"
ALLOWED = {"silent-spokesperson": "Contoh."}
Told = dict[str, str | None]
WAITING: dict[str, tuple[Told, str]] = {
    "embargo on a day": ({"embargo": DAY}, "Asia/Jakarta"),
    "embargo at midnight": ({"embargo": f"{DAY} 00:00"}, "Pacific/Kiritimati"),
    "dated ahead": ({"date": DAY}, "America/Los_Angeles"),
    "both": ({"date": DAY, "embargo": f"{DAY} 00:00"}, "UTC"),
}
"""Ways to wait for the first minute of that day, each with a zone of the machine, which has no say."""
MIDNIGHT: Told = {"embargo": f"{DAY} 00:00"}


class Desk:
    """A newsroom, built again and again into one folder."""

    def __init__(self, folder: Path, fields: Told) -> None:
        self.content, self.output, self.store = folder / "content", folder / "output", folder / "store"
        for number, (province, (_, word)) in enumerate(ZONES.items()):
            release(self.content, province, word, number, fields)
        write(self.content, "2024/05/terbit.id", "Sudah terbit.", title="Terbit", allow=ALLOWED)
        (self.content / "pages").mkdir()
        (self.content / "pages/tentang.id.md").write_text(PAGE, encoding="utf-8")

    def build(self, moment: datetime, output: str = "output", store: str = "store") -> Path:
        folder = self.content.parent / output
        wishes = {"now": moment.isoformat(), "cache": self.content.parent / store, "compress": ALL}
        assert publishing.build(self.content, folder, **wishes) == 0  # type: ignore[arg-type]
        return folder

    @property
    def pictures(self) -> dict[str, bytes]:
        """The picture of each release, by its word."""
        return {word: (self.content / f"releases/2024/06/{word}.png").read_bytes() for _, word in ZONES.values()}


def release(content: Path, province: str, word: str, number: int, fields: Told) -> None:
    """A release in two languages with a picture of its own, none of which may be known too early."""
    photo = {"file": f"{word}.png", "alt": f"Kotak {word}", "caption": "Kotak", "credit": "Ilustrasi: Warta"}
    told = {"title": f"Judul {word}", "summary": f"Ringkasan {word}.", "slug": f"alamat-{word}x", "photo": photo}
    zone = {"province": province, "date": "2024-06-01", **fields}
    write(content, f"2024/06/{word}.id", f"Isi {word}. " * 100, **told, **zone, allow=ALLOWED)
    told |= {"title": f"Title {word}", "summary": f"Summary {word}.", "slug": f"address-{word}x"}
    write_translation(content, f"2024/06/{word}.en", f"Body {word}. " * 100, **told, allow=ALLOWED)
    Image.new("RGB", (30 + number, 20), (number, 9, 9)).save(content / f"releases/2024/06/{word}.png")


def everything_in(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, the manifest and others that begin with a dot too."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def traces(site: Path, pictures: dict[str, bytes]) -> dict[str, set[str]]:
    """Where each word is found in a site: in names, in files, in what compressed files say; and its picture's bytes."""
    files = everything_in(site)
    names = [path.relative_to(site).as_posix() for path in site.rglob("*")]
    texts = [(path, path.encode()) for path in names]
    texts += [(path, content.lower()) for path, content in (*files.items(), *unpacked(files).items())]
    return {
        word: {
            *(path for path, text in texts if word.encode() in text),
            *(path for path, content in files.items() if picture in content),
        }
        for word, picture in pictures.items()
    }


@pytest.fixture
def somewhere(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine whose clock is set to a zone."""
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.slow
@pytest.mark.usefixtures("somewhere", "newsroom")
@pytest.mark.parametrize(("fields", "somewhere"), WAITING.values(), ids=list(WAITING), indirect=["somewhere"])
def test_each_zone_s_midnight_and_no_moment_before(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture, fields: Told
) -> None:
    desk = Desk(tmp_path, fields)
    public: list[str] = []
    for hours, word in sorted(ZONES.values(), reverse=True):  # the east wakes first
        midnight = datetime.fromisoformat(f"{DAY}T00:00+{hours:02}:00")
        for moment in (midnight - timedelta(seconds=1), midnight):
            site = desk.build(moment)
            public += [word] if moment == midnight else []
            said = "".join(capfd.readouterr()) + caplog.text
            found = traces(site, desk.pictures)
            assert [each for each in found if each in said.lower()] == []
            assert {each for each in found if found[each]} == set(public), f"{moment}: {found}"
            assert all(where_it_must_be(each) <= found[each] for each in public)
    assert sorted(public) == sorted(desk.pictures)
    assert everything_in(desk.build(moment, "clean", "clean-store")) == everything_in(site)


def where_it_must_be(word: str) -> set[str]:
    """Some of the files in which a public release is found."""
    page, translation = f"siaran-pers/2024/06/alamat-{word}x.html", f"en/press-releases/2024/06/address-{word}x.html"
    variants = {f"{path}.{name}" for path in (page, translation, "feed.xml", "sitemap.xml") for name in ALL.split(",")}
    return {page, translation, "feed.xml", "sitemap.xml", MANIFEST, *variants}


@pytest.mark.usefixtures("newsroom")
def test_a_clock_that_is_turned_back_takes_everything_back(tmp_path: Path) -> None:
    desk = Desk(tmp_path, MIDNIGHT)
    after = datetime.fromisoformat(f"{DAY}T12:00+07:00")
    assert all(traces(desk.build(after), desk.pictures).values())
    assert not any(traces(desk.build(after - timedelta(days=1)), desk.pictures).values())


@pytest.mark.usefixtures("newsroom")
def test_nothing_of_the_store_is_in_the_site(tmp_path: Path) -> None:
    desk = Desk(tmp_path, MIDNIGHT)
    site = desk.build(datetime.fromisoformat(f"{DAY}T00:00+00:00"))
    assert b"rahasiabarat" in (desk.store / FILE).read_bytes().lower(), "it knows everything"
    assert [path for path, content in everything_in(site).items() if b"SQLite format" in content or FILE in path] == []


@pytest.mark.parametrize("place", [".", "store", "assets/.store", ".warta-store"])
def test_a_store_in_the_site_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str], place: str) -> None:
    content, output = NEWSROOMS / "bilingual", tmp_path / "output"
    assert publishing.build(content, output, lang="en", cache=output / place) == 1
    assert "must not lie in the output folder" in capsys.readouterr().err
    assert not output.exists()
