"""The links and pictures of two versions; where they lead counts, not the language of what is there."""

import posixpath
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial
from itertools import zip_longest

from msgspec import Struct

from plugins.checks.parity.differences import MOST, NOWHERE
from plugins.diagnostics import Finding, Place, Rule
from plugins.prose import Prose, regex
from plugins.releases import is_local, key_of, relative_to, split_fragment

_MOST_KEPT = 10_000
_LANGUAGE = regex(r"(?<=[/=._-])[a-z]{2}(?:[-_][A-Za-z]{2})?(?=[/.&#-]|$)")


class Target(Struct, frozen=True):
    """Something that a version leads to or shows, as `written`; `essence` is what it has in common with another's."""

    written: str
    essence: str
    place: Callable[[], Place]


def targets_that_differ(
    rule: Rule, original: Prose, translation: Prose, targets_of: Callable[[Prose], Iterable[Target]]
) -> Iterator[Finding]:
    """Yield a finding for what one version leads to and the other does not.

    Where each lacks something, the one is taken for the other: one finding, in the translation.
    """
    ours, theirs = list(targets_of(original)), list(targets_of(translation))
    for lost, added in zip_longest(_lacking(ours, theirs), _lacking(theirs, ours)):
        here, path = (added, original.manuscript.path) if added else (lost, translation.manuscript.path)
        there = dict.fromkeys(NOWHERE, f"`{lost.written}`") if lost and added else NOWHERE
        yield rule.at(here.place(), here=here.written, path=path, there=there)


def _lacking(here: Iterable[Target], there: Iterable[Target]) -> list[Target]:
    """Return what one version leads to and the other does not, each once."""
    known = {target.essence for target in there}
    return list({target.essence: target for target in here if target.essence not in known}.values())[:MOST]


def links_of(prose: Prose) -> Iterator[Target]:
    """Yield the links of a body."""
    path, codes = prose.manuscript.path, prose.library.site.codes
    for link in prose.links:
        place = partial(prose.body_place, link.start, link.address_end)
        if is_local(link.address):
            target = relative_to(path, split_fragment(link.address)[0])
            yield Target(link.address, key_of(target) if target else link.address, place)
        elif not link.address.startswith(("#", "/")):
            yield Target(link.address, _without_language(link.address, tuple(codes)), place)


def sources_of(prose: Prose) -> Iterator[Target]:
    """Yield the addresses of evidence."""
    for number, piece in enumerate(prose.own.evidence or ()):
        if piece.url:
            place = partial(prose.manuscript.place, "evidence", number, "url")
            yield Target(piece.url, _without_language(piece.url, tuple(prose.library.site.codes)), place)


def pictures_of(prose: Prose) -> Iterator[Target]:
    """Yield the pictures of a body; a drawing may have one file a language, such as peta.id.png."""
    for picture in prose.manuscript.pictures:
        path = picture.path or picture.written
        place = partial(prose.manuscript.place_in_body, picture.written)
        yield Target(picture.written, _without_language(path, tuple(prose.library.site.codes)), place)


@lru_cache(_MOST_KEPT)
def _without_language(address: str, codes: tuple[str, ...]) -> str:
    """Return an address without the parts of it that name a language of the site."""
    named = frozenset(codes)
    plain = _LANGUAGE.sub(lambda code: "" if code[0].partition("-")[0].partition("_")[0] in named else code[0], address)
    return posixpath.normpath(plain.rstrip("/")) if plain else ""
