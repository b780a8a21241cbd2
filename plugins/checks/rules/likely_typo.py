"""Words are spelled without slips of the keyboard.

What it checks: no word stands in a text that no dictionary has and that differs from a frequent word in one letter, or
in two that have changed places. Indonesian affixes and doubled words are understood. Quotations, claims, words in
italics, names, those in the front matter too, acronyms, addresses and words of the other language are left alone, and
so are the `words` in `registers/style.yml`, and its `corrections`, of which another rule tells.

Why: the eye of who wrote a text passes over its slips; readers take them as a sign of how carefully the rest was done.

Bad: `telah disalurkna` and `Families recived rice`

Good: `telah disalurkan` and `Families received rice`

Kata ditulis tanpa salah ketik.

Yang diperiksa: tidak ada kata yang tidak dikenal kamus mana pun dan hanya berbeda satu huruf dari kata yang lazim, atau
dua hurufnya tertukar. Imbuhan dan kata ulang dipahami. Kutipan, klaim, kata bercetak miring, nama, termasuk yang ada
di bagian depan naskah, singkatan, alamat, dan kata bahasa lain tidak disentuh, begitu pula `words` di
`registers/style.yml`, dan `corrections`, yang diperiksa aturan lain.

Alasan: mata penulis melewati salah ketiknya sendiri; pembaca menganggapnya tanda naskah dikerjakan tergesa-gesa.

Salah: `telah disalurkna` dan `Families recived rice`

Benar: `telah disalurkan` dan `Families received rice`
"""

import re
from collections.abc import Iterator

from plugins.checks.kept import is_kept
from plugins.checks.phrases import starts_sentence
from plugins.checks.spelling import speller_of
from plugins.checks.telling import is_cited
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Prose, regex
from plugins.releases import Fields

RULE = Rule(
    code="W702",
    name="likely-typo",
    severity=Severity.WARNING,
    message={
        "id": "Kata harus bebas dari salah ketik; `{found}` tidak ada dalam kamus dan mirip `{meant}`.",
        "en": "Words must be free of slips; `{found}` is in no dictionary and looks like `{meant}`.",
    },
    hint={
        "id": "Mungkin maksud Anda `{meant}`. Bila katanya benar, tambahkan ke `words` di registers/style.yml.",
        "en": "Did you mean `{meant}`? If the word is right, add it to `words` in registers/style.yml.",
    },
)

_POLITELY = regex(r"(?<!\w)(?:Bu|Ibu|Pak|Bapak|Mbak|Mas|Mbah|Mbok|Nenek|Kakek|Mr|Mrs|Ms)\.?\s([A-Z][a-z'’]+)")


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Look for words that are unknown and near to one that is known."""
    speller = speller_of(prose.language.code, prose.library.registers)
    if speller is None:
        return
    mistakes = speller.mistakes(prose.distinct_words)
    named = _named(prose.fields) | _addressed(prose.text) if mistakes else frozenset()
    for word, meant in mistakes.items():
        if word in named or word.partition("-")[0] in named:
            continue
        places = [match.span() for match in re.finditer(rf"(?<![\w-]){re.escape(word)}(?![\w-])", prose.text)]
        if word.islower() or speller.is_name(meant) or all(_starts(prose.text, start) for start, _ in places):
            for start, end in places:
                if not _is_excused(prose, start, end):
                    yield RULE.at(prose.place(start, end), found=word, meant=meant)


def _named(fields: Fields) -> frozenset[str]:
    """Return the words of the names that the front matter gives: speakers, writers, contacts, credits of pictures."""
    names = [speaker.name for speaker in fields.spokesperson or ()] + [photo.credit for photo in fields.photo or ()]
    names += [*(fields.writer or ()), fields.contact.name if fields.contact else None]
    return frozenset(" ".join(filter(None, names)).split())


def _addressed(text: str) -> frozenset[str]:
    """Return the names that stand behind Bu, Pak or Mrs somewhere, and may stand by themselves elsewhere."""
    return frozenset(_POLITELY.findall(text))


def _starts(text: str, start: int) -> bool:
    """Say whether a sentence begins there; behind a colon in a line stands a name as often."""
    return starts_sentence(text, start) and not text.endswith(": ", 0, start)


def _is_excused(prose: Prose, start: int, end: int) -> bool:
    """Say whether a word may stand as it is: in a quotation, a foreign phrase, a name or an address."""
    if prose.is_quoted(start, end) or prose.is_emphasised(start) or is_cited(prose, start):
        return True
    return is_kept(prose, start, end)
