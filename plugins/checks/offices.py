"""Offices that nobody holds beside another, such as Menteri Agama, as texts write them beside a name.

They are known by how they are built, whether the register of officials tells of them or not; those of ministers by what
the register of portfolios says.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice

from msgspec import Struct
from msgspec.structs import replace

from plugins.checks.names import ACTING, LEADING, POLITE
from plugins.checks.portfolios import JOINERS, portfolios_of
from plugins.checks.post_names import Word, makes_another, words_before
from plugins.releases import Registers

MINISTER, GOVERNOR, REGENT, MAYOR = "minister", "governor", "regent", "mayor"
_ENGLISH = {kind: kind for kind in (MINISTER, GOVERNOR, REGENT, MAYOR)}
_HEADS = _ENGLISH | {"menteri": MINISTER, "menko": MINISTER, "gubernur": GOVERNOR, "bupati": REGENT, "walikota": MAYOR}
"""What an office is called; wali kota in two words as well."""
_DEPUTIES = frozenset("wakil vice deputy".split())
_RANKS = _DEPUTIES | {"coordinating"}
"""Words before an office that belong to it."""
_SOMEBODY_ELSES = frozenset("for of nama undangan mewakili".split())
"""Words behind which an office belongs to another than the one named: spokesperson for, atas nama."""
_STATE = frozenset("ri republik republic indonesia".split())
_NEXT = frozenset("kepala ketua direktur panglima presiden jaksa deputi dirjen staf head chair director chief".split())
"""Words with which the next of several posts begins."""
_TEMPORARY = frozenset(" ".join(ACTING).split())
_SAYING_LITTLE = JOINERS | _STATE | frozenset("affairs negara state koordinator coordinating".split())
_MOST_WORDS, _LONGEST_PLACE, _SHORT_PLACE, _NEAREST = 14, 4, 2, 30
_IN_BRACKETS = re.compile(r"[ \xa0]\((?P<office>[^()\n]{5,100})\)")
_BEHIND = re.compile(r",[ \xa0](?P<office>[^,.;:()\n]{5,100})(?=\.?(?:\n\n|\Z)|,\s[a-z])")
_GOES_ON = re.compile(r",\s[a-z]")
_LISTED = re.compile(
    r",\s(?:(?:dan|and|serta|beserta|dengan|bersama|with|para|sejumlah|seluruh|juga|the|menteri|gubernur|bupati|wali"
    r"|walikota|camat|lurah|kepala|ketua|direktur|wakil|sekretaris|anggota|pejabat|jajaran|tokoh|warga|perwakilan"
    r"|pimpinan|staf|relawan|unsur|ministers?|governors?|regents?|mayors?|deputy|heads?|officials?|members?"
    r"|residents?)\b"
    r"|[^.!?\n]{0,150},\s(?:dan|and|serta|beserta)\b)",
    re.IGNORECASE,
)
"""How a list of people goes on: with others, or with "dan" behind one more comma."""
_SAYING = re.compile(
    r"(?:^|\W)(?:kata|ujar|tutur|said"
    r"|(?:disampaikan|dikatakan|ditegaskan|diungkapkan|dijelaskan|diserahkan|diresmikan|dibuka|ditutup|dipimpin)"
    r"(?: langsung)?(?: oleh)?)\Z"
)
"""Words behind which one person is named, who spoke or led."""
_BEFORE_AN_OFFICE = 30
MOST_REMEMBERED = 1_000
"""Posts of which it is known whether they are offices."""


class Office(Struct, frozen=True):
    """An office written from `start` to `end` of a text: its kind, and the folded words that say of what or where."""

    kind: str
    domain: tuple[str, ...]
    start: int
    end: int


class Offices:
    """Finds offices in texts and compares them, by the portfolios of a newsroom."""

    def __init__(self, registers: Registers) -> None:
        self._portfolios = portfolios_of(registers)
        self.named = lru_cache(maxsize=MOST_REMEMBERED)(self._named)

    def beside(self, text: str, start: int, end: int) -> Office | None:
        """Return the office that stands right before the name from `start` to `end`, or behind it.

        Behind it, it stands in brackets, or between commas where a sentence begins with the name.
        """
        if office := self._before(text, start):
            return office if "," not in text[office.end : start] or self._is_enclosed(text, office, end) else None
        enclosed = _IN_BRACKETS.match(text, end)
        match = enclosed or (_BEHIND.match(text, end) if _begins(text, start) else None)
        office = self.named(match["office"]) if match and (enclosed or not is_listed(text, match.end())) else None
        if match is None or office is None or office.start or not (enclosed or self._is_whole(office)):
            return None
        shift = match.start("office")
        return replace(office, start=shift, end=shift + office.end)

    def may_be_one(self, one: Office, other: Office) -> bool:
        """Say whether both may be one office, called in two ways; of places only the registers know that."""
        if one.kind != other.kind or one.kind != MINISTER:
            return one.kind == other.kind
        shared = set(one.domain) & set(other.domain) - _SAYING_LITTLE
        return bool(shared) or self._may_shorten(one, other) or self._may_shorten(other, one)

    def share_a_field(self, office: Office, held: str) -> bool:
        """Say whether an office and a post of any kind are about the same: that of a ministry and its minister's."""
        return not self._portfolios.words.isdisjoint(set(held.casefold().split()) & set(office.domain) - _SAYING_LITTLE)

    def _named(self, name: str) -> Office | None:
        """Return the office of this name, None for a post of another kind."""
        return self._before(f"{name} ", len(name) + 1)

    def _may_shorten(self, one: Office, other: Office) -> bool:
        """Say whether one is written with the first letters of the other, as PUPR is."""
        initials = "".join(word[0] for word in other.domain)
        return any(_is_left_of(initials, word) for word in one.domain if word in self._portfolios.letters)

    def _before(self, text: str, start: int) -> Office | None:
        nearest = text[max(0, start - _NEAREST) : start].split()[-1:]
        if not nearest or not (nearest[0][0].isupper() or nearest[0].strip(".") in POLITE):
            return None  # as it is before most names
        words = list(islice(words_before(text, start), _MOST_WORDS))
        while words and (words[0][2] in POLITE or words[0][2] in _STATE):
            words.pop(0)
        if not words:
            return None
        if fields := self._portfolios.of_minister(words[0][2]):
            return _unless_another(text, MINISTER, fields, words[:1], words[1:])
        if kind := _ENGLISH.get(words[0][2]):
            domain = self._domain_before(text, kind, words)
            return self._checked(text, kind, words[1 : 1 + len(domain)], words[: 1 + len(domain)], words)
        for count, (begin, _, plain) in enumerate(words):
            if count and (kind := _kind(words, count)):
                size = count + 2 if plain == "kota" else count + 1
                return self._checked(text, kind, words[:count], words[:size], words)
            if plain in _NEXT or not (text[begin].isupper() or (count and plain in JOINERS)):
                return None
        return None

    def _domain_before(self, text: str, kind: str, words: Sequence[Word]) -> list[Word]:
        """Return the words that say of what somebody is minister, or where somebody is mayor, before that word."""
        domain: list[Word] = []
        follower = words[0][0]
        for begin, end, plain in words[1:]:
            is_field = plain in self._portfolios.words or plain == "and"
            known = is_field if kind == MINISTER else plain not in LEADING
            capital = text[begin].isupper() or plain == "and"
            if not known or not capital or not text[end:follower].isspace() or plain in _DEPUTIES | _TEMPORARY:
                break
            domain.append((begin, end, plain))
            follower = begin
        return domain

    def _checked(
        self, text: str, kind: str, domain: Sequence[Word], office: Sequence[Word], words: Sequence[Word]
    ) -> Office | None:
        """Return the office, unless the words do not say of what or where."""
        said = [plain for _, _, plain in reversed(domain) if plain not in _SAYING_LITTLE]
        inner = text[domain[-1][0] : domain[0][1]] if domain else ""
        listed = "," in inner and not {"dan", "and"} & {plain for _, _, plain in domain}
        fits = not self._portfolios.words.isdisjoint(said) if kind == MINISTER else "," not in inner
        if not said or listed or not fits or (kind != MINISTER and len(said) > _LONGEST_PLACE):
            return None
        return _unless_another(text, kind, said, office, words[len(office) :])

    def _is_enclosed(self, text: str, office: Office, end: int) -> bool:
        """Say whether a name that ends at `end` stands between commas for the office before it, not next in a list."""
        return self._is_whole(office) and stands_for_a_name(text, office.start, end)

    def _is_whole(self, office: Office) -> bool:
        """Say whether an office is nothing but that, with no name among its words."""
        if office.kind == MINISTER:
            return self._portfolios.words.issuperset(office.domain)
        return len(office.domain) <= _SHORT_PLACE


