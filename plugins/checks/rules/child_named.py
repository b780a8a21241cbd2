"""Children and victims are not named in news of violence and crime.

What it checks: no sentence about violence, abuse, trafficking or crime names a child, by name and an age below 18,
which may stand in one of the next sentences, by a name with a word such as siswi or balita beside it, or by a name or
initials behind words such as bernama, berinisial or named, where those tell of a child; and none names the victim of
sexual violence or trafficking so. A name by itself is taken for that of an adult. Groups, bodies, posts and places are
no names, nor is what is listed with other groups.

Why: whoever was named once is found by that name for ever. Law 11/2012 keeps the identity of children in court secret,
Law 12/2022 that of victims of sexual violence.

Bad: `Kekerasan itu menimpa Melati Contoh (12).`, `kekerasan terhadap Melati Contoh, siswi kelas 5`, `korban perdagangan
orang berinisial MC`

Good: `Kekerasan itu menimpa seorang anak perempuan berusia 12 tahun.`, `kekerasan terhadap Penyandang Disabilitas,
remaja, dan lansia`

Anak dan korban tidak disebut namanya dalam berita kekerasan dan kejahatan.

Yang diperiksa: tidak ada kalimat tentang kekerasan, pelecehan, perdagangan orang, atau kejahatan yang menyebut seorang
anak dengan nama dan usia di bawah 18 tahun, walaupun usianya baru disebut dalam kalimat berikutnya, dengan nama di
samping kata seperti siswi atau balita, atau dengan nama atau inisial setelah kata seperti bernama, berinisial, atau
named yang menerangkan seorang anak; dan tidak ada yang menyebut korban kekerasan seksual atau perdagangan orang seperti
itu. Nama tanpa keterangan dianggap nama orang dewasa. Kelompok, lembaga, jabatan, dan tempat bukan nama, begitu pula
yang disebut dalam deretan kelompok.

Alasan: orang yang sekali disebut namanya akan selalu ditemukan dengan nama itu. UU 11/2012 merahasiakan identitas anak
yang berhadapan dengan hukum, UU 12/2022 identitas korban kekerasan seksual.

Salah: `Kekerasan itu menimpa Melati Contoh (12).`, `kekerasan terhadap Melati Contoh, siswi kelas 5`, `korban
perdagangan orang berinisial MC`

Benar: `Kekerasan itu menimpa seorang anak perempuan berusia 12 tahun.`, `kekerasan terhadap Penyandang Disabilitas,
remaja, dan lansia`
"""

import re
from collections.abc import Iterator

from plugins.checks.mentions import mentions_in
from plugins.checks.victims import ADULT, NAME, is_nobodys, named_victims, without_role
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Prose, Span, Spans, regex

