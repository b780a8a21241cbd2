"""Listed words and phrases, found in texts in any case; what is not there costs one comparison of two sets."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Generic, TypeVar

from msgspec import Struct

from plugins.prose import Prose, regex

Entry = TypeVar("Entry")

_WORD = regex(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_BOUND_BEFORE = regex(r"(?:[\w-]|\w['’])\Z")


class _Phrase(Struct, Generic[Entry], frozen=True):
    """`first` are the ways to write the first of several words; there are none where it has only one."""

    text: str
    first: frozenset[str]
    entry: Entry


class Phrases(Generic[Entry]):
    """Phrases, each with the entry of the register that speaks of it."""

    def __init__(self, listed: Iterable[tuple[str, Entry]]) -> None:
        self._by_last: dict[str, list[_Phrase[Entry]]] = defaultdict(list)
        for text, entry in listed:
            if words := _WORD.findall(text):
                phrase = _Phrase(text, _cases(words[0]) if len(words) > 1 else frozenset(), entry)
                for last in _cases(words[-1]):
                    self._by_last[last].append(phrase)
        self._last = frozenset(self._by_last)

    def found_in(self, prose: Prose) -> Iterator[tuple[int, int, Entry]]:
        """Yield where phrases stand by themselves, from start to end, with their entries."""
        for last in self._last & prose.distinct_words:
            for phrase in self._by_last[last]:
                if not phrase.first or not phrase.first.isdisjoint(prose.distinct_words):
                    for match in _pattern(phrase.text, last).finditer(prose.text):
                        start = match.end() - len(phrase.text)
                        if not _BOUND_BEFORE.search(prose.text, max(start - 2, 0), start):
                            yield start, match.end(), phrase.entry


def recased(text: str, model: str, *, starts_sentence: bool) -> str:
    """Return `text` with the capitals of `model`, the words that stand where it is to stand."""
    if model.isupper() and len(model) > 1:
        return text.upper()
    if not model[:1].isupper():
        return text
    words = text.split(" ")
    capitals = words[:1] if starts_sentence or (" " in model and model.split()[-1].islower()) else words
    return " ".join([*(word[:1].upper() + word[1:] for word in capitals), *words[len(capitals) :]])


def starts_sentence(text: str, position: int) -> bool:
    """Say whether a sentence, or a passage, begins there; a line of a paragraph may begin with any word."""
    before = text[max(position - 20, 0) : position].rstrip(' "“‘«„([*')
    said = before.rstrip()
    return not said or before.endswith("\n\n") or said[-1] in ".!?…:"


def _cases(word: str) -> frozenset[str]:
    cases = {word, word.lower(), word.capitalize(), word.upper()}
    return frozenset(cases | {case.replace("'", "’") for case in cases})


@cache
def _pattern(phrase: str, last: str) -> re.Pattern[str]:
    """Return what finds a phrase by its last word as written, since texts are searched fast for letters alone."""
    before = re.escape(phrase[: -len(last)]).replace("\\ ", r"\s").replace("'", "['’]")
    behind = f"(?<=(?i:{before}){re.escape(last)})" if before else ""
    return re.compile(rf"{re.escape(last)}{behind}(?![\w-]|['’]\w)")
