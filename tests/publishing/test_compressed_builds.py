"""Builds with compressed variants: as incremental as without, switched by a word, the same by every way to build."""

import json
import re
import sys
from pathlib import Path

import pytest

from plugins import publishing
from plugins.publishing.compressing import SMALLEST, TEXTS
from plugins.publishing.manifest import MANIFEST, read_manifest
from plugins.publishing.stage import Stage
from tests.built import ROOT, files_in
from tests.compressed import ALL, disagreements, unpacked
from tests.newsroom import NEWSROOMS, make_newsroom
from tests.publishing.test_reproducible import pelican

pytestmark = pytest.mark.slow

RELEASE = "releases/2026/08/bantuan-aceh.id.md"
PAGE = "siaran-pers/2026/08/bantuan-aceh.html"
OLD, NEW = "tiba di Aceh", "tiba juga di Aceh"
LATER = "2026-12-01T09:00+07:00"
CLOSING = re.compile(r"\d+ read, (\d+) changed, (\d+) rendered, (\d+) written, (\d+) removed, [\d.]+ s\n")
NOTHING = (0, 0, 0, 0)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_newsroom(tmp_path)


def build(root: Path, capsys: pytest.CaptureFixture[str], compress: str = ALL, output: str = "site") -> tuple[int, ...]:
    """Build; return how many files were changed, outputs rendered, files written and removed, as the build tells."""
    capsys.readouterr()
    folder = root.parent / output
    assert publishing.build(root, folder, "", LATER, "en", cache=root.parent / "store", compress=compress, jobs=1) == 0
    told = CLOSING.fullmatch(capsys.readouterr().out)
    assert told is not None
    assert disagreements(files_in(folder)) == []
    assert read_manifest(folder).keys() == files_in(folder).keys()
    return tuple(map(int, told.groups()))


def edit(root: Path, old: str = OLD, new: str = NEW) -> None:
    text = (root / RELEASE).read_text(encoding="utf-8")
    assert old in text
    (root / RELEASE).write_text(text.replace(old, new), encoding="utf-8")


def test_every_text_that_is_worth_it_has_variants(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    build(root, capsys)
    files = files_in(root.parent / "site")
    worth = [path for path, text in files.items() if path.endswith(TEXTS) and len(text) >= SMALLEST]
    assert {PAGE, "index.html", "feed.xml", "sitemap.xml"} <= set(worth)
    assert set(unpacked(files)) == {f"{path}.{name}" for path in worth for name in ALL.split(",")}


def test_nothing_changed(root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The quick way out knows of variants: nothing is parsed, planned or looked at twice."""
    build(root, capsys)
    monkeypatch.setattr(sys.modules["plugins.publishing.build"], "_run", None)
    assert build(root, capsys) == NOTHING


def test_one_edit_makes_the_variants_of_its_pages_alone(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    build(root, capsys)
    before = files_in(root.parent / "site")
    edit(root)
    parsed, rendered, written, removed = build(root, capsys)
    after = files_in(root.parent / "site")
    changed = {path for path in after if after[path] != before[path]}
    texts = {path for path in changed if path.endswith(TEXTS)}
    assert PAGE in texts
    assert changed == {*texts, *(f"{text}.{name}" for text in texts for name in ALL.split(","))}
    assert (parsed, written, removed) == (2, len(changed), 0)
    assert len(texts) <= rendered < 40
    edit(root, NEW, OLD)
    build(root, capsys)
    assert files_in(root.parent / "site") == before


def test_switched_off_the_variants_go_and_switched_on_they_come_back(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And no template is filled for it, though other code may have built the site meanwhile."""
    first = build(root, capsys)
    whole, variants = files_in(root.parent / "site"), unpacked(files_in(root.parent / "site"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("plugins.publishing.press.Press.render", None)
        assert build(root, capsys, "")[2:] == (0, len(variants))
        plain = files_in(root.parent / "site")
        assert build(root, capsys, "gz")[2:] == (len(variants) // 3, 0)
        assert build(root, capsys, "zst , br,gz")[2:] == (len(variants) // 3 * 2, 0)
    assert plain == {path: text for path, text in whole.items() if path not in variants}
    assert files_in(root.parent / "site") == whole
    assert build(root, capsys) == NOTHING
    assert first[2] == len(whole)


def test_another_level_makes_the_variants_anew(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    build(root, capsys, "br")
    before = files_in(root.parent / "site")
    monkeypatch.setattr("plugins.publishing.compressing.LEVELS", {"br": 2, "zst": 6, "gz": 6})
    monkeypatch.setattr("plugins.publishing.compressing._mark", lambda encodings: "+another")
    _, _, written, removed = build(root, capsys, "br")
    after = files_in(root.parent / "site")
    assert {path for path in after if after[path] != before[path]} <= set(unpacked(after))
    assert (written, removed) == (sum(after[path] != before[path] for path in after), 0) != (0, 0)


@pytest.mark.parametrize("path", [f"{PAGE}.br", "index.html.gz", PAGE, "sitemap.xml.zst"])
def test_a_lost_variant_is_made_again(root: Path, capsys: pytest.CaptureFixture[str], path: str) -> None:
    build(root, capsys)
    before = files_in(root.parent / "site")
    (root.parent / "site" / path).unlink()
    assert build(root, capsys)[2:] == (1, 0)
    assert files_in(root.parent / "site") == before
    assert build(root, capsys) == NOTHING


def test_variants_of_a_lost_store_and_of_a_lost_manifest(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    build(root, capsys)
    before = files_in(root.parent / "site")
    (root.parent / "store/store.sqlite").unlink()
    assert build(root, capsys)[1:] == (0, 0, 0)
    manifest = root.parent / "site" / MANIFEST
    manifest.write_text(json.dumps(dict.fromkeys(json.loads(manifest.read_text(encoding="utf-8")), "")))
    assert build(root, capsys)[2:] == (0, 0)
    assert files_in(root.parent / "site") == before


def test_variants_are_made_of_what_was_rendered_and_nothing_is_rendered_twice(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    put, seen = Stage.put, []

    def hear(stage: Stage, number: int, output: object, *rest: object) -> object:
        seen.append(output)
        return put(stage, number, output, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(Stage, "put", hear)
    _, rendered, _, _ = build(root, capsys)
    assert len(seen) == len(set(map(id, seen))) == rendered


@pytest.mark.slow
def test_pelican_s_own_command_with_the_settings_of_production_makes_the_same_site(tmp_path: Path) -> None:
    done = pelican(tmp_path / "output", settings=ROOT / "publishconf.py")
    assert done.returncode == 0, done.stderr
    now = "2026-01-01T00:00+00:00"
    wishes = {"now": now, "cache": tmp_path / "store", "compress": ["gz", "br", "zst"]}
    assert publishing.build(NEWSROOMS / "bilingual", tmp_path / "ours", **wishes) == 0  # type: ignore[arg-type]
    assert files_in(tmp_path / "output") == files_in(tmp_path / "ours")
    assert len(unpacked(files_in(tmp_path / "ours"))) > 100


@pytest.mark.parametrize("wish", ["xz", "br,deflate", "BR", ["gzip"]])
def test_an_unknown_encoding_is_refused(root: Path, capsys: pytest.CaptureFixture[str], wish: str | list[str]) -> None:
    assert publishing.build(root, root.parent / "site", lang="en", cache=root.parent / "store", compress=wish) == 1
    assert "must be chosen from br, zst, gz" in capsys.readouterr().err
    assert not (root.parent / "site").exists()
