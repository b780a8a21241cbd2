"""Pictures have at most fifty million pixels.

What it checks: the width times the height of every picture in the folders `releases` and `pages`.

Why: larger pictures need too much memory when the site is built, and no screen shows a tenth of their pixels.

Bad: a scan of 10,000 × 6,000 pixels.

Good: a photo of 2,400 × 1,600 pixels.

Gambar paling besar lima puluh juta piksel.

Yang diperiksa: hasil kali lebar dan tinggi setiap gambar di folder `releases` dan `pages`.

Alasan: gambar yang lebih besar terlalu membebani komputer yang membangun situs, padahal tidak ada layar yang
menampilkan sepersepuluh dari pikselnya.

Salah: hasil pindai berukuran 10.000 × 6.000 piksel.

Benar: foto berukuran 2.400 × 1.600 piksel.
"""

from plugins.diagnostics import Rule, Severity

RULE = Rule(
    code="W604",
    name="oversized-picture",
    severity=Severity.ERROR,
    message={
        "id": "Gambar paling besar {limit} juta piksel; gambar ini lebih besar.",
        "en": "A picture has at most {limit} million pixels; this one has more.",
    },
    hint={
        "id": "Perkecil gambar, misalnya menjadi lebar 2400 piksel.",
        "en": "Make it smaller, for example 2,400 pixels wide.",
    },
)
