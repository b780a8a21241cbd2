"""A text can be turned into a page within two seconds.

What it checks: how long it takes to turn a text into a page, and how deeply its lists and quotations lie inside one
another.

Why: thousands of brackets or footnotes, or hundreds of lists in lists, would hold up the whole site for minutes.

Bad: a list with 300 levels of lists inside it.

Good: any text for readers: it takes a few thousandths of a second.

Isi berita dapat diolah menjadi halaman dalam dua detik.

Yang diperiksa: waktu yang diperlukan untuk mengolah isi berita menjadi halaman, dan banyaknya tingkat daftar dan
kutipan yang bersusun.

Alasan: ribuan tanda kurung atau catatan kaki, atau ratusan daftar di dalam daftar, membuat seluruh situs menunggu
bermenit-menit.

Salah: daftar dengan 300 tingkat daftar di dalamnya.

Benar: teks apa pun yang ditulis untuk pembaca; pengolahannya hanya perlu beberapa perseribu detik.
"""

from plugins.diagnostics import Rule, Severity

RULE = Rule(
    code="W606",
    name="body-too-complex",
    severity=Severity.ERROR,
    message={
        "id": "Isi berita harus dapat diolah dalam dua detik; isi ini terlalu rumit.",
        "en": "A text must be convertible within two seconds; this one is too complex.",
    },
    hint={
        "id": "Hapus deretan tanda kurung, catatan kaki, atau daftar bertingkat yang tidak perlu.",
        "en": "Remove needless rows of brackets, footnotes or lists in lists.",
    },
)
