from pathlib import Path

import pytest

from benchmarks.folders import Written, count_kinds, state_of, written_between
from tests.built import BuiltSite

pytestmark = pytest.mark.slow

PATHS = {
    "siaran-pers/2020/01/a.html": "release pages",
    "en/clarifications/2020/01/a.html": "release pages",
    "siaran-pers/index.html": "list pages",
    "en/press-releases/page/3/index.html": "list pages",
    "provinsi/aceh/halaman/2/index.html": "list pages",
    "en/archive/2020/01/index.html": "list pages",
    "arsip/2020/index.html": "list pages",
    "provinsi/index.html": "other",
    "feed.xml": "feeds",
    "en/units/a/feed.xml": "feeds",
    "media/2020/01/a.png": "pictures",
    "en/sitemap.xml": "sitemaps",
    "index.html": "other",
}


@pytest.mark.parametrize(("path", "kind"), PATHS.items())
def test_files_are_counted_by_kind(path: str, kind: str) -> None:
    counts = count_kinds({path: (1, 1, 1)})
    assert [name for name, count in counts.items() if count] == [kind]


def test_what_a_build_wrote_is_told_from_what_it_left(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("kept", "sub/changed", "removed"):
        (tmp_path / name).write_text("a")
    before = state_of(tmp_path)
    (tmp_path / "sub/changed").write_text("longer")
    (tmp_path / "new").write_text("abc")
    (tmp_path / "removed").unlink()
    assert written_between(before, state_of(tmp_path)) == Written(2, 9, 1)


def test_a_folder_that_is_not_there_is_empty(tmp_path: Path) -> None:
    assert state_of(tmp_path / "missing") == {}


def test_kinds_fit_a_built_site(real: BuiltSite) -> None:
    counts = count_kinds(state_of(real.folder))
    pages = [path.read_text(encoding="utf-8") for path in real.folder.rglob("*.html")]
    assert counts["release pages"] == sum('property="og:type" content="article"' in page for page in pages)
    assert counts["sitemaps"] == 1
    assert counts["feeds"] > 200
