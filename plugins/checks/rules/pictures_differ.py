"""The same pictures stand in both languages.

What it checks: every picture in the text of one version stands in the text of the other one too. A drawing may have a
file of its own in each language, such as `peta.id.png` and `peta.en.png`. The photos above the text are compared by
translation-contradicts.

Why: a picture is a part of the news; readers of one language must not miss it.

Bad: `![Peta](bantuan.png "Letak posko | Warta")` in the original, and no picture in the translation

Good: `![Peta](bantuan.png "Letak posko | Warta")` in the original, `![Map](bantuan.png "Where to go | Warta")` in the
translation

Gambar di kedua bahasa sama.

Yang diperiksa: setiap gambar dalam isi satu versi ada pula dalam isi versi lainnya. Gambar boleh punya berkas
tersendiri untuk tiap bahasa, misalnya `peta.id.png` dan `peta.en.png`. Foto di atas isi dibandingkan oleh
translation-contradicts.

Alasan: gambar adalah bagian dari berita; pembaca satu bahasa tidak boleh kehilangannya.

Salah: `![Peta](bantuan.png "Letak posko | Warta")` dalam naskah asli, dan tidak ada gambar dalam terjemahan

Benar: `![Peta](bantuan.png "Letak posko | Warta")` dalam naskah asli, `![Map](bantuan.png "Where to go | Warta")`
dalam terjemahan
"""

from collections.abc import Iterator

from plugins.checks.parity import pictures_of, targets_that_differ
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Prose

RULE = Rule(
    code="W408",
    name="pictures-differ",
    severity=Severity.WARNING,
    message={
        "id": "Setiap gambar harus ada di kedua bahasa: di sini `{here}`, di {path} {there}.",
        "en": "Every picture must stand in both languages: here `{here}`, in {path} {there}.",
    },
    hint={
        "id": "Tambahkan gambar itu. Jika memang berbeda: `allow: {{pictures-differ: alasan}}`.",
        "en": "Add the picture. If they must differ: `allow: {{pictures-differ: reason}}`.",
    },
)


def check_translation(original: Prose, translation: Prose) -> Iterator[Finding]:
    """Compare the pictures in two bodies."""
    return targets_that_differ(RULE, original, translation, pictures_of)
