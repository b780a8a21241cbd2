"""A text that begins with &, *, ! or ? stands in quotation marks.

What it checks: fields, registers and `site.yml` hold only texts, numbers, lists, and fields made of parts. The rarer
signs of YAML are not used: `&`, `*`, `!` or `?` at the beginning of a text, and more than one set of fields in a file.

Why: at the beginning of a text these signs have a meaning of their own, which hardly any writer intends.

Bad: `title: *penting tiba di Aceh`, `title: !penting Bantuan tiba di Aceh`

Good: `title: "*Penting* & mendesak!"`

Teks yang diawali tanda &, *, !, atau ? diapit tanda kutip.

Yang diperiksa: isian, daftar di folder `registers`, dan `site.yml` hanya memuat teks, angka, daftar, dan isian yang
terdiri atas bagian-bagian. Tanda YAML yang jarang dipakai tidak boleh ada: `&`, `*`, `!`, atau `?` di awal teks, dan
lebih dari satu kelompok isian dalam satu berkas.

Alasan: di awal teks, tanda-tanda itu punya arti khusus yang hampir tidak pernah dimaksud penulis.

Salah: `title: *penting tiba di Aceh`, `title: !penting Bantuan tiba di Aceh`

Benar: `title: "*Penting* & mendesak!"`
"""

from plugins.diagnostics import Rule, Severity

RULE = Rule(
    code="W103",
    name="unsupported-yaml",
    severity=Severity.ERROR,
    message={
        "id": "Isian harus berupa teks, daftar, atau isian di dalam isian; di sini ada tanda lain (&, *, !, ?).",
        "en": "Fields must be texts, lists or fields in fields; here stands another sign (&, *, !, ?).",
    },
    hint={
        "id": "Apit teks yang dimulai dengan &, *, !, atau ? dengan tanda kutip.",
        "en": "Put a text that begins with &, *, ! or ? in quotes.",
    },
)
