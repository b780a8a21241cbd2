"""When releases that wait for their moment appear: around midnight in three zones, and without telling which."""

import io
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from plugins import publishing
from plugins.publishing.due import NOTHING_DUE, dues, next_embargo
from plugins.site_graph import relate
from tests.newsroom import Changes, library_in, make_newsroom

ORIGINAL = "releases/2026/08/bantuan-aceh.id.md"
TRANSLATION = "releases/2026/08/bantuan-aceh.en.md"
PROVINCES = "registers/provinces.yml"
NORTH = "  - key: aceh\n"
CENTRE = """\
  - key: sulawesi-tengah
    name: {id: Sulawesi Tengah, en: Central Sulawesi}
    slug: {en: central-sulawesi}
    island: sumatera
    timezone: Asia/Makassar
    zone: WITA
    established: 1964
"""
MIDNIGHTS = {
    "aceh": ("WIB", "2026-12-31T17:00:00+00:00"),
    "sulawesi-tengah": ("WITA", "2026-12-31T16:00:00+00:00"),
    "papua-barat": ("WIT", "2026-12-31T15:00:00+00:00"),
}
"""The first minute of 2027 by the clocks of three provinces."""
BEFORE = datetime(2026, 12, 1, tzinfo=UTC)
AFTER = datetime(2027, 6, 1, tzinfo=UTC)
SECRET = "rahasiasekali"


def newsroom(folder: Path, front: str, province: str = "aceh", translation: str = "") -> Path:
    """A newsroom with lines put into the front matter of one release, and perhaps of its translation."""
    changes: Changes = {
        "change": {
            ORIGINAL: {"dateline:": f"{front}\ndateline:", "province: aceh": f"province: {province}"},
            PROVINCES: {NORTH: CENTRE + NORTH},
        }
    }
    if translation:
        changes["change"] = {**changes["change"], TRANSLATION: {"summary:": f"{translation}\nsummary:"}}
    return make_newsroom(folder, changes)


def moments(root: Path, now: datetime = BEFORE) -> list[str]:
    return [f"{due.moment.astimezone(UTC):%Y-%m-%dT%H:%M}" for due in dues(library_in(root), now)]


def asked(root: Path, now: str, **wanted: object) -> int:
    return next_embargo(root, now, cache=root.parent / "cache", jobs=1, **wanted)  # type: ignore[arg-type]


@pytest.mark.parametrize("province", MIDNIGHTS)
@pytest.mark.parametrize("front", ["embargo: 2027-01-01 00:00", "embargo: 2027-01-01"], ids=["midnight", "a day"])
def test_midnight_is_that_of_the_province(tmp_path: Path, province: str, front: str) -> None:
    library = library_in(newsroom(tmp_path, front, province))
    zone, begins = MIDNIGHTS[province]
    midnight = datetime.fromisoformat(begins)
    (due,) = dues(library, BEFORE)
    assert (due.moment, set(due.zone.values())) == (midnight, {zone})
    second = timedelta(seconds=1)
    assert [len(dues(library, at)) for at in (midnight - second, midnight)] == [1, 0]
    shown = [any("bantuan" in key for key in relate(library, at).by_key) for at in (midnight - second, midnight)]
    assert shown == [False, True], "what is due appears with the very second"


@pytest.mark.parametrize("province", MIDNIGHTS)
def test_it_is_told_in_its_own_zone_and_in_utc(
    tmp_path: Path, province: str, capsys: pytest.CaptureFixture[str]
) -> None:
    root = newsroom(tmp_path, "embargo: 2027-01-01 00:00", province)
    assert asked(root, "2026-12-01") == 0
    zone, begins = MIDNIGHTS[province]
    utc = f"{datetime.fromisoformat(begins):%Y-%m-%d %H:%M}"
    told = f"Yang berikutnya terbit 2027-01-01 00:00 {zone} ({utc} UTC): 1 siaran. Seluruhnya menunggu: 1.\n"
    assert capsys.readouterr().out == told


def test_an_offset_of_the_writers_own_is_told_as_such(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = newsroom(tmp_path, "embargo: 2027-01-01 00:00+09:00")
    assert asked(root, "2026-12-01", lang="en") == 0
    assert "2027-01-01 00:00 UTC+09:00 (2026-12-31 15:00 UTC)" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("front", "translation", "expected"),
    [
        ("", "", []),
        ("status: draft\nembargo: 2027-01-01", "", []),
        ("embargo: 2027-01-01 08:00", "", ["2027-01-01T01:00"]),
        ("embargo: 2027-01-01 08:00", "embargo: 2027-01-02 08:00", ["2027-01-01T01:00", "2027-01-02T01:00"]),
        ("embargo: 2027-01-02 08:00", "embargo: 2027-01-01 08:00", ["2027-01-02T01:00"]),
        ("", "embargo: 2027-01-01 08:00", ["2027-01-01T01:00"]),
        ("status: withdrawn\nembargo: 2027-01-01 08:00", "", ["2027-01-01T01:00"]),
    ],
    ids=["nothing", "draft", "both languages", "one later", "not before the original", "translation", "withdrawn"],
)
def test_what_is_due(tmp_path: Path, front: str, translation: str, expected: list[str]) -> None:
    assert moments(newsroom(tmp_path, front, translation=translation)) == expected


