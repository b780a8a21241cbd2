"""Links show where they lead.

What it checks: no link goes through a service that shortens addresses, such as bit.ly, s.id or tinyurl.com.

Why: a reader cannot see where such a link leads, and whoever owns it can send it elsewhere tomorrow. Messages that
promise aid use them for this reason, and services close and take all their links with them.

Bad: `[daftarnya](https://bit.ly/contoh)`

Good: `[daftarnya](https://warta.example/daftar)`

Tautan memperlihatkan tujuannya.

Yang diperiksa: tidak ada tautan yang melalui layanan pemendek alamat, misalnya bit.ly, s.id, atau tinyurl.com.

Alasan: pembaca tidak dapat melihat ke mana tautan itu menuju, dan pemiliknya dapat mengalihkannya kapan saja. Pesan
palsu tentang bantuan memakainya karena alasan ini, dan layanan yang tutup membawa semua tautannya.

Salah: `[daftarnya](https://bit.ly/contoh)`

Benar: `[daftarnya](https://warta.example/daftar)`
"""

from collections.abc import Iterator

from plugins.checks.hosts import is_under, web_addresses
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Prose

RULE = Rule(
    code="W923",
    name="link-shortener",
    severity=Severity.WARNING,
    message={
        "id": "Tautan harus memperlihatkan tujuannya; `{found}` adalah pemendek alamat.",
        "en": "A link must show where it leads; `{found}` shortens addresses.",
    },
    hint={
        "id": "Buka tautannya, lalu salin alamat lengkap dari baris alamat peramban.",
        "en": "Open the link, then copy the whole address from the address line of the browser.",
    },
)
SHORTENERS = frozenset(
    "adf.ly bit.ly bitly.ws bl.ink buff.ly cutt.ly dlvr.it fb.me gg.gg goo.gl ibit.ly intip.in is.gd lnkd.in ow.ly "
    "rb.gy rebrand.ly s.id shorturl.asia shorturl.at t.co t.ly tiny.cc tiny.one tinyurl.com v.gd wa.link".split()
)


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Look at the host of every link."""
    for address in web_addresses(prose):
        if is_under(address.host, SHORTENERS):
            yield RULE.at(address.place, found=address.host)
