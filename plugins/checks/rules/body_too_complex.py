"""A text can be turned into a page within two seconds.

What it checks: the time that converting a body from Markdown takes, and how deeply its lists and quotations are nested.

Why: thousands of brackets or footnotes, or hundreds of lists in lists, would hold up the build for minutes.

Bad: 20,000 opening brackets in a row.

Good: any text for readers: converting it takes a few thousandths of a second.
"""

from plugins.diagnostics import Rule, Severity

RULE = Rule(
    code="W606",
    name="body-too-complex",
    severity=Severity.ERROR,
    message={
        "id": "Isi berita harus dapat diolah dalam dua detik; isi ini terlalu rumit.",
        "en": "A text must be convertible within two seconds; this one is too complex.",
    },
    hint={
        "id": "Hapus deretan tanda kurung, catatan kaki, atau daftar bertingkat yang tidak perlu.",
        "en": "Remove needless rows of brackets, footnotes or lists in lists.",
    },
)
