"""A paragraph ends with a full stop.

What it checks: each paragraph of a release that holds a sentence ends with . ! ? … or a closing quotation mark.
Headings, lists, tables, captions, lines of links ("Lihat juga: …"), paragraphs that announce a list, and the first
line of a text without a title are left alone.

Why: a missing stop is often a missing piece of sentence, cut off in copying.

Bad: `Bantuan disalurkan bertahap kepada keluarga yang terdampak` at the end of a paragraph

Good: `Bantuan disalurkan bertahap kepada keluarga yang terdampak.`

Paragraf diakhiri titik.

Yang diperiksa: setiap paragraf siaran yang berisi kalimat berakhir dengan . ! ? … atau tanda kutip penutup. Judul,
daftar, tabel, keterangan foto, baris tautan ("Lihat juga: …"), paragraf pengantar daftar, dan baris pertama teks tanpa
judul tidak diperiksa.

Alasan: titik yang hilang sering berarti potongan kalimat yang hilang, terpotong ketika disalin.

Salah: `Bantuan disalurkan bertahap kepada keluarga yang terdampak` di akhir paragraf

Benar: `Bantuan disalurkan bertahap kepada keluarga yang terdampak.`
"""

from collections.abc import Iterator
from itertools import zip_longest

from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Passage, Prose, regex

RULE = Rule(
    code="W707",
    name="missing-full-stop",
    severity=Severity.WARNING,
    message={
        "id": "Paragraf harus diakhiri titik; yang ini berakhir dengan `{found}`.",
        "en": "A paragraph must end with a full stop; this one ends with `{found}`.",
    },
    hint={
        "id": "Lengkapi kalimatnya, atau tambahkan titik bila memang sudah selesai.",
        "en": "Complete the sentence, or add a full stop if it is complete.",
    },
)

_SENTENCE = 6
_SHORT_SENTENCE = 5
"""Words; what has fewer is a signature, an address or a line of its own, but for a last line in small letters."""
_ENDS = (*'.!?…:;”"»’,؟。', " dan", " serta", " atau", " and", " or")
"""What ends a sentence, and what is another rule's."""
_LINKS = regex(r"[^\W\d_]+(?: [^\W\d_]+){0,2}: ")


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Look at the last character of every paragraph."""
    if not prose.is_news:
        return
    text = prose.text
    for passage, following in zip_longest(prose.passages, prose.passages[1:]):
        announces = following is not None and following.kind == "entry"
        if passage.kind == "paragraph" and not announces and not text.endswith(_ENDS, passage.start, passage.end):
            paragraph = text[passage.start : passage.end]
            is_sentence = _is_sentence(paragraph) or (following is None and _is_short_sentence(paragraph))
            if _is_closed(paragraph) or not is_sentence or _is_title(prose, passage):
                continue
            if not prose.is_in_picture(passage.start):
                last = max(paragraph.rfind(" "), paragraph.rfind("\n")) + 1
                yield RULE.at(prose.place(passage.start + last, passage.end), found=paragraph[last:])


def _is_short_sentence(paragraph: str) -> bool:
    """Say whether it is a short sentence without a name, which a signature or an address would have."""
    return paragraph[:1].isupper() and paragraph[1:].islower() and paragraph.count(" ") + 1 >= _SHORT_SENTENCE


def _is_title(prose: Prose, passage: Passage) -> bool:
    """Say whether it is the first line of a draft whose title stands in no field."""
    is_line = "\n" not in prose.text[passage.start : passage.end]
    return is_line and passage is prose.passages[0] and not prose.own.title


def _is_closed(paragraph: str) -> bool:
    """Say whether brackets close what was a sentence, follow it, or stand around the paragraph."""
    opening = paragraph.rfind("(")
    ended = paragraph[:opening].rstrip().endswith(_ENDS) or paragraph[-2:-1] in _ENDS
    return paragraph.endswith(")") and (ended or opening == 0)


def _is_sentence(paragraph: str) -> bool:
    """Say whether it is running text, not an address in lines or a line of links."""
    lines = paragraph.split("\n")
    return len(lines[-1].split()) >= _SENTENCE and not _LINKS.match(paragraph) and "  " not in paragraph
