"""An address that is shown is the one led to.

What it checks: where the label of a link is an address, such as `kabar.example` or `https://kabar.example/a`, the link
leads to that site, or to one above or below it. Where an official address is shown and the link leads elsewhere,
lookalike-address tells it.

Why: people read the address, trust it, and arrive somewhere else. Often the label stayed when the address changed.

Bad: `[www.kabar.example](https://iklan.example/a)`

Good: `[www.kabar.example](https://berita.kabar.example/a)`, `[Kabar Pagi](https://iklan.example/a)`

Alamat yang tampil adalah alamat yang dituju.

Yang diperiksa: jika tautan menampilkan alamat, misalnya `kabar.example` atau `https://kabar.example/a`, tautannya
menuju situs itu, atau situs di atas atau di bawahnya. Jika yang tampil alamat resmi dan tautannya menuju situs lain,
lookalike-address yang menegurnya.

Alasan: orang membaca alamatnya, percaya, lalu tiba di tempat lain. Sering kali alamatnya diganti, tetapi teksnya tidak.

Salah: `[www.kabar.example](https://iklan.example/a)`

Benar: `[www.kabar.example](https://berita.kabar.example/a)`, `[Kabar Pagi](https://iklan.example/a)`
"""

from collections.abc import Iterator

from plugins.checks.hosts import in_ascii, official_domains, web_addresses
from plugins.checks.shown_hosts import is_disguised, label_host
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Prose

RULE = Rule(
    code="W927",
    name="shown-address",
    severity=Severity.WARNING,
    message={
        "id": "Alamat yang tampil harus alamat yang dituju; `{shown}` menuju `{found}`.",
        "en": "The address shown must be the one led to; `{shown}` leads to `{found}`.",
    },
    hint={
        "id": "Tulis alamat yang sama, atau beri tautan itu nama dengan kata-kata.",
        "en": "Write the same address, or name the link in words.",
    },
)


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Look at the label of every link."""
    for address in web_addresses(prose):
        official = official_domains(prose.library.site)
        if (shown := label_host(address, official)) and not is_disguised(address, official):
            yield RULE.at(address.place, shown=in_ascii(shown), found=in_ascii(address.host))
