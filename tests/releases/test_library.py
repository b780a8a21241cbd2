"""Everything a newsroom holds, read once."""

from pathlib import Path

import pytest

from plugins.diagnostics import Place
from plugins.releases import Manuscript, read_library
from plugins.releases.bodies import MAX_CHARACTERS
from tests.newsroom import library_in, make_newsroom
from tests.releases.conftest import CONVERTER

ORIGINAL = "releases/2026/08/bantuan-aceh.id.md"
TRANSLATION = "releases/2026/08/bantuan-aceh.en.md"


def manuscript(tmp_path: Path, path: str = ORIGINAL, **changes: dict[str, str]) -> Manuscript:
    return library_in(make_newsroom(tmp_path, {"change": {path: changes.get("change", {})}})).by_path[path]


def test_reads_manuscripts_pictures_and_counts_files(tmp_path: Path) -> None:
    reading = read_library(make_newsroom(tmp_path))
    assert reading.problems == ()
    assert reading.files == 13
    assert reading.library is not None
    assert len(reading.library.manuscripts) == 6
    assert list(reading.library.pictures) == ["releases/2026/08/bantuan.png"]


def test_paths_do_not_depend_on_where_the_content_lies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = make_newsroom(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert read_library(Path("content")).library is not None
    assert library_in(Path("content")).manuscripts == library_in(root).manuscripts


def test_translations_stand_together_the_original_first(tmp_path: Path) -> None:
    library = library_in(make_newsroom(tmp_path))
    paths = [each.path for each in library.translations["releases/2026/08/bantuan-aceh"]]
    assert paths == [ORIGINAL, TRANSLATION]
    assert library.original(library.by_path[TRANSLATION]).path == ORIGINAL


def test_a_release_in_one_language_is_its_own_original(tmp_path: Path) -> None:
    library = library_in(make_newsroom(tmp_path, {"remove": [ORIGINAL]}))
    translation = library.by_path[TRANSLATION]
    assert library.original(translation) is translation
    assert library.fields(translation) is translation.fields


def test_a_translation_inherits(tmp_path: Path) -> None:
    library = library_in(make_newsroom(tmp_path))
    fields = library.fields(library.by_path[TRANSLATION])
    assert fields.province == ("aceh",)
    assert fields.title == "Aid arrives in Aceh"
    assert fields.photo is not None
    assert fields.photo[0].alt == "Residents receive sacks of rice."


def test_news_are_releases_and_clarifications(tmp_path: Path) -> None:
    assert {each.kind for each in library_in(make_newsroom(tmp_path)).news} == {"release", "clarification"}


def test_a_manuscript_knows_where_its_fields_and_words_stand(tmp_path: Path) -> None:
    release = manuscript(tmp_path)
    assert release.place("date") == Place(ORIGINAL, 4, 1)
    assert release.place("photo", 0, "credit") == Place(ORIGINAL, 15, 5)
    assert release.place("embargo") == Place(ORIGINAL, 1, 1)
    assert release.body_place == Place(ORIGINAL, 17)
    assert release.place_in_body("../09") == Place(ORIGINAL, 17, 71)
    assert release.place_in_body("tidak ada") == Place(ORIGINAL, 17, 1)


def test_places_in_the_body_count_from_the_files_first_line(tmp_path: Path) -> None:
    release = manuscript(tmp_path, change={"Bantuan untuk 1.200 keluarga tiba di Aceh. L": "\n\nSatu.\n\nL"})
    assert release.place_in_body("Satu") == Place(ORIGINAL, 19, 1)


def test_places_in_registers(tmp_path: Path) -> None:
    library = library_in(make_newsroom(tmp_path))
    units = "registers/units.yml"
    assert library.place("site.yml", "languages", 1, "path") == Place("site.yml", 20, 5)
    assert library.entry_place(units, "units", "dinsos-aceh", "parent") == Place(units, 9, 5)
    assert library.entry_place(units, "units", "tidak-ada", "parent") == Place(units, 1, 1)
    assert library.place("tidak-ada.yml", "a") == Place("tidak-ada.yml")


def test_the_slug_is_that_of_the_file_unless_it_is_given(tmp_path: Path) -> None:
    library = library_in(make_newsroom(tmp_path))
    assert library.by_path[ORIGINAL].slug == "bantuan-aceh"
    assert library.by_path[TRANSLATION].slug == "aid-arrives-in-aceh"


def test_the_digest_is_that_of_the_text(tmp_path: Path) -> None:
    first = manuscript(tmp_path / "a")
    same = manuscript(tmp_path / "b")
    other = manuscript(tmp_path / "c", change={"tiba di Aceh.": "tiba di Aceh!"})
    assert first.digest == same.digest != other.digest


def test_a_body_is_converted_in_its_own_language(tmp_path: Path) -> None:
    changed = {"    path: en": '    path: en\n    quotes: ["«", "»", "‹", "›"]'}
    aid = {"Aid for 1,200 families has": '"Aid" for 1,200 families has'}
    root = make_newsroom(tmp_path, {"change": {"site.yml": changed, TRANSLATION: aid}})
    assert library_in(root).by_path[TRANSLATION].body.html.startswith("<p>«Aid» for")


def test_an_overlong_body_is_not_converted() -> None:
    body, problems = CONVERTER.convert("a" * (MAX_CHARACTERS + 1), Place("a.id.md", 9))
    assert (body.html, [problem.place for problem in problems]) == ("", [Place("a.id.md", 9)])
