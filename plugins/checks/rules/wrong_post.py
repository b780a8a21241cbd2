"""A post beside the name of an official is the one held on the date of the release.

What it checks: where the text writes a post before or after the name of an official, and both are in the register, the
official held that post on the date of the release. The rule is silent where the register does not know better, where
the sentence says `mantan`, `former` or `saat itu`, tells of somebody taking over, or names another year. A post that
begins long after the date of the release is excused by words such as `terpilih` or `elect` alone.

Why: ministers change, and last year's text is copied. Readers and the press notice a minister of the wrong ministry at
once.

Bad: `Menteri Contoh Siti Rahmawati` in a release of 2026, when she has been `Menteri Teladan` since 2024

Good: `Menteri Teladan Siti Rahmawati`, `mantan Menteri Contoh Siti Rahmawati`

Jabatan di samping nama pejabat ialah jabatan pada tanggal siaran.

Yang diperiksa: jika teks menulis jabatan sebelum atau sesudah nama pejabat, dan keduanya ada dalam daftar, pejabat itu
memegang jabatan tersebut pada tanggal siaran. Aturan ini diam jika daftar tidak memastikannya, jika kalimat itu
memuat `mantan`, `former`, atau `saat itu`, menceritakan pergantian pejabat, atau menyebut tahun lain. Jabatan yang baru
dimulai jauh setelah tanggal siaran hanya dibenarkan oleh kata seperti `terpilih` atau `elect`.

Alasan: menteri berganti, sedangkan teks tahun lalu disalin. Pembaca dan pers segera melihat menteri dari kementerian
yang keliru.

Salah: `Menteri Contoh Siti Rahmawati` dalam siaran tahun 2026, padahal sejak 2024 ia menjabat `Menteri Teladan`

Benar: `Menteri Teladan Siti Rahmawati`, `mantan Menteri Contoh Siti Rahmawati`
"""

from collections.abc import Iterator
from itertools import islice

from plugins.checks.mentions import mentions_in
from plugins.checks.officials import posts
from plugins.checks.post_names import post_names
from plugins.checks.terms_held import contradicts, is_about_the_past, is_chosen, is_to_come
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Prose

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
    return islice(_wrong_posts(prose), MOST)


def _wrong_posts(prose: Prose) -> Iterator[Finding]:
    day, names = prose.day, post_names(prose.library.registers)
    for mention in mentions_in(prose) if day else ():
        post, official = mention.post, mention.official
        if day is None or post is None or not contradicts(official, post.key, day, names, single=mention.is_single):
            continue
        to_come = is_to_come(official, post.key, day, names)
        if not (is_chosen(prose, mention) if to_come else is_about_the_past(prose, mention, day)):
            place = prose.place(post.start, post.end)
            found = " ".join(prose.text[post.start : post.end].split())
            yield RULE.at(place, day=day.isoformat(), found=found, name=official.name, posts=posts(official))
