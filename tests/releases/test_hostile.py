"""Content that is broken, or meant to break: each ends in findings or in a clean reading, never in an exception."""

import gc
import string
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown import Markdown

from plugins.checks import check
from plugins.diagnostics import Place, Severity
from plugins.releases import bodies, read_library
from plugins.releases.bodies import Converter
from tests.newsroom import NEWSROOMS, draw, findings_in, make_newsroom, printed
from tests.releases.conftest import LANGUAGE, names_in
from tests.thoroughness import examples

PATH = "releases/2026/08/bantuan-aceh.id.md"
RELEASE = (NEWSROOMS / "small" / PATH).read_text(encoding="utf-8")
HEAD, BODY = RELEASE.rsplit("---\n", 1)


def with_title(title: str) -> str:
    return RELEASE.replace("title: Bantuan tiba di Aceh", f"title: {title}")


def with_date(text: str) -> str:
    return RELEASE.replace("date: 2026-08-21", f"date: {text}")


def with_body(text: str) -> str:
    return f"{HEAD}---\n{text}\n"


LAUGHS = "a: &a [x, x]\n" + "".join(
    f"{new}: &{new} [*{old}, *{old}]\n" for old, new in zip("abcde", "bcdef", strict=True)
)
FOOTNOTES = "".join(f"[^{number}]" for number in range(5000)) + "\n\n" + "".join(f"[^{n}]: x\n" for n in range(5000))

FRONT_MATTER = {
    "thirty kilobytes of brackets": (with_title("[" * 30_000), "nested-too-deeply"),
    "thirty kilobytes of braces": (with_title("{a: " * 10_000), "nested-too-deeply"),
    "brackets that close": (with_title("[" * 9 + "]" * 9), "nested-too-deeply"),
    "a billion laughs": (f"---\n{LAUGHS}---\nIsi.\n", "unsupported-yaml"),
    "a python object": (with_title("!!python/object/apply:os.system [id]"), "unsupported-yaml"),
    "a NUL byte": (with_title("Ban\0tuan"), "unreadable-yaml"),
    "a NUL in the body": (with_body("Ban\0tuan"), "hidden-character"),
    "an escaped NUL": (with_title('"Ban\\0tuan"'), "hidden-character"),
    "an escaped lone surrogate": (with_title('"Ban\\uD800tuan"'), "unreadable-yaml"),
    "an escape beyond Unicode": (with_title('"Ban\\UFFFFFFFFtuan"'), "unreadable-yaml"),
    "a right-to-left override": (with_title("\u202egnp.nautnaB"), "hidden-character"),
    "an override in the body": (with_body("\u2067Isi.\u2069"), "hidden-character"),
    "a huge number for a date": (with_date("9" * 400), "unreadable-date"),
    "a year beyond all calendars": (with_date("99999-01-01"), "unreadable-date"),
    "an offset beyond all zones": (with_date("2026-08-21 09:30+99:99"), "unreadable-date"),
    "digits of another script": (with_date("２０２６-08-21"), "unreadable-date"),
    "infinity": (with_date(".inf"), "unreadable-date"),
    "a list for a date": (with_date("[2026-08-21]"), "wrong-shape"),
    "a merge key": (with_title("a\n<<: {unit: x}"), "unknown-field"),
    "a slug out of the site": (with_title("a\nslug: ../../../../tmp/x"), "bad-slug"),
    "an alias out of the site": (with_title("a\naliases: /../../x.html"), "bad-alias"),
    "a title as long as a book": (with_title("a" * 900_000), ""),
    "braces for str.format": (
        RELEASE.replace("province: aceh", 'province: "{0.__class__} {found} %s"'),
        "unknown-province",
    ),
    "a terminal's escapes": (RELEASE.replace("unit: biro-humas", 'unit: "\\e[2J\\e]0;x\\a"'), "unknown-unit"),
    "an unfinished front matter": (HEAD, "no-front-matter"),
    "only dashes": ("---\n" * 1000, "no-front-matter"),
    "an empty file": ("", "no-front-matter"),
    "only a byte order mark": ("\ufeff", "no-front-matter"),
    "a byte order mark": (f"\ufeff{RELEASE}", ""),
    "line ends of Windows": (RELEASE.replace("\n", "\r\n"), ""),
    "line ends of old Macs": (RELEASE.replace("\n", "\r"), ""),
    "no line end": (RELEASE.rstrip("\n"), ""),
}


