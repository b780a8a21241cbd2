"""People are spoken of with respect.

What it checks: no text says what stands under `avoid` in `sensitive_wording` of `registers/style.yml`, in any case and
with -nya too. Names under `keep`, titles of laws, and releases of the years in which a word was usual (`until`) are
left alone.

Why: who reads of aid reads of themselves. Laws and the ministry use the other words, and so do the people concerned.

Bad: `bantuan bagi penyandang cacat` and `aid for the handicapped`

Good: `bantuan bagi penyandang disabilitas` and `aid for people with disabilities`

Orang disebut dengan hormat.

Yang diperiksa: naskah tidak memuat sebutan di bawah `avoid` dalam `sensitive_wording` pada `registers/style.yml`,
dengan huruf besar atau kecil, juga dengan -nya. Nama di bawah `keep`, judul peraturan, dan siaran dari tahun ketika
sebutan itu masih lazim (`until`) tidak disentuh.

Alasan: pembaca berita bantuan membaca tentang dirinya sendiri. Undang-undang, kementerian, dan orang yang bersangkutan
memakai sebutan lain.

Salah: `bantuan bagi penyandang cacat` dan `aid for the handicapped`

Benar: `bantuan bagi penyandang disabilitas` dan `aid for people with disabilities`
"""

from collections.abc import Iterator
from functools import lru_cache

from plugins.checks.kept import is_kept
from plugins.checks.phrases import Phrases
from plugins.checks.wording import Phrase
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Prose
from plugins.releases import Registers, Wording

RULE = Rule(
    code="W712",
    name="sensitive-wording",
    severity=Severity.WARNING,
    message={
        "id": "Orang harus disebut dengan hormat; tulis `{prefer}`, bukan `{found}`.",
        "en": "People must be spoken of with respect; write `{prefer}`, not `{found}`.",
    },
    hint={"id": "{hint}{note}", "en": "{hint}{note}"},
)

_QUOTED: Phrase = {
    "id": "Ini kutipan: jangan diubah, tetapi pertimbangkan kutipan tidak langsung dengan kata lain.",
    "en": "This is a quotation: do not change it, but consider reporting it in other words.",
}
_PLAIN: Phrase = {
    "id": "Ganti sebutannya, atau daftarkan di `keep` pada registers/style.yml bila ini nama resmi.",
    "en": "Use the other word, or list it under `keep` in registers/style.yml if it is an official name.",
}


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Look for words to avoid."""
    told: set[int] = set()
    found = _wordings(prose.library.registers, prose.language.code).found_in(prose)
    for start, end, wording in sorted(found, key=lambda each: (each[0], -each[1])):
        usual = wording.until is not None and prose.day is not None and prose.day.year <= wording.until
        if usual or end in told or is_kept(prose, start, end):
            continue
        told.add(end)
        hint = _QUOTED if prose.is_quoted(start, end) else _PLAIN
        note = f" {wording.note}" if wording.note else ""
        words = " ".join(prose.text[start:end].split())
        yield RULE.at(prose.place(start, end), found=words, prefer=wording.prefer, hint=hint, note=note)


@lru_cache(maxsize=8)
def _wordings(registers: Registers, lang: str) -> Phrases[Wording]:
    base = lang.partition("-")[0]
    endings = ("", "nya") if base == "id" else ("",)
    listed = (wording for wording in registers.style.sensitive_wording if wording.lang == base)
    return Phrases((f"{wording.avoid}{ending}", wording) for wording in listed for ending in endings)
