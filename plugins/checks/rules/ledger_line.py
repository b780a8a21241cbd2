"""Each line of the ledger holds an address and its file.

What it checks: every line of `registers/published.txt` is empty, begins with `#`, or has an address that begins with
`/`, a tab, and the path of the release without language.

Why: a line that cannot be read guards nothing, and an address that was public could be lost without a word.

Bad: `siaran-pers/2026/08/bantuan-aceh.html` as a whole line

Good: `/siaran-pers/2026/08/bantuan-aceh.html`, a tab, `releases/2026/08/bantuan-aceh`

Setiap baris catatan alamat memuat alamat dan berkasnya.

Yang diperiksa: setiap baris `registers/published.txt` kosong, diawali `#`, atau memuat alamat yang diawali `/`, sebuah
tab, dan letak berkas siaran tanpa bahasa.

Alasan: baris yang tidak terbaca tidak menjaga apa pun, sehingga alamat yang pernah terbit bisa hilang tanpa
pemberitahuan.

Salah: `siaran-pers/2026/08/bantuan-aceh.html` saja dalam satu baris

Benar: `/siaran-pers/2026/08/bantuan-aceh.html`, sebuah tab, `releases/2026/08/bantuan-aceh`
"""

from collections.abc import Iterator

from plugins.diagnostics import Finding, Place, Rule, Severity
from plugins.releases import LEDGER, Library

RULE = Rule(
    code="W506",
    name="ledger-line",
    severity=Severity.ERROR,
    message={
        "id": "Baris catatan alamat harus memuat alamat, tab, dan letak berkas; tertulis `{found}`.",
        "en": "A line of the ledger must hold an address, a tab and the file's path; it says `{found}`.",
    },
    hint={
        "id": "Kembalikan baris ini seperti semula; `invoke ledger` menulis baris baru sendiri.",
        "en": "Put the line back as it was; `invoke ledger` writes new lines by itself.",
    },
)

_SHOWN = 60


def check_site(library: Library) -> Iterator[Finding]:
    """Look for lines that are no entries."""
    for number, line in library.ledger.odd_lines.items():
        yield RULE.at(Place(LEDGER, number), found=line[:_SHOWN])
