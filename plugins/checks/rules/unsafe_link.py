"""Links lead to pages; they run nothing.

What it checks: no link begins with javascript:, data:, vbscript: or file:.

Why: such a link runs a program in the reader's browser, or leads to a file on the writer's own computer. It is taken
out of the page in any case, and its writer should know where it came from.

Bad: `[unduh](javascript:alert(1))`, `[berkas](file:///C:/daftar.xlsx)`

Good: `[unduh](https://warta.example/daftar)`

Tautan menuju halaman dan tidak menjalankan apa pun.

Yang diperiksa: tidak ada tautan yang dimulai dengan javascript:, data:, vbscript:, atau file:.

Alasan: tautan semacam itu menjalankan program di peramban pembaca, atau menuju berkas di komputer penulisnya. Tautannya
tidak akan tampil di halaman, dan penulisnya perlu tahu dari mana asalnya.

Salah: `[unduh](javascript:alert(1))`, `[berkas](file:///C:/daftar.xlsx)`

Benar: `[unduh](https://warta.example/daftar)`
"""

from collections.abc import Iterator

from plugins.checks.links import unsafe_scheme
from plugins.diagnostics import Finding, Rule, Severity
from plugins.releases import Library

RULE = Rule(
    code="W925",
    name="unsafe-link",
    severity=Severity.ERROR,
    message={
        "id": "Tautan harus menuju halaman; yang dimulai dengan `{found}` tidak boleh ada.",
        "en": "A link must lead to a page; none must begin with `{found}`.",
    },
    hint={
        "id": "Ganti dengan alamat yang dimulai dengan https://, atau hapus tautannya.",
        "en": "Put an address that begins with https:// in its place, or remove the link.",
    },
)


def check_story(library: Library) -> Iterator[Finding]:
    """Look at every link of every body."""
    for manuscript in library.manuscripts:
        for link in manuscript.links:
            if link.path is None and (scheme := unsafe_scheme(link.written)):
                yield RULE.at(manuscript.place_in_body(link.written), found=scheme)
