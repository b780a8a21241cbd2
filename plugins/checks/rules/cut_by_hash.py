"""A text in front matter is not cut off by a number sign.

What it checks: in front matter, no text without quotes is followed by a space and `#` on its line. Lines that begin
with `#`, and comments after quotes and brackets, are comments and stay allowed; so are all in registers and site.yml.

Why: for YAML a comment begins there: the hashtag and all that follows it would be missing from the page.

Bad: `title: Kunjungan Mensos #SekolahRakyat di Aceh`

Good: `title: "Kunjungan Mensos #SekolahRakyat di Aceh"`
"""

from plugins.diagnostics import Rule, Severity

RULE = Rule(
    code="W114",
    name="cut-by-hash",
    severity=Severity.ERROR,
    message={
        "id": "Teks dengan tanda # harus diapit tanda kutip; tanpa itu `{found}` hilang.",
        "en": "A text that holds a # must stand in quotes; without them `{found}` is lost.",
    },
    hint={
        "id": 'Apit dengan tanda kutip, misalnya `title: "Kunjungan ke #SekolahRakyat"`. Catatan di baris sendiri.',
        "en": 'Put it in quotes, such as `title: "A visit to #SekolahRakyat"`. Comments go on a line of their own.',
    },
)
