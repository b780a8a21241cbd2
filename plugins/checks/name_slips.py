"""Names in a text that are hardly ever right: they differ by a letter or two from those of officials."""

from bisect import bisect_right
from collections.abc import Iterator

from msgspec import Struct

from plugins.checks.mentions import mentions_in, named_officials, places_of
from plugins.checks.names import LEADING, WORD, NameForm, OfficialNames, is_near, official_names
from plugins.checks.offices import offices_of
from plugins.checks.post_names import post_names
from plugins.checks.spellings import differs_by, folded
from plugins.prose import Prose

MOST_DOUBTFUL = 400
"""Words looked at in one text."""
_LOOK = 60
"""Characters on each side of a word in which the rest of a name stands."""
_SHORT = 5
"""Letters up to which a word by itself is taken for a name within a sentence only: Kanya is near Karya."""


class NameSlip(Struct, frozen=True):
    """A misspelt name from `start` to `end` of a text, and the name that is meant."""

    start: int
    end: int
    right: str


class _Run(Struct, frozen=True):
    """Capitalised words that stand together: where each stands, how it is folded, and which of them is looked at."""

    spans: list[tuple[int, int]]
    words: list[str]
    centre: int

    def window(self, first: int, count: int) -> tuple[str, ...]:
        """Return `count` words; fewer where there are no more."""
        return tuple(self.words[first : first + count]) if first >= 0 else ()


def slips_in(prose: Prose) -> list[NameSlip]:
    """Return the misspelt names of officials, in the order of the text."""
    names, found = official_names(prose.library.registers), {}
    for start, end in sorted(_doubtful_words(prose, names))[:MOST_DOUBTFUL]:
        passage = prose.passage_at(start)
        run = _run(prose.text, start, end, max(passage.start, start - _LOOK), min(passage.end, end + _LOOK))
        slip = _listed(run, names) or _compared(prose, names, run)
        if slip:
            found[slip.start] = slip
    return [found[start] for start in sorted(found)]


def _doubtful_words(prose: Prose, names: OfficialNames) -> Iterator[tuple[int, int]]:
    """Yield words that are near those of names, and words of names, that stand in no right name."""
    words = [*names.doubtful(prose.distinct_words), *(prose.distinct_words & names.anchors)]
    mentions = mentions_in(prose) if words else ()
    starts = [mention.start for mention in mentions]
    for word in words:
        for start in places_of(word, prose.text):
            number = bisect_right(starts, start) - 1
            if number < 0 or mentions[number].end <= start:
                yield start, start + len(word)


def _listed(run: _Run, names: OfficialNames) -> NameSlip | None:
    for words in names.triggers.get(run.words[run.centre], ()):
        first = run.centre - words.index(run.words[run.centre])
        if run.window(first, len(words)) == words:
            return _slip(run, first, names.meant(words))
    return None


def _compared(prose: Prose, names: OfficialNames, run: _Run) -> NameSlip | None:
    """Return the name that is meant; of names as near, the longest."""
    start, end = run.spans[run.centre]
    for first, form in names.alike(tuple(run.words), run.centre, prose.text[start:end]):
        if _is_meant(prose, names, run, first, form):
            return _slip(run, first, form)
    return None


def _is_meant(prose: Prose, names: OfficialNames, run: _Run, first: int, form: NameForm) -> bool:
    """Say whether the words from `first` on are that name misspelt, and not that of somebody else."""
    window = run.window(first, len(form.words))
    if form.is_single and not _is_alone(prose, names, run):
        return False
    has_post = _has_post(prose, run, first, form)
    known = has_post or form.official.key in named_officials(prose)
    if form.is_single:
        return known
    kept = any(word == meant and len(word) > 1 for word, meant in zip(window, form.words, strict=True))
    if has_post or not kept:
        return has_post
    apart = len(window) > 2 or _stands_apart(prose, names, run, first, len(window))
    if not ((form.whole or known) and apart and is_near(window, form.words)):
        return False
    slight = all(word == meant or differs_by(word, meant, 1) for word, meant in zip(window, form.words, strict=True))
    return slight or not _has_anothers_office(prose, run, first, form)


def _is_alone(prose: Prose, names: OfficialNames, run: _Run) -> bool:
    """Say whether the word is a name by itself: no other word of the text or the registers, no part of another name."""
    word, (start, _) = run.words[run.centre], run.spans[run.centre]
    if word in names.by_word or word in prose.distinct_words or not _stands_apart(prose, names, run, run.centre, 1):
        return False
    before = prose.text[prose.passage_at(start).start : start].rstrip(" “\"'")
    within = before != "" and not before.endswith((".", "!", "?", ":"))
    return within or len(word) > _SHORT


def _stands_apart(prose: Prose, names: OfficialNames, run: _Run, first: int, count: int) -> bool:
    """Say whether the capitalised words around are posts, places and days, not further names."""
    before, after = run.words[max(first - 1, 0) : first], run.words[first + count : first + count + 1]
    calendar = prose.vocabulary.days.keys() | prose.vocabulary.months.keys()
    may_follow = all(word in calendar or (word in names.context and count > 1) for word in after)
    return may_follow and all(word in names.context or word in LEADING or word in calendar for word in before)


def _has_post(prose: Prose, run: _Run, first: int, form: NameForm) -> bool:
    """Say whether a post of that official stands right before the words."""
    posts = post_names(prose.library.registers)
    start = run.spans[first][0]
    post = posts.before(prose.text, start)
    return post is not None and post.key in {posts.key(term) for term in form.official.terms}


def _has_anothers_office(prose: Prose, run: _Run, first: int, form: NameForm) -> bool:
    """Say whether an office such as that of a mayor stands beside the words which can be none of that official's."""
    offices = offices_of(prose.library.registers)
    office = offices.beside(prose.text, run.spans[first][0], run.spans[first + len(form.words) - 1][1])
    held = (offices.named(post) for term in form.official.terms for post in term.post.values())
    return office is not None and not any(own and offices.may_be_one(office, own) for own in held)


def _slip(run: _Run, first: int, form: NameForm) -> NameSlip:
    return NameSlip(run.spans[first][0], run.spans[first + len(form.words) - 1][1], form.text)


def _run(text: str, start: int, end: int, first: int, last: int) -> _Run:
    """Return the capitalised words around one, as far as they stand together within `first` and `last`."""
    spans = [match.span() for match in WORD.finditer(text, first, last)]
    centre = next(number for number, span in enumerate(spans) if span[0] <= start < span[1])
    low = high = centre
    while low and _together(text, spans[low - 1], spans[low]):
        low -= 1
    while high + 1 < len(spans) and _together(text, spans[high], spans[high + 1]):
        high += 1
    chosen = spans[low : high + 1]
    return _Run(chosen, [folded(text[a:b]) for a, b in chosen], centre - low)


def _together(text: str, left: tuple[int, int], right: tuple[int, int]) -> bool:
    gap = text[left[1] : right[0]]
    initial = left[1] - left[0] <= 1
    tied = gap.isspace() or (initial and gap.removeprefix(".").strip() == "")
    return tied and len(gap) <= 2 and text[left[0]].isupper() and text[right[0]].isupper()
