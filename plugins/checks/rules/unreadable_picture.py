"""Picture files can be opened.

What it checks: every file in the folders `releases` and `pages` whose name ends in .avif, .jpeg, .jpg, .png or .webp
can be opened as a picture of one of these kinds.

Why: the site needs the width and height of the picture, and readers want to see it.

Bad: a document or a GIF that was renamed to `bantuan.png`, or an upload that broke off at once

Good: `peta.png` as the camera or the image editor saved it

Berkas gambar dapat dibuka.

Yang diperiksa: setiap berkas di folder `releases` dan `pages` yang namanya berakhiran .avif, .jpeg, .jpg, .png, atau
.webp dapat dibuka sebagai gambar jenis itu.

Alasan: situs perlu mengetahui lebar dan tinggi gambar, dan pembaca ingin melihatnya.

Salah: dokumen atau GIF yang namanya diganti menjadi `bantuan.png`, atau unggahan yang langsung terputus

Benar: `peta.png` sebagaimana disimpan oleh kamera atau penyunting gambar
"""

from plugins.diagnostics import Rule, Severity

RULE = Rule(
    code="W603",
    name="unreadable-picture",
    severity=Severity.ERROR,
    message={
        "id": "Gambar harus dapat dibuka; berkas ini rusak atau bukan gambar.",
        "en": "A picture must open; this file is damaged, or no picture.",
    },
    hint={
        "id": "Buka di penyunting gambar dan simpan ulang sebagai JPEG atau PNG, atau unggah sekali lagi.",
        "en": "Open it in an image editor and save it anew as JPEG or PNG, or upload it once more.",
    },
)
