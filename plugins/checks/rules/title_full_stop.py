"""A title has no full stop at its end.

What it checks: `title` does not end in a full stop. Three of them, an ellipsis, an abbreviation such as "Tbk." and
initials may stand there.

Why: a title is a headline, not a sentence of the text; in lists, feeds and search results the stop looks like a slip.

Bad: `title: Bantuan tiba di Aceh.`

Good: `title: Bantuan tiba di Aceh`

Judul tidak diakhiri titik.

Yang diperiksa: `title` tidak berakhir dengan titik. Tiga titik, elipsis, singkatan seperti "Tbk.", dan inisial boleh.

Alasan: judul adalah kepala berita, bukan kalimat dalam teks; dalam daftar, umpan, dan hasil pencarian, titik itu tampak
seperti salah ketik.

Salah: `title: Bantuan tiba di Aceh.`

Benar: `title: Bantuan tiba di Aceh`
"""

from collections.abc import Iterator

from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Prose

RULE = Rule(
    code="W217",
    name="title-full-stop",
    severity=Severity.WARNING,
    message={
        "id": "Judul tidak boleh diakhiri titik; judul ini berakhir dengan `{found}`.",
        "en": "A title must not end in a full stop; this one ends in `{found}`.",
    },
    hint={"id": "Hapus titik di akhir judul.", "en": "Remove the stop at its end."},
)

_ABBREVIATIONS = frozenset("tbk jr sr dll dkk dst dsb ltd inc co corp etc no hlm usw".split())


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Look at the last sign of the title."""
    title = prose.own.title or ""
    if title.endswith(".") and not _belongs(title.split()[-1][:-1]):
        end = len(title)
        found = RULE.at(prose.place(end - 1, end), found=title.split()[-1])
        yield found.mended_by("" if prose.may_be_fixed(end - 1, end) else None)


def _belongs(word: str) -> bool:
    """Say whether a stop belongs to the word before it: of "..", "S.H", "B" and "Tbk"."""
    return "." in word or len(word) < 2 or word.casefold() in _ABBREVIATIONS
