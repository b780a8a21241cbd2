"""Addresses are those of the real site, not of one that looks like it.

What it checks: no link and no e-mail address leads to a site whose name holds Cyrillic, Greek or other letters that
look like Latin ones, or that looks like one of the `official_domains` in `site.yml`: with one letter changed, `rn` for
`m`, `vv` for `w`, `cl` for `d`, `l` or `1` for `i`, a hyphen for a dot, its name under another ending or in front of
another site. No link shows an official address and leads to a site that is not, and none has another site's name in
front of an @.

Why: swindlers register such names and collect the data of people who look for aid. One copied from a chain message
would carry the seal of the ministry.

Bad: `https://kemensos-go.id/cek`, `https://kemensos.go.id.example.com`, `bansos@kemensos.g0.id`,
`[cekbansos.kemensos.go.id](https://bansos.example/cek)`, `https://kemensos.go.id@bansos.example`

Good: `https://cekbansos.kemensos.go.id`

Alamat adalah milik situs yang sebenarnya, bukan yang mirip dengannya.

Yang diperiksa: tidak ada tautan atau alamat surel menuju situs yang namanya memuat huruf Kiril, Yunani, atau huruf lain
yang mirip huruf Latin, atau yang mirip dengan salah satu `official_domains` dalam `site.yml`: satu hurufnya berbeda,
`rn` menggantikan `m`, `vv` menggantikan `w`, `cl` menggantikan `d`, `l` atau `1` menggantikan `i`,
titik diganti tanda hubung, namanya dipakai dengan akhiran lain atau ditaruh di depan situs lain.
Tidak ada tautan yang menampilkan alamat resmi tetapi menuju situs yang tidak resmi, dan tidak ada nama situs lain di
depan tanda @.

Alasan: penipu mendaftarkan nama seperti itu untuk mengumpulkan data orang yang mencari bantuan. Alamat yang tersalin
dari pesan berantai akan tampak disahkan kementerian.

Salah: `https://kemensos-go.id/cek`, `https://kemensos.go.id.example.com`, `bansos@kemensos.g0.id`,
`[cekbansos.kemensos.go.id](https://bansos.example/cek)`, `https://kemensos.go.id@bansos.example`

Benar: `https://cekbansos.kemensos.go.id`
"""

from collections.abc import Iterator, Sequence

from plugins.checks.hosts import WebAddress, imitated, in_ascii, mail_hosts, official_domains, web_addresses
from plugins.checks.shown_hosts import is_disguised, label_host, user_host
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Prose

RULE = Rule(
    code="W922",
    name="lookalike-address",
    severity=Severity.ERROR,
    message={
        "id": "Alamat harus milik situs yang sebenarnya; `{found}` {how} `{like}`, tetapi bukan.",
        "en": "An address must be that of the real site; `{found}` {how} `{like}` and is another.",
    },
    hint={
        "id": "Ketik ulang alamat resminya. Jika situs ini memang dimaksud, tulis alasannya di `allow`.",
        "en": "Type the official address anew. If this very site is meant, give the reason under `allow`.",
    },
    allowable=True,
)
_LIKE = {"id": "mirip", "en": "looks like"}
_SHOWN = {"id": "tampil sebagai", "en": "is shown as"}


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Look at the host of every link and every e-mail address."""
    site = prose.library.site
    for address in web_addresses(prose):
        if address.host and (like := imitated(address.host, site.official_domains)):
            yield RULE.at(address.place, found=in_ascii(address.host), how=_LIKE, like=like)
        elif shown := _falsely_shown(address, official_domains(site)):
            yield RULE.at(address.place, found=in_ascii(address.host), how=_SHOWN, like=in_ascii(shown))
    for _, host, place in mail_hosts(prose):
        if like := imitated(host, site.official_domains):
            yield RULE.at(place, found=in_ascii(host), how=_LIKE, like=like)


def _falsely_shown(address: WebAddress, official: Sequence[str]) -> str:
    """Return the host that readers take for that of an address; "" where nothing misleads them."""
    if is_disguised(address, official):
        return label_host(address, official)
    return user_host(address, official)
