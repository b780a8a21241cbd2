"""Numbers of persons are told from amounts, decrees, dates and from one another.

No number here can be anybody's: province 96 has no regency 29, no operator uses 0810, no bank has a branch 0000.
"""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.checks.long_numbers import long_numbers
from plugins.checks.number_structures import identity_points, is_staff, is_womans, luhn, mobile_number
from plugins.checks.personal_numbers import personal_numbers
from plugins.prose import Prose
from tests.newsroom import library_in, make_newsroom

AREA = "962951"
NUMBER = f"{AREA}3112999999"
PAGE = "---\ntitle: Percobaan\nsummary: Halaman contoh untuk percobaan.\n---\n{body}\n"


def kinds_in(folder: Path, body: str) -> list[tuple[str, bool]]:
    """What a page is found to hold: the kind of each number, and whether that is certain."""
    library = library_in(make_newsroom(folder, {"files": {"pages/uji.id.md": PAGE.format(body=body)}}))
    return [(each.kind, each.certain) for each in personal_numbers(Prose(library, library.by_path["pages/uji.id.md"]))]


def seen_in(text: str) -> list[str]:
    return [number.digits for numbers in long_numbers(text) for number in numbers]


@pytest.mark.parametrize(
    ("body", "kinds"),
    [
        (f"NIK: {NUMBER}", [("identity", True)]),
        (f"KTP 9629-5131-1299-9999, KK {AREA} 311299 9998.", [("identity", True)] * 2),
        ("No. KK 96.29.51.311299.9999", [("identity", True)]),
        ("NIK \uff19\uff16\uff12\uff19513112999999", [("identity", True)]),
        ("NIK 9629\u00a05131\u20091299\u00a09999", [("identity", True)]),
        ("NIK 9629\u20135131\u20131299\u20139999", [("identity", True)]),
        (f"NPWP {NUMBER}", [("identity", True)]),
        (f"Rp500.000 {NUMBER}", [("identity", False)]),
        (f"pada 2019. {NUMBER} {AREA}7112999999", [("identity", True)] * 2),
        ("NPWP 000000000000000", [("tax", True)]),
        ("NITKU 0000000000000000000000", [("tax", True)]),
        ("20190229 204913 2 999", [("staff", True)]),
        ("Telp. (0810) 0000-0000 atau 62810.0000.0000", [("phone", True)] * 2),
        ("rekening Bank Contoh 0000 01 000000 00 9", [("account", True)]),
        ("ke rekening itu; NIK " + NUMBER, [("identity", True)]),
        ("BPJS Ketenagakerjaan 99999999999", [("insurance", True)]),
        ("BPJS Kesehatan 99999999999", []),
        ("rekening (021) 12345678", []),
        ("rekening 0800-1-000-000", []),
        ("KK pada 21-08-2026 10.30 dan 2026-08-21 0930", []),
        ("NIK 3 201 011 234 567 890", []),
        ("ISBN 978-602-00000-0-0, tiket 0000000000000", []),
        ("<!-- 550e8400-e29b-41d4-a716-446655440000 -->", []),
        (f"https://contoh.example/{NUMBER}/NIK", [("identity", False)]),
        (f"https://contoh.example/?nik={NUMBER}", [("identity", True)]),
        ("https://contoh.example/NIK/9999513112999999", []),
        ("NIK 9629/5131/1299/9999", [("identity", True)]),
        ("NIK 9629_5131_1299_9999", [("identity", True)]),
        ("NIK **9629** 5131**1299**9999", [("identity", True)]),
        ("NIK 9629 5131\n1299 9999", [("identity", True)]),
        ("> NIK 9629 5131\n> 1299 9999", [("identity", True)]),
        ("NIK 9629&nbsp;5131&#160;1299&ndash;9999", [("identity", True)]),
        ("NIK 9629<b>5131</b>12999999", [("identity", True)]),
        ("NIK 9629\u200b5131\u00ad12999999", [("identity", True)]),
        ("NIP 20190229/204913/2/999", [("staff", True)]),
        ("962951/311299/9999", [("identity", False)]),
        ("2026/08/21 dan 962951/311299/9999", [("identity", False)]),
        ("NIK tahun 2019/2020/2021/2022", []),
        ("NIK 9629 5131\n\n1299 9999", []),
        ("Nomor 0851/1234/5678 dan 085/1234/2026", []),
        ("0810 0000 0000 / 0811 0000 0000", [("phone", True)] * 2),
        ("0810 0000 0000/\n0811 0000 0000", [("phone", True)] * 2),
        (f"[surat](surat/foto_{NUMBER}.pdf)", [("identity", False)]),
        ("untuk 500 KK disalurkan 11/08/2026 - 12/08/2026 di desa", []),
        ("KK pada 11/8/2026\u201312/8/2026, KTP pada 31/08/2026-05/09/2026", []),
        ("KTP: 11/08/2026\n12/08/2026\n2026-08-11/2026-08-12", []),
        ("KTP: 11-08-2026 12-08-2026, 11\u201305\u20132021 12\u201305\u20132021", []),
        ("Jumlah KK dan jiwa: 11.052.021 / 12.052.021", []),
        ("KK: 11.052.021\n12.052.021 jiwa, 11 052 021/12 052 021", []),
        ("NIK 96.29.51.12.11.98.2001", [("identity", True)]),
        ("NIP 20190229 204913\n2 999", [("staff", True)]),
    ],
)
def test_tells_what_a_number_is(body: str, kinds: list[tuple[str, bool]], tmp_path: Path) -> None:
    assert kinds_in(tmp_path, body) == kinds


