"""Numbers by which a person can be known, wherever they stand in a file: text, fields, links, names of files.

Digits alone seldom prove anything, so that points are counted: for the length, for the structure, for a word beside it
such as NIK, for several of a kind. What is published on purpose, as in site.yml and the units, is no finding.
"""

import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from msgspec import Struct

from plugins.checks.long_numbers import LongNumber, long_numbers
from plugins.checks.number_structures import (
    identity_points,
    is_formatted_tax,
    is_identity,
    is_staff,
    luhn,
    mobile_number,
)
from plugins.diagnostics import Place
from plugins.prose import Prose, regex
from plugins.releases import Library

IDENTITY, TAX, STAFF, PHONE, ACCOUNT, INSURANCE, CARD, PUPIL = (
    "identity tax staff phone account insurance card pupil".split()
)
"""What a number may be; a card is a bank's, told by its digits alone."""
LOOK_BACK = 40
"""Characters before a number in which a word tells what it is."""
_LONGEST_ROW = 1_000
CERTAIN, LIKELY = 6, 4
_LENGTH, _BESIDE, _SEVERAL = 1, 4, 2
_NOBODYS = ("", 0)
_WORDS = {
    IDENTITY: r"NIK|(?:e-?)?KTP|KK|kartu keluarga|(?:induk )?kependudukan|family card|identity (?:card|number)",
    TAX: r"NPWP|NITKU|wajib pajak|tax(?:payer)? (?:identification )?number",
    STAFF: r"NIP|NIPPPK|NI PPPK|staff number",
    ACCOUNT: r"(?:no)?rek|rekening|kartu debit|nomor kartu|ATM|KKS|(?:bank )?account|card number",
    INSURANCE: r"BPJS|KIS|JKN|KPJ|Jamsostek|health insurance",
    PUPIL: r"NISN|induk siswa nasional",
    PHONE: r"HP|WA|WhatsApp|telp|telepon|ponsel|kontak|hubungi|phone|call|contact",
    "person": r"lahir|alamat|RT|RW|atas nama|ibu kandung|born|address",
}
_BESIDES = regex("|".join(rf"(?<![^\W_])(?P<{kind}>{words})(?![^\W_])" for kind, words in _WORDS.items()), re.I)
_WORKERS = regex(r"KPJ|Jamsostek|Ketenagakerjaan", re.IGNORECASE)
_MONEY = regex(r"\b(?:Rp|IDR|rupiah)\b", re.IGNORECASE)
_BANK = regex(r"\b(?:Bank|BRI|BNI|BCA|BSI|BTN|Mandiri)\b(?! Indonesia| Dunia)[^.;:\n]{0,24}\Z")
_NAMED_BANK = (
    r"\((?:[Bb]ank\s(?!Indonesia\b|Dunia\b)[A-Z]|BPD\s[A-Z]|(?:BRI|BNI|BCA|BSI|BTN|Mandiri|CIMB|Danamon|Permata)\b)"
    r"[^()\n]{0,30}\)"
)
_IN_BRACKETS_BEFORE, _IN_BRACKETS = regex(rf"{_NAMED_BANK}:?\s\Z"), regex(rf"\*{{0,3}}\s{_NAMED_BANK}")
_OWNED = regex(r"\*{0,3}\s{0,2}[,(]?\s?(?:(?i:atas nama|a\.n\.|a/n)\s|(?:an\.?|a\.n|AN\.?)\s(?=[A-Z]))")
"""What stands around an account's number that has no word for it before."""
_PAID = regex(
    r"\b(?:(?:(?:no)?rek|rekening(?:nya)?|accounts?|(?:di)?transfer|mentransfer|transferred)\b\.?[^.;:!?\n]{0,60}:?[\s*]+"
    r"|(?:ke|to)[\s*]+)\Z",
    re.IGNORECASE,
)
"""What says in the same sentence that somebody is paid at the bank in brackets; without it nothing is an account."""
_NO_ACCOUNT = regex(
    r"\b(?:surat|keputusan|perjanjian|kontrak|polis|izin|letter|decree|contract|agreement|PKS|SK|MoU|DIPA|nota|kode|resi"
    r"|akta|code|receipt)\b[^.;|]{0,30}\Z",
    re.IGNORECASE,
)
"""What makes a number beside the name of a bank one of a paper."""
_LONGEST_SENTENCE = 80
_NOUGHTS = "00000"
"""With which sums end, and hardly any account."""
_YEARS = regex(r"(?:(?:19|20)\d\d\W{1,3}){1,4}(?:19|20)\d\d")
_LANDLINE = regex("0[2-9]")
_LONGEST_LANDLINE = 12
"""Digits, the area's among them."""
_FREE = ("0800", "0804")
"""Lines that anybody may call without paying."""
_IN_ADDRESSES = ("wa.me", "whatsapp")
_PHONE_GROUP = 3
_CARD_GROUPS = (4, 4, 4, 4)
_SHAPES = {(16,), (1,) * 16, _CARD_GROUPS, (6, 6, 4), (2, 2, 2, 6, 4), (2, 2, 2, 2, 2, 2, 4), (6, 10), (12, 4), (8, 8)}
"""How people group the digits of an identity number; grouped in another way they are several numbers."""


