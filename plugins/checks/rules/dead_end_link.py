"""Links within a page, to letters and to calls can be followed.

What it checks: a link to a place on its own page, such as `#syarat`, leads to a heading or a paragraph that is marked
with `{#syarat}`. A link that begins with mailto: holds whole e-mail addresses, one that begins with tel: a number.

Why: such a link does nothing when it is clicked, and nobody sees it before a reader does.

Bad: `[syarat](#syarat)` without that mark, `[surel](mailto:humas@)`, `[telepon](tel:abc)`

Good: `[syarat](#syarat)` and `## Syarat {#syarat}`, `[surel](mailto:a@warta.example)`, `[telepon](tel:1500-000)`

Tautan di dalam halaman, ke surel, dan ke telepon dapat diikuti.

Yang diperiksa: tautan ke tempat di halamannya sendiri, misalnya `#syarat`, menuju judul atau paragraf yang diberi tanda
`{#syarat}`. Tautan yang dimulai dengan mailto: memuat alamat surel lengkap, dan yang dimulai dengan tel: memuat nomor.

Alasan: tautan semacam itu tidak berbuat apa-apa ketika diklik, dan baru pembaca yang mengetahuinya.

Salah: `[syarat](#syarat)` tanpa tanda itu, `[surel](mailto:humas@)`, `[telepon](tel:abc)`

Benar: `[syarat](#syarat)` dan `## Syarat {#syarat}`, `[surel](mailto:a@warta.example)`, `[telepon](tel:1500-000)`
"""

from collections.abc import Iterator
from html import escape
from urllib.parse import unquote

from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Prose, regex
from plugins.releases import own_id

RULE = Rule(
    code="W507",
    name="dead-end-link",
    severity=Severity.WARNING,
    message={
        "id": "Tautan harus dapat diikuti; `{found}` tidak menuju ke mana-mana.",
        "en": "It must be possible to follow a link; `{found}` leads nowhere.",
    },
    hint={
        "id": "Tulis alamat surel atau nomor yang lengkap; untuk tempat di halaman, beri tanda `{{#…}}` di sana.",
        "en": "Write the whole e-mail address or number; for a place on the page, put the mark `{{#…}}` there.",
    },
)
_RECIPIENT = regex(r"[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+")
_FEWEST_DIGITS = 3


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Look at every link that leads to no other page."""
    for link in prose.links:
        scheme, _, rest = link.address.partition(":")
        is_dead = (
            (scheme.lower() == "mailto" and not _is_letter(rest))
            or (scheme.lower() == "tel" and sum(map(str.isdigit, rest)) < _FEWEST_DIGITS)
            or (scheme.startswith("#") and not _is_on_page(prose, link.address[1:]))
        )
        if is_dead:
            yield RULE.at(prose.body_place(link.start, link.address_end), found=link.address)


def _is_letter(address: str) -> bool:
    """Say whether a letter has recipients, or leaves them to the reader."""
    recipients, asked, _ = address.partition("?")
    if not recipients:
        return bool(asked)
    return all(_RECIPIENT.fullmatch(each.strip()) for each in unquote(recipients).split(","))


def _is_on_page(prose: Prose, name: str) -> bool:
    """Say whether a place is marked on the page; the page itself is its own beginning."""
    html = prose.manuscript.body.html
    return not name or any(f'id="{escape(own_id(each))}"' in html for each in (name, unquote(name)))
