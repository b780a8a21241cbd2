"""What one manuscript says, looked at as its rules ask."""

import re
from datetime import date
from functools import cached_property

from plugins.diagnostics import Place
from plugins.prose.dates import DateMention, dates_in
from plugins.prose.links import Link, links_in
from plugins.prose.numbers import Number, figures_in, numbers_in, words_led
from plugins.prose.passages import Pages, Passage, pages_of, place_in_field, place_in_front
from plugins.prose.quotations import Mark, Quotation, marks_in, quotations_in
from plugins.prose.regex import regex
from plugins.prose.spans import Span, Spans
from plugins.prose.vocabulary import Vocabulary, vocabulary_of
from plugins.prose.words import words_of
from plugins.releases import Fields, Language, Library, Manuscript

_OPENED = regex(r"[«‹]|(?<!\w)[‘']")
"""Marks of quotations that are not the language's own."""
_NAME_AFTER = regex(r"\s[^\W\d_a-z]")
_INDENTED = ("    ", "\t")
"""How a line of code begins, and one that may be."""
WORDS_OF_OTHERS = frozenset({"claim", "claim_source", "source"})
"""Passages that stand as others wrote them: a hoax is known by its spelling."""
_NEAR = 20
_WITHIN = regex(r"[^.!?:\s]\s+\Z")
"""The end of a word within a sentence: a capital behind it begins a name."""