@pytest.mark.parametrize(("text", "expected"), FRONT_MATTER.values(), ids=FRONT_MATTER)
def test_hostile_front_matter(text: str, expected: str, tmp_path: Path) -> None:
    root = make_newsroom(tmp_path, {"remove": ["releases/2026/08/bantuan-aceh.en.md"]})
    (root / PATH).write_bytes(text.encode())
    names = names_in(root)
    assert expected in names if expected else names == []


BODIES = {
    "twenty thousand brackets": "[" * 20_000,
    "thousands of pictures in pictures": "![a](" * 5000,
    "three hundred lists in lists": "".join("\t" * level + "- a\n" for level in range(300)),
    "thousands of quotations in quotations": "> " * 5000 + "a",
    "five thousand footnotes": FOOTNOTES,
    "thousands of headings": "###### a\n" * 10_000,
    "thousands of abbreviations": "*[a]: b\n" * 3000 + "a " * 20_000,
    "thousands of open tags": "<b>" * 20_000,
    "thousands of comments": "<!--" * 10_000,
    "a wide table": "|a" * 20_000 + "\n" + "|-" * 20_000,
    "thousands of emphases": "*a **b " * 8000,
    "thousands of quotes": "\"'" * 40_000,
    "thousands of attribute lists": "a{: .b }" * 8000,
    "nothing but spaces in a line": " " * 90_000 + "a",
    "more than is allowed": "a " * 50_001,
}


@pytest.fixture
def unheard() -> Iterator[None]:
    """Let nobody hear of collections of garbage: an alarm that rings in such a callback, as hypothesis has, is lost."""
    callbacks = gc.callbacks[:]
    gc.callbacks.clear()
    yield
    gc.callbacks.extend(callbacks)


def test_an_alarm_that_is_lost_rings_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bodies, "MAX_SECONDS", 0.05)
    monkeypatch.setattr(bodies, "AGAIN", 0.2)

    def dawdle(markdown: Markdown, text: str) -> str:
        with suppress(BaseException):
            time.sleep(60)
        time.sleep(60)
        return text

    monkeypatch.setattr(Markdown, "convert", dawdle)
    _, problems = Converter(LANGUAGE).read_with_markdown("a", Place(PATH))
    assert [problem.name for problem in problems] == ["body-too-complex"]


@pytest.mark.slow
@pytest.mark.usefixtures("unheard")
@pytest.mark.parametrize("text", BODIES.values(), ids=BODIES)
def test_hostile_bodies_take_seconds_and_not_minutes(text: str, tmp_path: Path) -> None:
    """Whether one is too complex depends on the machine; that it ends, and how, does not."""
    root = make_newsroom(tmp_path)
    (root / PATH).write_text(with_body(text), encoding="utf-8")
    errors = {finding.rule.name for finding in findings_in(root) if finding.rule.severity is Severity.ERROR}
    assert errors <= {"body-too-complex", "body-too-long"}


def test_text_in_another_encoding(tmp_path: Path) -> None:
    root = make_newsroom(tmp_path)
    (root / PATH).write_bytes(RELEASE.replace("Rina", "Ren\u00e9").encode("cp1252"))
    (root / "registers/units.yml").write_bytes(b"units: \xff\xfe")
    assert names_in(root) == ["not-utf8"]
    (root / "registers/units.yml").write_text("units: []", encoding="utf-8")
    assert "not-utf8" in names_in(root)


def test_lone_surrogates_are_not_utf8(tmp_path: Path) -> None:
    root = make_newsroom(tmp_path)
    (root / PATH).write_bytes(with_title("Ban\ud800tuan").encode("utf-8", "surrogatepass"))
    assert names_in(root) == ["not-utf8"]


@pytest.mark.parametrize(
    ("footnote_back", "expected"),
    [
        ("Kembali {nomor}", "Kembali {nomor}"),
        ("{} {0} {number!r} {number}", "{} {0} {number!r} 1"),
        ("%d {number} {{x", "%d 1 {{x"),
    ],
)
def test_only_the_number_stands_for_something_in_links_back(footnote_back: str, expected: str) -> None:
    converter = Converter(LANGUAGE.model_copy(update={"footnote_back": footnote_back}))
    body, problems = converter.convert("Isi.[^1]\n\n[^1]: Catatan.", Place(PATH))
    assert problems == []
    assert f'title="{expected}"' in body.html


