"""Links inside the content lead somewhere.

What it checks: a link to a file leads to a release, page or picture that is there; a link to an address of the site
that ends in `.html` leads to a page or an old address; all other links begin with https:, http:, mailto: or tel:.

Why: a reader who follows it would find nothing.

Bad: `[bantuan](../07/bantuan-aceh.id.md)`, when the file lies in `08`

Good: `[bantuan](../08/bantuan-aceh.id.md)`, `[BPS](https://www.bps.go.id)`
"""

from collections.abc import Iterator
from functools import cached_property

from plugins.checks.address_book import claims, comparable
from plugins.checks.nearby import Nearby, as_written, is_there
from plugins.checks.wording import suggest
from plugins.diagnostics import Finding, Rule, Severity
from plugins.releases import Library, Manuscript, Reference, is_local, key_of, split_fragment

RULE = Rule(
    code="W502",
    name="broken-link",
    severity=Severity.ERROR,
    message={
        "id": "Tautan harus menuju siaran, halaman, atau gambar yang ada; `{found}` tidak ditemukan.",
        "en": "A link must lead to a release, page or picture that is there; `{found}` was not found.",
    },
    hint={"id": "{advice}", "en": "{advice}"},
)

_CHECK = {
    "id": "Periksa nama dan folder berkasnya; untuk situs lain, tulis https:// di depan.",
    "en": "Check the file's name and folder; for another site, write https:// in front.",
}
_FOLDERS = ("releases/", "pages/")
_SUFFIXES = (".md", ".avif", ".jpeg", ".jpg", ".png", ".webp")


def check(library: Library) -> Iterator[Finding]:
    """Follow every link of every body."""
    targets = _Targets(library)
    for manuscript in library.manuscripts:
        for link in manuscript.body.links:
            if not targets.holds(link):
                advice = suggest(targets.near(manuscript, link), _CHECK)
                yield RULE.at(manuscript.place_in_body(link.written), found=link.written, advice=advice)


class _Targets:
    """What links may lead to."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._nearby = Nearby(library.by_path)

    def holds(self, link: Reference) -> bool:
        """Say whether a path of the content or an address of the site is there.

        A release that is there but could not be read, and a path that leaves the content, have findings of their own.
        """
        path = link.path
        if path is None:
            return is_local(link.written)
        if path.startswith("/"):
            address = split_fragment(path)[0].partition("?")[0]
            return not address.endswith(".html") or comparable(address) in self._addresses
        if path in self._library.by_path or path in self._library.pictures:
            return True
        return path.startswith(_FOLDERS) and path.endswith(_SUFFIXES) and is_there(self._library, path)

    def near(self, manuscript: Manuscript, link: Reference) -> str:
        """Return how the nearest target would be written: best its translation; "" where none is near."""
        path = link.path or ""
        translations = self._library.translations.get(key_of(path))
        nearest = translations[0].path if translations else self._nearby.nearest(path)
        return as_written(nearest, manuscript.path)

    @cached_property
    def _addresses(self) -> frozenset[str]:
        return frozenset(comparable(claim.address) for claim in claims(self._library))
