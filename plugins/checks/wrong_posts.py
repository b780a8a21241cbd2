"""Posts beside the names of officials who did not hold them on the day of the release."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from itertools import islice

from msgspec import Struct

from plugins.checks.mentions import Mention, mentions_in
from plugins.checks.offices import is_listed, offices_of, stands_for_a_name
from plugins.checks.officials import posts
from plugins.checks.post_names import WrittenPost, post_names
from plugins.checks.telling import is_claimed, is_corrected
from plugins.checks.terms_held import contradicts, has_held, holds_another, is_to_come, was_theirs
from plugins.checks.times_told import (
    days_told,
    is_about_the_past,
    is_chosen,
    is_denied,
    is_of_two_posts,
    may_be_of_the_past,
)
from plugins.diagnostics import Finding, Rule
from plugins.prose import Prose, Span, regex
from plugins.releases import Official

_DOUBTFUL = regex(
    r"(?<!\w)(?:bersama(?:-sama)?|dengan|bertemu|menemui|kepada|hadapan|depan|kantor|kediaman|mewakili|mendampingi|menyambut"
    r"|(?:didampingi|ditemani|disaksikan|disambut|diterima|diundang)(?: langsung)?(?: oleh)?"
    r"|with|alongside|beside|meeting|representing|(?:accompanied|joined|received|welcomed|hosted|invited) by)"
    r"(?:\s(?:sang|yth\.|the|then))?\s\Z"
)
"""Words before a post behind which a comma may be missing between the post and a name that the sentence is about."""
_BEHIND = regex(r"\s(?P<word>[A-Za-z]+)\b")
_NO_VERBS = frozenset(
    "di ke dari pada untuk bagi kepada dan serta beserta dengan bersama yang saat ketika dalam terkait tentang soal"
    " mengenai atas oleh sebagai selaku sebelum setelah sesudah usai hingga sampai agar karena sejak seusai sambil"
    " secara itu tersebut in at on and with for who to as from of during after before about while by or".split()
)
"""Words behind a name with which no sentence goes on of which it is the subject."""
_ENDED = regex(r"[,.;)\n]|\Z")
"""What closes a post behind a name."""
_FORMER = regex(r"\s(?:(?:RI|Republik Indonesia)\s)?(?:ke-\d+|sebelumnya|terdahulu)\b")
"""What makes the post before it that of somebody before: Presiden ke-7, Menteri Contoh sebelumnya."""
_LOOK = 50
"""Characters before a post in which such words stand."""
MOST = 10
"""Findings of one rule in one file."""


class WrongPost(Struct, frozen=True):
    """A post from `start` to `end` of a text that an official did not hold on that day.

    It is not `certain` where the text may mean the post of somebody else, as in "Bersama Menteri Agama Siti Rahmawati
    meninjau gudang", where a comma may be missing.
    """

    official: Official
    start: int
    end: int
    certain: bool


def wrong_posts_found(prose: Prose, rule: Rule, *, certain: bool) -> Iterator[Finding]:
    """Yield the findings of a rule about posts that are certainly wrong, or about those that may be."""
    for wrong in islice((each for each in wrong_posts(prose) if each.certain is certain), MOST):
        found, name = " ".join(prose.text[wrong.start : wrong.end].split()), wrong.official.name
        place = prose.place(wrong.start, wrong.end)
        yield rule.at(place, day=str(prose.day), found=found, name=name, posts=posts(wrong.official))


@lru_cache(maxsize=8)
def wrong_posts(prose: Prose) -> tuple[WrongPost, ...]:
    """Return the posts that the register contradicts, in the order of the text."""
    return tuple(_wrong_posts(prose, prose.day)) if prose.day else ()


def _wrong_posts(prose: Prose, day: date) -> Iterator[WrongPost]:
    names = post_names(prose.library.registers)
    for mention in mentions_in(prose):
        span = _of_the_register(prose, mention, mention.post, day) if mention.post else _of_others(prose, mention, day)
        told = span and not _is_no_claim(prose.text, span, mention)
        if span and told and not is_claimed(prose, span[0]) and not is_corrected(prose, span[0]):
            once = mention.post is not None and was_theirs(mention.official, mention.post.key, day, names)
            past = once and (_is_stated(mention) or may_be_of_the_past(prose, mention, span[0]))
            certain = not past and _is_certain(prose.text, span, mention, once=once)
            yield WrongPost(mention.official, *span, certain)


def _is_no_claim(text: str, written: Span, mention: Mention) -> bool:
    """Say whether a post is called a former one, or stands behind a name as that of somebody else.

    So it does in a list of people, and in "Bersama Made Wirawan, Menteri Contoh meninjau gudang".
    """
    start, end = written
    if _FORMER.match(text, end):
        return True
    if "," not in text[mention.end : start]:
        return False
    before = text[max(0, mention.start - _LOOK) : mention.start].casefold()
    return is_listed(text, end) or bool(_DOUBTFUL.search(before) and not _ENDED.match(text, end))


def _is_stated(mention: Mention) -> bool:
    return mention.post is not None and mention.post.is_stated


def _of_the_register(prose: Prose, mention: Mention, written: WrittenPost, day: date) -> Span | None:
    """Return where a post stands that the official did not hold on `day`."""
    names, official = post_names(prose.library.registers), mention.official
    if not contradicts(official, written.key, day, names, single=mention.is_single):
        return None
    if written.is_stated and is_denied(prose, mention):
        return None
    if is_to_come(official, written.key, day, names):
        excused = is_chosen(prose, mention)
    else:
        excused = is_about_the_past(prose, mention, day, written.start) or any(
            has_held(official, written.key, told, names) for told in days_told(prose, mention)
        )
    return None if excused else (written.start, written.end)


def _of_others(prose: Prose, mention: Mention, day: date) -> Span | None:
    """Return where an office stands that the register does not know, and that is not the official's."""
    registers, lang = prose.library.registers, prose.language.code
    office = None if mention.is_single else offices_of(registers).beside(prose.text, mention.start, mention.end)
    if office is None or is_about_the_past(prose, mention, day, office.start):
        return None
    if is_chosen(prose, mention) or is_of_two_posts(prose, mention):
        return None
    return (office.start, office.end) if holds_another(mention.official, office, day, registers, lang) else None


def _is_certain(text: str, written: Span, mention: Mention, *, once: bool) -> bool:
    """Say whether a post can only be that of the one named, and not of somebody before or the next in a list.

    That it was `once` theirs leaves no doubt, but where it may be the next of a list.
    """
    start, end = written
    if end > mention.start:
        return True
    if "," in text[end : mention.start]:
        return stands_for_a_name(text, start, mention.end)
    if once or not _DOUBTFUL.search(text[max(0, start - _LOOK) : start].casefold()):
        return True
    behind = _BEHIND.match(text, mention.end)
    return behind is None or behind["word"].casefold() in _NO_VERBS
