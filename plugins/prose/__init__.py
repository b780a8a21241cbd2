"""What a manuscript says: its words, numbers, dates, links and quotations, each with its place in the file."""

from plugins.prose.dates import DateMention
from plugins.prose.links import Link
from plugins.prose.numbers import COUNT, MONEY, PERCENT, Number, numbers_in, read_figure, spelt_out, words_in
from plugins.prose.passages import Passage
from plugins.prose.prose import WORDS_OF_OTHERS, Prose
from plugins.prose.quotations import Mark, Quotation
from plugins.prose.regex import regex
from plugins.prose.spans import Span, Spans
from plugins.prose.vocabulary import FOREIGN_SCALES, Vocabulary, any_of, vocabulary_of

__all__ = [
    "COUNT", "FOREIGN_SCALES", "MONEY", "PERCENT", "WORDS_OF_OTHERS", "DateMention", "Link", "Mark", "Number",
    "Passage", "Prose", "Quotation", "Span", "Spans", "Vocabulary", "any_of", "numbers_in", "read_figure", "regex",
    "spelt_out", "vocabulary_of", "words_in",
]  # fmt: skip
