"""Words are spelled as the dictionary has them.

What it checks: no word or phrase of the list `corrections` in `registers/style.yml` stands in a text of its language,
whole and in any case, with -nya or doubled too. In Indonesian, "di" and "nya" do not stand apart from the verb or noun
to which they belong. Quotations, claims, titles of sources, words in italics, hashtags, English phrases, faults that
corrections cite, names of programmes, units and officials, titles of laws and the names under `keep` are left alone.

Why: misspellings of Kementerian or of the months are what readers notice first, and a release is copied by a hundred
newsrooms as it stands.

Bad: `Kementrian Contoh`, `bekerja sama antar daerah` and `Bantuan di tunda`

Good: `Kementerian Contoh` and `bekerja sama antardaerah`

Kata ditulis menurut ejaan baku.

Yang diperiksa: tidak ada kata atau frasa dari daftar `corrections` di `registers/style.yml` dalam naskah yang berbahasa
sama, secara utuh, dengan huruf besar atau kecil, juga dengan -nya atau diulang. Imbuhan "di" dan "nya" ditulis
serangkai dengan katanya. Kutipan, klaim, judul sumber, kata bercetak miring, tagar, frasa Inggris, kesalahan yang
disebut dalam ralat, nama program, unit, dan pejabat, judul peraturan, serta nama di bawah `keep` tidak disentuh.

Alasan: salah eja pada kata Kementerian atau nama bulan paling cepat terlihat, dan siaran disalin ratusan redaksi apa
adanya.

Salah: `Kementrian Contoh`, `bekerja sama antar daerah`, dan `Bantuan di tunda`

Benar: `Kementerian Contoh` dan `bekerja sama antardaerah`
"""

from collections.abc import Iterator

from msgspec import Struct

from plugins.checks.corrections import corrections_of
from plugins.checks.kept import is_kept
from plugins.checks.parted import parted_in
from plugins.checks.phrases import recased, starts_sentence
from plugins.checks.telling import is_cited
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Prose, regex

RULE = Rule(
    code="W701",
    name="misspelling",
    severity=Severity.WARNING,
    message={
        "id": "Kata harus ditulis menurut ejaan baku; di sini tertulis `{found}`, bukan `{right}`.",
        "en": "Words must be spelled as the dictionary has them; here is `{found}`, not `{right}`.",
    },
    hint={
        "id": "Tulis `{right}`.{note} Bila ini nama resmi, daftarkan di `keep` pada registers/style.yml.",
        "en": "Write `{right}`.{note} If it is an official name, list it under `keep` in registers/style.yml.",
    },
)


_ENGLISH = "the of and for with on at by from"
_BEHIND_ENGLISH = regex(rf"\b(?i:{_ENGLISH.replace(' ', '|')}) (?:\w{{1,30}} )?\Z")
_BEFORE_ENGLISH = regex(rf" (?:\w{{1,30}} )?(?:{_ENGLISH.replace(' ', '|')})\b")
_NEAR = 40
"""Characters in which the English words around one would stand."""


class _Slip(Struct, frozen=True):
    """A misspelling from `start` to `end`: what is right, what the register says of it, and whether it is sure."""

    start: int
    end: int
    right: str
    note: str
    is_sure: bool


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Look for the misspellings of the register, and for affixes that stand apart."""
    told: set[int] = set()
    for slip in _slips(prose):
        if slip.start not in told and not _is_excused(prose, slip.start, slip.end):
            told.add(slip.start)
            found = prose.text[slip.start : slip.end]
            right = recased(slip.right, found, starts_sentence=starts_sentence(prose.text, slip.start))
            if right != found:
                place = prose.place(slip.start, slip.end)
                finding = RULE.at(place, found=" ".join(found.split()), right=right, note=slip.note)
                safe = slip.is_sure and prose.may_be_fixed(slip.start, slip.end)
                yield finding.mended_by(right if safe else None)


def _slips(prose: Prose) -> Iterator[_Slip]:
    lang = prose.language.code
    for start, end, (right, correction) in corrections_of(prose.library.registers, lang).found_in(prose):
        yield _Slip(start, end, right, f" {correction.note}" if correction.note else "", correction.fix == "safe")
    for start, end, right, is_sure in parted_in(prose) if lang.partition("-")[0] == "id" else ():
        yield _Slip(start, end, right, "", is_sure)


def _is_excused(prose: Prose, start: int, end: int) -> bool:
    """Say whether words may stand as they are: quoted, cited as wrong, foreign, or in a name or an address."""
    if prose.is_quoted(start, end) or prose.is_emphasised(start) or is_cited(prose, start):
        return True
    return is_kept(prose, start, end) or _is_english(prose, start, end)


def _is_english(prose: Prose, start: int, end: int) -> bool:
    """Say whether English words stand around: the National survey of aid."""
    if prose.language.code.startswith("en"):
        return False
    before = _BEHIND_ENGLISH.search(prose.text, max(start - _NEAR, 0), start)
    return bool(before or _BEFORE_ENGLISH.match(prose.text, end))
