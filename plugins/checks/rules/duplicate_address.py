"""Every page has an address of its own.

What it checks: no two releases, clarifications, pages, pictures, old addresses, sections, lists of news or entries of
registers have the same address. Capitals make no difference.

Why: one of the two would take the place of the other without a word. Addresses that differ only by capitals are two on
one server, and one on another.

Bad: `slug: about` in two English pages, `pages/tentang.en.md` and `pages/profil.en.md`

Good: `slug: about` in `pages/tentang.en.md`, `slug: profile` in `pages/profil.en.md`

Setiap halaman punya alamat sendiri.

Yang diperiksa: tidak ada dua siaran, klarifikasi, halaman, gambar, alamat lama, bagian situs, daftar berita, atau butir
daftar di folder `registers` yang beralamat sama. Huruf besar dan huruf kecil dianggap sama.

Alasan: yang satu akan menggantikan yang lain tanpa pemberitahuan. Alamat yang hanya berbeda huruf besarnya dianggap dua
alamat di satu peladen, tetapi satu alamat di peladen lain.

Salah: `slug: about` dalam dua halaman bahasa Inggris, `pages/tentang.en.md` dan `pages/profil.en.md`

Benar: `slug: about` dalam `pages/tentang.en.md`, `slug: profile` dalam `pages/profil.en.md`
"""

from collections.abc import Iterator

from plugins.checks.address_book import Claim, claims, comparable
from plugins.diagnostics import Finding, Rule, Severity
from plugins.releases import Library

RULE = Rule(
    code="W501",
    name="duplicate-address",
    severity=Severity.ERROR,
    message={
        "id": "Setiap halaman harus punya alamat sendiri; {address} sudah dipakai {other}.",
        "en": "Every page must have an address of its own; {address} is already taken by {other}.",
    },
    hint={
        "id": "Tulis `slug` lain, ganti nama berkas, atau hapus alamat lama yang sama.",
        "en": "Write another `slug`, rename the file, or remove the old address that is the same.",
    },
)


def check_site(library: Library) -> Iterator[Finding]:
    """Compare all addresses."""
    first: dict[str, Claim] = {}
    for claim in claims(library):
        other = first.setdefault(comparable(claim.address).casefold(), claim)
        if other is not claim:
            place = other.place()
            yield RULE.at(claim.place(), address=claim.address, other=f"{place.path}:{place.line}")