class Prose:
    """What one manuscript says: `text` is all that readers read, passage after passage, an empty line between two.

    Every position is one in `text`, and `place` leads from there to the file. All is worked out when it is first asked
    for, and only once. `library` holds the story alone.
    """

    def __init__(self, library: Library, manuscript: Manuscript) -> None:
        self.library = library
        self.manuscript = manuscript
        self._opened: dict[int, int] = {}

    @property
    def text(self) -> str:
        """Everything readers read."""
        return self._pages.text

    @property
    def passages(self) -> list[Passage]:
        """The passages, in the order in which they are read."""
        return self._pages.passages

    @cached_property
    def _pages(self) -> Pages:
        return pages_of(self.own, self.manuscript.text)

    def take_apart(self) -> None:
        """Work out what nearly every text is asked for, so that it is known apart from what asks."""
        for name in ("own", "fields", "day", "distinct_words", "dates", "quotations", "links", "longest_figure"):
            getattr(self, name)

    @cached_property
    def own(self) -> Fields:
        """The fields as this manuscript states them."""
        return self.manuscript.fields

    @cached_property
    def fields(self) -> Fields:
        """The fields that count, those inherited from the original included."""
        return self.library.fields(self.manuscript)

    @property
    def is_news(self) -> bool:
        """Whether it is a release or a clarification, not a standing page."""
        return self.manuscript.kind != "page"

    @cached_property
    def day(self) -> date | None:
        """The day of the release; None for a page, and where no date can be read."""
        moment = self.own.date or self.library.original(self.manuscript).fields.date
        return moment.day if moment else None

    @cached_property
    def language(self) -> Language:
        """The language it is written in."""
        return self.library.site.language(self.manuscript.lang)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """What that language calls numbers, months and days."""
        return vocabulary_of(self.manuscript.lang, self.language.locale)

    @cached_property
    def words(self) -> list[str]:
        """Every word in its order, "e-Warong" and "Jum'at" being one each."""
        return words_of(self.text)

    @cached_property
    def distinct_words(self) -> frozenset[str]:
        """Every word once, as written."""
        return frozenset(self.words)

    @cached_property
    def numbers(self) -> tuple[Number, ...]:
        """The numbers in digits."""
        return tuple(numbers_in(self.text, self.vocabulary))

    @cached_property
    def figures(self) -> str:
        """The bare digits of all numbers as they stand, with spaces between: enough to see that nothing is odd."""
        return " ".join(figures_in(self.text))

    @cached_property
    def longest_figure(self) -> int:
        """The signs of the longest number."""
        return max(map(len, self.figures.split()), default=0)

    @cached_property
    def numbers_in_words(self) -> tuple[Number, ...]:
        """The numbers in words."""
        return tuple(words_led(self.text, self.vocabulary, self.distinct_words))

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """The dates in words or digits."""
        return tuple(dates_in(self.text, self.vocabulary, self.distinct_words))

    @cached_property
    def quotation_marks(self) -> tuple[Mark, ...]:
        """The marks of quotations."""
        return tuple(marks_in(self.text, self.language.quotes))

    @cached_property
    def marked_quotations(self) -> tuple[Quotation, ...]:
        """The quotations with their marks; the outer one of two."""
        return tuple(quotations_in(self.text, self.quotation_marks))

    @cached_property
    def quotations(self) -> tuple[Span, ...]:
        """Where somebody is quoted, marks included; the outer one of two."""
        return tuple((quotation.start, quotation.end) for quotation in self.marked_quotations)

    @cached_property
    def _quoted(self) -> Spans:
        return Spans(self.quotations)

    @cached_property
    def _linked(self) -> Spans:
        return Spans((link.label_start, link.end) for link in self.links)

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """The links of the body, those to pictures left out."""
        return tuple(links_in(self.manuscript.text))

    def passage_at(self, position: int) -> Passage:
        """Return the passage in which a character stands."""
        return self._pages.passage_at(position)

    def is_quoted(self, start: int, end: int) -> bool:
        """Say whether any of these characters stand in a quotation."""
        return self._quoted.touch(start, end)

    def place(self, start: int, end: int) -> Place:
        """Return where characters `start` to `end`, of one passage, stand in the file."""
        pages = self._pages
        passage = pages.passage_at(start)
        if passage.in_body:
            return self.body_place(pages.origin(start), pages.origin(max(end - 1, start)) + 1)
        value = pages.text[passage.start : passage.end]
        return place_in_field(self.manuscript, passage.steps, value, start - passage.start, end - passage.start)

    def body_place(self, start: int, end: int) -> Place:
        """Return where characters `start` to `end` of the body as written stand in the file."""
        return self.manuscript.written.place(start, end - start)

    def front_place(self, start: int, end: int) -> Place:
        """Return where characters `start` to `end` of the front matter as written stand in the file."""
        return place_in_front(self.manuscript.path, self.manuscript.written.front_text, start, end - start)

    def may_be_fixed(self, start: int, end: int) -> bool:
        """Say whether these characters may be replaced unseen.

        They stand together, and in no quotation of any form, no code, no link, no address that went wrong and no name.
        """
        pages = self._pages
        first, last = pages.origin(start), pages.origin(max(end - 1, start))
        passage = pages.passage_at(start)
        if passage.kind in ("quote", *WORDS_OF_OTHERS) or self.is_quoted(start, end) or self.is_hashtag(start):
            return False
        if self._opened_in(passage) < start or _NAME_AFTER.match(self.text, end):
            return False
        if self.text[start].isupper() and _WITHIN.search(self.text, max(passage.start, start - _NEAR), start):
            return False
        if not passage.in_body:
            return self.place(start, end).extent == end - start
        body = self.manuscript.text
        line = body[body.rfind("\n", 0, first) + 1 : first]
        stays = line.startswith(_INDENTED) or line.rfind("](") > line.rfind(")")
        return last - first == max(end - 1, start) - start and not stays and not self.is_linked(start, end)

    def _opened_in(self, passage: Passage) -> int:
        """Return where a passage has the first mark of a quotation that is not the language's own; else its end."""
        if passage.start not in self._opened:
            mark = _OPENED.search(self.text, passage.start, passage.end)
            self._opened[passage.start] = mark.start() if mark else passage.end
        return self._opened[passage.start]

    def is_hashtag(self, start: int) -> bool:
        """Say whether a word is a hashtag; at the beginning of a line, its sign looks like that of a heading."""
        origin = self._pages.origin(start)
        return self.text.endswith("#", 0, start) or (origin > 0 and self.manuscript.text[origin - 1] == "#")

    def is_emphasised(self, position: int) -> bool:
        """Say whether the words around are set in italics or bold, as foreign words and titles are."""
        body = self.manuscript.text
        first, last = self._pages.piece_at(position)
        return first > 0 and body[first - 1] in "*_" and body[last : last + 1] in ("*", "_")

    def is_linked(self, start: int, end: int) -> bool:
        """Say whether any of these characters stand in the label of a link, or are its address."""
        pages = self._pages
        first = pages.origin(start)
        return first >= 0 and self._linked.touch(first, pages.origin(max(end - 1, start)) + 1)

    def is_in_picture(self, position: int) -> bool:
        """Say whether these words describe a picture of the body."""
        first, _ = self._pages.piece_at(position)
        return first > 1 and self.manuscript.text.startswith("![", first - 2)

    def find(self, word: str) -> tuple[int, int]:
        """Return where a word first stands by itself; (0, 0) where it does not."""
        match = re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", self.text)
        return match.span() if match else (0, 0)
