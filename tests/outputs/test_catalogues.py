"""Interface words are made sure of before a page is filled with them."""

from pathlib import Path
from shutil import copytree

import pytest

from plugins.outputs.catalogues import UnusableCatalogueError, read_catalogues
from plugins.releases import Language
from plugins.releases.site import UrlWords
from tests.built import build
from tests.newsroom import NEWSROOMS

HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
WORDS = UrlWords(release="a", clarification="b", province="c", programme="d", unit="e", archive="f", page="g")
INDONESIAN = Language(code="id", name="Bahasa Indonesia", locale="id_ID", addresses=WORDS)


def catalogue(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "id.po").write_text(HEAD + text, encoding="utf-8")
    return folder


def test_later_folders_win_and_what_is_missing_stays_english(tmp_path: Path) -> None:
    first = catalogue(tmp_path / "a", 'msgid "Home"\nmsgstr "Beranda"\n\nmsgid "Share"\nmsgstr "Bagikan"\n')
    second = catalogue(tmp_path / "b", 'msgid "Home"\nmsgstr "Muka"\n')
    words = read_catalogues(INDONESIAN, (first, second, tmp_path / "none"))
    assert [words.ugettext(text) for text in ("Home", "Share", "Next")] == ["Muka", "Bagikan", "Next"]


def test_a_word_with_a_plural_may_be_asked_for_alone(tmp_path: Path) -> None:
    """Whatever Python's own `gettext` does: patches of one version differ."""
    one = 'msgid "Province"\nmsgid_plural "Provinces"\nmsgstr[0] "Provinsi"\n'
    folders = (catalogue(tmp_path / "a", one), catalogue(tmp_path / "b", one.replace("Provinsi", "Wilayah")))
    words = read_catalogues(INDONESIAN, folders)
    assert words._catalog["Province"] == words.ugettext("Province") == words.ungettext("Province", "Provinces", 1)
    assert words.ugettext("Province") == "Wilayah"


@pytest.mark.parametrize(
    "text",
    [
        'msgid "Home"\nmsgstr "<script>alert(1)</script>"\n',
        'msgid "Home"\nmsgstr "100% x"\n',
        'msgid "page %(number)s"\nmsgstr "halaman %(angka)s"\n',
        'msgid "Home\n',
    ],
)
def test_words_that_would_break_a_page_are_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(UnusableCatalogueError, match=r"id\.po"):
        read_catalogues(INDONESIAN, (catalogue(tmp_path, text),))


def test_words_in_another_encoding_are_refused(tmp_path: Path) -> None:
    (tmp_path / "id.po").write_bytes(HEAD.encode() + 'msgid "Home"\nmsgstr "é"\n'.encode("latin-1"))
    with pytest.raises(UnusableCatalogueError):
        read_catalogues(INDONESIAN, (tmp_path,))


def test_a_build_says_so_and_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    newsroom = Path(copytree(NEWSROOMS / "empty", tmp_path / "content"))
    catalogue(newsroom / "translations", 'msgid "Home"\nmsgstr "<b>Muka</b>"\n')
    assert build(newsroom, tmp_path / "out") == 1
    assert "holds markup" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
