"""Quotations: what stands between the marks of a language, or between straight ones."""

import re
from collections.abc import Iterator
from functools import cache

Span = tuple[int, int]
LONGEST = 2_000
"""Characters between two marks; what is longer has lost one."""


def quotations_in(text: str, quotes: tuple[str, str, str, str]) -> Iterator[Span]:
    """Yield where quotations stand, marks included; `quotes` are a language's outer and inner marks."""
    if quotes[0] in text or "“" in text or '"' in text:
        for match in _pattern(quotes[:2]).finditer(text):
            yield match.span()


@cache
def _pattern(marks: tuple[str, str]) -> re.Pattern[str]:
    """Return a pattern for a quotation within one passage."""
    opening, closing = (re.escape(mark.strip()) for mark in marks)
    between = rf"(?:(?!\n\n)[^\"{closing}]){{0,{LONGEST}}}"
    return re.compile(rf"(?:{opening}|“){between}(?:{closing}|”)|(?<!\w)\"{between}\"")
