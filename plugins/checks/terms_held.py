"""What the register says about a post that a text writes beside an official's name."""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache

from plugins.checks.offices import GOVERNOR, Office, offices_of
from plugins.checks.post_names import PostNames
from plugins.releases import Official, Registers, Term

MARGIN = timedelta(days=60)
"""Between two cabinets nobody else holds the post yet; so long after the end of a term it is no slip of days."""


def terms_of(official: Official, key: str, posts: PostNames) -> list[Term]:
    """Return the terms of an official in that post."""
    return [term for term in official.terms if posts.key(term) == key]


def has_held(official: Official, key: str, day: date, posts: PostNames) -> Term | None:
    """Return a term of that post which covers `day`, one that is not acting first."""
    terms = [term for term in terms_of(official, key, posts) if term.covers(day)]
    return min(terms, key=lambda term: term.acting, default=None)


def was_theirs(official: Official, key: str, day: date, posts: PostNames) -> bool:
    """Say whether the official came to hold that post before `day`."""
    return any(term.since is None or term.since < day for term in terms_of(official, key, posts))


def contradicts(official: Official, key: str, day: date, posts: PostNames, *, single: bool) -> bool:
    """Say whether the register knows that the official did not hold that post on `day`.

    Not to know that someone held it is not enough: somebody else held it then, or the official held another post, and
    the days are certain. A name of a `single` word is the official's only where the post was once theirs.
    """
    own = terms_of(official, key, posts)
    if any(term.covers(day) for term in own) or (single and not own):
        return False
    others = [term for each, term in posts.holders.get(key, ()) if each is not official and term.covers(day)]
    elsewhere = [term for term in official.terms if term.since and term.covers(day)]
    if own and all(_is_outside(term, day) for term in own):
        far = all(_is_outside(term, day, MARGIN) and not term.doubt for term in own)
        return bool(others or elsewhere or far)
    bodies = _bodies(official.terms)
    if own or not elsewhere:
        return any(_bodies((term,)) & bodies or (term.since and not term.doubt) for term in others)
    return bool(others) or bool(_bodies(term for _, term in posts.holders.get(key, ())) & _bodies(elsewhere))


def holds_another(official: Official, office: Office, day: date, registers: Registers, lang: str) -> bool:
    """Say whether the register knows a post of that `day`, and none of any day that may be this office.

    Nobody holds two offices of that kind, and no other post beside one, unless both are of one ministry. In a language
    in which the register does not tell the posts, `lang`, offices of one kind are not compared.
    """
    held = [term for term in official.terms if term.covers(day)]
    if not any(_is_certain(term, day) for term in held):
        return False
    offices = offices_of(registers)
    if any(offices.share_a_field(office, post) for term in held for post in term.post.values()):
        return False
    for term in official.terms:
        for own in filter(None, map(offices.named, term.post.values())):
            untold = lang not in term.post and own.kind == office.kind
            if untold or (offices.may_be_one(office, own) and not _are_two_provinces(office, own, registers)):
                return False
    return True


def is_to_come(official: Official, key: str, day: date, posts: PostNames) -> bool:
    """Say whether a post is known to be theirs only long after `day`, when no text of that day can know it."""
    own = terms_of(official, key, posts)
    return bool(own) and all(term.since and not term.doubt and day < term.since - MARGIN for term in own)


def _are_two_provinces(one: Office, other: Office, registers: Registers) -> bool:
    keys = _provinces(registers)
    return one.kind == GOVERNOR and len({keys.get(one.domain), keys.get(other.domain), None}) > 2


@lru_cache(maxsize=4)
def _provinces(registers: Registers) -> dict[tuple[str, ...], str]:
    """Return the keys of provinces by all that they are called."""
    return {
        tuple(name.casefold().split()): province.key
        for province in registers.provinces.values()
        for name in (*province.name.values(), *province.short.values(), *province.aliases)
    }


def _is_outside(term: Term, day: date, margin: timedelta = timedelta()) -> bool:
    """Say whether a term is known to have begun after `day` or ended before it."""
    early = term.since is not None and day < term.since - margin
    return early or (term.to is not None and day >= term.to + margin)


def _is_certain(term: Term, day: date) -> bool:
    """Say whether a term that covers `day` surely does; one that is doubted does until it was last seen."""
    return bool(term.since) and not term.acting and (not term.doubt or day <= max(term.seen, default=date.min))


def _bodies(terms: Iterable[Term]) -> set[str]:
    return {text for term in terms for text in term.organisation.values()}
