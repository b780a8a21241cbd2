"""A post beside the name of an official is the one held on the date of the release.

What it checks: where the text writes a post before or after the name of an official, or tells of it behind the name by
words such as `adalah`, `sebagai` or `is the`, and both are in the register, the official held that post on the date of
the release. A minister (by `registers/portfolios.yml`), governor, regent or mayor that is not in the register of
officials is looked at too, where it knows another post of that official on that day.

The rule is silent where the register does not know better, where the sentence says `mantan`, `former` or `saat itu`,
tells of somebody taking over, or names another year or a day on which the post was theirs, and where words such as `di
era`, `sejak` or `under` stand before the post; of posts that are not in the register also where it says `merangkap` or
`sekaligus`. A fault that a correction cites is left as it is. A post that begins long after the date of the release is
excused only by words such as `terpilih` or `elect`. The claim that a clarification is about is left as it was made.
Where the post may be that of somebody else, or the text may tell of the time when it was theirs, W315 (unclear-post)
warns.

Why: ministers change, and last year's text is copied. Readers and the press notice a minister of the wrong ministry at
once.

Bad: `Menteri Contoh Siti Rahmawati` in a release of 2026, when she has been `Menteri Teladan` since 2024, and `Menteri
Agama Siti Rahmawati`

Good: `Menteri Teladan Siti Rahmawati`, `mantan Menteri Contoh Siti Rahmawati`, `sejak era Menteri Contoh Siti
Rahmawati`

Jabatan di samping nama pejabat ialah jabatan pada tanggal siaran.

Yang diperiksa: jika teks menulis jabatan sebelum atau sesudah nama pejabat, atau menyebutnya setelah nama dengan kata
seperti `adalah`, `sebagai`, atau `is the`, dan keduanya ada dalam daftar, pejabat itu memegang jabatan tersebut pada
tanggal siaran. Jabatan menteri (menurut `registers/portfolios.yml`), gubernur, bupati, dan wali kota yang tidak ada
dalam daftar pejabat juga diperiksa, jika daftar itu mencatat jabatan lain pejabat tersebut pada hari itu.

Aturan ini diam jika daftar tidak memastikannya, jika kalimat itu memuat `mantan`, `former`, atau `saat itu`,
menceritakan pergantian pejabat, atau menyebut tahun lain atau tanggal ketika jabatan itu dipegangnya, dan jika jabatan
itu didahului kata seperti `di era`, `sejak`, atau `under`; untuk jabatan di luar daftar, juga jika ada `merangkap` atau
`sekaligus`. Kesalahan yang dikutip sebuah ralat dibiarkan. Jabatan yang baru dimulai jauh setelah tanggal siaran hanya
dibenarkan oleh kata seperti `terpilih` atau `elect`. Klaim yang diklarifikasi dibiarkan seperti bunyinya. Jika jabatan
itu mungkin milik orang lain, atau teks mungkin bercerita tentang masa ketika jabatan itu dipegangnya, W315
(unclear-post) memperingatkan.

Alasan: menteri berganti, sedangkan teks tahun lalu disalin. Pembaca dan pers segera melihat menteri dari kementerian
yang keliru.

Salah: `Menteri Contoh Siti Rahmawati` dalam siaran tahun 2026, padahal sejak 2024 ia menjabat `Menteri Teladan`, dan
`Menteri Agama Siti Rahmawati`

Benar: `Menteri Teladan Siti Rahmawati`, `mantan Menteri Contoh Siti Rahmawati`, `sejak era Menteri Contoh Siti
Rahmawati`
"""

from collections.abc import Iterator

from plugins.checks.wrong_posts import wrong_posts_found
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
        "id": "Periksa nama, jabatan, dan tanggal. Untuk jabatan yang sudah lewat, tulis `mantan` atau tahunnya.",
        "en": "Check the name, the post and the date. For a post of the past, write `former` or the year.",
    },
    allowable=True,
)


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Tell the posts that surely are not theirs."""
    yield from wrong_posts_found(prose, RULE, certain=True)
