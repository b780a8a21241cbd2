"""A summary is one short sentence, of at most 200 characters.

What it checks: `summary` holds at most 200 characters, or as many as `summary_length` in `site.yml` allows.

Why: search engines, chat applications and lists of news cut longer summaries off in the middle of a sentence.

Bad: a summary that retells the first three paragraphs.

Good: `summary: Bantuan untuk 1.200 keluarga tiba di Aceh pada Jumat.`

Ringkasan berupa satu kalimat pendek, paling banyak 200 karakter.

Yang diperiksa: `summary` paling banyak 200 karakter, atau sebanyak yang ditentukan `summary_length` di `site.yml`.

Alasan: mesin pencari, aplikasi percakapan, dan daftar berita memotong ringkasan yang lebih panjang di tengah kalimat.

Salah: ringkasan yang menceritakan ulang tiga paragraf pertama.

Benar: `summary: Bantuan untuk 1.200 keluarga tiba di Aceh pada Jumat.`
"""

from collections.abc import Iterator

from plugins.diagnostics import Finding, Rule, Severity
from plugins.releases import Library

RULE = Rule(
    code="W208",
    name="summary-too-long",
    severity=Severity.WARNING,
    message={
        "id": "Ringkasan paling banyak {limit} karakter; ringkasan ini {found}.",
        "en": "A summary holds at most {limit} characters; this one has {found}.",
    },
    hint={
        "id": "Tulis satu kalimat saja: siapa melakukan apa, di mana. Rinciannya pindahkan ke isi berita.",
        "en": "Keep one sentence: who did what, where. Move the rest into the text.",
    },
)


def check_story(library: Library) -> Iterator[Finding]:
    """Measure every summary."""
    limit = library.site.summary_length
    for manuscript in library.manuscripts:
        length = len(manuscript.fields.summary or "")
        if length > limit:
            yield RULE.at(manuscript.place("summary"), found=length, limit=limit)
