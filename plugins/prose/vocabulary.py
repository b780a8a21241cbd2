"""What a language calls numbers, months and days: months and days are Babel's, the rest stands here.

A language that is not listed has its months, days and marks, and no words for scales: rules then find less, not more.
"""

import re
from collections.abc import Mapping
from functools import cache, cached_property

from babel import Locale, UnknownLocaleError
from msgspec import Struct, field

_SCALES: dict[str, dict[str, int]] = {
    "id": {"ribu": 3, "juta": 6, "miliar": 9, "milyar": 9, "milyard": 9, "triliun": 12, "trilyun": 12, "triliyun": 12},
    "en": {"thousand": 3, "million": 6, "billion": 9, "trillion": 12},
    "de": {"Tausend": 3, "Million": 6, "Millionen": 6, "Milliarde": 9, "Milliarden": 9, "Billion": 12, "Billionen": 12},
}
"""Powers of ten."""
_SHORT_SCALES: dict[str, dict[str, int]] = {
    "id": {"rb": 3, "Rb": 3, "jt": 6, "Jt": 6, "M": 9, "T": 12},
    "en": {"bn": 9, "tn": 12, "T": 12},
}
"""Their short forms, as they stand behind an amount of rupiah: Rp58,97 T."""
_PERCENT: dict[str, tuple[str, ...]] = {"id": ("persen",), "en": ("per cent", "percent"), "de": ("Prozent",)}
_RANGES: dict[str, tuple[str, ...]] = {
    "id": ("hingga", "sampai", "sampai dengan", "s.d.", "s.d", "s/d", "dan"),
    "en": ("to", "until", "till", "through", "and"),
    "de": ("bis", "und"),
}
"""What stands between the first and the last day."""
_BETWEEN: dict[str, tuple[str, ...]] = {
    "id": ("pagi", "siang", "sore", "petang", "malam", "dini hari", "tanggal", "tgl", "tgl.", "lalu"),
    "en": ("morning", "afternoon", "evening", "night", "the"),
}
"""What may stand between the day of the week and the date: a part of the day, or a word for date."""
_MONTHS: dict[str, dict[str, int]] = {
    "id": {"pebruari": 2, "febuari": 2, "agust": 8, "agt": 8, "ags": 8, "sept": 9, "nopember": 11},
    "en": {"sept": 9},
}
_DAYS: dict[str, dict[str, int]] = {"id": {"senen": 1, "rebo": 3, "jum'at": 5, "jum’at": 5, "ahad": 7}}
"""Other names, misspelt ones among them, behind Babel's."""
_ID_ONES = "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas".split()
_EN_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
)
_EN_ONES += "seventeen eighteen nineteen".split()
_EN_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ID_ONCE = {"seribu": 1000, "seratus": 100, "sejuta": 10**6, "semiliar": 10**9}
_EN_TWICE = {"twice": 2, "once": 1, "dozen": 12, "a hundred": 100, "a thousand": 1000, "a million": 10**6}


def _id_words() -> dict[str, int]:
    ones = _ID_ONES[1:10]
    words = {word: number for number, word in enumerate(_ID_ONES)} | _ID_ONCE
    words |= {f"{word} belas": number + 10 for number, word in enumerate(ones, 1)}
    tens = {f"{word} puluh": 10 * number for number, word in enumerate(ones, 1)}
    words |= tens | {f"{word} ratus": 100 * number for number, word in enumerate(ones, 1)}
    return words | {f"{ten} {one}": value + each for ten, value in tens.items() for each, one in enumerate(ones, 1)}


def _en_words() -> dict[str, int]:
    ones = _EN_ONES[1:10]
    words = {word: number for number, word in enumerate(_EN_ONES)} | _EN_TWICE
    tens = {word: 10 * number for number, word in enumerate(_EN_TENS, 2)}
    words |= tens | {f"{word} hundred": 100 * number for number, word in enumerate(ones, 1)}
    return words | {f"{ten}-{one}": value + each for ten, value in tens.items() for each, one in enumerate(ones, 1)}


_EN_RANKS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
_WORDS = {"id": _id_words, "en": _en_words}
_RANKS: dict[str, dict[str, int]] = {
    "id": {"pertama": 1} | {f"ke{word}": number for number, word in enumerate(_ID_ONES[2:], 2)},
    "en": {word: number for number, word in enumerate(_EN_RANKS, 1)} | {"twentieth": 20},
}

MOST_REMEMBERED = 100_000
"""Words of which it is known whether they name a month."""
_TIE = re.compile(r"[\s.'’-]+")


