"""It is clear whose post stands before the name of an official.

What it checks: no post stands right before the name of an official who did not hold it on the date of the release,
where it may be that of somebody else: behind a word such as `bersama` or `with`, when the sentence goes on after the
name and the post was never theirs, and where a comma parts post and name, as in a list. Everywhere else W311
(wrong-post) stops the release.

Why: without the comma the post is read as that of the one named. Where a list has posts and names by turns, nobody
knows how many people were there.

Bad: `Bersama Menteri Agama Siti Rahmawati meninjau gudang`, `Hadir Menteri Contoh, Siti Rahmawati, dan Gubernur Aceh`
in a release of 2026, when she is `Menteri Teladan`

Good: `Bersama Menteri Agama, Siti Rahmawati meninjau gudang`, `Bersama Menteri Teladan Siti Rahmawati meninjau gudang`

Jabatan sebelum nama pejabat jelas milik siapa.

Yang diperiksa: tepat sebelum nama pejabat tidak ada jabatan yang tidak dipegangnya pada tanggal siaran dan yang mungkin
jabatan orang lain: jabatan itu didahului kata seperti `bersama` atau `with`, kalimatnya berlanjut setelah nama, dan
jabatan itu tidak pernah dipegangnya, atau jabatan dan nama dipisahkan koma seperti dalam daftar. Selebihnya, W311
(wrong-post) menghentikan siaran.

Alasan: tanpa koma, jabatan itu terbaca sebagai jabatan orang yang disebut. Dalam daftar yang menyebut jabatan dan nama
berganti-ganti, tidak jelas berapa orang yang hadir.

Salah: `Bersama Menteri Agama Siti Rahmawati meninjau gudang`, `Hadir Menteri Contoh, Siti Rahmawati, dan Gubernur Aceh`
dalam siaran tahun 2026, padahal ia `Menteri Teladan`

Benar: `Bersama Menteri Agama, Siti Rahmawati meninjau gudang`, `Bersama Menteri Teladan Siti Rahmawati meninjau gudang`
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
        "id": "Jabatan harus jelas milik siapa; `{found}` terbaca sebagai jabatan {name}, yang tercatat: {posts}.",
        "en": "It must be clear whose post it is; `{found}` reads as that of {name}, who is on record as: {posts}.",
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
