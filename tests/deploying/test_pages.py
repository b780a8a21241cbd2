"""The branch of a forge's pages: a real bare repository, two deploys at once, kills, and every way to be refused."""

import json
import subprocess
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from msgspec.structs import replace

from plugins.deploying import list_releases, roll_back
from plugins.deploying.branch import url_of
from plugins.deploying.deployment import MANIFEST, File, from_json
from plugins.deploying.pages import open_pages
from plugins.deploying.refusals import (
    Busy,
    CutOff,
    DeployError,
    DiskFull,
    NoPermission,
    Refused,
    Unreachable,
    UnreadableManifest,
    UnusableTarget,
)
from tests.built import files_in
from tests.deploying.forge import BRANCH, Forge, faults, put, site
from tests.deploying.places import make_place
from tests.publishing.repository import Repository


@pytest.fixture
def forge(tmp_path: Path) -> Forge:
    return Forge(tmp_path)


def failing(work: Callable[[], object], kind: type[DeployError]) -> str:
    """What is said of a failure of this kind, in the first language."""
    with pytest.raises(kind) as caught:
        work()
    return caught.value.message("id")


def test_a_site_becomes_a_commit_that_a_forge_serves_as_it_is(forge: Forge) -> None:
    named = forge.deploy(1, cname="warta.example")
    files = forge.shown()
    assert faults(files) == []
    assert (files[".nojekyll"], files["CNAME"].strip()) == (b"", b"warta.example")
    assert named.name == "000001-0000000" == forge.commits()[0]
    assert ".warta.json" not in files
    assert Repository(forge.working).git("for-each-ref", "--format=%(refname)").split() == ["refs/heads/main"]


def test_what_is_live_is_read_from_the_branch(forge: Forge) -> None:
    with open_pages(forge.target()) as pages:
        assert pages.live() is None
        assert pages.kept() == []
    named = forge.deploy(1)
    with open_pages(forge.target()) as pages:
        assert pages.live() == named
        assert pages.kept() == [named]


def test_history_is_kept_and_old_assets_are_carried(forge: Forge) -> None:
    for number in (1, 2, 3, 4):
        forge.deploy(number, keep=2)
    files = forge.shown()
    assert forge.commits() == [f"00000{number}-0000000" for number in (4, 3, 2, 1)]
    assert sorted(path for path in files if path.startswith("assets/")) == [
        "assets/warta.000000000002.css",
        "assets/warta.000000000003.css",
        "assets/warta.000000000004.css",
    ]
    assert faults(files) == []
    with open_pages(forge.target(keep=2)) as pages:
        assert [each.name for each in pages.kept()] == ["000004-0000000", "000003-0000000"]


def test_the_same_files_may_tell_of_a_newer_commit(forge: Forge) -> None:
    forge.deploy(1)
    named = forge.deploy(2)
    before = forge.shown()
    with open_pages(forge.target()) as pages, pages.held():
        pages.renew(replace(named, commit="f" * 40))
    with open_pages(forge.target()) as pages:
        assert pages.live() == replace(named, commit="f" * 40)
        assert [each.name for each in pages.kept()] == ["000002-0000000", "000001-0000000"]
    assert forge.shown() == {**before, MANIFEST: forge.shown()[MANIFEST]}


def test_commits_that_change_no_file_are_none_to_go_back_to(forge: Forge) -> None:
    """However many there are, as many deployments are kept as always."""
    for number in (1, 2, 3):
        named = forge.deploy(number, keep=2)
    for number in range(9):
        with open_pages(forge.target(keep=2)) as pages, pages.held():
            pages.renew(replace(named, commit=f"{number}" * 40))
    with open_pages(forge.target(keep=2)) as pages:
        assert [each.name for each in pages.kept()] == ["000003-0000000", "000002-0000000"]
        live = pages.live()
    assert live and live.commit == "8" * 40
    assert len(forge.commits()) == 12
    assert forge.back("000002-0000000").name == "000002-0000000"
    assert faults(forge.shown()) == []


