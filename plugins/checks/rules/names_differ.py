"""The same names stand in both languages.

What it checks: an official of the register, a spokesperson of the release, a province or a programme's acronym that one
version names is named in the other one too, in whatever form. A name or an acronym that is one letter away from that
of the other version, or has two letters swapped, is found as well.

Why: a name that is lost or misspelt in one language makes two people of one.

Bad: `kata Rina Sari` in the original, but `said Rina Sary` in the translation

Good: `kata Rina Sari` in the original, and `said Rina Sari` in the translation

Nama di kedua bahasa sama.

Yang diperiksa: pejabat dalam daftar, narasumber siaran, provinsi, atau singkatan program yang disebut pada satu versi
disebut pula pada versi lainnya, dalam bentuk apa pun. Nama atau singkatan yang berbeda satu huruf dari versi lainnya,
atau yang dua hurufnya tertukar, juga ditemukan.

Alasan: nama yang hilang atau salah eja dalam satu bahasa membuat satu orang menjadi dua.

Salah: `kata Rina Sari` dalam naskah asli, tetapi `said Rina Sary` dalam terjemahan

Benar: `kata Rina Sari` dalam naskah asli, dan `said Rina Sari` dalam terjemahan
"""

from collections.abc import Iterator

from plugins.checks.parity import names_that_differ
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Prose

RULE = Rule(
    code="W406",
    name="names-differ",
    severity=Severity.WARNING,
    message={
        "id": "Setiap nama harus ada di kedua bahasa: di sini `{here}`, di {path} {there}.",
        "en": "Every name must stand in both languages: here `{here}`, in {path} {there}.",
    },
    hint={
        "id": "Samakan kedua versi. Jika memang berbeda, tulis alasannya: `allow: {{names-differ: alasan}}`.",
        "en": "Make both versions agree. If they must differ, say why: `allow: {{names-differ: reason}}`.",
    },
)


def check_translation(original: Prose, translation: Prose) -> Iterator[Finding]:
    """Compare the names of two versions."""
    return (difference.found_by(RULE) for difference in names_that_differ(original, translation))
