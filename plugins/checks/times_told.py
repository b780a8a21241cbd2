"""Of what time a text tells beside an official and a post: of the day of the release, the past or the future."""

from bisect import bisect_left
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from itertools import takewhile

from plugins.checks.mentions import Mention
from plugins.prose import Prose, Span, regex

_PAST = (
    "mantan former then periode dilantik pelantikan menggantikan digantikan pengganti penggantinya pendahulu"
    " pendahulunya penerus terpilih successor predecessor succeeded succeeds appointed sworn inaugurated replaced"
    " replaces replacing handover incoming outgoing lengser purnatugas"
).split()
_PHRASES = (
    "saat itu",
    "kala itu",
    "ketika itu",
    "waktu itu",
    "pada masa itu",
    "serah terima",
    "at the time",
    "pernah menjabat",
    "masih menjabat",
    "ketika masih",
    "saat masih",
    "sewaktu masih",
    "semasa",
    "(?:saat|ketika|waktu|sewaktu|selama) menjabat",
    "(?:mengakhiri|berakhirnya|akhir) (?:masa )?(?:jabatan|tugas)(?:nya)?",
    "stepped down",
    "left office",
    "tahun silam",
    r"(?:\d\d?|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|belas|puluh|beberapa|belasan|puluhan)"
    " (?:tahun|bulan) (?:yang )?lalu",
    "setahun (?:yang )?lalu",
    "(?:years?|months) ago",
)
_OTHER_TIME = regex(rf"\b(?:{'|'.join((*_PAST, *_PHRASES))})\b|(?<!lebih )\b(?:dulu|dahulu)\b")
"""What says that a sentence is about another day than that of the release, or about a change of hands."""
_OF_A_TIME = regex(
    r"\b(?:(?:era|zaman|jaman|rezim|masa|kala|tatkala|dijabat|di bawah|sejak|semenjak|pemerintahan|kepemimpinan"
    r"|kabinet)"
    r"(?: (?:kepemimpinan|jabatan|pemerintahan|tugas|bakti|dijabat))*(?: oleh)?"
    r"|pernah (?:menjadi|jadi|sebagai)(?: [^,.;\n]{1,60})?"
    r"|under|since|(?:era|days?|times?|term|tenure|years|administration|leadership) of"
    r"|(?:was|were|been) led by|once|used to be|had been|served as)(?: (?:the|then|a))?[ \n]\Z"
)
"""What stands right before the post of somebody of whose time is told: di era Menteri, pernah menjadi Menteri."""
_THEIR_TIME = regex(
    r"(?:['’]s?)?\s(?:(?:first|second|final|last|two|five-year|ten-year|own)\s)?"
    r"(?:era|terms?|tenure|administration|presidency|cabinet|time in office|years in office)\b"
)
_BEGUN = regex(
    r"(?:\b(?:digagas|dirintis|dicetuskan|diprakarsai|dibentuk|didirikan|dibangun|diresmikan|dimulai|diwariskan"
    r"|ditinggalkan)(?: (?:langsung|pertama kali))?(?: oleh)?"
    r"|\b(?:warisan|peninggalan|gagasan|ide|prakarsa|buku|film|biografi|kisah|sejarah|tentang)(?: (?:dari|tentang))?"
    r"|\b(?:started|begun|initiated|founded|pioneered|conceived|established|built|inaugurated) by"
    r"|\b(?:idea|brainchild|legacy|initiative|biography|story|history) of|\babout)(?: the)?[ \n]\Z"
)
"""What stands right before the post of somebody who may have left it since: digagas Menteri, the legacy of Minister."""
_BEGAN = regex(r"\s(?:merintis|menggagas|mencetuskan|memprakarsai|began|founded|initiated|pioneered|conceived)\b")
_LAST = regex(r"\b(?:(?:tahun|bulan) (?:yang )?lalu|last (?:year|month))\b")
_CHOSEN = regex(r"\b(?:terpilih|calon|bakal|kelak|elect|incoming|candidate|later|future)\b")
_DENIED = regex(
    r"\b(?:bukan(?:lah)?|tidak|belum|klaim|kabar|hoaks|isu|rumor|seandainya|andai|jika|kalau|apabila|bila|salah|keliru"
    r"|if|not|false|wrong|claims?|rumou?rs?|hoax|never)\b"
)
_TWO_POSTS = regex(r"\b(?:merangkap|rangkap|sekaligus|concurrently)\b|[^\W\d]\s?/\s?[^\W\d]")
"""What says that somebody holds two posts."""
_YEAR = regex(r"(?<![\d.,/])(?:19|20)\d\d(?![\d.,]\d|\d)")
_LOOK = 100
"""Characters before a post in which such words stand."""
_AROUND = 300
"""Characters beside a name in which its sentence is looked for."""
_MOST_DAYS = 20
"""Days looked at in one sentence."""
_STOP = regex(r"(?<=[a-z0-9)”\"])[.!?]\s")