def test_names_that_are_no_text(tmp_path: Path) -> None:
    root = make_newsroom(tmp_path)
    (root / "releases/2026/08/x\udcff.md").write_text("", encoding="utf-8")
    (root / "releases/2026/08/\x1b[2J.id.md").write_text("", encoding="utf-8")
    assert names_in(root) == ["no-front-matter", "file-name"]


@pytest.mark.parametrize(
    "name", ["releases/2026/08/x\udcff.id.md", "releases/2026/\udcff/x.id.md", "pages/\udcff.id.md"]
)
def test_a_release_whose_name_is_no_text_is_refused(tmp_path: Path, name: str) -> None:
    root = make_newsroom(tmp_path)
    (root / name).parent.mkdir(exist_ok=True)
    (root / name).write_text((root / PATH).read_text(encoding="utf-8"), encoding="utf-8")
    assert "file-name" in names_in(root)


def test_links_and_pictures_with_endless_names(tmp_path: Path) -> None:
    root = make_newsroom(tmp_path)
    name = "a" * 5000
    text = f'[a]({name}.id.md) [b](/{name}.html)\n\n![c]({name}.png "d | e")'
    (root / PATH).write_text(with_body(text), encoding="utf-8")
    errors = [finding.rule.name for finding in findings_in(root) if finding.rule.severity is Severity.ERROR]
    assert errors == ["broken-link", "broken-link", "missing-picture"]


def test_registers_of_nonsense(tmp_path: Path) -> None:
    for number, text in enumerate(
        ("provinces: [[[]]]", "provinces: [x]", "provinces: {a: b}", "- a", "a", "provinces:")
    ):
        root = make_newsroom(tmp_path / str(number), {"files": {"registers/provinces.yml": text}})
        assert names_in(root)


MUTATIONS = st.tuples(
    st.integers(0, len(RELEASE)),
    st.integers(0, 12),
    st.one_of(
        st.sampled_from(
            ["", "\n", "---\n", ": ", "- ", "[", "{", '"', "'", "&a ", "*a ", "!", "|", ">", "#", "\t", "\\", "\0"]
        ),
        st.sampled_from(["![](", "](", "<", "{: ", "[^1]", "../", "\u202e", "\r", "title", "date: ", "kind: page\n"]),
        st.text(alphabet=string.printable, max_size=8),
        st.text(max_size=4),
    ),
)


def mutated(mutations: list[tuple[int, int, str]]) -> bytes:
    text = RELEASE
    for start, length, new in mutations:
        text = text[:start] + new + text[start + length :]
    return text.encode("utf-8", "surrogatepass")


@given(mutations=st.lists(MUTATIONS, min_size=1, max_size=6))
@settings(
    max_examples=examples(200),
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_random_edits_never_raise_and_findings_are_the_same_each_time(
    mutations: list[tuple[int, int, str]], tmp_path: Path
) -> None:
    root = tmp_path / "content"
    if not root.exists():
        make_newsroom(tmp_path)
    (root / PATH).write_bytes(mutated(mutations))
    findings = check(read_library(root))
    assert findings == sorted(findings, key=lambda finding: finding.order)
    assert printed(check(read_library(root)), "id") == printed(findings, "id")


@pytest.mark.parametrize(
    "register", ["site.yml", *(f"registers/{name}.yml" for name in ("provinces", "officials", "units"))]
)
def test_every_line_of_a_register_may_be_missing(register: str, tmp_path: Path) -> None:
    root = make_newsroom(tmp_path)
    lines = (root / register).read_text(encoding="utf-8").splitlines(keepends=True)
    for number in range(len(lines)):
        (root / register).write_text("".join(lines[:number] + lines[number + 1 :]), encoding="utf-8")
        names_in(root)


def test_a_picture_that_lies(tmp_path: Path) -> None:
    root = make_newsroom(tmp_path)
    picture = root / "releases/2026/08/bantuan.png"
    draw(picture, 10, 10)
    whole = picture.read_bytes()
    for length in range(len(whole)):
        picture.write_bytes(whole[:length])
        assert set(names_in(root)) <= {"unreadable-picture"}