RULE = Rule(
    code="W909",
    name="child-named",
    severity=Severity.WARNING,
    message={
        "id": "Anak atau korban tidak boleh disebut namanya dalam berita kekerasan; di sini ada `{found}`.",
        "en": "A child or victim must not be named in news of violence; here is `{found}`.",
    },
    hint={
        "id": "Tulis tanpa nama, inisial, sekolah, dan alamat: `seorang anak perempuan berusia 12 tahun`.",
        "en": "Write without name, initials, school and address: `a girl of 12`.",
    },
)
_SEXUAL = frozenset(
    "pencabulan dicabuli mencabuli pelecehan dilecehkan melecehkan pemerkosaan perkosaan diperkosa memperkosa "
    "rudapaksa persetubuhan disetubuhi asusila prostitusi perdagangan "
    "diperdagangkan TPPO TPKS rape raped molested trafficking trafficked prostitution".split()
)
_HARM = _SEXUAL | frozenset(
    "kekerasan penganiayaan dianiaya menganiaya penyiksaan disiksa menyiksa pembunuhan dibunuh membunuh tewas "
    "penculikan diculik menculik penelantaran ditelantarkan menelantarkan eksploitasi dieksploitasi mengeksploitasi "
    "perundungan dirundung merundung bullying pemukulan dipukul dipukuli memukul memukuli ditampar ditendang ditikam "
    "disundut dikurung disekap dirantai dipasung diancam pencurian mencuri narkoba tersangka pelaku ABH "
    "violence abuse abused assault assaulted murdered killed kidnapped neglect neglected mistreated beaten beating "
    "slapped kicked stabbed chained bullied tortured suspect crime".split()
)
_CHILD = frozenset(
    "anak bocah balita bayi siswa siswi pelajar santri remaja murid gadis child boy girl toddler pupil student "
    "teenager baby".split()
)
_VICTIM = frozenset("korban penyintas victim survivor".split())
_LAW = "hukum"
_AT_LAW = frozenset("berhadapan berkonflik kasus perkara proses melanggar".split())
"""Words beside hukum, without which it tells of no crime."""
_TRIGGERS = _HARM | {_LAW} | {word.capitalize() for word in _HARM}
_SENTENCE = regex(r"(?:[^.!?\n]|[.!?](?!\s))+")
_WORD = regex(r"\w+")
_AGED = regex(
    rf"\b(?P<name>{NAME})(?: \(|, )(?P<age>\d{{1,2}})(?: tahun| years?(?: old)?)?[),]"
    rf"|\b(?P<aged>\d{{1,2}})-year-old (?P<called>{NAME})"
)
_ADULTS = frozenset(
    "ayah ibu bapak orangtua paman bibi kakek nenek guru pengasuh pendamping pengacara kuasa relawan petugas psikolog"
    " dokter polisi komisioner komisi ketua kepala direktur anggota warga lembaga yayasan kementerian dinas"
    " perlindungan pekerja father mother uncle aunt teacher lawyer officer volunteer doctor carer parent commissioner"
    " head".split()
)
"""Whose name is told, where such a word stands beside that for a child: ayah korban, Komisioner Perlindungan Anak."""
_OF = frozenset("dari of the".split())
_LOOK = 80
"""Characters before a name in which it is told whose it is."""
_CALLED = regex(rf"\b(?:bernama|berinisial|inisial|named|called|identified as) (?P<name>{NAME})")


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Look at every sentence of a release that speaks of harm."""
    if not prose.is_news or _TRIGGERS.isdisjoint(prose.distinct_words):
        return
    officials = Spans((each.start, each.end) for each in mentions_in(prose) if not each.is_single)
    for start, end in sorted({without_role(prose.text, *span) for span in _named(prose.text)}):
        if (
            start < end
            and not is_nobodys(prose.text, start, end, prose.library.registers)
            and not officials.touch(start, end)
        ):
            yield RULE.at(prose.place(start, end), found=prose.text[start:end])


def _named(text: str) -> Iterator[Span]:
    """Yield where children, and victims who must not be named, are named in sentences that speak of harm."""
    sentences = [sentence.span() for sentence in _SENTENCE.finditer(text)]
    words = [{word if word.isupper() else word.lower() for word in _WORD.findall(text, *span)} for span in sentences]
    harmful = [_is_harmful(each) for each in words]
    for span, each, harms in zip(sentences, words, harmful, strict=True):
        for match in _names_in(text, span, each) if harms else ():
            yield match.span("called" if match.groupdict().get("called") else "name")
    yield from named_victims(text, sentences, harmful)


def _names_in(text: str, span: tuple[int, int], words: set[str]) -> Iterator[re.Match[str]]:
    """Yield the names in a sentence that are those of children, or of victims who must not be named."""
    for match in _AGED.finditer(text, *span):
        if int(match["age"] or match["aged"]) < ADULT:
            yield match
    named = _CHILD if _SEXUAL.isdisjoint(words) else _CHILD | _VICTIM
    for match in _CALLED.finditer(text, *span):
        if _is_of(named, text[max(span[0], match.start() - _LOOK) : match.start()]):
            yield match


def _is_harmful(words: set[str]) -> bool:
    return not _HARM.isdisjoint(words) or (_LAW in words and not _AT_LAW.isdisjoint(words))


def _is_of(named: frozenset[str], before: str) -> bool:
    """Say whether the one who bears a name is a child or victim: the nearest word for somebody before it says so."""
    words = _WORD.findall(before.lower())[::-1]
    for count, word in enumerate(words):
        if word in named:
            beside = [word for word in words[count + 1 : count + 3] if word not in _OF]
            return _ADULTS.isdisjoint(beside[:1])
        if word in _ADULTS:
            return False
    return False
