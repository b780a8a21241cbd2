"""Checking a text that lies in no folder yet."""

from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.diagnostics import Finding
from plugins.publishing.checking import check
from plugins.publishing.drafts import check_draft, sources_of_draft
from plugins.publishing.wanted import Wanted
from tests.newsroom import NEWSROOMS, make_newsroom

SMALL = NEWSROOMS / "small"
ORIGINAL = (SMALL / "releases/2026/08/bantuan-aceh.id.md").read_bytes() + b"\nSiti Rahmawati menyampaikannya.\n"
TRANSLATION = (SMALL / "releases/2026/08/bantuan-aceh.en.md").read_bytes()


def found(written: bytes | str, content: Path = SMALL) -> list[tuple[str, int, int]]:
    """Return the rules that find something in a draft, each with line and column."""
    written = written.encode() if isinstance(written, str) else written
    return [(each.rule.name, each.place.line, each.place.column) for each in findings(written, content)]


def findings(written: bytes, content: Path = SMALL) -> list[Finding]:
    told = check_draft(content, written)
    assert {each.place.path for each in told} <= {"-"}
    return told


def test_a_whole_release_has_no_findings() -> None:
    assert found(ORIGINAL) == []


def test_a_translation_need_not_state_what_its_original_does() -> None:
    assert found(TRANSLATION) == []
    assert ("missing-field", 1, 1) in found(TRANSLATION.replace(b"slug:", b"unit: biro-humas\nslug:"))


def test_what_the_front_matter_says_is_checked() -> None:
    draft = ORIGINAL.replace(b"province: aceh", b"province: gondor").replace(b"unit: biro-humas\n", b"")
    assert found(draft) == [("missing-field", 1, 1), ("unknown-province", 6, 1)]


def test_its_place_in_the_folders_is_not_looked_at() -> None:
    assert found(ORIGINAL.replace(b"date: 2026-08-21", b"date: 2026-07-31\nlang: id")) == []


def test_pictures_and_links_are_not_looked_for() -> None:
    assert found(ORIGINAL + b"\n[Lihat](../07/tidak-ada.id.md)\n") == []


@pytest.mark.parametrize("front", ["title: [Bantuan\nlang: id\n---", "title: Bantuan\nlang: id", "---", "- a\n---"])
def test_a_text_behind_faulty_front_matter_is_looked_at(front: str) -> None:
    lines = front.count("\n") + 2
    told = found(f"---\n{front}\n\nBantuan yang yang tiba.\n")
    assert ("doubled-word", lines + 2, 9) in told
    assert {name for name, _, _ in told} & {"unreadable-yaml", "no-front-matter"}
    assert "missing-field" not in {name for name, _, _ in told}


@pytest.mark.parametrize("text", ["", "\n", "Bantuan tiba.", "Bantuan tiba di Aceh.\n\n---\n\nLihat juga itu.\n"])
def test_without_front_matter_no_field_is_missing(text: str) -> None:
    assert {name for name, _, _ in found(text)} <= {"empty-body"}


def test_the_first_heading_of_a_pasted_text_is_its_title() -> None:
    text = "SIARAN PERS\n\n# BANTUAN TIBA DI ACEH #\n\nBantuan untuk warga tiba.\n"
    assert found(text) == [("shouting-title", 3, 3)]
    assert "`BANTUAN TIBA DI ACEH`" in findings(text.encode())[0].message("id")


def test_the_first_line_of_a_pasted_text_may_be_its_title() -> None:
    line = "Menteri menyalurkan bantuan untuk warga di desa itu"
    assert found(f"**{line}**\n\nBantuan untuk warga tiba.\n") == []
    assert found(f"Bantuan untuk warga tiba.\n\n{line}\n") == [("missing-full-stop", 3, 49)]


def test_places_in_a_pasted_text_are_those_of_the_text() -> None:
    text = "# Bantuan tiba di Aceh\r\n\r\nBantuan untuk warga\r\ntiba <blink>kemarin</blink>.\r\n"
    assert found(text) == [("raw-html-removed", 4, 6)]


@pytest.mark.parametrize(
    ("dateline", "dated"),
    [
        ("JAKARTA (22/8/2019) –", True),
        ("Jakarta, 22 Agustus 2019 –", True),
        ("**Kota Banda Aceh, Kamis (22/8/2019)** -", True),
        ("SIARAN PERS\n\nNomor 7\n\nJAKARTA (22 Agustus 2019) —", True),
        ("JAKARTA (22/8) –", False),
        ("JAKARTA –", False),
        ("Padang (22/8/2019) –", True),
        ("Jakarta Selatan, 22 Agustus 2019 –", True),
        ("Sumber Foto, 22 Agustus 2019 –", False),
        ("Foto (22/8/2019) –", False),
        ("Siti Rahmawati (22 Agustus 2019) –", False),
        ("Undang-Undang Penanganan Fakir Miskin, 22 Agustus 2019 –", False),
        ("Siti memaparkan bantuan itu.\n\nJAKARTA, 22 Agustus 2019 –", False),
        ("“Bantuan sudah tiba.”\n\nJAKARTA, 22 Agustus 2019 –", False),
        ("Rapat kerja (22/8/2019) –", False),
        ("Siti Rahmawati (lahir 22 Agustus 2019) –", False),
        ("Pada 22 Agustus 2019 –", False),
    ],
)
def test_a_draft_is_checked_as_of_the_day_of_its_dateline(dateline: str, dated: bool) -> None:
    text = f"{dateline} Bantuan untuk warga tiba.\n\nWarga menerimanya pada Senin, 23 Agustus.\n"
    assert found(text) == ([("wrong-weekday", text.count("\n"), 24)] if dated else [])


