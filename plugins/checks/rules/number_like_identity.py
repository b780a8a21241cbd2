"""Numbers that look like a person's are looked at before they are published.

What it checks: no number that may be an identity or family card number although nothing beside it says so, no 16 digits
beside NIK that are built otherwise, no bank card in groups of four, no pupil's number (NISN).

Why: lists copied into a text bring such numbers along, and one that is real can never be taken back.

Bad: `9629513112999999` in a list of boxes

Good: `sebanyak 1.200 kotak`

Nomor yang mirip nomor orang diperiksa sebelum terbit.

Yang diperiksa: tidak ada nomor yang mungkin NIK atau nomor kartu keluarga walaupun tidak ada kata yang menyebutnya,
tidak ada 16 angka di dekat kata NIK yang susunannya lain, tidak ada nomor kartu bank dalam kelompok empat angka, tidak
ada nomor siswa (NISN).

Alasan: daftar yang disalin ke dalam teks membawa nomor semacam itu, dan nomor asli yang sudah terbit tidak dapat
ditarik lagi.

Salah: `9629513112999999` dalam daftar kotak

Benar: `sebanyak 1.200 kotak`
"""

from collections.abc import Iterator

from plugins.checks.personal_numbers import CARD, IDENTITY, PUPIL, personal_numbers
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Prose

RULE = Rule(
    code="W902",
    name="number-like-identity",
    severity=Severity.WARNING,
    message={
        "id": "Nomor orang tidak boleh dimuat; `{found}` mirip {kind}.",
        "en": "Numbers of persons must not be published; `{found}` looks like {kind}.",
    },
    hint={
        "id": "Periksa; hapus bila memang nomor orang, jika tidak tulis alasannya di `allow`.",
        "en": "Look at it; remove it if it is a person's, else give the reason under `allow`.",
    },
    private=True,
)
_KINDS = {
    IDENTITY: {"id": "NIK atau nomor kartu keluarga", "en": "an identity or family card number"},
    CARD: {"id": "nomor kartu bank", "en": "a bank card's number"},
    PUPIL: {"id": "nomor induk siswa", "en": "a pupil's number"},
}


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Look at every long number that nothing proves."""
    for number in personal_numbers(prose):
        if number.kind in _KINDS and not number.certain:
            yield RULE.at(number.place, found=number.masked, kind=_KINDS[number.kind])
