"""A release lies in the folder of its month.

What it checks: a release or clarification in a folder such as `releases/2026/08` has a date in that month. Where the
date was corrected after publication, `allow` lets the release stay, so that its address stays too.

Why: the folder is part of the address; and a release copied from last year often keeps last year's date.

Bad: `date: 2025-08-21` in the folder `releases/2026/08`

Good: `date: 2026-08-21` in the folder `releases/2026/08`

Siaran disimpan di folder bulannya.

Yang diperiksa: siaran pers atau klarifikasi di folder seperti `releases/2026/08` bertanggal dalam bulan itu. Jika
tanggalnya diperbaiki setelah terbit, siaran boleh tetap di tempatnya dengan `allow`, agar alamatnya tidak berubah.

Alasan: folder menjadi bagian alamat; dan siaran yang disalin dari tahun lalu sering masih memuat tanggal tahun lalu.

Salah: `date: 2025-08-21` di folder `releases/2026/08`

Benar: `date: 2026-08-21` di folder `releases/2026/08`
"""

from collections.abc import Iterator

from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import regex
from plugins.releases import Library

RULE = Rule(
    code="W213",
    name="date-not-in-folder",
    severity=Severity.WARNING,
    message={
        "id": "Siaran bertanggal {date} harus berada di folder {expected}; berkas ini di {found}.",
        "en": "A release dated {date} must lie in the folder {expected}; this file lies in {found}.",
    },
    hint={
        "id": "Periksa tanggalnya, atau pindahkan berkas ke folder {expected}.",
        "en": "Check the date, or move the file to the folder {expected}.",
    },
)

_FOLDER = regex(r"releases/\d{4}/\d{2}")


def check_story(library: Library) -> Iterator[Finding]:
    """Compare each date that a file states with its folder."""
    for manuscript in library.news:
        date, folder = manuscript.fields.date, manuscript.key.rpartition("/")[0]
        if date is None or not _FOLDER.fullmatch(folder):
            continue
        expected = f"releases/{date.day.year:04}/{date.day.month:02}"
        if folder != expected:
            values = {"date": date.day.isoformat(), "expected": expected, "found": folder}
            yield RULE.at(manuscript.place("date"), **values)