@lru_cache(maxsize=4)
def offices_of(registers: Registers) -> Offices:
    """Return what finds offices by the portfolios of these registers, made once."""
    return Offices(registers)


def stands_for_a_name(text: str, start: int, end: int) -> bool:
    """Say whether what starts there is told of the one whose name ends at `end` between commas, and is in no list."""
    return _begins(text, start) and bool(_GOES_ON.match(text, end)) and not is_listed(text, end)


def is_listed(text: str, end: int) -> bool:
    """Say whether a list of people goes on at `end`."""
    return bool(_LISTED.match(text, end))


def _kind(words: Sequence[Word], count: int) -> str | None:
    """Return the kind of office that a word names."""
    plain = words[count][2]
    if plain == "kota":
        return MAYOR if [word[2] for word in words[count + 1 : count + 2]] == ["wali"] else None
    return _HEADS.get(plain)


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


def _begins(text: str, start: int) -> bool:
    """Say whether a sentence begins at `start`, or one who spoke is named there."""
    before = text[max(0, start - _BEFORE_AN_OFFICE) : start].removesuffix("The ").removesuffix("the ").rstrip(" \xa0")
    return not before or before[-1] in ".!?\n" or bool(_SAYING.search(before.casefold()))


def _is_left_of(letters: str, short: str) -> bool:
    """Say whether these letters, without some of them, are those of a short form."""
    rest = iter(letters)
    return all(letter in rest for letter in short)
