"""Degrees, titles and ranks as they are written in Indonesian, and how they come to be written wrongly."""

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from plugins.checks.mentions import places_of
from plugins.prose import regex

TITLES = {title: f"{title}." for title in ("Dr", "Drs", "Dra", "Ir", "Prof", "Hj", "Plt", "Plh", "Pj")} | {"DR": "Dr."}
"""What stands before a name, as it may be found and as it is right."""
RANKS = frozenset(("Irjen", "Brigjen", "Komjen", "Kombes"))
"""Ranks of the police, written with two stops: Irjen. Pol."""
_DEGREES = (
    "S.H. S.E. S.Sos. S.I.P. S.IP. S.Pd. S.Pd.I. S.Kom. S.I.Kom. S.T. S.Ag. S.Psi. S.Si. S.Kep. S.Farm. S.Hum. S.ST."
    " S.S.T. S.Tr.Sos. M.Si. M.M. M.H. M.Hum. M.Pd. M.A.P. M.AP. M.Kes. M.T. M.Ag. M.Sc. M.A. M.Psi. M.Kom. M.I.Kom."
    " M.Sos. M.Ec.Dev. M.P.A. M.P.H. A.Md. A.K.S. A.Ks. Ph.D. LL.M."
).split()
_AMBIGUOUS = frozenset("SE ST SST MM MT MA MAP MPA MPH SIP AKS AKs LLM".split())
"""Without stops these are something else as well, such as a circular or the supreme court."""
_NAME = regex(r"[A-Z][a-z'’]+\s(?:[A-Z][\w'’]*\.?\s){0,3}(?P<last>[A-Z][a-z'’]+)\Z")
_NAMED = regex(_NAME.pattern.removesuffix(r"\Z") + r", \Z")
_LONGEST_NAME = 60


class WrongForm(Struct, frozen=True):
    """A degree or rank written wrongly from `start` to `end` of a text; `sure` where nothing else can be meant."""

    start: int
    end: int
    right: str
    sure: bool = False


def wrong_forms_in(text: str, words: frozenset[str]) -> Iterator[WrongForm]:
    """Yield what is written wrongly; `words` are those that occur in the text."""
    for title in words & TITLES.keys():
        for start in places_of(title, text):
            yield from _wrong_title(text, start, title)
    for rank in words & RANKS:
        for start in places_of(rank, text):
            match = _rank().match(text, start)
            if match and match[0] != f"{rank}. Pol.":
                yield WrongForm(start, match.end(), f"{rank}. Pol.")
    if not words.isdisjoint(_signs()):
        yield from _wrong_degrees(text)


def is_degree(text: str, start: int, end: int) -> bool:
    """Say whether these letters are those of a degree, and stand behind a name and a comma."""
    letters = text[start:end].casefold()
    return letters in _rights() and bool(_NAMED.search(text, max(0, start - _LONGEST_NAME), start))


def _wrong_title(text: str, start: int, title: str) -> Iterator[WrongForm]:
    """Yield a title before a name that lacks its stop or is written in capitals."""
    match = _TITLE.match(text, start + len(title))
    unstopped = match is not None and not match["stop"]
    if match is None or text[start - 1 : start] == "." or (title == "DR" and unstopped):  # DR Kongo is a country
        return
    if unstopped or title != TITLES[title].rstrip("."):
        yield WrongForm(start, match.end("next"), f"{TITLES[title]} {match['next']}", sure=unstopped)


def _wrong_degrees(text: str) -> Iterator[WrongForm]:
    """Yield degrees after a name, or after another degree, that lack a stop or the comma before."""
    ended = -1
    for match in _degree().finditer(text):
        written, start = match["degree"], match.start("degree")
        right = _rights()["".join(filter(str.isalpha, written)).casefold()]
        name = _NAME.search(text, max(0, match.start() - _LONGEST_NAME), match.start())
        follows = match.start() == ended
        if not (name or follows) or (written in _AMBIGUOUS and not follows):
            continue
        ended = match.end()
        if not match["comma"] and name:
            yield WrongForm(name.start("last"), ended, f"{name['last']}, {right[0]}")
        elif written not in right:
            yield WrongForm(start, ended, right[0], sure=f"{written}." in right)


_TITLE = regex(r"(?:(?P<stop>\.)\s?|\s)(?=(?P<next>[A-Z][a-z'’]+))")


@cache
def _rank() -> re.Pattern[str]:
    return re.compile(r"\w+\.?\s?Pol\b\.?")


@cache
def _rights() -> dict[str, list[str]]:
    """Return the right ways to write a degree by its bare letters."""
    rights: dict[str, list[str]] = {}
    for degree in _DEGREES:
        rights.setdefault(degree.replace(".", "").casefold(), []).append(degree)
    return rights


@cache
def _signs() -> frozenset[str]:
    """Return the words, as words are found, one of which is there wherever a degree stands."""
    first = {degree.partition(".")[0] for degree in _DEGREES}
    return frozenset(first | {degree.replace(".", "") for degree in _DEGREES} - _AMBIGUOUS)


@cache
def _degree() -> re.Pattern[str]:
    """Return a pattern for a degree with or without its stops, after a name or another degree."""
    ways = [r"\.?\s?".join(map(re.escape, degree.rstrip(".").split("."))) for degree in _DEGREES]
    choices = "|".join(sorted(ways, key=len, reverse=True))
    return re.compile(rf"(?<=[\w'’.])(?P<comma>,?)\s(?P<degree>(?:{choices})(?!\w)\.?)")
