"""The security contact of the site is valid beyond the day of its newest release.

What it checks: the day `expires` under `security` in `site.yml` lies after the day of every release and clarification.
The clock plays no part, so that every check says the same; `invoke verify` looks at the site as it is, by the clock.

Why: whoever finds a weak point reads /.well-known/security.txt, and does not trust one whose day is past (RFC 9116).

Bad: `expires: 2026-08-31`

Good: `expires: 2027-06-30`

Kontak keamanan situs berlaku melewati siaran terbaru.

Yang diperiksa: tanggal `expires` di bawah `security` dalam `site.yml` lebih lambat daripada tanggal semua siaran dan
klarifikasi. Jam komputer tidak dipakai, sehingga hasil setiap pemeriksaan sama; `invoke verify` memeriksa situs yang
tayang menurut jam.

Alasan: penemu celah keamanan membaca /.well-known/security.txt, dan tidak memercayai yang sudah lewat masanya (RFC
9116).

Salah: `expires: 2026-08-31`

Benar: `expires: 2027-06-30`
"""

from collections.abc import Iterator

from plugins.diagnostics import Finding, Rule, Severity
from plugins.releases import Library

RULE = Rule(
    code="W926",
    name="security-expired",
    severity=Severity.WARNING,
    message={
        "id": "Kontak keamanan harus berlaku setelah siaran terbaru ({newest}); `expires` berisi {found}.",
        "en": "The security contact must hold after the newest release ({newest}); `expires` is {found}.",
    },
    hint={
        "id": "Pastikan kontaknya masih benar, lalu tulis tanggal baru, paling lama setahun dari sekarang.",
        "en": "Make sure that the contact is still right, then write a new day, at most a year from now.",
    },
)


def check_site(library: Library) -> Iterator[Finding]:
    """Hold the day against those of all releases."""
    security = library.site.security
    newest = max((manuscript.date.day for manuscript in library.news if manuscript.date), default=None)
    if security and newest and security.expires <= newest:
        place = library.place("site.yml", "security", "expires")
        yield RULE.at(place, newest=newest.isoformat(), found=security.expires.isoformat())
