"""Offices that nobody holds beside another, such as Menteri Agama, as texts write them beside a name.

They are known by how they are built, whether the register of officials tells of them or not.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice

from plugins.checks.names import ACTING, LEADING, POLITE
from plugins.checks.portfolios import ACRONYMS, FIELDS, SHORTENED
from plugins.checks.post_names import Word, makes_another, words_before

MINISTER, GOVERNOR, REGENT, MAYOR = "minister", "governor", "regent", "mayor"
_ENGLISH = {kind: kind for kind in (MINISTER, GOVERNOR, REGENT, MAYOR)}
_HEADS = _ENGLISH | {"menteri": MINISTER, "menko": MINISTER, "gubernur": GOVERNOR, "bupati": REGENT, "walikota": MAYOR}
"""What an office is called; wali kota in two words as well."""
_DEPUTIES = frozenset("wakil vice deputy".split())
_RANKS = _DEPUTIES | {"coordinating"}
"""Words before an office that belong to it."""
_SOMEBODY_ELSES = frozenset("for of nama undangan mewakili".split())
"""Words behind which an office belongs to another than the one named: spokesperson for, atas nama."""
_JOINERS = frozenset("dan and of for the bidang urusan".split())
_STATE = frozenset("ri republik republic indonesia".split())
_NEXT = frozenset("kepala ketua direktur panglima presiden jaksa deputi dirjen staf head chair director chief".split())
"""Words with which the next of several posts begins."""
_TEMPORARY = frozenset(" ".join(ACTING).split())
_SAYING_LITTLE = _JOINERS | _STATE | frozenset("affairs negara state koordinator coordinating".split())
_MOST_WORDS, _LONGEST_PLACE, _SHORT_PLACE, _NEAREST = 14, 4, 2, 30
_IN_BRACKETS = re.compile(r"[ \xa0]\((?P<office>[^()\n]{5,100})\)")
_GOES_ON = re.compile(r",\s(?!(?:dan|and|serta|beserta|dengan|bersama|with|para|sejumlah|seluruh)\b)[a-z]")
_SAYING = frozenset("kata ujar tutur said".split())
_BEFORE_AN_OFFICE = 16


@dataclass(frozen=True, slots=True)
class Office:
    """An office written from `start` to `end` of a text: its kind, and the folded words that say of what or where."""

    kind: str
    domain: tuple[str, ...]
    start: int
    end: int

    def may_be(self, other: "Office") -> bool:
        """Say whether both may be one office, called in two ways; of places only the registers know that."""
        if self.kind != other.kind or self.kind != MINISTER:
            return self.kind == other.kind
        shared = set(self.domain) & set(other.domain) - _SAYING_LITTLE
        return bool(shared) or self._may_shorten(other) or other._may_shorten(self)

    def shares_a_field(self, held: str) -> bool:
        """Say whether a post of any kind is about the same: that of a ministry and its minister's."""
        return not FIELDS.isdisjoint(set(held.casefold().split()) & set(self.domain) - _SAYING_LITTLE)

    def _may_shorten(self, other: "Office") -> bool:
        """Say whether it is written with the first letters of the other, as PUPR is."""
        initials = "".join(word[0] for word in other.domain)
        return any(_is_left_of(initials, word) for word in self.domain if word in ACRONYMS)


def office_beside(text: str, start: int, end: int) -> Office | None:
    """Return the office that stands right before the name from `start` to `end`, or in brackets behind it."""
    if office := _office_before(text, start):
        return office if "," not in text[office.end : start] or _is_enclosed(text, office, end) else None
    match = _IN_BRACKETS.match(text, end)
    if match is None or not (office := office_named(match["office"])) or office.start:
        return None
    shift = match.start("office")
    return replace(office, start=shift, end=shift + office.end)


@lru_cache(maxsize=1_000)
def office_named(name: str) -> Office | None:
    """Return the office of this name, None for a post of another kind."""
    return _office_before(f"{name} ", len(name) + 1)


