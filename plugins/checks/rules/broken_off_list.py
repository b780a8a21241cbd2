"""A list goes on to its end.

What it checks: no paragraph and no list ends with a comma or with a word such as "dan" or "and", none ends with the
next number and nothing behind it, and what ends with a colon is followed by what it announces.

Why: when a text is copied in pieces, the last names of a list are what is lost, and the persons left out notice.

Bad: `Hadir pula camat, lurah, dan` and `Bantuan terdiri atas:`

Good: `Hadir pula camat, lurah, dan relawan.` and `Bantuan terdiri atas:`, followed by the list

Daftar ditulis sampai selesai.

Yang diperiksa: tidak ada paragraf atau daftar yang berakhir dengan koma atau kata seperti "dan", tidak ada yang
berakhir dengan nomor berikutnya tanpa isi, dan setelah titik dua ada yang diperkenalkannya.

Alasan: ketika naskah disalin sepotong-sepotong, nama terakhir dalam daftar yang hilang, dan orangnya akan tahu.

Salah: `Hadir pula camat, lurah, dan` dan `Bantuan terdiri atas:`

Benar: `Hadir pula camat, lurah, dan relawan.` dan `Bantuan terdiri atas:`, diikuti daftarnya
"""

from collections.abc import Iterator

from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Passage, Prose, regex

RULE = Rule(
    code="W706",
    name="broken-off-list",
    severity=Severity.WARNING,
    message={
        "id": "Daftar harus ditulis sampai selesai; yang ini terputus setelah `{found}`.",
        "en": "A list must go on to its end; this one breaks off after `{found}`.",
    },
    hint={
        "id": "Bandingkan dengan naskah asli, lalu lengkapi atau hapus bagian terakhir.",
        "en": "Compare it with the original text, then complete it or take the last piece away.",
    },
)

_CONJUNCTIONS = (" dan", " serta", " atau", " and", " or")
_ENDINGS = (*_CONJUNCTIONS, ",", ":")
_ANNOUNCING = (
    "meliputi:", "terdiri atas:", "terdiri dari:", "mencakup:", "antara lain:", "berupa:", "yaitu:", "yakni:",
    "consists of:", "consist of:", "comprises:", "includes:", "include:", "including:", "namely:",
)  # fmt: skip
"""What announces a list, and hardly ever paragraphs that are sentences."""
_FURTHER_SENTENCE = regex(r"[A-Z][^\n,;:“\"]{40,}[.]")
"""A paragraph that is no list: one sentence, or several, without a comma."""
_LONE_NUMBER = regex(r"\n[ \t]*\d{1,2}[.)][ \t]*(?=\n\n)")


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Look at the end of every paragraph and of every list of the body."""
    passages, text = prose.passages, prose.text
    for number, passage in enumerate(passages):
        if text.endswith(_ENDINGS, passage.start, passage.end) and passage.kind in ("paragraph", "entry"):
            following = passages[number + 1] if number + 1 < len(passages) else None
            if not _goes_on(text, passage, following):
                last = max(text.rfind(" ", passage.start, passage.end) + 1, passage.start)
                yield _finding(prose, last, passage.end)
    for lone in _LONE_NUMBER.finditer(text) if "\n2" in text or "\n1" in text else ():
        yield _finding(prose, lone.start() + 1, lone.end())


def _goes_on(text: str, passage: Passage, following: Passage | None) -> bool:
    """Say whether what comes next is what the end of a passage announces."""
    if following is None or following.kind == "note":
        return False
    if text.endswith(":", passage.start, passage.end):
        return following.kind != "heading" and not _lacks_list(text, passage, following)
    if passage.kind == "entry":
        return following.kind == "entry"
    return following.kind in ("entry", "quote", "cell")


def _lacks_list(text: str, passage: Passage, following: Passage) -> bool:
    """Say whether a passage announces a list, and an ordinary paragraph stands where it should be."""
    if following.kind != "paragraph" or not text.endswith(_ANNOUNCING, passage.start, passage.end):
        return False
    return _FURTHER_SENTENCE.fullmatch(text, following.start, following.end) is not None


def _finding(prose: Prose, start: int, end: int) -> Finding:
    return RULE.at(prose.place(start, end), found=prose.text[start:end].strip())
