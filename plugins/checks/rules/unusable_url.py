"""Addresses of other sites are complete, from https:// on.

What it checks: `url` in the evidence of a clarification, and `url` in `site.yml`, begin with https:// or http:// and
the name of a site.

Why: the page links to this address; without its beginning the link leads nowhere.

Bad: `url: "www.pangan.example/uji"`

Good: `url: "https://pangan.example/uji"`

Alamat situs lain ditulis lengkap, mulai dari https://.

Yang diperiksa: `url` dalam bukti klarifikasi dan `url` dalam `site.yml` dimulai dengan https:// atau http:// dan nama
situs.

Alasan: halaman menautkan alamat ini. Tanpa bagian awalnya, tautan tidak menuju ke mana pun.

Salah: `url: "www.pangan.example/uji"`

Benar: `url: "https://pangan.example/uji"`
"""

from collections.abc import Iterator
from urllib.parse import urlsplit

from plugins.diagnostics import Finding, Rule, Severity
from plugins.releases import Library

RULE = Rule(
    code="W504",
    name="unusable-url",
    severity=Severity.ERROR,
    message={
        "id": "Alamat di situs lain harus lengkap dan dimulai dengan https://; tertulis `{found}`.",
        "en": "An address on another site must be complete and begin with https://; this is `{found}`.",
    },
    hint={
        "id": "Salin alamatnya dari baris alamat peramban.",
        "en": "Copy it from the address line of the browser.",
    },
)


def check_story(library: Library) -> Iterator[Finding]:
    """Look at every address that a field holds."""
    for manuscript in library.news:
        for number, evidence in enumerate(manuscript.fields.evidence or ()):
            if evidence.url is not None and not _usable(evidence.url):
                yield RULE.at(manuscript.place("evidence", number, "url"), found=evidence.url)


def check_site(library: Library) -> Iterator[Finding]:
    """Look at the site's own address."""
    if not _usable(library.site.url):
        yield RULE.at(library.place("site.yml", "url"), found=library.site.url)


def _usable(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and not any(map(str.isspace, url))
    except ValueError:
        return False
