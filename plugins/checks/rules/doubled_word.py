"""No word stands twice in a row.

What it checks: a text does not say the same word twice with nothing but a space in between. Names such as Bora Bora,
words that may be doubled, such as had had, and claims are left alone.

Why: a word is doubled when a sentence is changed halfway, and who wrote it no longer sees it.

Bad: `bantuan yang yang tiba` and `rice for the the families`

Good: `bantuan yang tiba` and `rice for the families`

Tidak ada kata yang tertulis dua kali berturut-turut.

Yang diperiksa: naskah tidak memuat kata yang sama dua kali dengan hanya spasi di antaranya. Nama seperti Bora Bora
dan klaim tidak disentuh.

Alasan: kata terulang ketika kalimat diubah di tengah jalan, dan penulisnya tidak lagi melihatnya.

Salah: `bantuan yang yang tiba` dan `rice for the the families`

Benar: `bantuan yang tiba` dan `rice for the families`
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, pairwise
from operator import eq

from plugins.checks.telling import is_cited
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Prose
from plugins.releases import Registers

RULE = Rule(
    code="W703",
    name="doubled-word",
    severity=Severity.WARNING,
    message={
        "id": "Satu kata hanya ditulis sekali; di sini tertulis `{found}`.",
        "en": "A word must be written once; here is `{found}`.",
    },
    hint={
        "id": "Hapus salah satu, atau beri tanda hubung bila ini kata ulang: `{hyphenated}`.",
        "en": "Remove one of the two.",
    },
)

_MAY_DOUBLE = frozenset("had that is very ha bla blah".split())
_NEVER_MEANT = frozenset(
    "yang di ke dan dari untuk pada dengan dalam oleh akan telah bahwa adalah sebagai karena juga agar serta atau "
    "the a an of to and with at from was are were be has have or as this".split()
)
"""Words that are never doubled on purpose, of which one may be taken away unseen; "itu" and "in" are."""


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Compare every word with the next; only where two are the same, look at what stands between them."""
    words = list(map(str.lower, prose.words))
    if not any(map(eq, words, islice(words, 1, None))):
        return
    doubled = {word for word, after in pairwise(words) if word == after} - _MAY_DOUBLE
    doubled -= _misspelled(prose.library.registers)
    for word in sorted(doubled):
        for match in _pattern(word).finditer(prose.text):
            if match[0].split()[1].islower() and not is_cited(prose, match.start()):
                yield _finding(prose, *match.span(), word)


@lru_cache(maxsize=4)
def _misspelled(registers: Registers) -> frozenset[str]:
    """Return the words that lack the hyphen when they are doubled, which is told as a misspelling."""
    pairs = (correction.wrong.lower().split() for correction in registers.style.corrections)
    return frozenset(pair[0] for pair in pairs if len(pair) == 2 and pair[0] == pair[1])


def _pattern(word: str) -> re.Pattern[str]:
    """Return what finds a word that stands twice or more in one passage."""
    again = rf"(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*){re.escape(word)}"
    return re.compile(rf"(?<![\w-]){re.escape(word)}(?:{again})+(?![\w-])", re.IGNORECASE)


def _finding(prose: Prose, start: int, end: int, word: str) -> Finding:
    first, *others = prose.text[start:end].split()
    finding = RULE.at(prose.place(start, end), found=" ".join([first, *others]), hyphenated=f"{first}-{others[0]}")
    return finding.mended_by(first if word in _NEVER_MEANT and prose.may_be_fixed(start, end) else None)
