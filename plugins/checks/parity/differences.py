"""Something that one version says and the other does not."""

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeVar

from msgspec import Struct

from plugins.checks.wording import Phrase
from plugins.diagnostics import Finding, Rule
from plugins.prose import Prose

MOST = 20
"""Differences of one kind that are told of one version: where there are more, it is another text."""
NOWHERE: Phrase = {"id": "tidak ada yang sama", "en": "there is none like it"}


class Mention(Protocol):
    """Where something is said in a version's text."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


Said = TypeVar("Said", bound=Mention)


class Difference(Struct, frozen=True):
    """What `here` says from `start` to `end` of its text; `there` has `instead`, or nothing where that is ""."""

    here: Prose
    start: int
    end: int
    there: Prose
    instead: str = ""

    def found_by(self, rule: Rule) -> Finding:
        """Return the finding of a rule whose message has `here`, `path` and `there`."""
        there = dict.fromkeys(NOWHERE, f"`{self.instead}`") if self.instead else NOWHERE
        place = self.here.place(self.start, self.end)
        said = self.here.text[self.start : self.end]
        return rule.at(place, here=said, path=self.there.manuscript.path, there=there)


def paired(
    original: Prose,
    lost: Sequence[Said],
    translation: Prose,
    added: Sequence[Said],
    near: Callable[[Said, Said], bool],
) -> Iterator[Difference]:
    """Yield a difference for each thing that was `lost` in translation, or `added`.

    Where one of each is like the other, the translation says it in another way: one difference, and it stands there.
    """
    rest = [each for each in added[:MOST] if has_counterpart(translation, each.start, original)]
    for mention in (each for each in lost[:MOST] if has_counterpart(original, each.start, translation)):
        like = next((each for each in rest if near(mention, each)), None)
        if like is None:
            yield Difference(original, mention.start, mention.end, translation)
        else:
            rest.remove(like)
            yield Difference(translation, like.start, like.end, original, original.text[mention.start : mention.end])
    for each in rest:
        yield Difference(translation, each.start, each.end, original)


def has_counterpart(here: Prose, position: int, there: Prose) -> bool:
    """Say whether the field in which something stands, or the body, is there at all in the other version."""
    field = here.passage_at(position).steps[:1]
    return any(passage.steps[:1] == field for passage in there.passages)


def is_slip(word: str, other: str) -> bool:
    """Say whether two different words are one typing slip apart: a sign changed, left out, or two that swapped."""
    if len(word) < len(other):
        word, other = other, word
    if len(word) - len(other) > 1 or word == other:
        return False
    first = next((number for number, (one, two) in enumerate(zip(word, other, strict=False)) if one != two), len(other))
    rest, left = word[first + 1 :], other[first:]
    swapped = [(one, two) for one, two in zip(word, other, strict=False) if one != two][:3]
    turned = len(word) == len(other) and len(swapped) == 2 and swapped[0] == swapped[1][::-1]
    return rest == (left if len(word) > len(other) else left[1:]) or turned


def stands(text: str, name: str) -> Iterator[int]:
    """Yield where a name stands by itself."""
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
            yield start
        start = text.find(name, end)