class PersonalNumber(Struct, frozen=True):
    """A number that is likely a person's: its `kind`, its place, and whether that is `certain`."""

    kind: str
    digits: str
    place: Place
    certain: bool = True

    @property
    def masked(self) -> str:
        """What may be shown of it."""
        return f"{self.digits[:2]}…{self.digits[-2:]}"


class _Sighting(Struct, frozen=True):
    number: LongNumber
    kind: str
    points: int
    place: Callable[[int, int], Place]
    in_front: bool


@lru_cache(maxsize=1)
def personal_numbers(prose: Prose) -> tuple[PersonalNumber, ...]:
    """Return the numbers of persons in a manuscript; the rules that ask for them do so one after the other."""
    if not any(language.locale.endswith("ID") for language in prose.library.site.languages):
        return ()
    sightings = list(_sightings(prose))
    if not sightings:
        return ()
    public = _public_numbers(prose.library)
    contact = prose.fields.contact
    own = _comparable(contact.phone) if contact and contact.phone else ""
    several = len({each.number.digits for each in sightings if each.kind == IDENTITY}) > 1
    return tuple(
        PersonalNumber(each.kind, each.number.digits, each.place(each.number.start, each.number.end), certain)
        for each in sightings
        if (number := _comparable(each.number.digits)) not in public and (number != own or each.in_front)
        if (certain := each.points + _SEVERAL * (several and each.kind == IDENTITY) >= CERTAIN) or each.points >= LIKELY
    )


def _sightings(prose: Prose) -> Iterator[_Sighting]:
    manuscript = prose.manuscript
    written = manuscript.written
    for text, place, in_front in (
        (written.front_text, prose.front_place, True),
        (written.text, prose.body_place, False),
        (manuscript.path, lambda start, end: Place(manuscript.path), True),
    ):
        for candidates in long_numbers(text, grouped=True):
            told = 0
            for number in candidates:
                may_be = number.start >= told and not (in_front and number.is_date)
                kind, points = _judged(number, text) if may_be else _NOBODYS
                if kind:
                    yield _Sighting(number, kind, points, place, in_front)
                    told = number.end


def _judged(number: LongNumber, text: str) -> tuple[str, int]:
    """Return what a number is and with how many points; "" where it is nobody's."""
    if number.within and any(part in number.within for part in _IN_ADDRESSES):
        return (PHONE, CERTAIN) if mobile_number(number.digits) else _NOBODYS
    if number.within and not is_identity(number.digits):
        return _NOBODYS
    by_structure = number.within or number.is_joined
    if not by_structure and _is_mobile(number):
        return PHONE, CERTAIN
    beside = _beside(text, number.start)
    word = (beside.lastgroup if beside else None) or ""
    if number.is_grouped and not _is_hidden_identity(number, beside):
        return _NOBODYS
    for judge in (_staff, _identity) if by_structure else (_staff, _identity, _tax, _insurance, _account, _pupil):
        if points := judge(number, word, text):
            return points
    return _NOBODYS


def _is_hidden_identity(number: LongNumber, beside: re.Match[str] | None) -> bool:
    """Tell an identity number that a spreadsheet has marked like an amount from an amount: by its structure, too."""
    told = beside is not None and beside.lastgroup == IDENTITY and not _MONEY.search(beside.string)
    return told and identity_points(number.digits) > 0


def _is_mobile(number: LongNumber) -> bool:
    """Say whether a number is one of a mobile phone, and no date, time or number of a decree."""
    _, *others = re.findall(r"\d+", number.written.replace("(0)", ""))
    grouped = not others or (max(map(len, others)) >= _PHONE_GROUP and min(map(len, others)) > 1)
    return grouped and not number.is_date and bool(mobile_number(number.digits))


def _identity(number: LongNumber, word: str, text: str) -> tuple[str, int] | None:
    if len(number.digits) != 16 or number.digits[0] == "0" or number.is_date or word in (ACCOUNT, INSURANCE, STAFF):
        return None
    structure = identity_points(number.digits)
    beside = _BESIDE * (word == IDENTITY or (word in (TAX, "person") and structure > 0))
    points = _LENGTH + beside + (structure if beside or number.groups in _SHAPES else 0)
    return (IDENTITY, points) if points >= LIKELY else None


