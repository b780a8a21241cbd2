"""Entries of registers refer only to what there is.

What it checks: the keys by which entries refer to others are there. These are the island of a province; the type,
status, predecessor and successor of a programme; the province and the parent of a unit, which must not be a part of
itself; and in `site.yml` the pages and sections in `navigation` and `footer` and the fields in `required_fields`. Time
zones and the `locale` of a language must exist too.

Why: lists, menus and the pages of provinces, programmes and units are built from these references.

Bad: `province: acheh` in the register of units

Good: `province: aceh` in the register of units

Butir dalam daftar hanya merujuk pada yang ada.

Yang diperiksa: kunci yang dipakai untuk merujuk memang ada, yaitu pulau sebuah provinsi; jenis, status, pendahulu, dan
penerus sebuah program; provinsi dan induk sebuah unit kerja, yang tidak boleh menjadi bagian dari dirinya sendiri;
serta, dalam `site.yml`, halaman dan bagian di `navigation` dan `footer` dan isian di `required_fields`. Zona waktu dan
`locale` bahasa juga harus ada.

Alasan: daftar, menu, dan halaman provinsi, program, dan unit kerja disusun dari rujukan ini.

Salah: `province: acheh` dalam daftar unit kerja

Benar: `province: aceh` dalam daftar unit kerja
"""

from collections.abc import Iterator
from itertools import chain

from plugins.checks.references import in_registers, in_site
from plugins.checks.wording import choose, suggest
from plugins.diagnostics import Finding, Rule, Severity
from plugins.releases import Library, closest

RULE = Rule(
    code="W308",
    name="register-reference",
    severity=Severity.ERROR,
    message={
        "id": "`{field}` harus merujuk pada sesuatu yang ada; `{found}` {fault}.",
        "en": "`{field}` must refer to something there is; `{found}` {fault}.",
    },
    hint={"id": "{advice}", "en": "{advice}"},
)

_UNKNOWN = {"id": "tidak dikenal", "en": "is unknown"}
_CIRCULAR = {"id": "merujuk kembali ke sini", "en": "leads back to here"}
_CHECK = {
    "id": "Periksa ejaannya, atau tambahkan dulu yang dirujuk.",
    "en": "Check its spelling, or add first what it refers to.",
}


def check_site(library: Library) -> Iterator[Finding]:
    """Look up every reference."""
    for broken in chain(in_registers(library), in_site(library)):
        advice = suggest(closest(broken.found, broken.known), choose(broken.known, _CHECK))
        fault = _CIRCULAR if broken.circular else _UNKNOWN
        place = broken.place(broken.field)
        yield RULE.at(place, field=broken.field, found=broken.found, fault=fault, advice=advice)
