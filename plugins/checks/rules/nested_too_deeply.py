"""Lists in lists go at most eight levels deep.

What it checks: how deeply lists and parts of fields lie inside one another, in releases, pages, registers and
`site.yml`.

Why: no field needs more than four levels; more is a slip of the keyboard, or was pasted by mistake.

Bad: `title: [[[[[[[[[Bantuan]]]]]]]]]`

Good: `title: Bantuan tiba di Aceh`

Daftar di dalam daftar paling banyak delapan tingkat.

Yang diperiksa: banyaknya tingkat daftar dan bagian isian yang bersusun, baik dalam siaran, halaman, daftar di folder
`registers`, maupun `site.yml`.

Alasan: isian tidak pernah memerlukan lebih dari empat tingkat. Jika lebih, biasanya ada tombol yang tertekan atau teks
yang salah tempel.

Salah: `title: [[[[[[[[[Bantuan]]]]]]]]]`

Benar: `title: Bantuan tiba di Aceh`
"""

from plugins.diagnostics import Rule, Severity

RULE = Rule(
    code="W104",
    name="nested-too-deeply",
    severity=Severity.ERROR,
    message={
        "id": "Daftar di dalam daftar paling banyak delapan tingkat; di sini lebih dalam.",
        "en": "Lists in lists go at most eight levels deep; here they go deeper.",
    },
    hint={
        "id": "Hapus tanda [ atau {{ yang berlebih, atau apit teksnya dengan tanda kutip.",
        "en": "Remove the surplus [ or {{, or put the text in quotes.",
    },
)
