"""A credit names a person or an office.

What it checks: `credit` is more than "Istimewa", "Ist.", "Dok.", "Internet", "Google", "WhatsApp" and the like.

Why: the law gives photographers the right to be named. And who took a picture is what readers and newspapers need to
know before they trust it or print it.

Bad: `credit: Istimewa`, `credit: "Foto: Ist."`

Good: `credit: "Foto: Rina Sari"`, `credit: Dok. Kementerian Contoh`

Kredit foto menyebut orang atau lembaga.

Yang diperiksa: `credit` tidak hanya berisi "Istimewa", "Ist.", "Dok.", "Internet", "Google", "WhatsApp", dan
sejenisnya.

Alasan: undang-undang memberi fotografer hak untuk disebut namanya. Siapa yang memotret juga perlu diketahui pembaca dan
surat kabar sebelum mereka memercayai atau memuat foto itu.

Salah: `credit: Istimewa`, `credit: "Foto: Ist."`

Benar: `credit: "Foto: Rina Sari"`, `credit: Dok. Kementerian Contoh`
"""

from collections.abc import Iterator, Mapping

from plugins.checks.pictured import pictured_in
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import regex
from plugins.releases import Library

RULE = Rule(
    code="W612",
    name="vague-credit",
    severity=Severity.WARNING,
    message={
        "id": "Kredit harus menyebut nama fotografer atau lembaga; tertulis `{found}`.",
        "en": "A credit must name the photographer or an office; it says `{found}`.",
    },
    hint={
        "id": 'Tulis misalnya `credit: "Foto: Nama"`. Jika tidak diketahui siapa pembuatnya, jangan pakai foto itu.',
        "en": 'Write it like `credit: "Photo: Name"`. Where nobody knows who took the picture, do not use it.',
    },
)

_VAGUE: Mapping[str, str] = {
    "id": "istimewa ist dok dokumen dokumentasi pribadi internet warganet netizen medsos media sosial tangkapan layar"
    " layar kaca narasumber anonim",
    "en": "internet web online social media stock file handout courtesy special screenshot unknown anonymous archive",
    "everywhere": "google whatsapp wa facebook fb instagram ig twitter x tiktok youtube telegram pinterest net",
}
"""Words that name nobody, by language; a credit of these alone is vague."""
_LABELS = "foto photo gambar image picture kredit credit sumber source oleh by dari from via the di and dan images"
_NAMELESS = frozenset(" ".join((*_VAGUE.values(), _LABELS)).split())
_WORD = regex(r"[^\W_]+")


def check_story(library: Library) -> Iterator[Finding]:
    """Look at the credit of every picture."""
    for manuscript in library.manuscripts:
        for picture in pictured_in(manuscript):
            if picture.credit and _NAMELESS.issuperset(_WORD.findall(picture.credit.casefold())):
                yield RULE.at(picture.place("credit"), found=picture.credit)
