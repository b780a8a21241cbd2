"""Every quotation has a mark that opens it and one that closes it.

What it checks: in each paragraph, quotation marks that open are closed, and those that close were opened. A quotation
over several paragraphs may leave a paragraph open where the next begins with an opening mark. Quotations inside
quotations take single marks.

Why: where a mark is missing, nobody can tell what an official said from what the writer says.

Bad: `"Bantuan sudah tiba, kata Siti.` and `“Kami menyebutnya “lumbung” desa,” kata Siti.`

Good: `“Bantuan sudah tiba,” kata Siti.` and `“Kami menyebutnya ‘lumbung’ desa,” kata Siti.`

Setiap kutipan punya tanda pembuka dan tanda penutup.

Yang diperiksa: dalam setiap paragraf, tanda kutip pembuka ditutup dan tanda kutip penutup ada pembukanya. Kutipan yang
berlanjut ke paragraf berikutnya boleh terbuka bila paragraf berikutnya diawali tanda pembuka. Kutipan di dalam kutipan
memakai tanda tunggal.

Alasan: bila satu tanda hilang, orang tidak tahu lagi mana ucapan pejabat dan mana kalimat penulis.

Salah: `"Bantuan sudah tiba, kata Siti.` dan `“Kami menyebutnya “lumbung” desa,” kata Siti.`

Benar: `“Bantuan sudah tiba,” kata Siti.` dan `“Kami menyebutnya ‘lumbung’ desa,” kata Siti.`
"""

from bisect import bisect_left
from collections.abc import Iterator

from plugins.checks.wording import Phrase
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Mark, Prose, Quotation

RULE = Rule(
    code="W704",
    name="unbalanced-quotes",
    severity=Severity.WARNING,
    message={
        "id": "Setiap kutipan harus punya tanda pembuka dan tanda penutup; {found}.",
        "en": "Every quotation must have a mark that opens it and one that closes it; {found}.",
    },
    hint={
        "id": "{mend}",
        "en": "{mend}",
    },
)

_UNCLOSED: tuple[Phrase, Phrase] = (
    {"id": "tanda ini tidak ditutup dalam paragrafnya", "en": "this mark is not closed in its paragraph"},
    {"id": "Tambahkan tanda penutup di akhir ucapan.", "en": "Put a closing mark where the speech ends."},
)
_UNOPENED: tuple[Phrase, Phrase] = (
    {"id": "tanda penutup ini tidak ada pembukanya", "en": "this closing mark has no opening one"},
    {"id": "Tambahkan tanda pembuka di awal ucapan.", "en": "Put an opening mark where the speech begins."},
)
_NESTED: tuple[Phrase, Phrase] = (
    {"id": "kutipan ini dibuka lagi sebelum ditutup", "en": "this quotation is opened again before it is closed"},
    {
        "id": "Tutup kutipan yang pertama, atau pakai tanda tunggal (‘ ’) untuk kutipan di dalam kutipan.",
        "en": "Close the first quotation, or use single marks (‘ ’) for one inside the other.",
    },
)


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Look for quotations that lack a mark."""
    for quotation in prose.marked_quotations:
        if quotation.closing and not quotation.opening:
            yield _finding(prose, quotation.closing, _UNOPENED)
        elif quotation.opening and not quotation.closing and not _goes_on(prose, quotation):
            yield _finding(prose, quotation.opening, _UNCLOSED)
        for mark in quotation.nested:
            yield _finding(prose, mark, _NESTED)


def _goes_on(prose: Prose, quotation: Quotation) -> bool:
    """Say whether the next paragraph begins with an opening mark."""
    following, marks = quotation.end + 2, prose.quotation_marks
    index = bisect_left(marks, following, key=lambda mark: mark.position)
    return index < len(marks) and marks[index].position == following and prose.passage_at(following).in_body


def _finding(prose: Prose, mark: Mark, fault: tuple[Phrase, Phrase]) -> Finding:
    found, mend = fault
    return RULE.at(prose.place(mark.position, mark.end), found=found, mend=mend)
