"""Words are spelled without slips of the keyboard.

What it checks: no word stands in a text that no dictionary has and that differs from a frequent word in one letter, or
in two that have changed places. Indonesian affixes and doubled words are understood. Quotations, words in italics,
names, acronyms, addresses and words of the other language are left alone, and so are the `words` in
`registers/style.yml`.

Why: the eye of who wrote a text passes over its slips; readers take them as a sign of how carefully the rest was done.

Bad: `telah disalurkna` and `Families recived rice`

Good: `telah disalurkan` and `Families received rice`

Kata ditulis tanpa salah ketik.

Yang diperiksa: tidak ada kata yang tidak dikenal kamus mana pun dan hanya berbeda satu huruf dari kata yang lazim, atau
dua hurufnya tertukar. Imbuhan dan kata ulang dipahami. Kutipan, kata bercetak miring, nama, singkatan, alamat, dan kata
bahasa lain tidak disentuh, begitu pula `words` di `registers/style.yml`.

Alasan: mata penulis melewati salah ketiknya sendiri; pembaca menganggapnya tanda naskah dikerjakan tergesa-gesa.

Salah: `telah disalurkna` dan `Families recived rice`

Benar: `telah disalurkan` dan `Families received rice`
"""

import re
from collections.abc import Iterator

from plugins.checks.kept import is_kept
from plugins.checks.phrases import starts_sentence
from plugins.checks.spelling import speller_of
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Prose

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


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Look for words that are unknown and near to one that is known."""
    speller = speller_of(prose.language.code, prose.library.registers)
    if speller is None:
        return
    for word, meant in speller.mistakes(prose.distinct_words).items():
        places = [match.span() for match in re.finditer(rf"(?<![\w-]){re.escape(word)}(?![\w-])", prose.text)]
        if word.islower() or speller.is_name(meant) or all(starts_sentence(prose.text, start) for start, _ in places):
            for start, end in places:
                if not _is_excused(prose, start, end):
                    yield RULE.at(prose.place(start, end), found=word, meant=meant)


def _is_excused(prose: Prose, start: int, end: int) -> bool:
    """Say whether a word may stand as it is: in a quotation, a foreign phrase, a name or an address."""
    return prose.is_quoted(start, end) or prose.is_emphasised(start) or is_kept(prose, start, end)
