"""The names of officials are spelt as in the register.

What it checks: no name in the title, summary, captions, other fields or body differs by a letter or two from that of an
official in the register. Misspellings that the register lists are found, and others by likeness: a letter wrong, left
out, doubled or swapped in one word of the name, or, behind the post, a syllable left out. A single word counts only
where the release names that official elsewhere, or the post stands before it. The claim that a clarification is about
is left as it was made, and so is the fault that a correction cites.

Why: a misspelt minister is the error that the press reprints first and forgives last, and searches for the right name
do not find the release.

Bad: `Siti Rachmawati`, `Budi Santosa`, `Menteri Teladan Sitti`, `Menteri Teladan Siti Rahti`

Good: `Siti Rahmawati`, `Budi Santoso`; someone else who is really called almost like an official, with
`allow: {misspelt-name: Budi Santosa adalah ketua RT.}`

Nama pejabat ditulis seperti dalam daftar pejabat.

Yang diperiksa: tidak ada nama dalam judul, ringkasan, keterangan foto, isian lain, atau isi yang berbeda satu atau dua
huruf dari nama pejabat dalam daftar. Ejaan keliru yang tercatat dalam daftar ditemukan, begitu pula yang mirip: satu
huruf pada satu kata salah, hilang, ganda, atau tertukar, atau, di belakang jabatannya, satu suku kata hilang. Satu kata
saja dihitung hanya jika pejabat itu disebut di tempat lain dalam siaran atau jabatannya tertulis di depan kata itu.
Klaim yang diklarifikasi dan kesalahan yang dikutip sebuah ralat dibiarkan seperti bunyinya.

Alasan: nama menteri yang salah eja paling cepat dikutip dan paling lama diingat, dan siarannya tidak ditemukan oleh
orang yang mencari nama yang benar.

Salah: `Siti Rachmawati`, `Budi Santosa`, `Menteri Teladan Sitti`, `Menteri Teladan Siti Rahti`

Benar: `Siti Rahmawati`, `Budi Santoso`; untuk orang lain yang namanya memang mirip,
`allow: {misspelt-name: Budi Santosa adalah ketua RT.}`
"""

from collections.abc import Iterator
from itertools import islice

from plugins.checks.name_slips import slips_in
from plugins.checks.telling import is_claimed, is_corrected
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Prose

RULE = Rule(
    code="W310",
    name="misspelt-name",
    severity=Severity.ERROR,
    message={
        "id": "Nama pejabat harus ditulis seperti dalam daftar pejabat, `{right}`; di sini tertulis `{found}`.",
        "en": "The name of an official must be spelt as in the register, `{right}`; here it is `{found}`.",
    },
    hint={
        "id": "Tulis `{right}`. Jika ini orang lain yang memang bernama `{found}`, tulis alasannya di `allow`.",
        "en": "Write `{right}`. Where this is somebody else whose name is `{found}`, say so under `allow`.",
    },
    allowable=True,
)
MOST = 10
"""Findings in one file: whoever mends so many mends the rest as well."""


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Look at every name that is nearly that of an official."""
    slips = (slip for slip in slips_in(prose) if not _is_cited(prose, slip.start))
    for slip in islice(slips, MOST):
        found = " ".join(prose.text[slip.start : slip.end].split())
        yield RULE.at(prose.place(slip.start, slip.end), right=slip.right, found=found)


def _is_cited(prose: Prose, position: int) -> bool:
    return is_claimed(prose, position) or is_corrected(prose, position)
