"""Addresses are those of the real site, not of one that looks like it.

What it checks: no link and no e-mail address leads to a site whose name holds Cyrillic, Greek or other letters that
look like Latin ones, or that looks like one of the `official_domains` in `site.yml`: with one letter changed, `rn` for
`m`, `vv` for `w`, `cl` for `d`, `l` or `1` for `i`, a hyphen for a dot, its name under another ending or in front of
another site.

Why: swindlers register such names and collect the data of people who look for aid. One copied from a chain message
would carry the seal of the ministry.

Bad: `https://kemensos-go.id/cek`, `https://kemensos.go.id.example.com`, `bansos@kemensos.g0.id`

Good: `https://cekbansos.kemensos.go.id`

Alamat adalah milik situs yang sebenarnya, bukan yang mirip dengannya.

Yang diperiksa: tidak ada tautan atau alamat surel menuju situs yang namanya memuat huruf Kiril, Yunani, atau huruf lain
yang mirip huruf Latin, atau yang mirip dengan salah satu `official_domains` dalam `site.yml`: satu hurufnya berbeda,
`rn` menggantikan `m`, `vv` menggantikan `w`, `cl` menggantikan `d`, `l` atau `1` menggantikan `i`,
titik diganti tanda hubung, namanya dipakai dengan akhiran lain atau ditaruh di depan situs lain.

Alasan: penipu mendaftarkan nama seperti itu untuk mengumpulkan data orang yang mencari bantuan. Alamat yang tersalin
dari pesan berantai akan tampak disahkan kementerian.

Salah: `https://kemensos-go.id/cek`, `https://kemensos.go.id.example.com`, `bansos@kemensos.g0.id`

Benar: `https://cekbansos.kemensos.go.id`
"""

from collections.abc import Iterator

from plugins.checks.hosts import imitated, in_ascii, mail_hosts, web_addresses
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Prose

RULE = Rule(
    code="W922",
    name="lookalike-address",
    severity=Severity.ERROR,
    message={
        "id": "Alamat harus milik situs yang sebenarnya; `{found}` mirip `{like}`, tetapi bukan.",
        "en": "An address must be that of the real site; `{found}` looks like `{like}` and is another.",
    },
    hint={
        "id": "Ketik ulang alamat resminya. Jika situs ini memang dimaksud, tulis alasannya di `allow`.",
        "en": "Type the official address anew. If this very site is meant, give the reason under `allow`.",
    },
    allowable=True,
)


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Look at the host of every link and every e-mail address."""
    official = prose.library.site.official_domains
    for address in web_addresses(prose):
        if address.host and (like := imitated(address.host, official)):
            yield RULE.at(address.place, found=in_ascii(address.host), like=like)
    for _, host, place in mail_hosts(prose):
        if like := imitated(host, official):
            yield RULE.at(place, found=in_ascii(host), like=like)
