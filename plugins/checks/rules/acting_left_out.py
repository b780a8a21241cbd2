"""A post held for the time being is written as such.

What it checks: where the register says that an official held a post on the date of the release only as acting, the
first mention of that post beside the name has `Plt.`, `Pelaksana Tugas`, `Pj.` or, in English, `acting`.

Why: an acting official has other powers, and a release that leaves the word out announces an appointment that has not
been made.

Bad: `Kepala Biro Humas Budi Santoso`, who is acting head

Good: `Plt. Kepala Biro Humas Budi Santoso`, `Acting Head of Public Relations Budi Santoso`

Jabatan pelaksana tugas ditulis demikian.

Yang diperiksa: jika menurut daftar seorang pejabat memegang jabatannya pada tanggal siaran hanya sebagai pelaksana
tugas, penyebutan pertama jabatan itu di samping namanya didahului `Plt.`, `Pelaksana Tugas`, `Pj.` atau, dalam bahasa
Inggris, `acting`.

Alasan: wewenang pelaksana tugas berbeda, dan siaran yang menghilangkan kata itu seolah-olah mengumumkan pengangkatan
yang belum terjadi.

Salah: `Kepala Biro Humas Budi Santoso`, padahal ia pelaksana tugas

Benar: `Plt. Kepala Biro Humas Budi Santoso`, `Acting Head of Public Relations Budi Santoso`
"""

from collections.abc import Iterator

from plugins.checks.mentions import mentions_in
from plugins.checks.post_names import post_names
from plugins.checks.terms_held import has_held
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Prose

RULE = Rule(
    code="W312",
    name="acting-left-out",
    severity=Severity.WARNING,
    message={
        "id": "Jabatan pelaksana tugas harus ditulis sebagai `{right}`; di sini tertulis `{found}` untuk {name}.",
        "en": "A post held for the time being must be written as `{right}`; here {name} is `{found}`.",
    },
    hint={
        "id": "Tulis `{right}`. Jika sudah diangkat, perbarui masa jabatan di registers/officials.yml.",
        "en": "Write `{right}`. Once the appointment is made, update the terms in registers/officials.yml.",
    },
)


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Look at the first mention of every official with a post."""
    day, names, seen = prose.day, post_names(prose.library.registers), set()
    for mention in mentions_in(prose) if day else ():
        post, official = mention.post, mention.official
        if day is None or post is None or (official.key, post.key) in seen:
            continue
        seen.add((official.key, post.key))
        term = has_held(official, post.key, day, names)
        if term and term.acting and not post.is_acting:
            found = " ".join(prose.text[post.start : post.end].split())
            right = f"Plt. {found}" if prose.manuscript.lang.startswith("id") else f"Acting {found}"
            yield RULE.at(prose.place(post.start, post.end), right=right, name=official.name, found=found)
