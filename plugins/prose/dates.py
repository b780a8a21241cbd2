"""Dates in a text, in words or digits, with the day of the week that stands beside them."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from plugins.prose.regex import regex
from plugins.prose.spans import Span, occurrences
from plugins.prose.vocabulary import Vocabulary, any_of

_ANCHOR = regex(r"[0-9]{1,2}(?![0-9])")
_DIGITAL = regex(r"[0-9](?:[/-][0-9]|\.[0-9]{1,2}\.(?:19|20)[0-9])")
_TIED = regex(r"[\w./:-]|(?<![^\W\d_]),")
"""What a day is not a part of; a comma right behind a word lacks its space."""
_CALLED = regex(
    r"(?:tanggal|tgl\.?|dated?)\s(?:[0-9./-]{8,10},?\s(?:(?:dan|hingga|sampai|s\.d\.|and|to)\s)?){0,2}\(?\Z",
    re.IGNORECASE,
)
"""What makes digits with hyphens or points between them a date, not the number of a decree; two more may precede."""
_LATER = regex(
    r"(?:setelah|sesudah|usai|sejak|sebelum|menyusul|berdasarkan|surat|keputusan|peraturan"
    r"|after|since|before|following|letter|decree)\b[^.!?\n]*\Z",
    re.IGNORECASE,
)
"""What comes before a date behind which a sentence goes on with another day: "Usai rapat 22 Agustus, Jumat siang"."""
_LAST = 120
_CODE_BEHIND = regex(r"\s?[/-]|\.?\w")
_YEAR = r"(?:(?:19|20)\d\d(?!\d)|\d{4}(?=\)|[.,;:](?!\d)))"
"""A year; any four digits are one that has gone wrong where the sentence pauses behind it: 5019."""
_DASH = r"\s?[-–—]\s?"
_CENTURY = 2000
_JOINTS = frozenset("/.-–—,stnrSTNR")
"""What may stand right behind a day that the rest of a date follows, if not a space: 21/8, 21.8, 21-22, 21st."""
NEAR = 60
"""Characters between a day and its month at most, the last day of a range among them."""
LOOK_BACK = 16
"""Characters that a month takes at most."""
WEEKDAY_LOOK_BACK = 44
"""Characters that days of the week take at most: Wednesday through Thursday afternoon, ("""


class DateMention(Struct, frozen=True):
    """A date as written from `start` to `end` of a text, the day of the week included.

    `weekday` counts from 1, Monday; `weekday_span` is where its name stands, `bare_span` where the date stands without
    it and without brackets. `year` is None where none is written. `month_first` says that the month stands before the
    day, `in_digits` that it has no name.
    """

    start: int
    end: int
    day: int
    month: int
    year: int | None
    weekday: int | None = None
    weekday_span: tuple[int, int] = (0, 0)
    month_first: bool = False
    in_digits: bool = False
    bare_span: tuple[int, int] = (0, 0)

    def in_year(self, year: int) -> date | None:
        """Return the date, in `year` where none is written; None where there is no such day."""
        try:
            return date(self.year or year, self.month, self.day)
        except ValueError:
            return None

    @property
    def when(self) -> date | None:
        """The date where it is whole and there is such a day."""
        return self.in_year(self.year) if self.year else None


def dates_in(text: str, vocabulary: Vocabulary, distinct: frozenset[str]) -> Iterator[DateMention]:
    """Yield the dates: Rabu (21/8/2019), 21 Agustus 2019, August 21, 2019, Jumat (15/02).

    Of a range, such as 20 hingga 22 Agustus 2019, the first day and the last, the first with the month and the year of
    the last where it has none of its own. `distinct` are the words of the text.
    """
    found = list(_written(text, vocabulary, _days(text, vocabulary.months_among(distinct))))
    for mention, following in pairwise(found):
        if (
            mention.year is None
            and following.year
            and _joined(vocabulary).fullmatch(text, mention.end, following.start)
        ):
            mention = replace(mention, year=following.year - (mention.month > following.month))
        yield mention
    yield from found[-1:]


def _days(text: str, months: Iterable[str]) -> Iterator[re.Match[str]]:
    """Yield what may be days: one or two digits near one of these words, or beside a stroke.

    A text has dozens of figures and few months: a fifth of the work of looking at every figure.
    """
    near = [start for month in months for start in occurrences(month, text)]
    near += [match.start() for match in _DIGITAL.finditer(text)]
    stretches: list[Span] = []
    for start in sorted(near):
        first, last = start - NEAR, start + NEAR
        if stretches and first <= stretches[-1][1]:
            first, _ = stretches.pop()
        stretches.append((max(first, 0), last))
    for stretch in stretches:
        yield from _ANCHOR.finditer(text, *stretch)


def _written(text: str, vocabulary: Vocabulary, anchors: Iterable[re.Match[str]]) -> Iterator[DateMention]:
    """Yield the dates with what is written of each."""
    end = 0
    for anchor in anchors:
        start = anchor.start()
        if start < end or (start and _TIED.match(text, start - 1)):
            continue
        if match := _match_at(text, start, anchor.end(), vocabulary):
            for mention in _mentions(text, match, vocabulary):
                end = mention.end
                yield mention


def _match_at(text: str, start: int, end: int, vocabulary: Vocabulary) -> re.Match[str] | None:
    """Return how the date reads whose day stands from `start` to `end`; its month may stand before it."""
    may_go_on = text[end : end + 1] in _JOINTS or text[end + 1 : end + 2] in vocabulary.date_letters
    if may_go_on and (match := _day_first(vocabulary).match(text, start)):
        return match
    if not _follows_month(text, start, vocabulary):
        return None
    before = _month_before(vocabulary).search(text, max(0, start - LOOK_BACK), start)
    match = _month_first(vocabulary).match(text, before.start()) if before else None
    return match if match and start in (match.start("day"), match.start("first")) else None


def _follows_month(text: str, start: int, vocabulary: Vocabulary) -> bool:
    """Say whether the word before a day may be a month: fewer than one in ten is."""
    words = text[max(0, start - LOOK_BACK - 1) : start].replace("(", " ").split()
    return bool(words) and words[-1].rstrip(".").casefold() in vocabulary.months


def _mentions(text: str, match: re.Match[str], vocabulary: Vocabulary) -> Iterator[DateMention]:
    """Yield a date, and before it the first day of its range."""
    start, end = match.span()
    before = _weekday_before(vocabulary).search(text, max(0, start - WEEKDAY_LOOK_BACK), start)
    after = None if before else _behind(text, start, end, vocabulary)
    if not (before or after or _is_date(match, text[max(0, start - 3) : start]) or _is_called_date(text, match)):
        return
    month, year = match["month"], match["year"]
    closed = text[start - 1 : start] == "(" and text[end : end + 1] == ")"
    last = DateMention(
        start,
        after.end() if after else end + closed,
        int(match["day"]),
        vocabulary.months[month.casefold()] if month else int(match["numeric"]),
        int(year) + (_CENTURY if len(year) < 4 else 0) if year else None,
        month_first=match.start("month") == start,
        in_digits=not month,
        bare_span=(start, end),
    )
    if match["first"] and int(match["first"]) < last.day:
        yield from _range_to(last, match, before, vocabulary)
    else:
        yield _on(last, before or after, "weekday", vocabulary)


def _behind(text: str, start: int, end: int, vocabulary: Vocabulary) -> re.Match[str] | None:
    """Return the day of the week behind a date, unless it may be that of what happened after it."""
    match = _weekday_after(vocabulary).match(text, end)
    return match if match and (text[end + 1] == "(" or not _LATER.search(text, max(0, start - _LAST), start)) else None


def _is_date(match: re.Match[str], before: str) -> bool:
    """Tell dates from "may 20 people" and 24/7: what could be something else needs a year or a day of the week."""
    month, year = match["month"], match["year"]
    if month is None:
        return match["mark"] == "/" and len(year or "") == 4
    month_first = match.start("month") == match.start()
    told = match["ordinal"] or before.casefold() == "on " or not month_first
    return bool(year or (month[0].isupper() and told))


def _is_called_date(text: str, match: re.Match[str]) -> bool:
    """Say whether digits with a year stand behind a word for date, and no more of a number behind them."""
    start, end = match.span()
    whole = match["month"] is None and len(match["year"] or "") == 4
    return whole and bool(_CALLED.search(text, max(0, start - 48), start)) and not _CODE_BEHIND.match(text, end)


def _range_to(
    last: DateMention, match: re.Match[str], weekday: re.Match[str] | None, vocabulary: Vocabulary
) -> Iterator[DateMention]:
    """Yield both ends of a range, of which `last` has the month and the year."""
    end, start = match.end("first"), match.start("day")
    first = replace(last, day=int(match["first"]), end=end, bare_span=(last.start, end))
    last = replace(last, start=start, bare_span=(start, match.end()))
    if weekday and weekday["opening"]:
        yield _on(first, weekday, "opening", vocabulary)
        yield replace(_on(last, weekday, "weekday", vocabulary), start=last.start)
    else:
        yield _on(first, weekday, "weekday", vocabulary)
        yield last


def _on(mention: DateMention, match: re.Match[str] | None, group: str, vocabulary: Vocabulary) -> DateMention:
    """Return a date with its day of the week."""
    if match is None:
        return mention
    start = min(mention.start, match.start())
    return replace(
        mention, start=start, weekday=vocabulary.days[match[group].casefold()], weekday_span=match.span(group)
    )


def _range(vocabulary: Vocabulary) -> str:
    return rf"(?:{_DASH}|,?\s{any_of(vocabulary.ranges).pattern}\s)"


@cache
def _joined(vocabulary: Vocabulary) -> re.Pattern[str]:
    return re.compile(_range(vocabulary), re.IGNORECASE)


@cache
def _day_first(vocabulary: Vocabulary) -> re.Pattern[str]:
    months = any_of(vocabulary.months).pattern
    day = rf"(?:(?P<first>\d{{1,2}})(?:st|nd|rd|th)?{_range(vocabulary)})?(?P<day>\d{{1,2}})"
    words = rf"(?P<ordinal>st|nd|rd|th)?\s(?:of\s)?(?P<month>{months})(?:\.?,?\s(?={_YEAR}))?"
    rest = rf"(?P=mark)(?:(?={_YEAR})|(?<!\.)(?=\d\d(?!\d)))"
    digits = rf"(?P<mark>[/.-])(?P<numeric>\d{{1,2}})(?:{rest}|(?<=/\d)|(?<=/\d\d))"
    year = rf"(?:(?<=[\s/.-])(?P<year>{_YEAR}|(?<=[/-])\d\d))?(?![/-]?\d)"
    return re.compile(rf"{day}(?:{words}|{digits}){year}", re.IGNORECASE)


@cache
def _month_first(vocabulary: Vocabulary) -> re.Pattern[str]:
    months = any_of(vocabulary.months).pattern
    day = rf"(?:(?P<first>\d{{1,2}}){_range(vocabulary)})?(?P<day>\d{{1,2}})(?P<ordinal>st|nd|rd|th)?"
    tail = rf"(?!\s?(?:%|persen|per\s?cent)|\w)(?:,?\s(?P<year>{_YEAR}))?"
    return re.compile(rf"(?P<month>{months})\.?\s{day}{tail}", re.IGNORECASE)


@cache
def _month_before(vocabulary: Vocabulary) -> re.Pattern[str]:
    return re.compile(rf"{any_of(vocabulary.months).pattern}\.?\s\Z", re.IGNORECASE)


@cache
def _weekday_before(vocabulary: Vocabulary) -> re.Pattern[str]:
    days, between = any_of(vocabulary.days).pattern, any_of(vocabulary.between).pattern
    opening = rf"(?:(?P<opening>{days}){_range(vocabulary)})?"
    return re.compile(rf"{opening}(?P<weekday>{days})(?:,?\s{between}){{0,2}}(?:,?\s|,)\(?\Z", re.IGNORECASE)


@cache
def _weekday_after(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Return the pattern of (Rabu), of (Rabu pagi), and of Rabu pagi behind a comma where the sentence ends."""
    days, between = any_of(vocabulary.days).pattern, any_of(vocabulary.between).pattern
    day = rf"(?P<weekday>{days})(?:\s{between})?"
    ends = r"[.!?][\"”’)]{0,2}(?:\s|\Z)|\n\n|\Z"
    return re.compile(rf"(?:\s(?P<bracket>\()|,\s){day}(?(bracket)\)|(?={ends}))", re.IGNORECASE)
