"""Texts hold no invisible control characters.

What it checks: neither front matter, body nor registers hold control characters (NUL, escape, ...) or characters that
turn the direction of text around.

Why: text copied from elsewhere can carry characters nobody sees, that show readers other words than those in the file.

Bad: a title with the right-to-left override (U+202E) copied from a chat.

Good: the same title, typed anew.
"""

from plugins.diagnostics import Rule, Severity

RULE = Rule(
    code="W113",
    name="hidden-character",
    severity=Severity.ERROR,
    message={
        "id": "Teks tidak boleh memuat karakter kendali yang tidak terlihat; di sini ada {found}.",
        "en": "Texts must not hold invisible control characters; here is {found}.",
    },
    hint={
        "id": "Hapus baris ini lalu ketik ulang; jangan salin-tempel dari aplikasi lain.",
        "en": "Delete this line and type it anew, rather than pasting it from elsewhere.",
    },
)
