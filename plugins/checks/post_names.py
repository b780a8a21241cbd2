"""Posts as texts write them beside a name."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice, pairwise

from msgspec import Struct
from msgspec.structs import replace

from plugins.checks.names import ACTING, LEADING, POLITE, WORD
from plugins.checks.spellings import folded
from plugins.prose import regex
from plugins.releases import Official, Registers, Term

_LOOK = 180
"""Characters beside a name in which its post stands."""
_NEAREST = 30
"""Characters in which the last word of such a post stands."""
_MOST_WORDS = 20
_STATE = ("ri", "republik indonesia", "of the republic of indonesia", "of indonesia")
_TIES = frozenset("of the at in dari pada di".split())
"""What ties a post to its organisation."""
_OTHER = frozenset(
    "wakil mantan eks bekas calon istri suami putra putri staf ajudan sekretaris asisten penasihat utusan tim"
    " khusus ahli juru bicara jubir pribadi vice deputy former ex then wife husband aide aides assistant adviser"
    " advisor shadow spokesperson spokesman spokeswoman".split()
)
"""Words before a post that make another one of it."""
_OPENING = re.compile(r"[ \xa0]?[,(][ \xa0\n]?(?:selaku\s|the\s)?(?!\s)|\sselaku\s(?!\s)")
_CLOSING = re.compile(r"\s*(?:[.;:)]|,\s(?!dan\b|and\b|serta\b|dengan\b)[a-z]|\s[a-z]|,?\n\n|,?\Z)")
"""What follows a post that belongs to the name before it; a capital would begin the next name of a list."""
_STATED = regex(
    r",?\s(?:yang (?:(?:juga|kini|sekarang|saat ini)(?: (?:menjabat(?: sebagai)?|merupakan))?|menjabat(?: sebagai)?)"
    r"|who (?:is|serves as|(?:also|now|currently) serves as)(?: (?:also|now|currently))?(?: the)?"
    r"|(?P<subject>sebagai|as(?: the)?|(?P<plain>adalah|ialah|merupakan|is(?: now| currently)?(?: the)?))"
    r"|(?P<dash>[–—-]))\s(?!\s)"
)
"""What tells a post of the one named before it; some of it only where the sentence begins with the name."""
_SUBJECT = regex(r"(?:\A|\n|(?<!\S)(?!Prof\.)[^\s.]{4,}[.!?])[ \xa0\n]?\Z")
_RELATIVES = frozenset(
    "dari of ayah anak adik kakak paman sepupu menantu mertua atasan rekan sahabat pendamping pengganti father mother"
    " son daughter brother sister boss".split()
)
"""Words before a name of whom the post may be told instead."""
_GOES_ON = regex(
    r"(?!,?\s(?:sebelum|pertama|ke\w+|periode|era|terdahulu|lama|terpilih|pada|di (?:era|masa|zaman|kabinet)|dalam"
    r"|hingga|sampai|sementara|ad|interim|bayangan|dan|atau|yang|until|from|in|during|before|under|elect|and|or|dari|who)\b"
    r"|,?\ssebelumnya)"
)
"""Words behind a post that make it one of another time, of another place, or one of two."""
_VERB = re.compile(r"(?:di|me|ber|ter)\w{3,}|\w{3,}ing")
"""What begins a sentence with a capital and is no part of the post behind it: Didampingi, Menyambut, Meeting."""
_SENTENCE_ENDS = ("", ".", "!", "?", ":", "\n")
_SHORTENED = POLITE.union(ACTING)
_ACTING = re.compile(rf"(?<!\S)(?:{'|'.join(ACTING)})(?!\S)")


Word = tuple[int, int, str]
"""Where a word begins and ends, and the word, folded."""


class WrittenPost(Struct, frozen=True):
    """A post that stands beside a name, from `start` to `end` of a text; `key` says which one it is.

    It `is_stated` where a word behind the name tells it, as in "Siti Rahmawati adalah Menteri Teladan".
    """

    key: str
    start: int
    end: int
    is_acting: bool = False
    is_stated: bool = False


class PostNames:
    """The posts of a register of officials, by the ways in which texts write them."""

    def __init__(self, registers: Registers) -> None:
        self._keys: dict[str, str] = {}
        self.holders: dict[str, list[tuple[Official, Term]]] = {}
        for official in registers.officials.values():
            for term in official.terms:
                self.holders.setdefault(self._enter(term.post.values()), []).append((official, term))
        for name in registers.posts:
            self._enter((*name.post.values(), *(text for texts in name.short.values() for text in texts)))
        terms = [term for official in registers.officials.values() for term in official.terms]
        bodies = {_plain(text) for term in terms for text in term.organisation.values()}
        self._beside = frozenset((*bodies, *(f"{body} ri" for body in bodies), *_STATE, *POLITE))
        self._last = frozenset(words.rsplit(" ", 1)[-1] for words in (*self._keys, *self._beside))
        self._words = {word for words in (*self._keys, *self._beside, *ACTING, *_TIES) for word in words.split()}
        self._lengths: dict[str, list[int]] = {}
        for count, last in sorted({(len(post.split()), post.rsplit(" ", 1)[-1]) for post in self._keys}, reverse=True):
            self._lengths.setdefault(last, []).append(count)

    def key(self, term: Term) -> str:
        """Return which post a term is about."""
        return next((self._keys[_plain(text)] for text in term.post.values()), "")

    def before(self, text: str, start: int) -> WrittenPost | None:
        """Return the post written right before a name at `start`."""
        nearest = text[max(0, start - _NEAREST) : start].split()
        if not nearest or folded(nearest[-1].strip(",.()")) not in self._last:
            return None
        words = self._words_before(text, start)
        plain = [word for _, _, word in words]
        count = self._without_organisation(plain)
        begin = self._begin(plain, count)
        if begin == count:
            return None
        key, end = self._keys[" ".join(plain[begin:count])], words[count - 1][1]
        outer = self._begin(plain, begin)  # Menteri Sosial (Mensos)
        begin = outer if self._keys.get(" ".join(plain[outer:begin])) == key else begin
        acting = bool(_ACTING.search(" ".join(plain[max(begin - 3, 0) : begin])))
        if not acting and begin and makes_another(text, *words[begin - 1], words[begin][0]):
            return None
        return WrittenPost(key, words[begin][0], end, acting)

    def after(self, text: str, start: int, end: int) -> WrittenPost | None:
        """Return the post written after the name from `start` to `end`."""
        if opening := _OPENING.match(text, end):
            found = self._following(text, opening.end())
            if found and _CLOSING.match(text, found[1]):
                return found[0]
        opening = _STATED.match(text, end)
        found = self._following(text, opening.end()) if opening and _may_state(text, start, opening) else None
        return replace(found[0], is_stated=True) if opening and found and _is_over(text, found[1], opening) else None

    def _following(self, text: str, start: int) -> tuple[WrittenPost, int] | None:
        """Return the post that begins at `start`, and where it ends together with its organisation."""
        words = list(islice(WORD.finditer(text, start, start + _LOOK), _MOST_WORDS))
        plain = [folded(word[0]) for word in words]
        count = next((n for n in range(len(plain), 0, -1) if " ".join(plain[:n]) in self._keys), 0)
        if not count or any(not _tied(text[a.end() : b.start()]) for a, b in pairwise(words[:count])):
            return None
        whole = next((n for n in range(len(plain), count, -1) if _untied(plain[count:n]) in self._beside), count)
        key, end = self._keys[" ".join(plain[:count])], words[count - 1].end()
        return WrittenPost(key, words[0].start(), end), words[whole - 1].end()

    def _words_before(self, text: str, start: int) -> list[Word]:
        """Return the words that lead to a name: those of posts and organisations, and the one before."""
        words = []
        for word in words_before(text, start):
            words.append(word)
            if word[2] not in self._words:
                break
        return words[::-1]

    def _enter(self, texts: Iterable[str]) -> str:
        """Enter ways to write one post; return its key: that of the first that is known, else the first."""
        plain = [_plain(text) for text in texts]
        key = next((self._keys[text] for text in plain if text in self._keys), plain[0] if plain else "")
        for text in filter(None, plain):
            self._keys.setdefault(text, key)
        return key

    def _begin(self, plain: list[str], count: int) -> int:
        """Return where the longest post that ends at `count` begins; `count` where none does."""
        lengths = self._lengths.get(plain[count - 1], ()) if count else ()
        return next(
            (count - n for n in lengths if n <= count and " ".join(plain[count - n : count]) in self._keys), count
        )

    def _without_organisation(self, plain: list[str]) -> int:
        """Return how many words are left without what may stand between a post and a name."""
        count = len(plain)
        while count and self._begin(plain, count) == count:
            body = next((n for n in range(count) if " ".join(plain[n:count]) in self._beside), count)
            if body == count and (count == len(plain) or plain[count - 1] not in _TIES):
                return count
            count = body if body < count else count - 1
        return count


@lru_cache(maxsize=4)
def post_names(registers: Registers) -> PostNames:
    """Return the posts of a register of officials, indexed once."""
    return PostNames(registers)


def _may_state(text: str, start: int, opening: re.Match[str]) -> bool:
    """Say whether such words behind a name that begins at `start` tell of the one named, and of nobody else."""
    before = text[max(0, start - _NEAREST) : start]
    if opening["subject"] or opening["dash"]:
        return bool(_SUBJECT.search(before))
    last = folded(before.split()[-1].strip(',.(“"')) if before.strip() else ""
    return last not in _OTHER and last not in _RELATIVES


def _is_over(text: str, end: int, opening: re.Match[str]) -> bool:
    """Say whether a post that is told of the one named ends there, and nothing follows that makes another of it."""
    if opening["dash"]:
        return text.startswith("\n\n", end) or end == len(text)
    if opening["plain"]:
        return text.startswith((".", "\n\n"), end) or end == len(text)
    return bool(_CLOSING.match(text, end) and _GOES_ON.match(text, end))


def words_before(text: str, start: int) -> Iterator[Word]:
    """Yield the words that lead to a name at `start`, the nearest first, as far as they stand together.

    Nothing but a space, a comma, a bracket or the stop of an abbreviation parts them. They are read backwards, since
    few names have a post and most posts are short.
    """
    first, follower = max(0, start - _LOOK), start
    for match in WORD.finditer(text[first:start][::-1]):
        begin, end = start - match.end(), start - match.start()
        plain, gap = folded(text[begin:end]), text[end:follower]
        if not _tied(gap) or ("." in gap and plain not in _SHORTENED) or (begin == first and first):
            break
        yield begin, end, plain
        follower = begin


def makes_another(text: str, begin: int, end: int, plain: str, start: int) -> bool:
    """Say whether the word before a post makes another post of it, as that in Tenaga Ahli Menteri Sosial does."""
    if plain in _OTHER:
        return True
    if not (text[end:start].isspace() and text[begin].isupper()) or plain in LEADING or plain in POLITE:
        return False
    return not (_VERB.fullmatch(plain) and _begins_a_sentence(text, begin))


def _begins_a_sentence(text: str, start: int) -> bool:
    return text[max(0, start - _NEAREST) : start].rstrip(" \xa0“‘\"'(")[-1:] in _SENTENCE_ENDS


def _tied(gap: str) -> bool:
    """Say whether words belong together with this between them."""
    return 0 < len(gap) <= 4 and not gap.strip(" ,.()\xa0\n") and "\n\n" not in gap


def _untied(plain: list[str]) -> str:
    while plain and plain[0] in _TIES and " ".join(plain) not in _STATE:
        plain = plain[1:]
    return " ".join(plain)


def _plain(text: str) -> str:
    """Return the folded words of a post, without what says that it is acting."""
    words = " ".join(folded(word) for word in WORD.findall(text))
    return next((words.removeprefix(f"{said} ") for said in ACTING if words.startswith(f"{said} ")), words)
