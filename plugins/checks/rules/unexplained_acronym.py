"""An acronym is explained where it is used.

What it checks: each acronym in capitals in the summary or body of a release stands once beside its words, as in
"Program Keluarga Harapan (PKH)" or "PKH (Program Keluarga Harapan)". The `acronyms` in `registers/style.yml` are known
to everybody; Roman numerals, months, degrees behind a name, datelines and texts all in capitals are left alone.

Why: most who read of a programme are those it is for, and they do not know what officials call it.

Bad: `Bantuan BPNT disalurkan.`

Good: `Bantuan Pangan Non Tunai (BPNT) disalurkan.`

Singkatan diberi kepanjangan.

Yang diperiksa: setiap singkatan berhuruf kapital dalam ringkasan atau isi siaran satu kali berdampingan dengan
kepanjangannya, seperti "Program Keluarga Harapan (PKH)" atau "PKH (Program Keluarga Harapan)". `acronyms` di
`registers/style.yml` dikenal semua orang; angka Romawi, nama bulan, gelar di belakang nama, baris tanggal,
dan teks yang seluruhnya berhuruf kapital tidak diperiksa.

Alasan: pembaca berita bantuan kebanyakan adalah penerimanya, dan mereka tidak mengenal singkatan dinas.

Salah: `Bantuan BPNT disalurkan.`

Benar: `Bantuan Pangan Non Tunai (BPNT) disalurkan.`
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from plugins.checks.degrees import is_degree
from plugins.checks.kept import is_in_address
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Prose, regex
from plugins.releases import Registers, in_language

RULE = Rule(
    code="W711",
    name="unexplained-acronym",
    severity=Severity.WARNING,
    message={
        "id": "Singkatan harus diberi kepanjangan; `{found}` tidak dijelaskan dalam naskah ini.",
        "en": "An acronym must be explained; `{found}` is not explained in this text.",
    },
    hint={
        "id": "Tulis kepanjangannya saat pertama kali dipakai: `{example}`. Bila semua orang mengenalnya, tambahkan ke "
        "`acronyms` di registers/style.yml.",
        "en": "Write it out where it is first used: `{example}`. If everybody knows it, add it to `acronyms` in "
        "registers/style.yml.",
    },
)

_LONGEST, _MOST, _OCCURRENCES = 7, 100, 20
"""Letters of an acronym; acronyms of a text, beyond which it is all in capitals; how often each is looked at."""
_SHORT_MONTH = 3
_EXPLAINED = (
    "({})", "({},", "({};", "({} ", "({}/", "/{})", ", {})", "; {})", " {} (", "\n{} (", "{}, atau ", "{}, or ",
    "{}, singkatan ", "{}, kependekan ", "{}, short for ", "{}, which stands for ",
)  # fmt: skip
"""How an acronym stands where it is explained."""
_ROMAN = regex(r"[IVXLC]+")
_DATELINE = regex(r"[A-Z][A-Z .'’/-]{1,40}(?:,[^\n.]{0,20}\d[^\n.]{0,20}|\s\([^()\n]{4,40}\))?\s{0,2}[–—-]{1,2}\s")
_IN_CAPITALS = regex(r"[A-Z]{2,}[\W\d]+[A-Z]{4,}|[A-Z]{4,}[\W\d]+[A-Z]{2,}")


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Look for acronyms that never stand beside brackets."""
    if not prose.is_news:
        return
    known = _known(prose.library.registers, prose.language.code)
    if known is None:
        return
    acronyms = [word for word in prose.distinct_words if word.isupper() and 1 < len(word) <= _LONGEST]
    for acronym in sorted(acronyms) if len(acronyms) <= _MOST else ():
        if acronym in known or not acronym.isalpha() or _ROMAN.fullmatch(acronym) or _is_of_calendar(prose, acronym):
            continue
        if place := _first_use(prose, acronym):
            yield RULE.at(prose.place(*place), found=acronym, example=_example(prose, acronym))


def _is_of_calendar(prose: Prose, word: str) -> bool:
    """Say whether a word in capitals is a month or a day: 22 AGUSTUS 2019. SEP and DES may be anything."""
    lower = word.lower()
    return len(word) > _SHORT_MONTH and (lower in prose.vocabulary.months or lower in prose.vocabulary.days)


def _first_use(prose: Prose, acronym: str) -> tuple[int, int] | None:
    """Return where an acronym stands first in the summary or body; None where it is explained, or no acronym."""
    text = prose.text
    if any(form.format(acronym) in text for form in _EXPLAINED) or re.search(rf"(?<!\w){acronym} \d+ \(", text):
        return None
    for match in islice(re.finditer(rf"(?<![\w/-]){acronym}(?![\w/$-])", text), _OCCURRENCES):
        if _is_used(prose, *match.span()):
            return None if prose.is_linked(*match.span()) else match.span()
    return None


def _is_used(prose: Prose, start: int, end: int) -> bool:
    """Say whether an acronym is read in running text, not in a title, an address, or a line all in capitals."""
    passage = prose.passage_at(start)
    if (passage.kind != "summary" and not passage.in_body) or prose.text[passage.start : passage.end].isupper():
        return False
    text = prose.text
    excused = _in_capitals(text, start, end) or _in_dateline(prose, start) or is_in_address(text, start, end)
    return not excused and not is_degree(text, start, end)


def _in_capitals(text: str, start: int, end: int) -> bool:
    """Say whether the words around are in capitals too, as in a dateline or a headline."""
    return bool(_IN_CAPITALS.search(text[max(start - 12, 0) : end + 12]))


def _in_dateline(prose: Prose, start: int) -> bool:
    """Say whether a paragraph opens with the place, in capitals, a day perhaps, and a dash, and this is part of it."""
    dateline = _DATELINE.match(prose.text, prose.passage_at(start).start)
    return dateline is not None and start < dateline.end()


def _example(prose: Prose, acronym: str) -> str:
    """Return how it is written out: by the register of programmes, or by an example."""
    for programme in prose.library.registers.programmes.values():
        if programme.acronym == acronym:
            return f"{in_language(programme.name, prose.language.code)} ({acronym})"
    return f"… ({acronym})"


@lru_cache(maxsize=8)
def _known(registers: Registers, lang: str) -> frozenset[str] | None:
    """Return the acronyms that everybody knows; None in a language for which none are listed."""
    acronyms = registers.style.acronyms.get(lang.partition("-")[0])
    if acronyms is None:
        return None
    zones = (zone for province in registers.provinces.values() for zone in province.zone.values())
    return frozenset((*acronyms, *zones))
