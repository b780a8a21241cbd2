"""Words are spelled as the dictionary has them.

What it checks: no word or phrase of the list `corrections` in `registers/style.yml` stands in a text of its language,
whole and in any case, with -nya or doubled too. Quotations, links, names of programmes, units and officials, titles of
laws and the names under `keep` are left alone.

Why: misspellings of Kementerian or of the months are what readers notice first, and a release is copied by a hundred
newsrooms as it stands.

Bad: `Kementrian Contoh` and `bekerja sama antar daerah`

Good: `Kementerian Contoh` and `bekerja sama antardaerah`

Kata ditulis menurut ejaan baku.

Yang diperiksa: tidak ada kata atau frasa dari daftar `corrections` di `registers/style.yml` dalam naskah yang berbahasa
sama, secara utuh, dengan huruf besar atau kecil, juga dengan -nya atau diulang. Kutipan, tautan, nama program, unit,
dan pejabat, judul peraturan, serta nama di bawah `keep` tidak disentuh.

Alasan: salah eja pada kata Kementerian atau nama bulan paling cepat terlihat, dan siaran disalin ratusan redaksi apa
adanya.

Salah: `Kementrian Contoh` dan `bekerja sama antar daerah`

Benar: `Kementerian Contoh` dan `bekerja sama antardaerah`
"""

from collections.abc import Iterator
from functools import lru_cache

from plugins.checks.kept import is_kept
from plugins.checks.phrases import Phrases, recased, starts_sentence
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Prose
from plugins.releases import Correction, Registers

RULE = Rule(
    code="W701",
    name="misspelling",
    severity=Severity.WARNING,
    message={
        "id": "Kata harus ditulis menurut ejaan baku; di sini tertulis `{found}`, bukan `{right}`.",
        "en": "Words must be spelled as the dictionary has them; here is `{found}`, not `{right}`.",
    },
    hint={
        "id": "Tulis `{right}`.{note} Bila ini nama resmi, daftarkan di `keep` pada registers/style.yml.",
        "en": "Write `{right}`.{note} If it is an official name, list it under `keep` in registers/style.yml.",
    },
)


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Look for the misspellings of the register."""
    for start, end, (right, correction) in _corrections(prose.library.registers, prose.language.code).found_in(prose):
        if prose.is_quoted(start, end) or is_kept(prose, start, end):
            continue
        found = prose.text[start:end]
        proposed = recased(right, found, starts_sentence=starts_sentence(prose.text, start))
        if proposed == found:
            continue
        note = f" {correction.note}" if correction.note else ""
        finding = RULE.at(prose.place(start, end), found=" ".join(found.split()), right=proposed, note=note)
        safe = correction.fix == "safe" and prose.may_be_fixed(start, end)
        yield finding.mended_by(proposed if safe else None)


@lru_cache(maxsize=8)
def _corrections(registers: Registers, lang: str) -> Phrases[tuple[str, Correction]]:
    base = lang.partition("-")[0]
    listed = {
        wrong: (right, correction)
        for correction in registers.style.corrections
        if correction.lang == base and correction.fix != "never"
        for wrong, right in _forms(correction)
    }
    return Phrases(listed.items())


def _forms(correction: Correction) -> Iterator[tuple[str, str]]:
    """Yield a correction, and of an Indonesian word its forms with -nya and doubled."""
    wrong, right = correction.wrong, correction.right
    if correction.lang == "id" and wrong.isalpha():
        yield f"{wrong}nya", f"{right}nya"
        yield f"{wrong}-{wrong}", f"{right}-{right}"
    yield wrong, right