def _staff(number: LongNumber, word: str, text: str) -> tuple[str, int] | None:
    fits = len(number.digits) == 18 and (word == STAFF or is_staff(number.digits))
    return (STAFF, CERTAIN) if fits else None


def _tax(number: LongNumber, word: str, text: str) -> tuple[str, int] | None:
    fits = word == TAX and len(number.digits) in (15, 16, 22)
    return (TAX, CERTAIN) if fits or is_formatted_tax(number.written) else None


def _insurance(number: LongNumber, word: str, text: str) -> tuple[str, int] | None:
    if word != INSURANCE or number.is_date:
        return None
    before = text[max(0, number.start - LOOK_BACK) : number.start]
    workers = len(number.digits) == 11 and not _LANDLINE.match(number.digits) and _WORKERS.search(before)
    return (INSURANCE, CERTAIN) if len(number.digits) == 13 or workers else None


def _account(number: LongNumber, word: str, text: str) -> tuple[str, int] | None:
    digits = number.digits
    at_bank = (
        (word == ACCOUNT and not _is_of_paper(number, text))
        or _is_owned_at_bank(number, text)
        or _is_at_bank(number, word, text)
    )
    if at_bank and 10 <= len(digits) <= 16:
        called = text[max(0, number.start - 1) : number.start] in ("(", "+") or digits.startswith(_FREE)
        return None if called or number.is_date else (ACCOUNT, CERTAIN)
    if number.groups == _CARD_GROUPS and digits[0] in "456" and luhn(digits):
        return CARD, LIKELY
    return None


def _is_of_paper(number: LongNumber, text: str) -> bool:
    """Say whether a paper stands between the word for an account and the number: rekening menurut PKS 0123…."""
    paper = _NO_ACCOUNT.search(text, max(0, number.start - LOOK_BACK), number.start)
    return bool(paper and not _BESIDES.search(paper[0]))


def _is_owned_at_bank(number: LongNumber, text: str) -> bool:
    """Say whether it stands between the name of a bank and that of an owner: Bank Contoh nomor 0000… atas nama Siti."""
    bank = _IN_BRACKETS.match(text, number.end)
    owned = _OWNED.match(text, bank.end() if bank else number.end)
    first = max(0, number.start - LOOK_BACK)
    at_bank = owned and (bank or _BANK.search(text, first, number.start))
    return bool(at_bank and not _NO_ACCOUNT.search(text, first, number.start))


def _is_at_bank(number: LongNumber, word: str, text: str) -> bool:
    """Say whether it is paid at a bank in brackets beside it, (BRI), and no sum, phone number or number of a paper."""
    first = max(0, number.start - LOOK_BACK)
    before = _IN_BRACKETS_BEFORE.search(text, first, number.start)
    if not before and not _IN_BRACKETS.match(text, number.end):
        return False
    named = before.start() if before else number.start
    if not _PAID.search(text, max(0, named - _LONGEST_SENTENCE), named) or number.digits.endswith(_NOUGHTS):
        return False
    is_phone = word == PHONE or (_LANDLINE.match(number.digits) and len(number.digits) <= _LONGEST_LANDLINE)
    return not (is_phone or _YEARS.fullmatch(number.written) or _NO_ACCOUNT.search(text, first, number.start))


def _pupil(number: LongNumber, word: str, text: str) -> tuple[str, int] | None:
    return (PUPIL, LIKELY) if word == PUPIL and len(number.digits) == 10 else None


def _beside(text: str, start: int) -> re.Match[str] | None:
    """Return the nearest word before a number that tells what it is; in a table, one at the head of its column."""
    line = text.rfind("\n", 0, start) + 1
    if start - line < _LONGEST_ROW and text.find("|", line, start) >= 0 and (head := _head(text, line, start)):
        return head
    window = text[max(0, start - LOOK_BACK) : start].rpartition("\n\n")[2]
    return next(iter(deque(_BESIDES.finditer(window), maxlen=1)), None)


def _head(text: str, line: int, start: int) -> re.Match[str] | None:
    before = text.rfind("\n\n", 0, line)
    table = before + 2 if before >= 0 else len(text) - len(text.lstrip("\n"))
    cells = text[table : min(text.find("\n", table), table + _LONGEST_ROW)].split("|")
    column = text.count("|", line, start)
    return _BESIDES.search(cells[column]) if column < len(cells) else None


def _public_numbers(library: Library) -> frozenset[str]:
    """Return the numbers that anybody may know: those of site.yml and of the units."""
    contacts = [library.site.contact, *(unit.contact for unit in library.registers.units.values() if unit.contact)]
    phones: Iterable[str] = (contact.phone for contact in contacts if contact.phone)
    return frozenset(map(_comparable, (*phones, *library.site.public_numbers)))


def _comparable(number: str) -> str:
    digits = "".join(char for char in number if char.isdecimal())
    return mobile_number(digits) or digits
