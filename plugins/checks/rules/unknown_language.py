"""The language in a file's name is one of the site's.

What it checks: the language code in the name of a release or page is listed in `site.yml`.

Why: a release in a language that the site does not have would be published nowhere.

Bad: `bantuan-aceh.eng.md`

Good: `bantuan-aceh.en.md`

Kode bahasa di nama berkas adalah salah satu bahasa situs.

Yang diperiksa: kode bahasa di nama siaran atau halaman tercantum dalam `site.yml`.

Alasan: siaran dalam bahasa yang tidak dimiliki situs tidak akan terbit di mana pun.

Salah: `bantuan-aceh.eng.md`

Benar: `bantuan-aceh.en.md`
"""

from collections.abc import Mapping

from plugins.checks.wording import choose, look_in, suggest
from plugins.diagnostics import Rule, Severity, Value

RULE = Rule(
    code="W109",
    name="unknown-language",
    severity=Severity.ERROR,
    message={
        "id": "Kode bahasa di nama berkas harus salah satu bahasa situs; yang ada `{found}`.",
        "en": "The language code in a file's name must be one of the site's languages; this is `{found}`.",
    },
    hint={"id": "{advice} Ganti nama berkas.", "en": "{advice} Rename the file."},
)


def in_words(values: Mapping[str, Value]) -> Mapping[str, Value]:
    """Name the code that was meant, or those there are."""
    known = str(values["known"]).split(", ")
    return {**values, "advice": suggest(str(values["suggestion"]), choose(known, look_in("site.yml")))}
