"""The alt text of a picture tells what is seen, its caption what readers should know.

What it checks: the alt text and the caption of a picture are not the same, and do not consist of nearly the same words.
One word, such as "Peta", may stand in both.

Why: who cannot see the picture hears both, one after the other: the same sentence twice, and nothing of what is to be
seen.

Bad: `alt: Pembagian beras di Banda Aceh` with `caption: Pembagian beras di Banda Aceh.`

Good: `alt: Warga menerima karung beras.` with `caption: Pembagian beras di Banda Aceh.`

Teks alternatif menceritakan yang terlihat, keterangan foto menjelaskan yang perlu diketahui.

Yang diperiksa: teks alternatif dan keterangan sebuah gambar tidak sama, dan tidak tersusun dari kata-kata yang hampir
sama. Satu kata saja, misalnya "Peta", boleh ada di keduanya.

Alasan: orang yang tidak dapat melihat gambar mendengar keduanya berturut-turut: kalimat yang sama dua kali, tanpa tahu
apa yang terlihat.

Salah: `alt: Pembagian beras di Banda Aceh` dengan `caption: Pembagian beras di Banda Aceh.`

Benar: `alt: Warga menerima karung beras.` dengan `caption: Pembagian beras di Banda Aceh.`
"""

from collections.abc import Iterator

from plugins.checks.pictured import pictured_in
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import regex
from plugins.releases import Library

RULE = Rule(
    code="W610",
    name="alt-repeats-caption",
    severity=Severity.WARNING,
    message={
        "id": "Teks alternatif harus berbeda dari keterangan foto; keduanya di sini {found}.",
        "en": "An alt text must differ from the caption; these two are {found}.",
    },
    hint={
        "id": "Tulis di `alt` apa yang terlihat: siapa, sedang apa, di tempat seperti apa.",
        "en": "Tell in the alt text what is seen: who, doing what, in what place.",
    },
)

_SAME = {"id": "sama", "en": "the same"}
_NEARLY = {"id": "hampir sama", "en": "nearly the same"}
_SHARE = 0.8
"""Words that both have, among those that either has."""
_WORD = regex(r"\w+")


def check_story(library: Library) -> Iterator[Finding]:
    """Compare the words of both texts."""
    for manuscript in library.manuscripts:
        for picture in pictured_in(manuscript):
            alt, caption = _words(picture.alt), _words(picture.caption)
            if len(alt) > 1 and len(alt & caption) >= _SHARE * len(alt | caption):
                yield RULE.at(picture.place("alt"), found=_SAME if alt == caption else _NEARLY)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))
