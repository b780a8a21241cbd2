"""Releases and pages have a text.

What it checks: something stands below the fields of a release or page.

Why: a page with a headline and nothing below disappoints whoever opens it. Most often the text was forgotten.

Bad: a file that ends with the second line `---`

Good: at least one sentence below it, such as `Bantuan untuk 1.200 keluarga tiba di Aceh.`

Siaran dan halaman punya isi.

Yang diperiksa: di bawah isian siaran atau halaman ada isi berita.

Alasan: halaman yang hanya berjudul mengecewakan orang yang membukanya. Biasanya isinya terlupa.

Salah: berkas yang berakhir dengan baris `---` kedua

Benar: paling tidak satu kalimat di bawahnya, misalnya `Bantuan untuk 1.200 keluarga tiba di Aceh.`
"""

from collections.abc import Iterator

from plugins.diagnostics import Finding, Rule, Severity
from plugins.releases import Library

RULE = Rule(
    code="W607",
    name="empty-body",
    severity=Severity.ERROR,
    message={
        "id": "Di bawah isian harus ada isi berita; di sini kosong.",
        "en": "Below the fields there must be a text; here it is empty.",
    },
    hint={
        "id": "Tulis isi berita di bawah `---` yang kedua. Jika belum siap, tulis `status: draft` dan satu kalimat.",
        "en": "Write the text below the second line `---`. If it is not ready, write `status: draft` and one sentence.",
    },
)


def check_story(library: Library) -> Iterator[Finding]:
    """Look at every body."""
    for manuscript in library.manuscripts:
        if not manuscript.text.strip():
            yield RULE.at(manuscript.body_place)