def test_a_date_ahead_counts_like_an_embargo(tmp_path: Path) -> None:
    root = make_newsroom(tmp_path)
    assert moments(root, datetime(2026, 8, 1, tzinfo=UTC))[0] == "2026-08-20T17:00"
    assert moments(root, AFTER) == []


def test_how_many_begin_between_two_moments(tmp_path: Path) -> None:
    root = newsroom(tmp_path, "embargo: 2027-01-01 00:00", translation="embargo: 2027-01-02 00:00")
    first, hour = datetime.fromisoformat(MIDNIGHTS["aceh"][1]), timedelta(hours=1)

    def count(since: datetime, until: datetime) -> int:
        return publishing.due_between(root, since, until, cache=tmp_path / "cache", jobs=1)

    assert count(first - hour, first - timedelta(seconds=1)) == 0
    assert count(first - hour, first) == 1, "what begins at the end of the span is in a build of that moment"
    assert count(first, first + hour) == 0, "and was in the build at its beginning"
    assert count(first - hour, first + timedelta(days=2)) == 2


def test_nothing_waits(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert asked(make_newsroom(tmp_path), "2027-01-01") == 0
    assert capsys.readouterr().out == "Tidak ada siaran yang menunggu waktunya.\n"


def test_it_says_by_its_code_whether_something_is_near(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = newsroom(tmp_path, "embargo: 2027-01-01 08:00")
    assert asked(root, "2027-01-01T07:54+07:00", within=5) == NOTHING_DUE
    assert "dalam 5 menit" in capsys.readouterr().out
    assert asked(root, "2027-01-01T07:55+07:00", within=5) == 0
    assert asked(root, "2027-01-01T08:00+07:00", within=5) == NOTHING_DUE, "it has appeared"
    assert asked(root, "2027-01-01T07:54+07:00") == 0


def test_it_waits_until_what_is_near_is_due(tmp_path: Path) -> None:
    root = newsroom(tmp_path, "embargo: 2027-01-01 08:00")
    waited: list[float] = []
    for minute, within in ((54, 5), (55, 5), (30, 0)):
        assert asked(root, f"2027-01-01T07:{minute}+07:00", within=within, wait=True, pause=waited.append) == 0
    assert waited == [300.0]


def test_nothing_tells_which_release_it_is(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    root = newsroom(tmp_path, f"embargo: 2027-01-01 08:00\nslug: {SECRET}")
    for path in (ORIGINAL, TRANSLATION):
        text = (root / path).read_text(encoding="utf-8").replace("title: ", f"title: {SECRET} ", 1)
        (root / path).write_text(text, encoding="utf-8")
    assert asked(root, "2026-12-01", within=5) == NOTHING_DUE
    assert asked(root, "2026-12-01") == 0
    shown = "".join(capfd.readouterr())
    assert SECRET not in shown
    assert "bantuan" not in shown


def test_content_that_cannot_be_read_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = make_newsroom(tmp_path, {"remove": ["registers/units.yml"]})
    assert asked(root, "2026-12-01") == 1
    assert "harus dapat dibaca" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        publishing.due_between(root, BEFORE, AFTER, cache=tmp_path / "cache", jobs=1)


def test_a_moment_that_cannot_be_read_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert asked(make_newsroom(tmp_path), "besok") == 1
    assert "besok" in capsys.readouterr().err


def test_together_in_several_zones(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = newsroom(tmp_path, "embargo: 2027-01-01 00:00", "papua-barat")
    other = root / "releases/2026/09/beras-aceh.id.md"
    text = other.read_text(encoding="utf-8")
    other.write_text(text.replace("dateline:", "embargo: 2026-12-31 22:00\ndateline:", 1), encoding="utf-8")
    assert asked(root, "2026-12-01", lang="en") == 0
    out = capsys.readouterr().out
    assert "2027-01-01 00:00 WIT" in out
    assert "2026-12-31 22:00 WIB" in out
    assert "releases: 2. Waiting in all: 2." in out


def test_the_words_are_in_the_language_that_is_asked_for(tmp_path: Path) -> None:
    root = make_newsroom(tmp_path)
    told = {}
    for lang in ("id", "en", "de"):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("sys.stdout", stream := io.StringIO())
            assert asked(root, "2027-01-01", lang=lang) == 0
        told[lang] = stream.getvalue()
    assert told["de"] == told["en"] != told["id"]
