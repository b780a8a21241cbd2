"""A release holds no left-overs of a web page.

What it checks: no line of the body is one of those under `furniture` in `registers/style.yml` for its language, such as
Baca juga, Bagikan, ADVERTISEMENT or Penulis. What ends with a colon there is looked for at the beginning of lines, the
rest as a whole line. "Lihat juga:" before our own links is fine.

Why: who copies a report from a news site copies its buttons and bylines too, and readers press what is no button.

Bad: `Baca juga: Harga beras naik` and `ADVERTISEMENT`

Good: `Lihat juga: [penjelasannya](../09/beras-aceh.id.md).`

Siaran tidak memuat sisa halaman web.

Yang diperiksa: tidak ada baris isi yang tercantum di bawah `furniture` pada `registers/style.yml` untuk bahasanya,
seperti Baca juga, Bagikan, ADVERTISEMENT, atau Penulis. Yang berakhir titik dua di sana dicari di awal baris, yang lain
sebagai baris utuh. "Lihat juga:" di depan tautan sendiri diperbolehkan.

Alasan: orang yang menyalin berita dari situs lain ikut menyalin tombol dan nama redaksinya, lalu pembaca menekan yang
bukan tombol.

Salah: `Baca juga: Harga beras naik` dan `ADVERTISEMENT`

Benar: `Lihat juga: [penjelasannya](../09/beras-aceh.id.md).`
"""

from collections.abc import Iterator
from functools import lru_cache

from plugins.checks.phrases import Phrases
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Prose
from plugins.releases import Registers

RULE = Rule(
    code="W709",
    name="web-page-furniture",
    severity=Severity.WARNING,
    message={
        "id": "Siaran hanya memuat beritanya sendiri; baris `{found}` tampaknya tersalin dari halaman web.",
        "en": "A release must hold its own text alone; the line `{found}` seems to be copied from a web page.",
    },
    hint={
        "id": "Hapus baris ini. Untuk merujuk siaran lain, tulis “Lihat juga:” dengan tautannya.",
        "en": "Delete this line. To point to another release, write “See also:” with a link.",
    },
)

_ENDING = " .:»›>→|-–—"
_LONGEST = 60


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Look for lines that a press release does not have."""
    for start, end, phrase in _furniture(prose.library.registers, prose.language.code).found_in(prose):
        if not prose.passage_at(start).in_body:
            continue
        line_start, line_end = _line_at(prose.text, start)
        before, after = prose.text[line_start:start], prose.text[end:line_end]
        introduces = phrase.endswith(":") and after.lstrip().startswith(":")
        if not before.strip(_ENDING) and (introduces or not after.strip(_ENDING)):
            line = prose.text[line_start:line_end]
            found = line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
            yield RULE.at(prose.place(start, end), found=found)


def _line_at(text: str, position: int) -> tuple[int, int]:
    end = text.find("\n", position)
    return text.rfind("\n", 0, position) + 1, len(text) if end < 0 else end


@lru_cache(maxsize=8)
def _furniture(registers: Registers, lang: str) -> Phrases[str]:
    lines = registers.style.furniture.get(lang.partition("-")[0], ())
    return Phrases((line.rstrip(" :"), line) for line in lines)
