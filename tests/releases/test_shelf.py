"""What reading keeps: sheets and problems come back as they were, and what is odd counts as missing."""

import json

import pytest

from plugins.diagnostics import Place
from plugins.releases import Problem
from plugins.releases.bodies import Body
from plugins.releases.copies import convert, read_copy
from plugins.releases.fields import Fields
from plugins.releases.shelf import Memory, Sheet, fields_in, problem_from, problem_record, sheet_in
from plugins.releases.tidying import BodyPicture, Reference
from tests.newsroom import NEWSROOMS
from tests.releases.conftest import CONVERTER, PATH

BODY = Body(
    "<p>“Isi” &amp; 😀</p>",
    (Reference("../09/a.id.md#b", "releases/2026/09/a.id.md"), Reference("../../../../etc", None)),
    (
        BodyPicture(Reference("a.png", "releases/2026/08/a.png"), "alt", "caption", "credit", alone=True),
        BodyPicture(Reference("https://lain.example/a.png", None), "", "", "", alone=False),
    ),
)
PROBLEM = Problem("body-too-complex", Place(PATH, 9, 2), {"found": "a", "limit": 3})
FRONT = {"title": "Judul", "province": ["aceh"], "photo": {"file": "a.png"}}
SHEET = Sheet(BODY, (PROBLEM,))
MANUSCRIPTS = sorted(path for path in NEWSROOMS.glob("*/releases/**/*.id.md") if "faulty" not in path.parts)
ODD = ["", "x", "[]", "{}", "3", "null", '"a"', "[1,2,3,4]", '["",[[1]],[],[]]', '["",[],[["a"]],[]]', "[{},"]


def test_a_sheet_comes_back_equal() -> None:
    assert sheet_in(SHEET.as_record(FRONT)) == SHEET
    assert fields_in(SHEET.as_record(FRONT)) == Fields.model_validate(FRONT)


def test_a_record_of_a_sheet_is_the_same_each_time() -> None:
    again = sheet_in(SHEET.as_record(FRONT))
    assert again is not None
    assert again.as_record(FRONT) == SHEET.as_record(FRONT)


def test_a_problem_comes_back_equal() -> None:
    assert problem_from(json.loads(json.dumps(problem_record(PROBLEM)))) == PROBLEM


@pytest.mark.parametrize("path", MANUSCRIPTS, ids=lambda path: path.name)
def test_the_fields_and_body_of_a_file_are_those_that_were_read(path: object) -> None:
    root, _, inner = str(path).partition("/releases/")
    copy, _ = read_copy(type(NEWSROOMS)(root), f"releases/{inner}", "id")
    assert copy is not None
    body, problems = convert(copy, CONVERTER)
    record = Sheet(body, tuple(problems)).as_record(copy.front)
    assert fields_in(record) == copy.fields
    sheet = sheet_in(record)
    assert sheet is not None
    assert (sheet.body, sheet.problems) == (body, tuple(problems))


@pytest.mark.parametrize("record", [*ODD, None])
def test_an_odd_record_holds_no_sheet(record: str | None) -> None:
    assert sheet_in(record) is None
    assert sheet_in(f"{{}}\n{record}") is None


@pytest.mark.parametrize("record", ["", "x", "[]", "3", "null", '[{"title": 3}]', '[["a"]]', "[3]", "\n", None])
def test_an_odd_record_holds_no_fields(record: str | None) -> None:
    assert fields_in(record) is None


def test_memory_has_three_kinds_of_records() -> None:
    shelf = Memory()
    shelf.stories["a"] = "1"
    assert (shelf.stories.get("a"), shelf.sheets.get("a"), shelf.pictures.get("a")) == ("1", None, None)