class Vocabulary(Struct, frozen=True, eq=False, dict=True):
    """The conventions of one language. Words are in lower case; `months` and `days` count from 1, Monday first.

    `words` are numbers in words, `ranks` ordinal ones such as "third". `ranges` stand between two dates, `between`
    between the day of the week and the date. `short_scales` are those such as T for triliun, capitals as they are.
    """

    lang: str
    decimal: str
    group: str
    months: Mapping[str, int]
    days: Mapping[str, int]
    scales: Mapping[str, int]
    percent: tuple[str, ...]
    words: Mapping[str, int]
    ranks: Mapping[str, int]
    ranges: tuple[str, ...] = ()
    between: tuple[str, ...] = ()
    short_scales: Mapping[str, int] = field(default_factory=dict)

    @cached_property
    def leads(self) -> Mapping[str, str]:
        """By a word without which no number in words stands in a text, as written: how that number begins."""
        told = {words[-1]: phrase for phrase in self.words if (words := phrase.split())[0] in (phrase, "a")}
        return told | {word.capitalize(): phrase.capitalize() for word, phrase in told.items() if word == phrase}

    @cached_property
    def tail_letters(self) -> frozenset[str]:
        """The letters with which a scale, a percent sign or the rupiah begins."""
        letters = {word[0].casefold() for word in (*self.scales, *self.percent)} | {"%", "r"}
        return frozenset(letters | {letter.upper() for letter in letters})

    def months_among(self, words: frozenset[str]) -> set[str]:
        """Return the names of months in these words, as written, without one of which no date is in words.

        Any capitals will do, as in AGustus, and a hyphen may tie two, as in Juni-Juli. Each word is looked at once.
        """
        if len(self._looked_at) > MOST_REMEMBERED:
            self._looked_at.clear()
        for word in words - self._looked_at:
            if parts := [part for part in _TIE.split(word) if part.casefold() in self._month_words]:
                self._with_months[word] = parts
        self._looked_at.update(words)
        return {part for word in words & self._with_months.keys() for part in self._with_months[word]}

    @cached_property
    def _month_words(self) -> frozenset[str]:
        return frozenset(word for name in self.months for word in _TIE.split(name) if word)

    @cached_property
    def _looked_at(self) -> set[str]:
        return set()

    @cached_property
    def _with_months(self) -> dict[str, list[str]]:
        return {}

    @cached_property
    def date_letters(self) -> frozenset[str]:
        """The letters with which a month begins, or what joins two days, dashes and "of" among them."""
        letters = {word[0].casefold() for word in (*self.months, *self.ranges)} | {"o", "-", "–", "—"}
        return frozenset(letters | {letter.upper() for letter in letters})

    @cached_property
    def number_words(self) -> re.Pattern[str]:
        """Finds numbers that are written in words; the longest first."""
        return any_of(self.words)

    def day_name(self, number: int) -> str:
        """Return the long name of a day of the week, 1 for Monday."""
        return next(name for name, each in self.days.items() if each == number).capitalize()

    def month_name(self, number: int) -> str:
        """Return the long name of a month."""
        return next(name for name, each in self.months.items() if each == number).capitalize()


@cache
def vocabulary_of(lang: str, locale: str) -> Vocabulary:
    """Return the vocabulary of a language; `locale` is one of Babel's, such as id_ID."""
    try:
        babel = Locale.parse(locale)
    except (ValueError, UnknownLocaleError):
        babel = Locale.parse("en_GB")
    symbols = babel.number_symbols
    marks = symbols.get("latn", symbols)
    base = lang.partition("-")[0]
    wide, short = (babel.months["format"][width] for width in ("wide", "abbreviated"))
    months = {_folded(name): number for names in (wide, short) for number, name in names.items()}
    days = {_folded(name): number + 1 for number, name in babel.days["format"]["wide"].items()}
    words = _WORDS[base]() if base in _WORDS else {}
    scales = {name.casefold(): power for name, power in _SCALES.get(base, {}).items()}
    decimal, group = str(marks["decimal"]), str(marks["group"])
    percent, ranks = _PERCENT.get(base, ()), _RANKS.get(base, {})
    months, days = months | _MONTHS.get(base, {}), days | _DAYS.get(base, {})
    ranges, between, short = _RANGES.get(base, ()), _BETWEEN.get(base, ()), _SHORT_SCALES.get(base, {})
    return Vocabulary(lang, decimal, group, months, days, scales, percent, words, ranks, ranges, between, short)


FOREIGN_SCALES: Mapping[str, frozenset[str]] = {
    lang: frozenset(name for other in ("id", "en") if other != lang for name in _SCALES[other]) - set(_SCALES[lang])
    for lang in ("id", "en")
}
"""Scales of the other of the two languages of our releases, which slip in where a figure is copied."""


def any_of(words: Mapping[str, object] | tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern for any of `words` in any case; one that matches nothing where there are none."""
    longest = sorted(words, key=len, reverse=True)
    choices = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest)
    return re.compile(rf"(?<!\w)(?:{choices})(?!\w)" if choices else r"(?!)", re.IGNORECASE)


def _folded(name: str) -> str:
    return name.casefold().rstrip(".")
