"""Links lead to something that is there.

What it checks: a link to a file leads to a release or page that is there. A link to an address of the site that ends in
`.html` leads to a page that is no draft, or to an old address. All other links begin with https:, http:, mailto: or
tel:. Pictures are shown, not linked to.

Why: a reader who follows a broken link finds nothing. A link to the file of a draft is allowed: it appears once the
draft is published.

Bad: `[penjelasannya](../10/beras-aceh.id.md)`, while the file lies in folder 09

Good: `[penjelasannya](../09/beras-aceh.id.md)`, `[BPS](https://bps.example/x)`

Tautan menuju sesuatu yang benar-benar ada.

Yang diperiksa: tautan ke berkas menuju siaran atau halaman yang ada. Tautan ke alamat situs yang berakhir dengan
`.html` menuju halaman yang bukan draf, atau alamat lama. Tautan lain dimulai dengan https:, http:, mailto:, atau tel:.
Gambar ditampilkan, bukan ditautkan.

Alasan: pembaca yang mengikuti tautan rusak tidak menemukan apa-apa. Tautan ke berkas draf diperbolehkan; tautannya
muncul setelah draf itu terbit.

Salah: `[penjelasannya](../10/beras-aceh.id.md)`, padahal berkasnya ada di folder 09

Benar: `[penjelasannya](../09/beras-aceh.id.md)`, `[BPS](https://bps.example/x)`
"""

from collections.abc import Iterator
from functools import cached_property

from plugins.checks.address_book import claims, comparable
from plugins.checks.links import unsafe_scheme
from plugins.checks.nearby import Nearby, as_written, is_there
from plugins.checks.wording import Phrase, suggest
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import regex
from plugins.releases import Library, Manuscript, Reference, is_local, key_of, split_fragment

RULE = Rule(
    code="W502",
    name="broken-link",
    severity=Severity.ERROR,
    message={
        "id": "Tautan harus menuju siaran atau halaman yang ada; `{found}` {fault}.",
        "en": "A link must lead to a release or page that is there; `{found}` {fault}.",
    },
    hint={"id": "{advice}", "en": "{advice}"},
)

_CHECK = {
    "id": "Periksa nama dan folder berkasnya; untuk situs lain, tulis https:// di depan.",
    "en": "Check the file's name and folder; for another site, write https:// in front.",
}
_LETTER = {"id": "Untuk alamat surel, tulis `mailto:{found}`.", "en": "For a mail address, write `mailto:{found}`."}
_MAIL = regex(r"[^@\s/]+@[^@\s/]+\.[^@\s/]+")
_ABSENT = {"id": "tidak ditemukan", "en": "was not found"}
_PICTURE = (
    {"id": "adalah gambar", "en": "is a picture"},
    {"id": "Tampilkan gambarnya: `![…]({found})`.", "en": "Show the picture: `![…]({found})`."},
)
_DRAFT = (
    {"id": "masih draf", "en": "is a draft"},
    {
        "id": "Tautkan berkasnya: `{file}`; tautannya muncul setelah terbit.",
        "en": "Link to its file: `{file}`; the link appears once it is published.",
    },
)
_FOLDERS = ("releases/", "pages/")
_PICTURES = (".avif", ".jpeg", ".jpg", ".png", ".webp")


def check_site(library: Library) -> Iterator[Finding]:
    """Follow every link of every body."""
    targets = _Targets(library)
    for manuscript in library.manuscripts:
        for link in manuscript.links:
            if fault := targets.fault(manuscript, link):
                what, advice = fault
                yield RULE.at(
                    manuscript.place_in_body(link.written), found=link.written or "-", fault=what, advice=advice
                )


class _Targets:
    """What links may lead to."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._nearby = Nearby(library.by_path)

    def fault(self, manuscript: Manuscript, link: Reference) -> tuple[Phrase, Phrase] | None:
        """Return what is wrong with a link, and how to mend it; None where it leads somewhere."""
        path = link.path or ""
        if path.lower().endswith(_PICTURES) and path.startswith(_FOLDERS):
            return _filled(_PICTURE, found=link.written)
        if not self._holds(link):
            if _MAIL.fullmatch(link.written):
                return _filled((_ABSENT, _LETTER), found=link.written)
            return _ABSENT, suggest(self._near(manuscript, link), _CHECK)
        draft = self._drafts.get(comparable(_address(path))) if path.startswith("/") else None
        return _filled(_DRAFT, file=as_written(draft.path, manuscript.path)) if draft else None

    def _holds(self, link: Reference) -> bool:
        """Say whether a path of the content or an address of the site is there.

        A release that is there but could not be read, a path that leaves the content, and a link that runs something
        have findings of their own.
        """
        path = link.path
        if path is None:
            return is_local(link.written) or bool(unsafe_scheme(link.written))
        if path.startswith("/"):
            address = _address(path)
            return not address.endswith(".html") or comparable(address) in self._addresses
        if path in self._library.by_path:
            return True
        return path.startswith(_FOLDERS) and path.endswith(".md") and is_there(self._library, path)

    def _near(self, manuscript: Manuscript, link: Reference) -> str:
        """Return how the nearest target would be written: best its translation; "" where none is near."""
        path = link.path or ""
        translations = self._library.translations.get(key_of(path))
        nearest = translations[0].path if translations else self._nearby.nearest(path)
        return as_written(nearest, manuscript.path)

    @cached_property
    def _addresses(self) -> frozenset[str]:
        return frozenset(comparable(claim.address) for claim in claims(self._library))

    @cached_property
    def _drafts(self) -> dict[str, Manuscript]:
        """Drafts, and translations of drafts, by their address."""
        library = self._library
        return {
            comparable(manuscript.address): manuscript
            for manuscript in library.manuscripts
            if "draft" in (manuscript.status, _original_status(library, manuscript))
        }


def _original_status(library: Library, manuscript: Manuscript) -> str | None:
    """Return the status of the original; that of a page counts for itself alone."""
    return None if manuscript.kind == "page" else library.original(manuscript).status


def _address(path: str) -> str:
    return split_fragment(path)[0].partition("?")[0]


def _filled(fault: tuple[Phrase, Phrase], **values: str) -> tuple[Phrase, Phrase]:
    what, advice = fault
    return what, {lang: text.format_map(values) for lang, text in advice.items()}
