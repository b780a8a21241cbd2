"""A summary adds something to the title.

What it checks: at least one word of `summary` does not stand in `title`.

Why: lists of news, search results and shared links show the summary below the title. What is said twice there is room
for news that is lost.

Bad: `summary: Bantuan tiba di Aceh.` below `title: Bantuan tiba di Aceh`

Good: `summary: Bantuan untuk 1.200 keluarga tiba di Aceh pada Jumat.`

Ringkasan menambah isi judul.

Yang diperiksa: sedikitnya satu kata dalam `summary` tidak ada dalam `title`.

Alasan: daftar berita, hasil pencarian, dan tautan yang dibagikan menampilkan ringkasan di bawah judul. Yang dikatakan
dua kali memakan tempat untuk kabar yang lain.

Salah: `summary: Bantuan tiba di Aceh.` di bawah `title: Bantuan tiba di Aceh`

Benar: `summary: Bantuan untuk 1.200 keluarga tiba di Aceh pada Jumat.`
"""

from collections.abc import Iterator

from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import regex
from plugins.releases import Library

RULE = Rule(
    code="W219",
    name="summary-repeats-title",
    severity=Severity.WARNING,
    message={
        "id": "Ringkasan harus menambah isi judul; ringkasan ini hanya mengulangnya.",
        "en": "A summary must add something to the title; this one only repeats it.",
    },
    hint={
        "id": "Sebut yang belum ada di judul: siapa, berapa, kapan, atau di mana.",
        "en": "Say what the title does not: who, how many, when or where.",
    },
)

_MARGIN = 5
"""Characters by which a summary of no new words can be longer: stops, quotation marks, blanks."""
_WORD = regex(r"\w+")


def check_story(library: Library) -> Iterator[Finding]:
    """Compare the words of each summary that is as short as its title."""
    for manuscript in library.manuscripts:
        title, summary = manuscript.fields.title or "", manuscript.fields.summary or ""
        if 0 < len(summary) <= len(title) + _MARGIN and _words(summary) <= _words(title):
            yield RULE.at(manuscript.place("summary"))


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))
