"""A text with a number sign stands in quotation marks.

What it checks: in the fields of a release or page, no text without quotation marks is followed by a space and `#`.
Notes to colleagues may begin with `#` on a line of their own, or follow a text in quotation marks or brackets; in
registers and `site.yml` they may stand anywhere.

Why: without quotation marks, all that follows the `#` counts as a note: the hashtag and the words after it would be
missing from the page.

Bad: `title: Kunjungan Mensos #SekolahRakyat di Aceh`

Good: `title: "Kunjungan Mensos #SekolahRakyat di Aceh"`

Teks yang memuat tanda pagar diapit tanda kutip.

Yang diperiksa: dalam isian siaran dan halaman, teks tanpa tanda kutip tidak diikuti spasi dan `#`. Catatan untuk rekan
boleh diawali `#` di baris sendiri, atau ditulis setelah teks yang diapit tanda kutip atau tanda kurung; dalam daftar di
folder `registers` dan `site.yml`, catatan boleh di mana saja.

Alasan: tanpa tanda kutip, semua yang mengikuti `#` dianggap catatan, sehingga tagar dan kata-kata sesudahnya hilang
dari halaman.

Salah: `title: Kunjungan Mensos #SekolahRakyat di Aceh`

Benar: `title: "Kunjungan Mensos #SekolahRakyat di Aceh"`
"""

from plugins.diagnostics import Rule, Severity

RULE = Rule(
    code="W114",
    name="cut-by-hash",
    severity=Severity.ERROR,
    message={
        "id": "Teks dengan tanda # harus diapit tanda kutip; tanpa itu `{found}` hilang.",
        "en": "A text that holds a # must stand in quotes; without them `{found}` is lost.",
    },
    hint={
        "id": 'Apit dengan tanda kutip, misalnya `title: "Kunjungan ke #SekolahRakyat"`. Catatan di baris sendiri.',
        "en": 'Put it in quotes, such as `title: "A visit to #SekolahRakyat"`. Comments go on a line of their own.',
    },
)
