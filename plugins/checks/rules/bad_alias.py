"""Old addresses are written from the first slash on, and end in a slash or .html.

What it checks: each address in `aliases` begins with one `/`, without https:// and the name of the site, and ends in
`/` or `.html`. It holds no spaces, no `?`, `#` or `..`, and no dots in its folders.

Why: whoever opens the old address is led to the new one. For that a page is stored under the old address, which a plain
web server must be able to serve.

Bad: `aliases: [https://kemensos.example/berita/12.html, berita/12.html]`

Good: `aliases: [/berita/12.html]`

Alamat lama ditulis mulai dari garis miring pertama dan berakhir dengan garis miring atau .html.

Yang diperiksa: setiap alamat dalam `aliases` dimulai dengan satu `/`, tanpa https:// dan nama situs, dan berakhir
dengan `/` atau `.html`. Di dalamnya tidak ada spasi, `?`, `#`, atau `..`, dan tidak ada titik pada nama foldernya.

Alasan: pembaca yang membuka alamat lama diantar ke alamat baru. Untuk itu, sebuah halaman disimpan di alamat lama, dan
peladen web biasa harus dapat menyajikannya.

Salah: `aliases: [https://kemensos.example/berita/12.html, berita/12.html]`

Benar: `aliases: [/berita/12.html]`
"""

from collections.abc import Iterator

from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import regex
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

_ALIAS = regex(r"/(?:[A-Za-z0-9_~-]+/)*(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*\.html?)?")


def check_story(library: Library) -> Iterator[Finding]:
    """Look at all aliases."""
    for manuscript in library.manuscripts:
        for number, alias in enumerate(manuscript.fields.aliases or ()):
            if not _ALIAS.fullmatch(alias) or alias == "/":
                yield RULE.at(manuscript.place("aliases", number), found=alias)
