"""A spokesperson is named in the body.

What it checks: everyone under `spokesperson` occurs in the body of the release, with the full name or a part of it; a
unit with its name, short name or an alias. The unit that issues the release speaks in all of it and need not be named.

Why: the page and the search engines show who speaks for the release. Someone whom the text never names did not speak in
it: the field is a leftover from another release, or the sentence with the name was lost.

Bad: `spokesperson: dinsos-aceh` where the body does not name that office

Good: `spokesperson: siti-rahmawati` where the body has `Siti Rahmawati menyampaikannya`

Narasumber disebut dalam isi.

Yang diperiksa: setiap orang dalam `spokesperson` disebut dalam isi siaran, dengan nama lengkap atau sebagian; unit
kerja dengan nama, nama singkat, atau nama lainnya. Unit yang menerbitkan siaran berbicara di seluruh siaran itu dan
tidak perlu disebut.

Alasan: halaman dan mesin pencari menunjukkan siapa yang berbicara dalam siaran. Orang yang tidak pernah disebut dalam
teks tidak berbicara di sana: isian itu tertinggal dari siaran lain, atau kalimat dengan namanya hilang.

Salah: `spokesperson: dinsos-aceh`, padahal isi siaran tidak menyebut dinas itu

Benar: `spokesperson: siti-rahmawati`, dan isi siaran memuat `Siti Rahmawati menyampaikannya`
"""

from collections.abc import Iterator
from functools import lru_cache

from plugins.checks.names import POLITE, WORD
from plugins.checks.register_keys import names_of
from plugins.checks.spellings import folded
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Prose
from plugins.releases import Speaker, in_language

RULE = Rule(
    code="W313",
    name="silent-spokesperson",
    severity=Severity.WARNING,
    message={
        "id": "Narasumber harus disebut dalam isi; {name} tidak disebut di sana.",
        "en": "A spokesperson must be named in the body; {name} is not.",
    },
    hint={
        "id": "Sebutkan {name} dalam isi, atau hapus dari `spokesperson`.",
        "en": "Name {name} in the body, or take the name out of `spokesperson`.",
    },
)

_SAMPLE = 500
"""Characters by which the script of a text is told."""
_LAST_LATIN = "\u0250"


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Look for every spokesperson in the body."""
    speakers = prose.fields.spokesperson if prose.is_news else None
    first = next((passage.start for passage in prose.passages if passage.in_body), None)
    if not speakers or first is None:
        return
    silent = [number for number, speaker in enumerate(speakers) if not _is_heard(prose, speaker, first)]
    body = folded(prose.text[first:]) if silent else ""
    for number in silent:
        name, ways = _called(prose, speakers[number])
        in_capitals = any(folded(way) in body for way in ways)
        if not in_capitals and _is_latin(name) == _is_latin(body):
            yield RULE.at(prose.manuscript.place("spokesperson", number), name=name)


def _is_latin(text: str) -> bool:
    """Say whether most letters are Latin: in another script a name is spelt in its own way, and not found."""
    letters = [letter for letter in text[:_SAMPLE] if letter.isalpha()]
    return 2 * sum(letter < _LAST_LATIN for letter in letters) > len(letters)


def _is_heard(prose: Prose, speaker: Speaker, first: int) -> bool:
    """Say whether the body, which begins at `first`, names a spokesperson; the unit of the release need not be."""
    name, ways = _called(prose, speaker)
    own = speaker.key is not None and speaker.key == prose.fields.unit
    return own or not name or any(prose.text.find(way, first) >= 0 for way in ways)


def _called(prose: Prose, speaker: Speaker) -> tuple[str, tuple[str, ...]]:
    """Return the name of a spokesperson and the words by which a text may name them; "" for an unknown key."""
    registers = prose.library.registers
    if official := registers.officials.get(speaker.key or ""):
        return official.name, _parts(official.name, *official.variants)
    if unit := registers.units.get(speaker.key or ""):
        return in_language(unit.name, prose.manuscript.lang), tuple(names_of(unit))
    return ("", ()) if speaker.key or not speaker.name else (speaker.name, _parts(speaker.name))


@lru_cache(maxsize=2_000)
def _parts(*names: str) -> tuple[str, ...]:
    """Return the words of names that tell who is meant; where all are short, all."""
    words = [word for name in names for word in WORD.findall(name) if folded(word) not in POLITE]
    return tuple(word for word in words if len(word) > 2) or tuple(words)
