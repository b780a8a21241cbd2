"""An alt text begins with what is seen, not with the word for a picture.

What it checks: the alt text of a picture does not begin with "gambar", "foto", "image of" or the like in its language,
does not say "as seen in the picture", and is not the name of a file.

Why: screen readers say "picture" before they read the text. The name of a file tells nothing.

Bad: `alt: Foto warga menerima karung beras.`, `alt: IMG_2031.jpg`

Good: `alt: Warga menerima karung beras.`

Teks alternatif langsung menyebut yang terlihat, tanpa kata "gambar" atau "foto".

Yang diperiksa: teks alternatif tidak dimulai dengan "gambar", "foto", "image of", dan sejenisnya dalam bahasa
naskahnya, tidak menyebut "terlihat pada gambar", dan bukan nama berkas.

Alasan: pembaca layar sudah mengucapkan "gambar" sebelum membacakan teksnya. Nama berkas tidak menceritakan apa pun.

Salah: `alt: Foto warga menerima karung beras.`, `alt: IMG_2031.jpg`

Benar: `alt: Warga menerima karung beras.`
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from plugins.checks.pictured import pictured_in
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import regex
from plugins.releases import Library

RULE = Rule(
    code="W611",
    name="alt-says-picture",
    severity=Severity.WARNING,
    message={
        "id": "Teks alternatif harus langsung menyebut apa yang terlihat; tertulis `{found}`.",
        "en": "An alt text must begin with what is seen; it says `{found}`.",
    },
    hint={
        "id": "Ceritakan yang terlihat seperti kepada orang di telepon: siapa, sedang apa, di mana.",
        "en": "Tell what is seen as you would on the telephone: who, doing what, where.",
    },
)

_OPENINGS: Mapping[str, str] = {
    "id": "(?:ini )?(?:adalah )?(?:sebuah )?(?:gambar|foto|potret)",
    "en": "(?:this is )?(?:an? |the )?(?:image|picture|photo|photograph|pic)",
    "de": "(?:ein |das )?(?:bild|foto)",
    "fr": "(?:une? |l')?(?:image|photo|photographie)",
}
"""How a text begins that names itself, by language."""
_WITHIN: Mapping[str, str] = {
    "id": "(?:pada|dalam|di) (?:gambar|foto)(?: ini)?",
    "en": "in (?:the|this) (?:image|picture|photo|photograph)",
}
"""How it does so later on."""
_FILE = regex(r"[\w-]+\.(?:jpe?g|png|webp|avif|gif|heic)|(?:img|dsc|dscn|pxl)[_-]?\d+", re.IGNORECASE)
_NOTHING = regex("(?!)")


def check_story(library: Library) -> Iterator[Finding]:
    """Look at the alt text of every picture."""
    for manuscript in library.manuscripts:
        pattern = _pattern(manuscript.lang.partition("-")[0])
        for picture in pictured_in(manuscript):
            if match := pattern.search(picture.alt) or _FILE.fullmatch(picture.alt.strip()):
                yield RULE.at(picture.place("alt"), found=picture.alt[match.start() : match.end()])


@cache
def _pattern(lang: str) -> re.Pattern[str]:
    within = rf"|\b(?:{_WITHIN[lang]})\b" if lang in _WITHIN else ""
    return re.compile(rf"\A(?:{_OPENINGS[lang]})\b{within}", re.IGNORECASE) if lang in _OPENINGS else _NOTHING
