"""A text has at most 100,000 characters.

What it checks: how long the text of a release or page is.

Why: a release has a few thousand characters. A far longer text is a document that was pasted by mistake, and slows down
the whole site.

Bad: a whole law in one release.

Good: a summary of the law, and a link to it.

Isi berita paling panjang 100.000 karakter.

Yang diperiksa: panjang isi siaran atau halaman.

Alasan: siaran hanya memuat beberapa ribu karakter. Teks yang jauh lebih panjang biasanya dokumen yang salah tempel, dan
memperlambat pembangunan seluruh situs.

Salah: seluruh isi undang-undang dalam satu siaran.

Benar: ringkasan undang-undang itu dan tautan ke naskahnya.
"""

from plugins.diagnostics import Rule, Severity

RULE = Rule(
    code="W605",
    name="body-too-long",
    severity=Severity.ERROR,
    message={
        "id": "Isi berita paling panjang {limit} karakter; isi ini {found}.",
        "en": "A text has at most {limit} characters; this one has {found}.",
    },
    hint={
        "id": "Persingkat isinya, atau bagi menjadi beberapa siaran.",
        "en": "Shorten it, or divide it into several releases.",
    },
)
