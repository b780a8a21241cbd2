"""A text has at most 100,000 characters.

What it checks: the length of the body of a release or page.

Why: a release has a few thousand; a longer text is a document that was pasted by mistake, and could block the build.

Bad: a whole law in a release.

Good: a summary of the law, and a link to it.
"""

from plugins.diagnostics import Rule, Severity

RULE = Rule(
    code="W605",
    name="body-too-long",
    severity=Severity.ERROR,
    message={
        "id": "Isi berita paling panjang {limit} karakter; isi ini {found}.",
        "en": "A text has at most {limit} characters; this one has {found}.",
    },
    hint={
        "id": "Persingkat isinya, atau bagi menjadi beberapa siaran.",
        "en": "Shorten it, or divide it into several releases.",
    },
)
