"""The texts that findings speak of, as they may be shown."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property, lru_cache

from msgspec import Struct

from plugins.diagnostics.finding import Finding
from plugins.diagnostics.place import Place

REMEMBERED = 64
_BETWEEN = r"(?:[ \xa0./_*\\~-]{0,3}|&#?\w{2,8};|[ \t]?\n[ \t>]{0,8})"
_LONG_NUMBER = re.compile(rf"(?<![\d.,])(?P<money>(?:Rp|IDR|US\$)[. ]?)?\d(?:{_BETWEEN}\d){{10,}}(?!\d)")
_GROUPED = re.compile(r"\d{1,3}(?:([. ])\d{3})+")
_DATE = re.compile(r"(?:19|20)\d\d[./-]\d\d?[./-]\d\d?(?!\d)|\d\d?[./-]\d\d?[./-](?:19|20)\d\d(?!\d)")
_STAMP = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[_-]\d{4,9}")
_TIME = re.compile(r"(?:[01]?\d|2[0-4])\.[0-5]\d")
"""Amounts, dates, the moments by which cameras name pictures, and times of day, which anybody may know."""
_BETWEEN_TWO = re.compile(r"\s*[-/–]\s*")
_SHORT_NUMBER = re.compile(r"\d{1,5}")
"""A number that tells nothing by itself: a year, a count."""
_LEFT = 2
"""Characters that stay readable at either end of what is private, so that its writer knows which one is meant."""


class Source(Struct, frozen=True, dict=True):
    """The text of one file. Lines end at line feeds alone, as places count them."""

    text: str

    @cached_property
    def _starts(self) -> list[int]:
        starts = [0]
        while end := self.text.find("\n", starts[-1]) + 1:
            starts.append(end)
        return starts

    def line(self, place: Place) -> str:
        """Return the line on which a place begins, "" where there is none."""
        start = self._start(place.line)
        end = self.text.find("\n", start) if start >= 0 else start
        return self.text[start:] if end < 0 <= start else self.text[max(start, 0) : max(end, 0)]

    def span(self, place: Place) -> tuple[int, int] | None:
        """Return where a place begins and ends in the text; None where it does not lie in it."""
        start = self._start(place.line)
        if start < 0 or not 1 <= place.column <= len(self.line(place)) + 1:
            return None
        begin = start + place.column - 1
        return begin, min(begin + place.extent, len(self.text))

    def end(self, place: Place) -> tuple[int, int]:
        """Return line and column of the first character after a place, both counted from 1."""
        span = self.span(place)
        if span is None:
            return place.line, place.column
        line = bisect_right(self._starts, span[1])
        return line, span[1] - self._starts[line - 1] + 1

    def words(self, place: Place) -> str:
        """Return what stands at a place, "" where its extent is not known."""
        begin, end = self.span(place) or (0, 0)
        return self.text[begin:end]

    def masking(self, places: Iterable[Place]) -> "Source":
        """Return the text in which these places are masked; a place without extent reaches to its line's end."""
        text = self.text
        for place in places:
            if span := self.span(place):
                begin, end = span
                end = end if place.extent else begin + len(self.line(place)) - place.column + 1
                text = text[:begin] + masked(text[begin:end]) + text[end:]
        return Source(text)

    def _start(self, line: int) -> int:
        return self._starts[line - 1] if 1 <= line <= len(self._starts) else -1


class Sources:
    """Fetches texts by the path of their file; what private rules found is masked in all of them.

    `read` returns None for what cannot be shown. `findings` are all there are, shown or not.
    """

    def __init__(self, read: Callable[[str], str | None] = lambda path: None, findings: Iterable[Finding] = ()) -> None:
        self._read = read
        self._private: dict[str, list[Place]] = {}
        for finding in findings:
            if finding.rule.private:
                self._private.setdefault(finding.place.path, []).append(finding.place)
        self.get = lru_cache(REMEMBERED)(self._get)

    def _get(self, path: str) -> Source | None:
        text = self._read(path)
        return None if text is None else self.hidden(path, text)

    def hidden(self, path: str, text: str) -> Source:
        """Return a text of the file at `path` as it may be shown, each character in its place."""
        return Source(self.veiled(Source(text).masking(self._private.get(path, ())).text))

    def veiled(self, text: str) -> str:
        """Return what another rule says, such as that a number lacks in the translation, as it may be shown."""
        for secret, mask in self._secrets.items():
            text = text.replace(secret, mask)
        return _LONG_NUMBER.sub(_hidden_unless_amount, text)

    def veiled_path(self, path: str) -> str:
        """Return the path of a file as it may be shown: a number in one of its names is masked, a date is not."""
        return "/".join(map(self.veiled, path.split("/")))

    @cached_property
    def _secrets(self) -> Mapping[str, str]:
        """What private rules found, as it is written and in digits alone, and what is shown for it."""
        secrets = set()
        for path, places in self._private.items():
            source = Source(self._read(path) or "")
            for words in map(source.words, places):
                secrets |= {words, "".join(filter(str.isdigit, words))}
        longest_first = sorted(secrets, key=lambda secret: (-len(secret), secret))
        return {secret: masked(secret) for secret in longest_first if len(_telling(secret)) > 2 * _LEFT}


def _hidden_unless_amount(number: re.Match[str]) -> str:
    """Hide what may be somebody's number though no rule has said so: a manuscript may allow it, or a slip break it."""
    harmless = number["money"] or _DATE.match(number[0]) or all(map(_is_harmless, number[0].split("\n")))
    return number[0] if harmless else masked(number[0])


def _is_harmless(line: str) -> bool:
    """Say whether what stands on one line of several, or on the only one, tells of nobody.

    Short numbers do on a line of their own alone: tied by hyphens they are those of a card.
    """
    written = line.strip(" \t>")
    whole = any(pattern.fullmatch(written) for pattern in (_DATE, _STAMP, _SHORT_NUMBER))
    pieces = _BETWEEN_TWO.split(written)
    return whole or all(_GROUPED.fullmatch(piece) or _TIME.fullmatch(piece) for piece in pieces)


def masked(words: str) -> str:
    """Return words of the same length in which all telling characters but a few at either end are hidden."""
    telling = _telling(words)
    hidden = set(telling[_LEFT:-_LEFT] if len(telling) > 2 * _LEFT else telling)
    return "".join("•" if number in hidden else char for number, char in enumerate(words))


def _telling(words: str) -> list[int]:
    """Return where the characters stand that tell who is meant: digits, or those before the @ of an e-mail address."""
    name, sign, _ = words.rpartition("@")
    chosen, fits = (name, str.isalnum) if sign else (words, str.isdigit)
    return [number for number, char in enumerate(chosen) if fits(char)]
