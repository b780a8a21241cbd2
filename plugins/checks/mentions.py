"""Where a text names the officials of the register, and with which post."""

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from plugins.checks.names import LEADING, WORD, NameForm, OfficialNames, official_names
from plugins.checks.post_names import PostNames, WrittenPost, post_names
from plugins.checks.spellings import folded
from plugins.prose import Prose, regex
from plugins.releases import Official, Registers


class Mention(Struct, frozen=True):
    """An official named from `start` to `end` of a text, by one word where `is_single`; `post` as written beside."""

    start: int
    end: int
    official: Official
    is_single: bool
    post: WrittenPost | None = None


@lru_cache(maxsize=8)
def mentions_in(prose: Prose) -> tuple[Mention, ...]:
    """Return where officials are named, in the order of the text."""
    registers = prose.library.registers
    index, names, posts, found = _index(registers), official_names(registers), post_names(registers), {}
    text = prose.text
    for word in prose.distinct_words & _first_words(registers):
        for start in places_of(word, text):
            form, end = _form_at(text, start, index[word])
            if form and not (form.is_single and _is_anothers(text, start, end, names)):
                post = _post(text, start, end, posts)
                found[start] = Mention(start, end, form.official, form.is_single, post)
    return tuple(_apart(found))


@lru_cache(maxsize=8)
def named_officials(prose: Prose) -> frozenset[str]:
    """Return the keys of the officials whom a release names in full, or has among its spokespersons and signatories."""
    fields = prose.fields
    keys = {mention.official.key for mention in mentions_in(prose) if not mention.is_single}
    keys.update(speaker.key for speaker in fields.spokesperson or () if speaker.key)
    return frozenset(keys | ({fields.signatory} if fields.signatory else set()))


def places_of(word: str, text: str) -> Iterator[int]:
    """Yield where a word stands by itself."""
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        if not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum():
            yield start
        start = text.find(word, end)


@lru_cache(maxsize=4)
def _index(registers: Registers) -> dict[str, list[tuple[re.Pattern[str], NameForm]]]:
    """Return the forms of names by their first word, the longest first; those of several words in capitals, too."""
    index: dict[str, list[tuple[re.Pattern[str], NameForm]]] = {}
    for form in sorted(official_names(registers).forms, key=lambda form: -len(form.text)):
        for text in (form.text,) if form.is_single else (form.text, form.text.upper()):
            words = WORD.findall(text)
            pattern = r"\.?\s*".join(map(re.escape, words)) + r"(?!\w)"
            index.setdefault(words[0], []).append((re.compile(pattern), form))
    return index


@lru_cache(maxsize=4)
def _first_words(registers: Registers) -> frozenset[str]:
    return frozenset(_index(registers))


def _form_at(text: str, start: int, forms: list[tuple[re.Pattern[str], NameForm]]) -> tuple[NameForm | None, int]:
    for pattern, form in forms:
        if match := pattern.match(text, start):
            return form, match.end()
    return None, start


def _is_anothers(text: str, start: int, end: int, names: OfficialNames) -> bool:
    """Say whether a single word is a part of the name of somebody else, as in Idrus Sardi."""
    after = WORD.match(text, end + 1) if text[end : end + 1].isspace() else None
    if after and after[0][0].isupper() and folded(after[0]) not in names.context:
        return True
    before = _LAST_WORD.search(text, max(0, start - 40), start)
    return bool(before and before[1][0].isupper() and folded(before[1]) not in names.context | LEADING)


_LAST_WORD = regex(r"(?<![\w'’-])([^\W\d_]+(?:[-'’][^\W\d_]+)*)\s\Z")


def _post(text: str, start: int, end: int, posts: PostNames) -> WrittenPost | None:
    post = posts.before(text, start)
    if post is None:
        return posts.after(text, start, end)
    begins = post.start == 0 or text.startswith("\n\n", post.start - 2)
    closed = begins or text[end : end + 1] in {",", ")"}
    return post if closed or "," not in text[post.end : start] else None


def _apart(found: dict[int, Mention]) -> Iterator[Mention]:
    """Leave out a mention that lies in another, as Gede may in Dewa Gede."""
    end = 0
    for start in sorted(found):
        if start >= end:
            end = found[start].end
            yield found[start]
