"""Pictures do not tell where they were taken.

What it checks: no picture in the folders `releases` and `pages` holds a position (GPS) as phones write it into their
photos: latitude or longitude in EXIF or XMP.

Why: pictures are published just as they are. A photo of a family at home would lead anybody to its door, and one of a
safe house to those who live there.

Bad: `rumah.jpg` as a phone saved it

Good: `rumah.jpg` saved anew without its position

Gambar tidak menunjukkan tempat pengambilannya.

Yang diperiksa: tidak ada gambar di folder `releases` dan `pages` yang memuat posisi (GPS) seperti yang ditulis telepon
ke dalam fotonya: garis lintang atau garis bujur dalam EXIF atau XMP.

Alasan: gambar diterbitkan apa adanya. Foto sebuah keluarga di rumahnya menuntun siapa pun ke pintunya, dan foto
rumah aman kepada penghuninya.

Salah: `rumah.jpg` sebagaimana disimpan telepon

Benar: `rumah.jpg` yang disimpan ulang tanpa posisinya
"""

from collections.abc import Iterator

from plugins.diagnostics import Finding, Place, Rule, Severity
from plugins.releases import Library

RULE = Rule(
    code="W910",
    name="picture-with-place",
    severity=Severity.ERROR,
    message={
        "id": "Gambar tidak boleh memuat posisi GPS; gambar ini menunjukkan tempat pengambilannya.",
        "en": "A picture must hold no GPS position; this one tells where it was taken.",
    },
    hint={
        "id": "Simpan ulang tanpa lokasi: ekspor tanpa metadata di penyunting gambar, atau hapus lokasinya di galeri.",
        "en": "Save it anew without its location: export it without metadata, or remove the location in the gallery.",
    },
)


def check_site(library: Library) -> Iterator[Finding]:
    """Look at every picture."""
    for path, picture in library.pictures.items():
        if picture.placed:
            yield RULE.at(Place(path))
