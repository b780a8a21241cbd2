"""E-mail addresses in a release are official ones.

What it checks: every e-mail address in a text or a field lies under one of the `official_domains` in `site.yml`, or is
that of a contact in `site.yml` or in the register of units; also where its @ is written `(at)`, `[at]` or `%40`, or a
blank parts it from a name at Gmail, Yahoo or the like; before an @ with a blank, that is a word with a digit, a point
or an underscore, or one behind "to" or "email:". Where `site.yml` names no official domains, nothing is checked.

Why: a private address belongs to a person, collects unwanted mail for years, and is lost when its owner moves on.

Bad: `humas.contoh@surel.example`, while `site.yml` has `official_domains: [go.id]`

Good: `humas@kemensos.go.id`

Alamat surel dalam siaran adalah alamat resmi.

Yang diperiksa: setiap alamat surel dalam teks atau isian berada di bawah salah satu `official_domains` dalam
`site.yml`, atau sama dengan kontak di `site.yml` atau di daftar unit, juga jika tanda @-nya ditulis `(at)`, `[at]`,
atau `%40`, atau jika spasi memisahkannya dari nama di Gmail, Yahoo, dan sejenisnya; di depan spasi dan @, itu kata
yang memuat angka, titik, atau garis bawah, atau yang didahului "ke" atau "surel:". Bila `site.yml` tidak memuat
domain resmi, tidak ada yang diperiksa.

Alasan: alamat pribadi milik seseorang, akan menerima surat sampah bertahun-tahun, dan hilang ketika pemiliknya pindah
tugas.

Salah: `humas.contoh@surel.example`, padahal `site.yml` memuat `official_domains: [go.id]`

Benar: `humas@kemensos.go.id`
"""

from collections.abc import Iterator

from plugins.checks.hosts import imitated, is_under, mail_hosts, official_domains
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Prose

RULE = Rule(
    code="W908",
    name="private-e-mail",
    severity=Severity.WARNING,
    message={
        "id": "Alamat surel harus alamat resmi; yang di `{found}` bukan.",
        "en": "An e-mail address must be an official one; that at `{found}` is not.",
    },
    hint={
        "id": "Pakai alamat surel kantor, atau daftarkan domainnya di `official_domains` dalam site.yml.",
        "en": "Give the address of the office, or list its domain under `official_domains` in site.yml.",
    },
    private=True,
)


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Look at every e-mail address."""
    site = prose.library.site
    for address, host, place in mail_hosts(prose) if site.official_domains else ():
        official = official_domains(site)
        if not is_under(host, official) and not imitated(host, site.official_domains) and address not in _known(prose):
            yield RULE.at(place, found=host)


def _known(prose: Prose) -> frozenset[str]:
    units = prose.library.registers.units.values()
    contacts = (prose.library.site.contact, *(unit.contact for unit in units))
    return frozenset(contact.email.casefold() for contact in contacts if contact and contact.email)