def test_a_shallow_forge_has_no_more_to_give(forge: Forge) -> None:
    for number in (1, 2, 3, 4):
        forge.deploy(number)
    shallow, url = forge.folder / "shallow.git", forge.bare.folder.resolve().as_uri()
    subprocess.run(["git", "clone", "--quiet", "--bare", "--depth=2", "-b", BRANCH, url, shallow], check=True)
    with open_pages(forge.target(remote=str(shallow))) as pages:
        assert [each.name for each in pages.kept()] == ["000004-0000000", "000003-0000000"]


def test_history_may_be_squashed(forge: Forge) -> None:
    for number in (1, 2):
        forge.deploy(number, history="squashed")
    assert forge.commits() == ["000002-0000000"]
    assert "assets/warta.000000000001.css" in forge.shown(), "the assets of the one before stay for pages that are open"
    assert faults(forge.shown()) == []


def test_going_back_is_a_new_commit_with_the_old_pages(forge: Forge) -> None:
    for number in (1, 2, 3):
        forge.deploy(number)
    assert forge.back("000002-0000000").name == "000002-0000000"
    assert forge.commits()[:2] == ["000002-0000000", "000003-0000000"]
    files = forge.shown()
    assert files["index.html"].startswith(b"2 ")
    assert {"assets/warta.000000000001.css", "assets/warta.000000000003.css"} <= files.keys()
    assert faults(files) == []
    with open_pages(forge.target()) as pages:
        live = pages.live()
        assert live and live.name == "000002-0000000"
        assert [each.name for each in pages.kept()] == [f"00000{number}-0000000" for number in (3, 2, 1)]
    assert forge.deploy(4).name == "000004-0000000"
    assert "nama" in failing(lambda: forge.back("000009-0000000"), DeployError).lower()


def test_two_at_once_one_wins_whole_and_the_other_says_so(forge: Forge) -> None:
    forge.deploy(1)
    for history, number in (("kept", 2), ("squashed", 4)):
        with open_pages(forge.target(history=history)) as late, late.held():
            late.live()
            forge.deploy(number)
            told = failing(lambda late=late, number=number: put(late, forge.folder, number + 1), Busy)  # type: ignore[misc]
        assert "Hanya satu deploy pada satu waktu" in told
        assert forge.shown()["index.html"].startswith(str(number).encode())
        assert faults(forge.shown()) == []


def test_two_at_once_on_an_empty_forge(forge: Forge) -> None:
    with open_pages(forge.target()) as late, late.held():
        forge.deploy(1)
        failing(lambda: put(late, forge.folder, 2), Busy)
    assert forge.shown()["index.html"].startswith(b"1 ")


def test_a_branch_that_is_not_ours_is_not_overwritten_unasked(forge: Forge) -> None:
    other = Repository(forge.working)
    other.git("push", "--quiet", "origin", f"main:{BRANCH}")
    with open_pages(forge.target()) as pages:
        assert MANIFEST in failing(pages.live, UnreadableManifest)
        root, deployment = site(forge.folder, 1)
        pages.put(root, deployment, None, lambda done, whole: None)
    assert faults(forge.shown()) == []
    assert len(forge.commits()) == 2


def test_a_hostile_manifest_is_not_believed(forge: Forge) -> None:
    forge.deploy(1)
    other = Repository(forge.folder / "other")
    subprocess.run(["git", "clone", "--quiet", "-b", BRANCH, forge.bare.folder, other.folder], check=True)
    (other.folder / MANIFEST).write_text(json.dumps({"files": {"../../etc/passwd": ["0", 1]}}), encoding="utf-8")
    other.commit()
    other.git("push", "--quiet")
    with open_pages(forge.target()) as pages:
        failing(pages.live, UnreadableManifest)
        assert [each.name for each in pages.kept()] == ["000001-0000000"]


