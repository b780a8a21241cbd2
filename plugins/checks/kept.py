"""What stands in a text as it is, right or wrong: names, titles of decrees, addresses."""

import re
from collections.abc import Iterator
from functools import lru_cache

from plugins.prose import Prose, Span, Spans, regex
from plugins.releases import Registers

_TITLE = regex(
    r"(?<=\d{4} )(?:tentang|on|concerning) (?:(?:[A-Z][\w/-]*|dan|atau|bagi|di|dari|dalam|untuk|oleh|pada|dengan|yang"
    r"|and|or|of|the|for|in),? ){0,30}[A-Z][\w/-]*"
)
"""What follows the year of a law or decree, such as Undang-Undang Nomor 4 Tahun 1997 tentang Penyandang Cacat."""
_ADDRESS = regex(r"@|://|^www\.|[a-z\d]\.[a-z]|/\w+/", re.IGNORECASE)
_SPACE = regex(r"\s")
_CLOSING = '.,;:!?)”’"'
_LONGEST_ADDRESS = 300


def is_kept(prose: Prose, start: int, end: int) -> bool:
    """Say whether these characters stand in a name, the title of a decree, a hashtag, or an address."""
    if prose.is_hashtag(start) or is_in_address(prose.text, start, end):
        return True
    return _names_in(prose).touch(start, end)


def is_in_address(text: str, start: int, end: int) -> bool:
    """Say whether these characters are part of a web or mail address, or of a file's name."""
    return bool(_ADDRESS.search(word_at(text, start, end)))


def word_at(text: str, start: int, end: int) -> str:
    """Return these characters with all that stands around them without a space."""
    before = _SPACE.split(text[max(start - _LONGEST_ADDRESS, 0) : start])[-1]
    after = _SPACE.split(text[end : end + _LONGEST_ADDRESS], maxsplit=1)[0]
    return before + text[start:end] + after.rstrip(_CLOSING)


@lru_cache(maxsize=4)
def _names_in(prose: Prose) -> Spans:
    return Spans(_name_spans(prose))


def _name_spans(prose: Prose) -> Iterator[Span]:
    text = prose.text
    for name in _names(prose.library.registers):
        position = text.find(name)
        while position >= 0:
            yield position, position + len(name)
            position = text.find(name, position + len(name))
    for title in _TITLE.finditer(text):
        yield title.span()


@lru_cache(maxsize=4)
def _names(registers: Registers) -> tuple[str, ...]:
    """Return the names that are written as they are: those to keep, and those of programmes, units and officials."""
    names = [*registers.style.keep]
    for programme in registers.programmes.values():
        names += [*programme.name.values(), *programme.aliases]
    for unit in registers.units.values():
        names += [*unit.name.values(), *unit.short.values(), *unit.aliases]
    for official in registers.officials.values():
        names += [official.name, *official.variants]
    return tuple({name for name in names if name})
