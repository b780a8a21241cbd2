"""A day of the week fits its date.

What it checks: a date that stands with a day of the week, in words or in digits, falls on that day: one before it, one
in brackets behind it, or one behind a comma with which the sentence ends. Where no year is written, every year that may
be meant is tried: that of the release, one in which the date is less than half a year away, and one that stands in the
same paragraph. The claim of a clarification is not looked at, nor is the fault that a correction cites.

Why: one of the two is wrong, and readers who come on the wrong day come in vain.

Bad: `Kamis (19/8/2026)`, a Wednesday

Good: `Friday, 21 August 2026`

Hari sesuai dengan tanggalnya.

Yang diperiksa: tanggal yang ditulis bersama nama hari, dengan huruf atau angka, jatuh pada hari itu: nama hari di
depannya, dalam kurung di belakangnya, atau setelah koma di akhir kalimat. Jika tahunnya tidak ditulis, semua tahun yang
mungkin dimaksud dicoba: tahun siaran, tahun yang membuat tanggal itu berjarak kurang dari setengah tahun, dan tahun
yang tertulis dalam paragraf yang sama. Klaim dalam klarifikasi dan kesalahan yang disebut dalam ralat tidak diperiksa.

Alasan: salah satunya keliru, dan pembaca yang datang pada hari yang salah datang sia-sia.

Salah: `Kamis (19/8/2026)`, padahal tanggal itu jatuh pada hari Rabu

Benar: `Jumat (21/8)` dalam siaran bulan Agustus 2026
"""

from collections.abc import Iterator

from plugins.checks.telling import is_claimed, is_corrected, told_at_most
from plugins.checks.weekdays import in_words, nearest, possible_days, weekday_name
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import DateMention, Prose

RULE = Rule(
    code="W801",
    name="wrong-weekday",
    severity=Severity.ERROR,
    message={
        "id": "Hari harus sesuai dengan tanggalnya: {day} jatuh pada hari {right}, di sini tertulis {found}.",
        "en": "The day of the week must fit its date: {day} is a {right}, but {found} is written here.",
    },
    hint={
        "id": "Periksa keduanya di kalender. {weekday} yang terdekat adalah {near}.",
        "en": "Check both in a calendar. The nearest {weekday} is {near}.",
    },
)


@told_at_most
def check_prose(prose: Prose) -> Iterator[Finding]:
    """Compare every day of the week with its date."""
    for mention in prose.dates:
        if mention.weekday and not is_claimed(prose, mention.start) and not _means_week(mention, prose.text):
            days = possible_days(mention, prose)
            fits = not days or any(day.isoweekday() == mention.weekday for day in days)
            if not fits and not is_corrected(prose, mention.start):
                day = min(days, key=lambda each: abs(each - (prose.day or each)))
                yield RULE.at(
                    prose.place(mention.start, mention.end),
                    day=in_words(day),
                    right=weekday_name(day.isoweekday()),
                    found=prose.text[slice(*mention.weekday_span)],
                    weekday=weekday_name(mention.weekday),
                    near=in_words(nearest(day, mention.weekday)),
                )


def _means_week(mention: DateMention, text: str) -> bool:
    """Tell the Indonesian word for a week from that for Sunday, which is always written with a capital."""
    start, end = mention.weekday_span
    return text[start:end] == "minggu" or text.startswith("Minggu lalu", start)
