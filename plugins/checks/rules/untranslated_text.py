"""Posts, contact names and reasons are translated too.

What it checks: where the original names a spokesperson by `name` and `position`, or a contact by `name`, its
translation gives `spokesperson` or `contact` in its own language. Where the original was withdrawn, the translation
gives the `reason` too.

Why: without that, readers of the translation would find these words in the language of the original.

Bad: `spokesperson: {name: Cut Aminah, position: Relawan}` in the original, and nothing in the translation

Good: `spokesperson: {name: Cut Aminah, position: Volunteer}` in the translation

Jabatan, nama kontak, dan alasan ikut diterjemahkan.

Yang diperiksa: jika naskah asli menyebut narasumber dengan `name` dan `position`, atau kontak dengan `name`,
terjemahannya memuat `spokesperson` atau `contact` dalam bahasanya sendiri. Jika naskah asli ditarik, terjemahannya juga
memuat `reason`.

Alasan: tanpa itu, pembaca terjemahan menemukan kata-kata ini dalam bahasa naskah asli.

Salah: `spokesperson: {name: Cut Aminah, position: Relawan}` dalam naskah asli, dan tidak ada apa-apa dalam terjemahan

Benar: `spokesperson: {name: Cut Aminah, position: Volunteer}` dalam terjemahan
"""

from collections.abc import Iterator

from plugins.diagnostics import Finding, Rule, Severity
from plugins.releases import Fields, Library, Manuscript

RULE = Rule(
    code="W403",
    name="untranslated-text",
    severity=Severity.ERROR,
    message={
        "id": "Terjemahan harus memuat `{field}` dalam bahasanya; isian itu belum ada.",
        "en": "A translation must give `{field}` in its language; it is missing.",
    },
    hint={
        "id": "Salin `{field}` dari {original}, lalu terjemahkan.",
        "en": "Copy `{field}` from {original}, then translate it.",
    },
)


def check_story(library: Library) -> Iterator[Finding]:
    """Look at translations of releases with texts of their own."""
    for original, *translations in library.translations.values():
        for field in _texts(original.fields) if translations else ():
            for translation in translations:
                if not _states(translation, field):
                    yield RULE.at(translation.place(field), field=field, original=original.path)


def _texts(fields: Fields) -> Iterator[str]:
    """Yield the fields of an original that hold words of its language."""
    if any(speaker.position and not speaker.key for speaker in fields.spokesperson or ()):
        yield "spokesperson"
    if fields.contact and fields.contact.name:
        yield "contact"
    if fields.status == "withdrawn" and fields.reason:
        yield "reason"


def _states(translation: Manuscript, field: str) -> bool:
    """Say whether a field is there, readable or not; a withdrawn translation without reason has its own finding."""
    if field == "reason" and translation.fields.status == "withdrawn":
        return True
    return bool(getattr(translation.fields, field)) or field in translation.node.entries