def test_a_site_that_lost_a_file_is_refused(forge: Forge) -> None:
    forge.deploy(1)
    root, deployment = site(forge.folder, 2)
    (root / "index.html").unlink()
    with open_pages(forge.target()) as pages, pages.held():
        told = failing(lambda: pages.put(root, deployment, pages.live(), lambda done, whole: None), Refused)
    assert "index.html" in told
    assert forge.shown()["index.html"].startswith(b"1 ")


@pytest.mark.parametrize(
    ("script", "kind"),
    [
        ("echo 'You are not allowed to push code to protected branches.' >&2; exit 1", NoPermission),
        ("echo 'fatal: write error: No space left on device' >&2; exit 1", DiskFull),
    ],
    ids=["no permission", "full"],
)
def test_a_push_that_is_refused_leaves_the_site(forge: Forge, script: str, kind: type[DeployError]) -> None:
    forge.deploy(1)
    before = forge.tip()
    forge.hook("pre-receive", script)
    assert "Situs yang tayang tetap utuh" in failing(lambda: forge.deploy(2), kind)
    assert forge.tip() == before
    forge.hook("pre-receive", "exit 0")
    assert forge.deploy(2).name == "000002-0000000"


def test_a_connection_that_is_cut_leaves_the_site(forge: Forge) -> None:
    forge.deploy(1)
    before = forge.tip()
    forge.hook("pre-receive", "kill -9 $PPID")
    assert "Situs yang tayang tetap utuh" in failing(lambda: forge.deploy(2), CutOff)
    assert forge.tip() == before


@pytest.mark.parametrize(
    "remote",
    ["../gone.git", "ssh://127.0.0.1:1/forge.git", "http://127.0.0.1:1/forge.git"],
    ids=["no folder", "no ssh server", "no web server"],
)
def test_a_forge_that_does_not_answer(forge: Forge, remote: str) -> None:
    told = failing(lambda: forge.deploy(1, remote=remote), Unreachable)
    assert "harus dapat dihubungi" in told


def test_a_repository_that_is_not_there(forge: Forge) -> None:
    failing(lambda: forge.deploy(1, repository=str(forge.folder / "gone")), UnusableTarget)


def test_a_remote_may_be_named_or_addressed(forge: Forge) -> None:
    bare = str(forge.bare.folder.resolve())
    assert (
        url_of(forge.working, "origin") == url_of(forge.working, "../forge.git") == url_of(forge.working, bare) == bare
    )
    for address in ("https://forge.example/a/b.git", "git@forge.example:a/b.git"):
        assert url_of(forge.working, address) == address


def test_the_assets_of_a_page_that_changed_its_mind_are_the_right_ones(forge: Forge) -> None:
    """An asset of one name and two contents, which cannot be by their names, is the newest deployment's."""
    forge.deploy(1)
    root, deployment = site(forge.folder, 2)
    (root / "assets/warta.000000000001.css").write_text("lain", encoding="utf-8")
    other = {**deployment.files, "assets/warta.000000000001.css": File(sha256(b"lain").hexdigest(), 4)}
    with open_pages(forge.target()) as pages, pages.held():
        pages.put(root, replace(deployment, files=other), pages.live(), lambda done, whole: None)
    assert forge.shown()["assets/warta.000000000001.css"] == b"lain"
    manifest = from_json(forge.shown()[MANIFEST])
    assert manifest and not manifest.carried


def test_the_way_from_deploy_yml_and_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    forge = Forge(tmp_path / "forge")
    place = make_place(tmp_path, f"targets:\n  uji:\n    kind: pages\n    repository: {forge.working}\n    keep: 3\n")
    assert place.deploy(place.site("a")) == 0
    place.commit()
    assert place.deploy(place.site("b"), dry_run=True) == 0
    assert len(forge.commits()) == 1
    assert place.deploy(place.site("b")) == place.deploy(place.site("b")) == 0
    told = capsys.readouterr()
    assert "nothing has changed" in told.out
    assert told.err == ""
    assert roll_back("uji", "", place.file, "en") == list_releases("uji", place.file, "en") == 0
    assert "back to 000001-" in capsys.readouterr().out
    assert files_in(place.folder / "a").items() <= forge.shown().items()
