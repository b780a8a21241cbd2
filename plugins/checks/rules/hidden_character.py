"""Texts hold no invisible control characters.

What it checks: neither front matter nor body holds control characters (NUL, escape, ...) or characters that turn the
direction of text around.

Why: text copied from elsewhere can carry characters nobody sees, that show readers other words than those in the file.

Bad: a title with the right-to-left override (U+202E) copied from a chat.

Good: the same title, typed anew.
"""

import re
from collections.abc import Iterator

from plugins.diagnostics import Finding, Rule, Severity
from plugins.releases import Library, Manuscript, texts_in

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

_HIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def check(library: Library) -> Iterator[Finding]:
    """Look through the front matter and the body of every file."""
    for manuscript in library.manuscripts:
        yield from _in_fields(manuscript)
        if match := _HIDDEN.search(manuscript.text):
            yield RULE.at(manuscript.place_in_body(match.group()), found=_name(match.group()))


def _in_fields(manuscript: Manuscript) -> Iterator[Finding]:
    for text in texts_in(manuscript.node):
        if match := _HIDDEN.search(text.value):
            yield RULE.at(text.place, found=_name(match.group()))


def _name(char: str) -> str:
    return f"U+{ord(char):04X}"