def test_posts_are_those_of_the_day_of_the_dateline() -> None:
    text = "{} The aid is here, and {} Siti Rahmawati was with the people.\n"
    for day, post in (("22 August 2019", "Minister of Models"), ("22 August 2025", "Minister of Examples")):
        assert [name for name, _, _ in found(text.format(f"JAKARTA ({day}) –", post))] == ["wrong-post"]
    assert found(text.format("JAKARTA (22 August 2025) –", "Minister of Models")) == []
    assert found(text.format("JAKARTA –", "Minister of Examples")) == []


def test_the_date_of_the_front_matter_counts_before_that_of_a_dateline() -> None:
    draft = ORIGINAL.replace(b"---\nBantuan", b"---\nBANDA ACEH (22/8/2019) \xe2\x80\x93 Bantuan")
    assert [name for name, _, _ in found(draft)] == ["dateline-date"]
    undated = draft.replace(b"date: 2026-08-21\n", b"")
    assert ("missing-field", 1, 1) in found(undated)


@pytest.mark.parametrize("year", ["0019", "1019", "9999"])
def test_a_dateline_of_a_year_that_cannot_be_is_left_out(year: str) -> None:
    assert {name for name, _, _ in found(f"JAKARTA (22/8/{year}) – Bantuan tiba pada 23 Agustus.\n")} <= {
        "impossible-date"
    }


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("Bantuan untuk warga yang tinggal di Aceh tiba pada hari itu.", "Gambar karung beras"),
        ("The aid for the people of Aceh has arrived, and it is on the way to them.", "Picture of sacks of rice"),
    ],
    ids=["id", "en"],
)
def test_the_language_is_told_from_the_words(text: str, credit: str) -> None:
    pictures = '\n\n![{}](karung.png "Karung di posko | Foto: Rina Sari")\n'
    other = {"Gambar karung beras": "Picture of sacks of rice"}.get(credit, "Gambar karung beras")
    assert [name for name, _, _ in found(text + pictures.format(credit))] == ["alt-says-picture"]
    assert found(text + pictures.format(other)) == []


def test_front_matter_names_the_language() -> None:
    draft = ORIGINAL.replace(b"alt: Warga", b"alt: Foto warga")
    assert [name for name, _, _ in found(draft)] == ["alt-says-picture"]
    assert "alt-says-picture" not in [name for name, _, _ in found(draft.replace(b"dateline:", b"lang: en\ndateline:"))]
    assert ("unknown-choice", 5, 1) in found(draft.replace(b"dateline:", b"lang: xx\ndateline:"))


def test_exceptions_hold() -> None:
    draft = ORIGINAL.replace(b"title: Bantuan tiba di Aceh", b"title: BANTUAN TIBA DI ACEH")
    assert [name for name, _, _ in found(draft)] == ["shouting-title"]
    assert found(draft.replace(b"dateline:", b"allow: {shouting-title: Nama kegiatan.}\ndateline:")) == []


@pytest.mark.parametrize(
    ("written", "name"),
    [
        (b"Bantuan tiba. " * 150_000, "file-too-large"),
        ("Pâté tiba.".encode("latin-1"), "not-utf8"),
        (b"---\ntitle: Bantuan\n\nBantuan tiba.\n", "no-front-matter"),
        (b"---\ntitle: [Bantuan\n---\nBantuan tiba.\n", "unreadable-yaml"),
        (b"<<<<<<< HEAD\nBantuan\n=======\nAid\n>>>>>>> branch\n", "conflict-marker"),
        (b"Bantuan tiba. " * 10_000, "body-too-long"),
    ],
    ids=["2 MB", "another encoding", "front matter without end", "no YAML", "two versions", "a long body"],
)
def test_what_cannot_be_read_is_said(written: bytes, name: str) -> None:
    assert name in [each for each, _, _ in found(written)]


def test_a_newsroom_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    root = make_newsroom(tmp_path, {"remove": ["registers/units.yml"]})
    told = check_draft(root, ORIGINAL)
    assert [(each.rule.name, each.place.path) for each in told] == [("missing-file", "registers/units.yml")]


def test_pasted_pages_of_a_word_processor_are_read() -> None:
    word = (
        '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0} --></style>'
        "</head><body><p class=MsoNormal>Bantuan\u00a0tiba<o:p></o:p></p><!--[if gte mso 9]><xml></xml><![endif]-->"
    )
    assert {name for name, _, _ in found(word)} <= {"raw-html-removed"}


@pytest.mark.parametrize(
    ("strict", "select", "code", "told"),
    [
        (False, None, 0, "-:1:3: peringatan W216"),
        (True, None, 1, "-:1:3: peringatan W216"),
        (True, "W5", 0, "0 peringatan"),
    ],
)
def test_the_task_reads_standard_input(
    strict: bool,
    select: str | None,
    code: int,
    told: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = "# BANTUAN TIBA DI ACEH\n\nBantuan untuk warga tiba.\n"
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(text.encode())))
    assert check(SMALL, wanted=Wanted(paths=("-",), form="concise", strict=strict, select=select)) == code
    assert told in capsys.readouterr().out


def test_nothing_is_written(tmp_path: Path) -> None:
    root = make_newsroom(tmp_path)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    check_draft(root, ORIGINAL)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


@given(st.lists(st.sampled_from(["---\n", "# ", "title: ", "<b", "\x00", "\r", "[", "a", "\n", "\t", "{", "lang: en"])))
def test_no_text_is_too_odd(pieces: list[str]) -> None:
    written = "".join(pieces).encode()
    sources = sources_of_draft(written, told := check_draft(SMALL, written))
    for each in told:
        source = sources.get(each.place.path)
        assert source is not None and source.span(each.place) is not None
