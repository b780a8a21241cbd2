"""Text files are UTF-8.

What it checks: every release, page, register and site.yml can be decoded as UTF-8.

Why: in another encoding, quotes, dashes and accents turn into signs nobody can read.

Bad: a file saved as "Windows-1252" or "ANSI".

Good: the same file saved as "UTF-8".
"""

from plugins.diagnostics import Rule, Severity

RULE = Rule(
    code="W106",
    name="not-utf8",
    severity=Severity.ERROR,
    message={
        "id": "Berkas harus disimpan sebagai UTF-8; baris ini memuat karakter dalam pengodean lain.",
        "en": "A file must be saved as UTF-8; this line holds a character in another encoding.",
    },
    hint={
        "id": "Buka berkas di penyunting teks, pilih Simpan sebagai, lalu pilih pengodean UTF-8.",
        "en": "Open the file in your editor, choose Save as, and choose the encoding UTF-8.",
    },
)
