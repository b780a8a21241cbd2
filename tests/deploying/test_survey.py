"""What lies in the output folder, and what may not."""

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from plugins.deploying.refusals import Refused
from plugins.deploying.survey import RECORD, survey
from plugins.publishing.manifest import MANIFEST as WRITTEN_BY_BUILDS
from tests.built import BuiltSite
from tests.deploying.sites import write_site

FILES = {"index.html": b"a", "en/index.html": b"bc", ".well-known/security.txt": b"d"}


def nothing(done: int, whole: int) -> None:
    """Nobody looks."""


def test_every_file_by_its_hash(tmp_path: Path) -> None:
    files = survey(write_site(tmp_path, FILES), nothing)
    assert {path: (file.sha256, file.size) for path, file in files.items()} == {
        path: (sha256(content).hexdigest(), len(content)) for path, content in FILES.items()
    }
    assert list(files) == sorted(FILES)


def test_the_output_of_a_build(bilingual: BuiltSite) -> None:
    assert RECORD == WRITTEN_BY_BUILDS
    files = survey(bilingual.folder, nothing)
    assert {path: file.size for path, file in files.items()} == {
        p: len(content) for p, content in bilingual.files.items()
    }


def test_the_progress_is_told(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    survey(write_site(tmp_path, {f"{number}.html": b"" for number in range(450)}), lambda *each: told.append(each))
    assert told == [(200, 450), (400, 450)]


def test_what_has_a_dot_is_nobodys_concern(tmp_path: Path) -> None:
    write_site(tmp_path, FILES)
    (tmp_path / ".DS_Store").touch()
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "config").touch()
    assert survey(tmp_path, nothing).keys() == FILES.keys()


def remove(site: Path) -> None:
    (site / "index.html").unlink()


def lengthen(site: Path) -> None:
    (site / "index.html").write_bytes(b"abc")


def edit(site: Path) -> None:
    """To what is just as long."""
    (site / "en" / "index.html").write_bytes(b"cb")


def link(site: Path) -> None:
    (site / "index.html").unlink()
    (site / "index.html").symlink_to("/etc/hostname")


def add(site: Path) -> None:
    (site / "en" / "draft.html").touch()


def hide(site: Path) -> None:
    (site / ".well-known" / "draft.html").touch()


def forget(site: Path) -> None:
    (site / RECORD).unlink()


def spoil(site: Path) -> None:
    (site / RECORD).write_text("[" * 100_000)


def empty(site: Path) -> None:
    (site / RECORD).write_text("{}")


def leave_unfinished(site: Path) -> None:
    record = json.loads((site / RECORD).read_text())
    (site / RECORD).write_text(json.dumps(record | {"index.html": ""}))


@pytest.mark.parametrize("change", [remove, lengthen, edit, link, add, hide, forget, spoil, empty, leave_unfinished])
def test_what_a_build_did_not_leave_so_is_refused(tmp_path: Path, change: Callable[[Path], None]) -> None:
    write_site(tmp_path, FILES)
    change(tmp_path)
    with pytest.raises(Refused, match="must hold only what a build wrote"):
        survey(tmp_path, nothing)


@pytest.mark.parametrize(
    "name", ["a\\b.html", "a\nb.html", "a\x1b[2Jb.html", "a\x7f.html", "a\x85.html", "a\udcff.html"]
)
@pytest.mark.parametrize("written", [True, False])
def test_names_that_others_read_otherwise_are_refused(tmp_path: Path, name: str, written: bool) -> None:
    write_site(tmp_path, {**FILES, name: b""} if written else FILES)
    (tmp_path / name).touch()
    with pytest.raises(Refused, match="must have no backslash and no control character") as refused:
        survey(tmp_path, nothing)
    assert refused.value.message("id").isprintable()
    assert ascii(name)[1:-1] in refused.value.message("id")
