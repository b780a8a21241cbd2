"""It is clear whose post stands before the name of an official.

What it checks: no post stands right before the name of an official who did not hold it on the date of the release,
where it may be that of somebody else: behind a word such as `bersama` or `with`, when the sentence goes on after the
name and the post was never theirs, and where a comma parts post and name, as in a list. Nor does one that was theirs
before stand where the sentence may tell of that time: behind words such as `digagas`, `diresmikan`, `tentang` or
`idea of`, beside `merintis` or `began`, with `tahun lalu` or `last year`, and behind `sebagai` or `yang menjabat`.
Everywhere else W311 (wrong-post) stops the release.

Why: without the comma the post is read as that of the one named. Where a list has posts and names by turns, nobody
knows how many people were there. Who left the post long ago is taken for the one who holds it.

Bad: `Bersama Menteri Agama Siti Rahmawati meninjau gudang`, `Hadir Menteri Contoh, Siti Rahmawati, dan Gubernur Aceh`
in a release of 2026, when she is `Menteri Teladan`, and `Program yang digagas Menteri Contoh Siti Rahmawati`

Good: `Bersama Menteri Agama, Siti Rahmawati meninjau gudang`, `Bersama Menteri Teladan Siti Rahmawati meninjau
gudang`, `Program yang digagas mantan Menteri Contoh Siti Rahmawati`

Jabatan sebelum nama pejabat jelas milik siapa.

Yang diperiksa: tepat sebelum nama pejabat tidak ada jabatan yang tidak dipegangnya pada tanggal siaran dan yang mungkin
jabatan orang lain: jabatan itu didahului kata seperti `bersama` atau `with`, kalimatnya berlanjut setelah nama, dan
jabatan itu tidak pernah dipegangnya, atau jabatan dan nama dipisahkan koma seperti dalam daftar. Jabatan yang dulu
dipegangnya pun tidak ada di tempat yang mungkin bercerita tentang masa itu: setelah kata seperti `digagas`,
`diresmikan`, `tentang`, atau `idea of`, di samping `merintis` atau `began`, bersama `tahun lalu` atau `last year`, dan
setelah `sebagai` atau `yang menjabat`. Selebihnya, W311 (wrong-post) menghentikan siaran.

Alasan: tanpa koma, jabatan itu terbaca sebagai jabatan orang yang disebut. Dalam daftar yang menyebut jabatan dan nama
berganti-ganti, tidak jelas berapa orang yang hadir. Orang yang sudah lama meninggalkan jabatan itu dikira masih
memegangnya.

Salah: `Bersama Menteri Agama Siti Rahmawati meninjau gudang`, `Hadir Menteri Contoh, Siti Rahmawati, dan Gubernur Aceh`
dalam siaran tahun 2026, padahal ia `Menteri Teladan`, dan `Program yang digagas Menteri Contoh Siti Rahmawati`

Benar: `Bersama Menteri Agama, Siti Rahmawati meninjau gudang`, `Bersama Menteri Teladan Siti Rahmawati meninjau
gudang`, `Program yang digagas mantan Menteri Contoh Siti Rahmawati`
"""

from collections.abc import Iterator

from plugins.checks.wrong_posts import wrong_posts_found
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Prose

RULE = Rule(
    code="W315",
    name="unclear-post",
    severity=Severity.WARNING,
    message={
        "id": "Jabatan harus jelas milik siapa dan kapan; `{found}` terbaca sebagai jabatan {name}, tercatat: {posts}.",
        "en": "It must be clear whose post it is, and when; `{found}` reads as that of {name}, on record as: {posts}.",
    },
    hint={
        "id": (
            "Jika maksudnya orang lain, sebut namanya, atau beri koma di belakang jabatannya. Untuk jabatan yang sudah"
            " lewat, tulis `mantan` atau tahunnya."
        ),
        "en": (
            "Where somebody else is meant, name that person, or put a comma behind the post. For a post of the past,"
            " write `former` or the year."
        ),
    },
)


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Tell the posts that may be somebody else's."""
    yield from wrong_posts_found(prose, RULE, certain=False)
