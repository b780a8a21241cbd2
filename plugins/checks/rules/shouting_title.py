"""A title is written as a sentence, not in capitals.

What it checks: not most letters of `title` are capitals. Acronyms such as PKH and BPNT may be: a title that owes its
capitals to acronyms alone passes.

Why: words in capitals are slower to read, look like shouting in lists of news, and are spelt letter by letter by some
screen readers. Names and acronyms can no longer be told from other words.

Bad: `title: BANTUAN TIBA DI ACEH`

Good: `title: Bantuan PKH dan BPNT tiba di Aceh`

Judul ditulis seperti kalimat, tidak dengan huruf besar semua.

Yang diperiksa: sebagian besar huruf dalam `title` bukan huruf besar. Singkatan seperti PKH dan BPNT boleh: judul yang
huruf besarnya hanya berasal dari singkatan tidak dipersoalkan.

Alasan: kata berhuruf besar semua lebih lambat dibaca, tampak berteriak dalam daftar berita, dan dieja huruf demi huruf
oleh sebagian pembaca layar. Nama dan singkatan pun tidak dapat dibedakan lagi dari kata lain.

Salah: `title: BANTUAN TIBA DI ACEH`

Benar: `title: Bantuan PKH dan BPNT tiba di Aceh`
"""

from collections.abc import Iterator

from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Prose, regex

RULE = Rule(
    code="W216",
    name="shouting-title",
    severity=Severity.WARNING,
    message={
        "id": "Judul harus ditulis dengan huruf kecil, kecuali huruf pertama, nama, dan singkatan; tertulis `{found}`.",
        "en": "A title must be in small letters but for its first, names and acronyms; it says `{found}`.",
    },
    hint={
        "id": "Tulis seperti kalimat, misalnya `Bantuan tiba di Aceh`.",
        "en": "Write it as a sentence, such as `Aid arrives in Aceh`.",
    },
)

_MOST = 0.6
"""Of the letters of a title; one of three acronyms and two short words stays below."""
_LONGEST_ACRONYM = 5
_FEW = 3
"""Words in capitals that may all be acronyms."""
_WORD = regex(r"[^\W\d_]{2,}")


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Count the capitals of the title."""
    title = prose.own.title or ""
    capitals = sum(map(str.isupper, title))
    if capitals > _MOST * sum(map(str.isalpha, title)) and _shouts(title, prose):
        yield RULE.at(prose.place(0, len(title)), found=title)


def _shouts(title: str, prose: Prose) -> bool:
    """Say whether the capitals are more than a few acronyms."""
    known = prose.library.registers.style.acronyms.get(prose.manuscript.lang, ())
    loud = [word for word in _WORD.findall(title) if word.isupper() and word not in known]
    return len(loud) > _FEW or any(len(word) > _LONGEST_ACRONYM for word in loud)
