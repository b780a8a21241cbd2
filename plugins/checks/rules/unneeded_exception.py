"""An exception is for something that is found.

What it checks: each rule under `allow` in a file's front matter would find something there. Only `invoke check
--suppressed` looks for this, and tells it beside what is let pass.

Why: an exception that nothing needs any more hides the same fault when it is made again.

Bad: `allow: {summary-too-long: Dikutip utuh.}` in a release whose summary is short

Good: the front matter without `allow`

Pengecualian hanya ditulis untuk temuan yang memang ada.

Yang diperiksa: setiap aturan di bawah `allow` dalam front matter suatu berkas menemukan sesuatu di sana. Hanya
`invoke check --suppressed` yang mencarinya, dan menyebutnya di samping temuan yang dikecualikan.

Alasan: pengecualian yang tidak diperlukan lagi menyembunyikan kesalahan yang sama bila terulang.

Salah: `allow: {summary-too-long: Dikutip utuh.}` dalam siaran yang ringkasannya pendek

Benar: front matter tanpa `allow`
"""

from plugins.diagnostics import Rule, Severity

RULE = Rule(
    code="W299",
    name="unneeded-exception",
    severity=Severity.WARNING,
    message={
        "id": "Pengecualian hanya untuk yang masih ditemukan; `{found}` tidak menemukan apa pun lagi di sini.",
        "en": "An exception must be for something that is found; `{found}` finds nothing here any more.",
    },
    hint={"id": "Hapus `{found}` dari `allow`.", "en": "Remove `{found}` from `allow`."},
)
