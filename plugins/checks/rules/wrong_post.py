"""A post beside the name of an official is the one held on the date of the release.

What it checks: where the text writes a post before or after the name of an official, and both are in the register, the
official held that post on the date of the release. So it is with a minister, governor, regent or mayor of whom the
register does not tell, where it knows another post of that official on that day. The rule is silent where the register
does not know better, where the sentence says `mantan`, `former` or `saat itu`, tells of somebody taking over, or names
another year; of posts that are not in the register also where it says `merangkap` or `sekaligus`. A post that begins
long after the date of the release is excused by words such as `terpilih` or `elect` alone.

Why: ministers change, and last year's text is copied. Readers and the press notice a minister of the wrong ministry at
once.

Bad: `Menteri Contoh Siti Rahmawati` in a release of 2026, when she has been `Menteri Teladan` since 2024, and `Menteri
Agama Siti Rahmawati`

Good: `Menteri Teladan Siti Rahmawati`, `mantan Menteri Contoh Siti Rahmawati`

Jabatan di samping nama pejabat ialah jabatan pada tanggal siaran.

Yang diperiksa: jika teks menulis jabatan sebelum atau sesudah nama pejabat, dan keduanya ada dalam daftar, pejabat itu
memegang jabatan tersebut pada tanggal siaran. Begitu pula menteri, gubernur, bupati, dan wali kota yang tidak ada dalam
daftar, jika daftar mencatat jabatan lain pejabat itu pada hari tersebut. Aturan ini diam jika daftar tidak
memastikannya, jika kalimat itu memuat `mantan`, `former`, atau `saat itu`, menceritakan pergantian pejabat, atau
menyebut tahun lain; untuk jabatan di luar daftar, juga jika ada `merangkap` atau `sekaligus`. Jabatan yang baru dimulai
jauh setelah tanggal siaran hanya dibenarkan oleh kata seperti `terpilih` atau `elect`.

Alasan: menteri berganti, sedangkan teks tahun lalu disalin. Pembaca dan pers segera melihat menteri dari kementerian
yang keliru.

Salah: `Menteri Contoh Siti Rahmawati` dalam siaran tahun 2026, padahal sejak 2024 ia menjabat `Menteri Teladan`, dan
`Menteri Agama Siti Rahmawati`

Benar: `Menteri Teladan Siti Rahmawati`, `mantan Menteri Contoh Siti Rahmawati`
"""

from collections.abc import Iterator
from datetime import date
from itertools import islice

from plugins.checks.mentions import Mention, mentions_in
from plugins.checks.offices import office_beside
from plugins.checks.officials import posts
from plugins.checks.post_names import WrittenPost, post_names
from plugins.checks.terms_held import (
    contradicts,
    holds_another,
    is_about_the_past,
    is_chosen,
    is_of_two_posts,
    is_to_come,
)
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Prose, Span

RULE = Rule(
    code="W311",
    name="wrong-post",
    severity=Severity.ERROR,
    message={
        "id": "Jabatan harus sesuai dengan tanggal siaran, {day}; {name} tertulis `{found}`, tetapi tercatat: {posts}.",
        "en": "A post must fit the date of the release, {day}; {name} is `{found}`, but on record as: {posts}.",
    },
    hint={
        "id": "Periksa nama, jabatan, dan tanggal. Untuk jabatan yang sudah lewat, tulis `mantan`.",
        "en": "Check the name, the post and the date. For a post of the past, write `former`.",
    },
    allowable=True,
)


MOST = 10
"""Findings in one file."""


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Compare the posts beside names with the terms of the officials."""
    return islice(_wrong_posts(prose, prose.day), MOST) if prose.day else iter(())


def _wrong_posts(prose: Prose, day: date) -> Iterator[Finding]:
    for mention in mentions_in(prose):
        span = _of_the_register(prose, mention, mention.post, day) if mention.post else _of_others(prose, mention, day)
        if span:
            found, name = " ".join(prose.text[slice(*span)].split()), mention.official.name
            yield RULE.at(
                prose.place(*span), day=day.isoformat(), found=found, name=name, posts=posts(mention.official)
            )


def _of_the_register(prose: Prose, mention: Mention, written: WrittenPost, day: date) -> Span | None:
    """Return where a post stands that the official did not hold on `day`."""
    names, official = post_names(prose.library.registers), mention.official
    if not contradicts(official, written.key, day, names, single=mention.is_single):
        return None
    to_come = is_to_come(official, written.key, day, names)
    excused = is_chosen(prose, mention) if to_come else is_about_the_past(prose, mention, day)
    return None if excused else (written.start, written.end)


def _of_others(prose: Prose, mention: Mention, day: date) -> Span | None:
    """Return where an office stands that the register does not know, and that is not the official's."""
    office = None if mention.is_single else office_beside(prose.text, mention.start, mention.end)
    if office is None or is_about_the_past(prose, mention, day):
        return None
    if is_chosen(prose, mention) or is_of_two_posts(prose, mention):
        return None
    registers, lang = prose.library.registers, prose.language.code
    return (office.start, office.end) if holds_another(mention.official, office, day, registers, lang) else None