def _office_before(text: str, start: int) -> Office | None:
    nearest = text[max(0, start - _NEAREST) : start].split()[-1:]
    if not nearest or not (nearest[0][0].isupper() or nearest[0].strip(".") in POLITE):
        return None  # as it is before most names
    words = list(islice(words_before(text, start), _MOST_WORDS))
    while words and (words[0][2] in POLITE or words[0][2] in _STATE):
        words.pop(0)
    if not words:
        return None
    ministry = SHORTENED.get(words[0][2]) or SHORTENED.get(words[0][2].removeprefix("wa"))
    if ministry:
        return _unless_another(text, MINISTER, ministry.split(), words[:1], words[1:])
    if kind := _ENGLISH.get(words[0][2]):
        domain = _domain_before(text, kind, words)
        return _checked(text, kind, words[1 : 1 + len(domain)], words[: 1 + len(domain)], words[1 + len(domain) :])
    for count, (begin, _, plain) in enumerate(words):
        if count and (kind := _kind(words, count)):
            size = count + 2 if plain == "kota" else count + 1
            return _checked(text, kind, words[:count], words[:size], words[size:])
        if plain in _NEXT or not (text[begin].isupper() or (count and plain in _JOINERS)):
            return None
    return None


def _kind(words: Sequence[Word], count: int) -> str | None:
    """Return the kind of office that a word names."""
    plain = words[count][2]
    if plain == "kota":
        return MAYOR if [word[2] for word in words[count + 1 : count + 2]] == ["wali"] else None
    return _HEADS.get(plain)


def _domain_before(text: str, kind: str, words: Sequence[Word]) -> list[Word]:
    """Return the words that say of what somebody is minister, or where somebody is mayor, before that word."""
    domain: list[Word] = []
    follower = words[0][0]
    for begin, end, plain in words[1:]:
        known = plain in FIELDS or plain == "and" if kind == MINISTER else plain not in LEADING
        capital = text[begin].isupper() or plain == "and"
        if not known or not capital or not text[end:follower].isspace() or plain in _DEPUTIES | _TEMPORARY:
            break
        domain.append((begin, end, plain))
        follower = begin
    return domain


def _checked(
    text: str, kind: str, domain: Sequence[Word], office: Sequence[Word], others: Sequence[Word]
) -> Office | None:
    """Return the office, unless the words do not say of what or where."""
    said = [plain for _, _, plain in reversed(domain) if plain not in _SAYING_LITTLE]
    inner = text[domain[-1][0] : domain[0][1]] if domain else ""
    listed = "," in inner and not {"dan", "and"} & {plain for _, _, plain in domain}
    fits = any(word in FIELDS or word in ACRONYMS for word in said) if kind == MINISTER else "," not in inner
    if not said or listed or not fits or (kind != MINISTER and len(said) > _LONGEST_PLACE):
        return None
    return _unless_another(text, kind, said, office, others)


def _unless_another(
    text: str, kind: str, domain: Sequence[str], office: Sequence[Word], others: Sequence[Word]
) -> Office | None:
    """Return the office, unless it is held for the time being or the word before makes it a post of another kind."""
    start, end = min(word[0] for word in office), max(word[1] for word in office)
    while others and others[0][2] in _RANKS:
        start, others = others[0][0], others[1:]
    before = [plain for _, _, plain in others[:2] if plain != "the"][:1]
    if not (_TEMPORARY | _SOMEBODY_ELSES).isdisjoint(before) or not _TEMPORARY.isdisjoint(domain):
        return None
    if others and makes_another(text, *others[0], start):
        return None
    return Office(kind, tuple(domain), start, end)


def _is_enclosed(text: str, office: Office, end: int) -> bool:
    """Say whether a name that ends at `end` stands between commas for the office before it, and not next in a list."""
    is_whole = FIELDS.issuperset(office.domain) if office.kind == MINISTER else len(office.domain) <= _SHORT_PLACE
    return is_whole and _begins(text, office.start) and bool(_GOES_ON.match(text, end))


def _begins(text: str, start: int) -> bool:
    """Say whether a sentence begins at `start`, or one who spoke is named there."""
    before = text[max(0, start - _BEFORE_AN_OFFICE) : start].removesuffix("The ").removesuffix("the ").rstrip(" \xa0")
    return not before or before[-1] in ".!?\n" or before.split()[-1].casefold() in _SAYING


def _is_left_of(letters: str, short: str) -> bool:
    """Say whether these letters, without some of them, are those of a short form."""
    rest = iter(letters)
    return all(letter in rest for letter in short)
