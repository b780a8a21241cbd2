"""An address that was public keeps leading somewhere.

What it checks: every address in `registers/published.txt`, the ledger of what was ever public, is still the address of
a public release or page, or stands in the `aliases` of one. A withdrawn release keeps its page, and so its address; a
release that becomes a draft again, or a file that is removed, loses it.

Why: newspapers, search engines and printed QR codes lead to that address. Whoever follows them must not find an empty
page.

Bad: a new `slug: aid-reaches-aceh` in a release that was public at
`/en/press-releases/2026/08/aid-arrives-in-aceh.html`

Good: the new slug together with `aliases: [/en/press-releases/2026/08/aid-arrives-in-aceh.html]`

Alamat yang pernah terbit tetap dapat dibuka.

Yang diperiksa: setiap alamat dalam `registers/published.txt`, catatan semua yang pernah terbit, masih menjadi alamat
siaran atau halaman yang terbit, atau tercantum dalam `aliases` salah satunya. Siaran yang ditarik tetap punya halaman,
jadi alamatnya tetap; siaran yang kembali menjadi draf, atau berkas yang dihapus, kehilangan alamatnya.

Alasan: surat kabar, mesin pencari, dan kode QR cetak menunjuk ke alamat itu. Pembaca yang mengikutinya tidak boleh
sampai di halaman kosong.

Salah: `slug: aid-reaches-aceh` yang baru, dalam siaran yang pernah terbit di
`/en/press-releases/2026/08/aid-arrives-in-aceh.html`

Benar: slug baru itu bersama `aliases: [/en/press-releases/2026/08/aid-arrives-in-aceh.html]`
"""

from collections.abc import Iterator

from plugins.checks.address_book import comparable
from plugins.checks.wording import Phrase
from plugins.diagnostics import Finding, Place, Rule, Severity
from plugins.releases import LEDGER, Library, Manuscript

RULE = Rule(
    code="W505",
    name="changed-address",
    severity=Severity.ERROR,
    message={
        "id": "Alamat yang pernah terbit harus tetap dapat dibuka; {address} {found}.",
        "en": "An address that was public must keep leading somewhere; {address} {found}.",
    },
    hint={"id": "{mend}", "en": "{mend}"},
)

_MOVED: Phrase = {"id": "kini beralamat {new}", "en": "is {new} now"}
_DRAFT: Phrase = {"id": "kembali menjadi draf", "en": "is a draft again"}
_AWAY: Phrase = {"id": "tidak punya halaman lagi", "en": "has no page any more"}
_GONE: Phrase = {"id": "milik {key}, yang tidak ditemukan lagi", "en": "belongs to {key}, which is gone"}

_ADD_HERE: Phrase = {
    "id": "Tambahkan `aliases: [{address}]` di bagian atas berkas ini.",
    "en": "Add `aliases: [{address}]` at the top of this file.",
}
_ADD_THERE: Phrase = {
    "id": "Tambahkan `aliases: [{address}]` di bagian atas {path}.",
    "en": "Add `aliases: [{address}]` at the top of {path}.",
}
_WITHDRAW: Phrase = {
    "id": "Untuk menarik siaran, tulis `status: withdrawn` dan `reason: ...`; halamannya tetap ada.",
    "en": "To take a release back, write `status: withdrawn` and `reason: ...`; its page stays.",
}
_REPLACE: Phrase = {
    "id": "Tulis `status: published`, atau tambahkan `aliases: [{address}]` di halaman penggantinya.",
    "en": "Write `status: published`, or add `aliases: [{address}]` to the page that takes its place.",
}
_FOLLOW: Phrase = {
    "id": "Jika berkasnya berganti nama, tambahkan `aliases: [{address}]` di berkas barunya. Jika dihapus, kembalikan"
    " dengan `status: withdrawn` dan `reason: ...`.",
    "en": "If the file was renamed, add `aliases: [{address}]` to the new one. If it was removed, put it back with"
    " `status: withdrawn` and `reason: ...`.",
}


def check_site(library: Library) -> Iterator[Finding]:
    """Look for every address of the ledger among those that are public now; embargoes are not looked at."""
    alive = {comparable(address) for address in _alive(library)} if library.ledger.entries else set()
    for address, entry in library.ledger.entries.items():
        if comparable(address) not in alive:
            group = library.translations.get(entry.key, ())
            yield _of_story(library, group, address) if group else _of_nobody(address, entry.key, entry.line)


def _alive(library: Library) -> Iterator[str]:
    """Yield what readers can open: addresses and old addresses of all that is no draft."""
    for group in library.translations.values():
        for manuscript in group:
            if _is_public(manuscript, group[0]):
                yield manuscript.address
                yield from manuscript.aliases


def _is_public(manuscript: Manuscript, original: Manuscript) -> bool:
    if manuscript.kind == "page":
        return manuscript.status != "draft"
    # a translation taken back alone leaves the site
    alone = manuscript.status == "withdrawn" and original.status != "withdrawn"
    return "draft" not in (manuscript.status, original.status) and not alone


def _of_story(library: Library, group: tuple[Manuscript, ...], address: str) -> Finding:
    """Return what is wrong with a story that is still there."""
    original = group[0]
    lang = _language_of(address, library)
    manuscript = next((each for each in group if each.lang == lang), None)
    if manuscript is None:
        return _found(Place(original.path), address, _AWAY, _ADD_HERE)
    if _is_public(manuscript, original):
        return _found(manuscript.place("slug"), address, _MOVED, _ADD_HERE, new=manuscript.address)
    if "draft" in (manuscript.status, original.status):
        draft = manuscript if manuscript.status == "draft" else original
        mend = _REPLACE if manuscript.kind == "page" else _WITHDRAW
        return _found(draft.place("status"), address, _DRAFT, mend)
    return _found(manuscript.place("status"), address, _AWAY, _ADD_THERE, path=original.path)


def _of_nobody(address: str, key: str, line: int) -> Finding:
    return _found(Place(LEDGER, line), address, _GONE, _FOLLOW, key=key)


def _language_of(address: str, library: Library) -> str:
    """Return the language in whose folder an address lies."""
    folders = {language.path: language.code for language in library.site.languages}
    return folders.get(address.split("/")[1], folders.get("", library.site.default_language.code))


def _found(place: Place, address: str, found: Phrase, mend: Phrase, **words: str) -> Finding:
    told, advice = (
        {lang: text.format(address=address, **words) for lang, text in phrase.items()} for phrase in (found, mend)
    )
    return RULE.at(place, address=address, found=told, mend=advice)
