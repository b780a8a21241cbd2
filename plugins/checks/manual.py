"""The writers' manual of the rules, as their docstrings tell it in both languages."""

import importlib
import inspect
import pkgutil
import re
from collections.abc import Mapping
from functools import cache

from msgspec import Struct

from plugins.checks import rules
from plugins.prose import regex

LANGUAGES = ("en", "id")
"""The languages of a docstring, in the order in which they stand there; the first holds where another is missing."""
GROUPS: Mapping[str, Mapping[str, str]] = {
    "1": {"id": "Berkas", "en": "Files"},
    "2": {"id": "Isian", "en": "Fields"},
    "3": {"id": "Daftar dan orang", "en": "Registers and people"},
    "4": {"id": "Terjemahan", "en": "Translations"},
    "5": {"id": "Alamat dan tautan", "en": "Addresses and links"},
    "6": {"id": "Gambar dan isi", "en": "Pictures and bodies"},
    "7": {"id": "Bahasa", "en": "Language"},
    "8": {"id": "Tanggal dan angka", "en": "Dates and figures"},
    "9": {"id": "Data pribadi dan keamanan", "en": "Personal data and safety"},
}
"""Groups of rules by the first digit of their codes."""

_PARTS = {
    "What it checks": "what",
    "Why": "why",
    "Bad": "bad",
    "Good": "good",
    "Yang diperiksa": "what",
    "Alasan": "why",
    "Salah": "bad",
    "Benar": "good",
}
_HEADING = regex(rf"({'|'.join(_PARTS)}):\s*")
_SECOND = "Yang diperiksa:"
_EXAMPLE = " " * 4


class Manual(Struct, frozen=True):
    """What a rule asks for, in the language `lang`: plain text, with code in backticks.

    A part may have several paragraphs, parted by empty lines; one that is indented stands as it is, line for line.
    """

    lang: str
    title: str
    what: str = ""
    why: str = ""
    bad: str = ""
    good: str = ""


@cache
def rule_names() -> tuple[str, ...]:
    """Return the names of all rules, in the order of the alphabet; no rule is loaded for it."""
    return tuple(found.name.replace("_", "-") for found in pkgutil.iter_modules(rules.__path__))


def manual_of(name: str, lang: str) -> Manual:
    """Return the manual of a rule in a language, else in English; of one that has none, just its name."""
    manuals = read_manual(_docstring(name))
    return manuals.get(lang) or manuals.get(LANGUAGES[0]) or Manual(LANGUAGES[0], name)


def read_manual(docstring: str) -> dict[str, Manual]:
    """Return the manuals that a docstring holds, by language. The second begins with the title above its first part."""
    paragraphs = _paragraphs(docstring)
    starts = [number for number, paragraph in enumerate(paragraphs) if paragraph.startswith(_SECOND)]
    cut = max(starts[0] - 1, 0) if starts else len(paragraphs)
    halves = zip(LANGUAGES, (paragraphs[:cut], paragraphs[cut:]), strict=True)
    return {lang: _manual(lang, *half) for lang, half in halves if half}


def _manual(lang: str, title: str, *paragraphs: str) -> Manual:
    parts: dict[str, list[str]] = {name: [] for name in _PARTS.values()}
    part = ""
    for paragraph in paragraphs:
        heading = _HEADING.match(paragraph)
        if heading:
            part = _PARTS[heading[1]]
        told = paragraph[heading.end() :] if heading else paragraph
        if part and told:
            parts[part].append(told)
    return Manual(lang, title, **{name: "\n\n".join(told) for name, told in parts.items()})


def _paragraphs(docstring: str) -> list[str]:
    """Cut a docstring at its empty lines; what wraps becomes one line, examples keep theirs."""
    blocks = re.split(r"\n\s*\n", inspect.cleandoc(docstring))
    return [block if block.startswith(_EXAMPLE) else " ".join(block.split()) for block in blocks if block.strip()]


def _docstring(name: str) -> str:
    """Return the docstring of a rule's module; "" where there is no such rule, or Python left it out."""
    if name not in rule_names():
        return ""
    return importlib.import_module(f"{rules.__name__}.{name.replace('-', '_')}").__doc__ or ""