def is_about_the_past(prose: Prose, mention: Mention, day: date, start: int) -> bool:
    """Say whether a post at `start` is told of another time.

    The sentence says so, names another year, or somebody takes over; or beside the post stands whose time it was.
    """
    sentence = _sentence(prose, mention)
    if _OTHER_TIME.search(sentence.casefold()) or any(int(year) != day.year for year in _YEAR.findall(sentence)):
        return True
    return bool(_OF_A_TIME.search(_before(prose, start)) or _THEIR_TIME.match(prose.text, mention.end))


def may_be_of_the_past(prose: Prose, mention: Mention, start: int) -> bool:
    """Say whether a post at `start` may be told of another time, as of one who began what goes on without them."""
    if _BEGUN.search(_before(prose, start)) or _BEGAN.match(prose.text, mention.end):
        return True
    return bool(_LAST.search(_sentence(prose, mention).casefold()))


def days_told(prose: Prose, mention: Mention) -> Iterator[date]:
    """Yield the days that the sentence names with their year."""
    start, end = _sentence_span(prose, mention)
    first = bisect_left(prose.dates, start, key=lambda told: told.start)
    for told in takewhile(lambda told: told.end <= end, prose.dates[first : first + _MOST_DAYS]):
        if told.year:
            with suppress(ValueError):
                yield date(told.year, told.month, told.day)


def is_chosen(prose: Prose, mention: Mention) -> bool:
    """Say whether the sentence speaks of one who will hold the post, as a president-elect."""
    return bool(_CHOSEN.search(_sentence(prose, mention).casefold()))


def is_of_two_posts(prose: Prose, mention: Mention) -> bool:
    """Say whether the sentence speaks of one who holds two posts, of which the register may know only one."""
    return bool(_TWO_POSTS.search(_sentence(prose, mention).casefold()))


def is_denied(prose: Prose, mention: Mention) -> bool:
    """Say whether the sentence denies or supposes what it tells, or calls it a rumour, as clarifications do."""
    return prose.fields.kind == "clarification" or bool(_DENIED.search(_sentence(prose, mention).casefold()))


def _before(prose: Prose, start: int) -> str:
    return prose.text[max(prose.passage_at(start).start, start - _LOOK) : start].casefold()


def _sentence(prose: Prose, mention: Mention) -> str:
    """Return the sentence in which an official is named, without the name."""
    start, end = _sentence_span(prose, mention)
    return prose.text[start : mention.start] + prose.text[mention.end : end]


def _sentence_span(prose: Prose, mention: Mention) -> Span:
    passage = prose.passage_at(mention.start)
    first, last = max(passage.start, mention.start - _AROUND), min(passage.end, mention.end + _AROUND)
    stops = [stop.end() for stop in _STOP.finditer(prose.text[first : mention.start])]
    stop = _STOP.search(prose.text[mention.end : last])
    return first + (stops[-1] if stops else 0), mention.end + stop.start() if stop else last
