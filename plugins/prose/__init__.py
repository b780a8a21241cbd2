"""What a manuscript says: its words, numbers, dates, links and quotations, each with its place in the file."""

from plugins.prose.dates import DateMention
from plugins.prose.links import Link
from plugins.prose.numbers import COUNT, MONEY, PERCENT, Number, numbers_in, words_in
from plugins.prose.passages import Passage
from plugins.prose.prose import Prose
from plugins.prose.quotations import Span
from plugins.prose.vocabulary import Vocabulary, any_of

__all__ = [
    "COUNT", "MONEY", "PERCENT", "DateMention", "Link", "Number", "Passage", "Prose", "Span", "Vocabulary", "any_of",
    "numbers_in", "words_in",
]  # fmt: skip
