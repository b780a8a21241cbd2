"""Changes are listed in the order in which they were made, none before the release.

What it checks: no date in `updated` lies before `date`, and each entry has the same date as the one above it or a later
one. That each has a `note` is another rule (`missing-part`).

Why: readers see the list as it is written, as the history of the release. A change before publication is most often a
slip in the year or the month.

Bad: `updated: [{date: 2025-08-22, note: Jumlah keluarga diperbaiki.}]` in a release of 21 August 2026

Good: `updated: [{date: 2026-08-22, note: Jumlah keluarga diperbaiki.}]`

Perubahan ditulis menurut urutan waktunya dan tidak mendahului siaran.

Yang diperiksa: tanggal dalam `updated` tidak lebih awal daripada `date`, dan setiap butir bertanggal sama dengan butir
di atasnya atau sesudahnya. Bahwa setiap butir punya `note` diperiksa aturan lain (`missing-part`).

Alasan: pembaca melihat daftar itu persis seperti yang ditulis, sebagai riwayat siaran. Perubahan yang mendahului siaran
biasanya salah ketik tahun atau bulan.

Salah: `updated: [{date: 2025-08-22, note: Jumlah keluarga diperbaiki.}]` dalam siaran tanggal 21 Agustus 2026

Benar: `updated: [{date: 2026-08-22, note: Jumlah keluarga diperbaiki.}]`
"""

from collections.abc import Iterator

from plugins.checks.wording import Phrase
from plugins.checks.zones import date_of, local_time, zone_of
from plugins.diagnostics import Finding, Rule, Severity
from plugins.releases import Library, Manuscript, Moment

RULE = Rule(
    code="W218",
    name="change-out-of-order",
    severity=Severity.WARNING,
    message={
        "id": "Perubahan tidak boleh mendahului {before}, {earlier}; perubahan ini bertanggal {found}.",
        "en": "A change must not come before {before}, {earlier}; this one is dated {found}.",
    },
    hint={
        "id": "Periksa tanggalnya; perubahan terbaru ditulis paling bawah.",
        "en": "Check the date; the latest change goes to the bottom.",
    },
)

_RELEASE: Phrase = {"id": "tanggal siaran", "en": "the date of the release"}
_CHANGE: Phrase = {"id": "perubahan di atasnya", "en": "the change above it"}


def check_story(library: Library) -> Iterator[Finding]:
    """Compare each change with the date of the release, and with the change before it."""
    for manuscript in library.news:
        if manuscript.fields.updated:
            yield from _in_order(library, manuscript)


def _in_order(library: Library, manuscript: Manuscript) -> Iterator[Finding]:
    zone, last, before = zone_of(library, manuscript), date_of(library, manuscript), _RELEASE
    for number, change in enumerate(manuscript.fields.updated or ()):
        if last and _is_earlier(change.date, last, zone):
            values = {"earlier": local_time(last, zone), "found": local_time(change.date, zone)}
            yield RULE.at(manuscript.place("updated", number, "date"), before=before, **values)
        else:
            last, before = change.date, _CHANGE


def _is_earlier(moment: Moment, other: Moment, zone: str) -> bool:
    """Compare two moments: the days alone where one of them has no time of day."""
    if moment.clock is None or other.clock is None:
        return moment.day < other.day
    return moment.at(zone) < other.at(zone)
