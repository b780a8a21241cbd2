"""Old addresses are written the way they were: from the slash on.

What it checks: each of `aliases` begins with one slash, ends in `/` or `.html`, and has neither host nor `?`, `#`,
`..`, spaces or dots in its folders.

Why: a page that leads on to the new address is written under the old one, so it must be an address a plain web server
can serve.

Bad: `aliases: [https://kemensos.go.id/berita?id=12, berita/lama]`

Good: `aliases: [/berita/lama.html]`
"""

import re
from collections.abc import Iterator

from plugins.diagnostics import Finding, Rule, Severity
from plugins.releases import Library

RULE = Rule(
    code="W211",
    name="bad-alias",
    severity=Severity.ERROR,
    message={
        "id": "Alamat lama harus dimulai dengan / dan berakhir dengan / atau .html; tertulis `{found}`.",
        "en": "An old address must begin with / and end in / or .html; this is `{found}`.",
    },
    hint={
        "id": "Tulis alamatnya tanpa https:// dan nama situs, misalnya `/berita/lama.html`.",
        "en": "Write the address without https:// and the site's name, such as `/news/old.html`.",
    },
)

_ALIAS = re.compile(r"/(?:[A-Za-z0-9_~-]+/)*(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*\.html?)?")


def check_story(library: Library) -> Iterator[Finding]:
    """Look at all aliases."""
    for manuscript in library.manuscripts:
        for number, alias in enumerate(manuscript.fields.aliases or ()):
            if not _ALIAS.fullmatch(alias) or alias == "/":
                yield RULE.at(manuscript.place("aliases", number), found=alias)