def test_only_both_ends_of_a_number_are_shown(tmp_path: Path) -> None:
    library = library_in(make_newsroom(tmp_path, {"files": {f"pages/nik-{NUMBER}.id.md": PAGE.format(body="Uji.")}}))
    prose = Prose(library, library.by_path[f"pages/nik-{NUMBER}.id.md"])
    assert [number.masked for number in personal_numbers(prose)] == ["96…99"]


def test_what_ends_like_a_date_is_found_in_a_field(tmp_path: Path) -> None:
    page = PAGE.format(body="Uji.").replace("percobaan.", "NIK 96.29.51.12.11.98.2001.")
    library = library_in(make_newsroom(tmp_path, {"files": {"pages/uji.id.md": page}}))
    found = personal_numbers(Prose(library, library.by_path["pages/uji.id.md"]))
    assert [(each.kind, each.certain) for each in found] == [("identity", True)]


def test_is_silent_in_other_countries(tmp_path: Path) -> None:
    library = library_in(make_newsroom(tmp_path, of="elsewhere"))
    assert [personal_numbers(Prose(library, manuscript)) for manuscript in library.manuscripts if manuscript.text] == [
        () for manuscript in library.manuscripts
    ]


@given(
    st.sampled_from(["Rp", "Rp ", "Rp. ", "Rp\u00a0", "IDR ", "rp"]),
    st.integers(1, 10**20),
    st.sampled_from(["", ".", ",", " ", "\u00a0", "-"]),
    st.integers(2, 5),
    st.sampled_from(["", ",00", ",-", " juta", "."]),
)
def test_amounts_are_nobodys_number(currency: str, value: int, mark: str, size: int, tail: str) -> None:
    digits = str(value)
    head = len(digits) % size
    groups = [digits[:head], *(digits[at : at + size] for at in range(head, len(digits), size))]
    assert seen_in(f"Senilai {currency}{mark.join(filter(None, groups))}{tail}") == []


@given(st.integers(1, 10**20))
def test_grouped_counts_are_nobodys_number(value: int) -> None:
    assert seen_in(f"sebanyak {value:,} orang".replace(",", ".")) == []


@given(st.text(alphabet="0123456789 .-()|\nRpNIK@:/a", max_size=200))
def test_every_place_holds_a_number(text: str) -> None:
    for numbers in long_numbers(text):
        for number in numbers:
            assert text[number.start : number.end] == number.written
            assert number.digits == "".join(char for char in number.written if char.isdecimal())


@pytest.mark.parametrize(
    ("digits", "points"),
    [
        (NUMBER, 3),
        (f"{AREA}7112990001", 4),
        (f"{AREA}3102999999", 0),
        (f"{AREA}3113999999", 0),
        (f"{AREA}7212999999", 0),
        (f"{AREA}3112990000", 0),
        ("9729513112999999", 0),
        ("9660993112999999", 1),
    ],
)
def test_points_of_identity_numbers(digits: str, points: int) -> None:
    assert identity_points(digits) == points


def test_structures_of_other_numbers() -> None:
    assert (is_womans(f"{AREA}7112999999"), is_womans(NUMBER)) == (True, False)
    assert is_staff("201902292049132999")
    assert not is_staff("201902292049133999")
    assert luhn("4000000000000002")
    assert not luhn("4000000000000003")
    assert [mobile_number(digits) for digits in ("081000000000", "6281000000000", "0211234567", "08001000000")] == [
        "81000000000", "81000000000", "", "",
    ]  # fmt: skip
