"""What links a figure to the year and the subject that it belongs to: words that add nothing of their own."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from plugins.prose import Number, Span, Vocabulary, regex

_WORD = regex(r"tidak berubah|\w+(?:[.,]\w+)*|[;.!?:]")
_BEFORE = {
    "id": frozenset(
        "pada tahun sebesar mencapai adalah ialah menjadi senilai tercatat sekitar yaitu yakni naik turun meningkat"
        " menurun bertambah berkurang dari ke hingga sampai yang kini telah sudah akan dan atau berada di angka tingkat"
        " indonesia nasional sebanyak berjumlah dibulatkan juga lalu kemudian rp :"
        " yang ditetapkan dianggarkan besarnya jumlahnya nilainya angkanya sendiri tetap".split()
    )
    | {"tidak berubah"},
    "en": frozenset(
        "in of for was is were are had has have reached reaches reach rose rises fell falls grew grows increased"
        " decreased declined from to at about around by the a stood stands will be and or year indonesia indonesia's s"
        " national rounded then also rp idr : which set itself remains remained unchanged it".split()
    ),
}
"""What may stand before a figure, between it and its year or its subject."""
_AFTER = {
    "id": frozenset("orang jiwa pada tahun untuk di bulan dalam".split()),
    "en": frozenset("people persons in for of by the year on during".split()),
}
"""What may stand between a figure and the year behind it."""
_ALSO = {"id": frozenset("atau yakni yaitu setara".split()), "en": frozenset("or that is equal".split())}
"""What stands between two ways to say the same figure."""
_AGAIN = {
    "id": frozenset("angkanya persentasenya nilainya besarnya jumlahnya tingkatnya anggarannya".split()),
    "en": frozenset("it figure share rate number amount".split()),
}
"""What speaks again of the subject of the sentence before."""
_EARLIER = {
    "id": frozenset("setahun setengah dua tiga lima enam sebelumnya berikutnya sementara sedangkan adapun".split()),
    "en": frozenset("half two three five six months years earlier later before previous following while".split()),
}
"""What leads from one period to another."""
_CHANGES = frozenset(
    "naik turun meningkat menurun bertambah berkurang selisih kenaikan penurunan tambahan"
    " rose rises fell falls grew grows increased decreased declined rise fall increase decrease difference more".split()
)
_TARGETS = frozenset("menjadi dari ke hingga mencapai adalah to from reached reaches was is".split())
_PARTS = regex(
    r"(?:dari|realisasi|usulan|tambahan|penyerapan|serapan|sisa|rancangan|alokasi|pengurangan|pemotongan|efisiensi"
    r"|out of|from|realisation of|proposed|additional|remaining|share of|part of|cut in|draft)(?:\sthe)?"
    r"(?:\s(?:jumlah|total|seluruh|number of))?\s\Z",
    re.IGNORECASE,
)
_PURPOSE = regex(r"\s(?:untuk|bagi|di antaranya|for|of which)\s(?!tahun|\d|the year)")
_BOUNDS = regex(
    r"(?:lebih dari|di atas|di bawah|hampir|kurang dari|melebihi|mendekati|minimal|maksimal|setidaknya|sedikitnya"
    r"|setidak-tidaknya|sekurang-kurangnya|paling (?:sedikit|tidak|kurang|banyak)"
    r"|more than|over|above|below|under|nearly|almost|less than|fewer than|at least|up to|at most)"
    r"\s(?:(?:ada|terdapat|sebanyak|sebesar|mencapai|there were)\s)?\Z",
    re.IGNORECASE,
)
_LONGEST_BOUND = 32
_BOUNDS_BEHIND = regex(
    r"\+|,?\s(?:atau\s|or\s|and\s|dan\s)?(?:lebih|ke atas|more|above|over|higher|lower|less)\b"
    r"|\s?(?:ribu|juta|mil[iy]ar|triliun)an\b|\s[MB]\b"
)
"""What makes a figure a bound or a difference, or its scale a matter of doubt."""
_COUNTED = regex(
    r"\b(?:(?:sebanyak|terdapat|ada|mencapai|berjumlah|there (?:were|are)|number(?:ed)?)\s){1,2}"
    r"(?:sekitar\s|about\s|some\s)?\Z",
    re.IGNORECASE,
)
"""What says before a figure that it is the number of those named behind it."""
_SERVED = regex(
    r"\b(?:menerima|diterima|penerima|mendapat|memperoleh|(?:men|di)jamin|(?:mem|di|ter)?bantu|(?:me|di|ter|pe)layan"
    r"|(?:men|di|ter)jangkau|(?:men|di|ter)cakup|cakupan|terdaftar|peserta|program|(?:me|di)salur|(?:me|pe)nyalur"
    r"|menyasar|sasaran|sisanya|serv(?:e|ing)|receiv|cover|benefi|assist|aid|help|insur|enrol|recipient|programme)",
    re.IGNORECASE,
)
"""What makes people those whom a programme serves, not all of whom a statistic tells."""
_LONGEST_COUNTED = 40
_YEAR = regex(r"(?<![\w.,/-])(?:19|20)\d\d(?![\w/-]|[.,]\d)")
_PUBLISHED = regex(
    r"(?:rilis|diumumkan|diterbitkan|dipublikasikan|disiarkan|pengumuman|publikasi|released?|published|announced|issued"
    r"|publication|announcement)\s(?:oleh\s|by\s|of\s)?(?:the\s)?(?:[A-Z(][\w().-]*\s){0,6}"
    r"(?:pada\s|awal\s|akhir\s|bulan\s|tahun\s|in\s|early\s|late\s){0,3}\Z"
)
"""What says that a month is that of publication."""
_LONGEST_PUBLISHER = 120
_NO_WORDS: frozenset[str] = frozenset()
_LONGEST_MONTH = 16
FARTHEST = 200


class Period(Struct, frozen=True):
    """A year, or a month of one, from `start` to `end` of a text."""

    start: int
    end: int
    year: int
    month: int | None = None


def periods_in(text: str, start: int, end: int, vocabulary: Vocabulary) -> Iterator[Period]:
    """Yield the years and months between two places of a text, without those in which something was published."""
    for match in _YEAR.finditer(text, start, end):
        first = match.start()
        before = text[max(start, first - _LONGEST_MONTH) : first].split()
        name = before[-1].lstrip("(") if before else ""
        month = vocabulary.months.get(name.casefold()) if text[first - 1 : first].isspace() else None
        begin = text.rindex(name, 0, first) if month else first
        if not _PUBLISHED.search(text, max(start, begin - _LONGEST_PUBLISHER), begin):
            yield Period(begin, match.end(), int(match[0]), month)


def paired(text: str, numbers: Sequence[Number], periods: Sequence[Period], lang: str) -> dict[Number, Period]:
    """Return the period of each number that has one beside it; where it is in doubt, it has none."""
    pairs: dict[Number, Period] = {}
    for number in numbers:
        after = next((each for each in periods if each.start >= number.end), None)
        if after and is_linked(text, number.end, after.start, _AFTER.get(lang, _NO_WORDS)):
            pairs[number] = after
    for number in numbers:
        before = next((each for each in reversed(periods) if each.end <= number.start), None)
        free = before if number not in pairs and before not in pairs.values() else None
        if free and is_linked(text, free.end, number.start, _BEFORE.get(lang, _NO_WORDS)):
            pairs[number] = free
    for first, second in pairwise(numbers):
        if first in pairs and second not in pairs and _says_again(text, first, second, lang):
            pairs[second] = pairs[first]
    return pairs


def is_linked(text: str, start: int, end: int, words: frozenset[str]) -> bool:
    """Say whether nothing but `words` stands between two places."""
    return end - start <= FARTHEST and all(word.casefold() in words for word in _WORD.findall(text, start, end))


def leads_to(text: str, start: int, end: int, vocabulary: Vocabulary) -> bool:
    """Say whether a subject leads straight to its figure: only linking words, periods and other figures between."""
    lang = vocabulary.lang
    return _adds_nothing(text, start, end, _BEFORE.get(lang, _NO_WORDS) | _AFTER.get(lang, _NO_WORDS), vocabulary)


def is_plain_count(text: str, sentence: Span, number: Number, subject: Span, vocabulary: Vocabulary) -> bool:
    """Say whether a sentence only counts the people who are named behind a figure, at `subject`.

    "Pada Maret 2019 terdapat 25,14 juta penduduk miskin" does; what tells of programmes counts those whom they serve.
    """
    start, end = sentence
    counted = _COUNTED.search(text, max(start, number.start - _LONGEST_COUNTED), number.start)
    if counted is None:
        return False
    last = start + len(text[start:end].rstrip(' \n.!?)"”’'))
    told = ((start, counted.start()), (number.end, subject[0]), (subject[1], last))
    return all(leads_to(text, *each, vocabulary) for each in told)


def tells_of_served(text: str, start: int, end: int, subjects: Sequence[Span]) -> bool:
    """Say whether a text tells, in other words than its subjects, of people whom a programme serves."""
    served = (match.start() for match in _SERVED.finditer(text, start, end))
    return any(not any(first <= place < last for first, last in subjects) for place in served)


def goes_on(text: str, start: int, end: int, vocabulary: Vocabulary) -> bool:
    """Say whether a sentence speaks of the subject of the one before: "Setahun sebelumnya, pada 2024, angkanya"."""
    lang = vocabulary.lang
    again = _AGAIN.get(lang, _NO_WORDS)
    words = again | _EARLIER.get(lang, _NO_WORDS) | _BEFORE.get(lang, _NO_WORDS) | _AFTER.get(lang, _NO_WORDS)
    says_again = any(word.casefold() in again for word in _WORD.findall(text, start, end))
    return says_again and _adds_nothing(text, start, end, words, vocabulary)


def _adds_nothing(text: str, start: int, end: int, words: frozenset[str], vocabulary: Vocabulary) -> bool:
    """Say whether nothing but `words`, periods and other figures stands between two places."""
    names = (vocabulary.months, vocabulary.scales, vocabulary.percent)
    return end - start <= FARTHEST and all(
        word.casefold() in words or word[-1].isdigit() or any(word.casefold() in each for each in names)
        for word in _WORD.findall(text, start, end)
    )


def is_change(text: str, start: int, end: int) -> bool:
    """Say whether the figure behind these words is a rise or a fall, not what it rose to."""
    told = [word for word in map(str.casefold, _WORD.findall(text, start, end)) if word in _CHANGES | _TARGETS]
    return bool(told) and told[-1] in _CHANGES


def is_bound(text: str, number: Number) -> bool:
    """Say whether a figure is only a bound: "lebih dari", "nearly", "or more"."""
    before = _BOUNDS.search(text, max(0, number.start - _LONGEST_BOUND), number.start)
    return bool(before or _BOUNDS_BEHIND.match(text, number.end))


def is_part(text: str, subject: int, end: int) -> bool:
    """Say whether a figure is only a part of the subject at `subject`, or what was made of it."""
    return bool(_PARTS.search(text, max(0, subject - 40), subject) or _PURPOSE.match(text, end))


def _says_again(text: str, first: Number, second: Number, lang: str) -> bool:
    """Say whether the second figure is the first in another form: "..., atau Rp59,0 triliun"."""
    words = [word.casefold() for word in _WORD.findall(text, first.end, second.start)]
    linking = _ALSO.get(lang, _NO_WORDS) | _AFTER.get(lang, _NO_WORDS) | {"sekitar", "about"}
    if text[first.end : second.start].strip() == "(":
        return True
    also = any(word in _ALSO.get(lang, ()) for word in words)
    return also and len(words) <= 6 and all(word in linking or word.isdigit() for word in words)
