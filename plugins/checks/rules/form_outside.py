"""Data for aid and personal data are asked for on official sites only.

What it checks: no link leads to a form of Google, Microsoft, Jotform, Typeform or the like, and none that invites
people to register for aid, claim or check it leads outside the `official_domains` in `site.yml`. Where a link says
only `form` or `here`, its sentence is looked at. No sentence asks people to enter or send identity numbers, cards or
accounts by such a link. What warns of an invitation or quotes it may stand. Where `site.yml` names no official domains,
nothing is checked.

Why: swindlers collect names, identity numbers and accounts with forms that promise aid. People can tell them from real
ones only if the ministry never uses such forms itself.

Bad: `[Daftar bansos di sini](https://bantuan.example/daftar)`, `https://forms.gle/contoh`,
`Isi NIK dan nomor KK di [laman ini](https://bantuan.example/isi).`

Good: `[Cek bansos](https://cekbansos.kemensos.go.id)`

Data untuk bantuan dan data pribadi hanya diminta di situs resmi.

Yang diperiksa: tidak ada tautan menuju formulir Google, Microsoft, Jotform, Typeform, dan sejenisnya, dan tidak ada
tautan ajakan mendaftar, mengklaim, atau mengecek bantuan yang menuju ke luar `official_domains` dalam `site.yml`. Jika
tautan hanya berbunyi `formulir` atau `di sini`, kalimatnya dibaca juga. Tidak ada kalimat yang menyuruh orang
mengisi atau mengirim NIK, KTP, KK, atau nomor rekening lewat tautan semacam itu. Peringatan tentang ajakan itu dan
kutipannya boleh ada. Bila daftar itu kosong, tidak ada yang diperiksa.

Alasan: penipu mengumpulkan nama, NIK, dan nomor rekening dengan formulir yang menjanjikan bantuan. Masyarakat dapat
membedakannya dari yang asli hanya jika kementerian sendiri tidak pernah memakai formulir semacam itu.

Salah: `[Daftar bansos di sini](https://bantuan.example/daftar)`, `https://forms.gle/contoh`,
`Isi NIK dan nomor KK di [laman ini](https://bantuan.example/isi).`

Benar: `[Cek bansos](https://cekbansos.kemensos.go.id)`
"""

import re
from collections.abc import Iterator

from plugins.checks.hosts import WebAddress, is_under, official_domains, web_addresses
from plugins.checks.invitations import AID, ASKS, Invitation, invitation, is_retold, sentence_before
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Prose, regex

RULE = Rule(
    code="W924",
    name="form-outside",
    severity=Severity.ERROR,
    message={
        "id": "Data untuk bantuan dan data pribadi hanya boleh diminta di situs resmi; `{found}` bukan situs resmi.",
        "en": "Data for aid and personal data must be asked for on official sites only; `{found}` is none.",
    },
    hint={
        "id": "Tautkan ke situs resmi. Jika tautan ini tidak meminta data, tulis alasannya di `allow`.",
        "en": "Link to an official site. If this link asks for no data, give the reason under `allow`.",
    },
    allowable=True,
)
_FORMS = (
    "forms.gle", "forms.office.com", "forms.microsoft.com", "jotform.com", "typeform.com", "surveymonkey.com",
    "surveyheart.com", "zfrmz.com", "tally.so", "123formbuilder.com",
)  # fmt: skip
_GOOGLE_FORM = "docs.google.com/forms"
_POINTS = regex(r"\b(?:sini|ini|tautan|link|berikut|klik|here|this|click|WhatsApp)\b", re.IGNORECASE)
_FORM = regex(r"\b(?:(?:men)?daftar|pendaftaran|registrasi|formulir|register|sign up|form(?! of))\b", re.IGNORECASE)
"""Half an invitation; claims and checks are as often those of fact checkers."""
_ORDERS = regex(r"[\s>*_“-]{0,9}(?:daftar(?:kan)?|cek|register|apply|check)\b", re.IGNORECASE)
"""How a sentence begins that tells its readers to ask for something."""
_STORES = ("play.google.com", "apps.apple.com")
"""Where the apps of an office are found."""


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Look at every link that leads outside."""
    official = official_domains(prose.library.site)
    for address in web_addresses(prose) if official else ():
        outside = address.host and address.start >= 0 and not is_under(address.host, official)
        if outside and (_is_form(address) or _invites(prose, address)):
            yield RULE.at(address.place, found=address.host)


def _is_form(address: WebAddress) -> bool:
    return is_under(address.host, _FORMS) or _GOOGLE_FORM in address.address


def _invites(prose: Prose, address: WebAddress) -> bool:
    """Say whether a link's own words invite to ask for aid, or its sentence does, where they say only a part of it."""
    words, sentence = address.label, sentence_before(prose, address)
    is_half = _FORM.search(words) or (AID.search(words) and _ORDERS.match(sentence))
    is_part = not words or _POINTS.search(words) or is_half
    if is_part:
        words = f"{sentence} {words}"
    if AID.search(words) and ASKS.search(words):
        return True
    asked = invitation(prose, address)
    return bool((is_part and asked.is_for_aid) or _wants_numbers(address, asked)) and not is_retold(prose, address)


def _wants_numbers(address: WebAddress, asked: Invitation) -> bool:
    return asked.wants_numbers and not is_under(address.host, _STORES)
