"""Names of those to whom harm was done, where words beside the name or an age apart from it tell that it is a child."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from plugins.prose import Span, regex
from plugins.releases import Registers

ADULT = 18
NAME = (
    r"(?!(?:The|An?|He|She|They|We|It|This|That|His|Her|Their|Ia|Dia|Mereka|Kami|Kita|Saya|Beliau|Usianya|Umurnya)\b)"
    r"[A-Z][\w'’-]*\.?(?: (?:bin|binti|[A-Z][\w'’-]*\.?)){0,4}"
)
"""What is written like a name; a pronoun or an article that begins a sentence is none."""
_ROLES = frozenset("Pelaku Korban Tersangka Terdakwa Bocah Siswa Siswi Victim Suspect".split())
"""Words before a name that are no part of it, nor is one word behind them a name: Korban Meninggal (12)."""
_NOBODYS = frozenset(
    "Anak Bayi Balita Remaja Pemuda Pelajar Perempuan Wanita Ibu Hamil Lansia Lanjut Penyandang Disabilitas Difabel"
    " Kelompok Rentan Pekerja Buruh Migran Warga Masyarakat Keluarga Orang Penduduk Pengungsi Penyintas Korban Saksi"
    " Pelaku Tersangka Terdakwa Peserta Para Women Children Persons People Workers Families Elderly Victims"
    " Polisi Polri Polda Polres Polresta Polrestabes Polsek Bareskrim Kejaksaan Kejari Kejati Pengadilan Mahkamah"
    " Kementerian Kemensos Dinas Dinsos Balai Sentra Panti Lembaga Badan Komisi KPAI Komnas Biro Direktorat Ditjen"
    " Pemerintah Pemprov Pemkab Pemkot Pemda DPRD Satgas Satuan Unit UPTD Tim Program Layanan Gerakan Forum Yayasan"
    " Organisasi Asosiasi Persatuan Koalisi Aliansi RSUD Rumah Puskesmas Posyandu Sekolah Madrasah Pesantren Pondok"
    " Universitas Ministry Office Police Centre Center Agency Commission Council Department Foundation School"
    " University Hospital Menteri Mensos Wamensos Wakil Kepala Ketua Sekretaris Direktur Gubernur Bupati Wali Walikota"
    " Presiden Wapres Camat Lurah Kapolri Kapolda Kapolres Kapolsek Kadis Kadinsos Dirjen Sekjen Jaksa Hakim Komisaris"
    " Guru Minister President Governor Regent Mayor Director Deputy Head Di In At Kabupaten Kota Provinsi Kecamatan"
    " Kelurahan Desa Dusun Kampung Kepulauan Indonesia District Regency Province City Village Undang-Undang Peraturan"
    " Bencana Banjir Gempa Longsor Tsunami Kebakaran Kecelakaan Jiwa Meninggal Luka Usaha Seni Kelas Baru Tindak Pidana"
    " Kekerasan Perundungan Pelecehan Penelantaran Narkoba Violence Abuse Bullying Sejak"
    " Senin Selasa Rabu Kamis Jumat Sabtu Minggu Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
)
"""Words for groups, bodies, posts and places, harms and days, which occur in no child's name."""
_OF_PLACES = (" di ", " ke ", " in ", " at ")
NEAR = 2
"""Sentences between a name and the age, and the passage is the same."""
_DONE = (
    "dianiaya|disiksa|diperkosa|dicabuli|dilecehkan|disetubuhi|dibunuh|diculik|dirundung|dipukul|dipukuli|ditampar"
    "|ditendang|ditikam|disekap|dirantai|dipasung|ditelantarkan|dieksploitasi|diperdagangkan|menjadi korban|jadi korban"
    "|mengalami kekerasan|beaten|abused|assaulted|raped|molested|tortured|neglected|kidnapped|trafficked|bullied"
)
_DOING = (
    "menimpa|terhadap|menganiaya|menyiksa|memperkosa|mencabuli|melecehkan|menculik|merundung|memukul|memukuli|against"
    "|beat|abused|assaulted|raped|molested|tortured|kidnapped"
)
_AUXILIARY = "telah|sudah|pernah|sempat|diduga|juga|kerap|sering|was|were|had|has|been|repeatedly"
_BETWEEN = f"(?:(?:yang|{_AUXILIARY}) ){{0,4}}"
_SUFFERED = regex(rf"(?<!\w)(?P<name>{NAME}) {_BETWEEN}(?:{_DONE})\b")
_STRUCK = regex(rf"\b(?:{_DOING}) (?P<name>{NAME})")
_CHILD = "anak|bocah|balita|bayi|siswa|siswi|pelajar|santri|remaja|murid|gadis|child|boy|girl|toddler|pupil|student"
_YOUNG = (
    r"(?:bocah|balita|bayi|siswa|siswi|pelajar|santri|remaja|murid|toddler|baby|boy|girl|pupil|schoolboy|schoolgirl"
    r"|teenager)(?! (?:di\w|me\w|ber\w|yang|dan|harus|akan|dapat|perlu|juga|and|who|must|were))\b"
)
"""What a child is called behind the name; no word follows with which another sentence would go on."""
_LISTED = (
    r"(?: (?!kelas\b|asal\b|usia\b)\w+){0,3}"
    r"(?:, (?!(?:di|ke|pada|saat|yang|lalu|hingga|sampai|karena|by|in|on|was|until)\b|me)[\w-]+(?: [\w-]+){0,3}){0,4},?"
    r" (?:dan|serta|atau|maupun|and|or)\b(?! me)"
)
"""How a list goes on, as in kekerasan terhadap Pekerja Migran, pelajar, dan lansia."""
_IN_SCHOOL = r"(?: (?:kelas|\d{1,2}|[IVX]{1,4}|SD|SMP|SMA|SMK|MI|MTs|MA|TK|PAUD|sekolah|dasar|menengah|pertama)){0,5}"
_ONE_YOUNG = rf"(?:(?:seorang|an?) {_YOUNG}|{_YOUNG}(?!{_LISTED}))"
_CALLED_YOUNG = regex(
    rf"\b(?:{_DOING}) (?P<struck>{NAME}), {_ONE_YOUNG}"
    rf"|(?<!\w)(?:(?:di|dari|asal|in|from) {NAME}|(?P<suffered>{NAME})), (?:(?:seorang|an?) )?{_YOUNG}"
    rf"[^,.!?\n]{{0,60}}, (?:(?:{_AUXILIARY}) ){{0,4}}(?:{_DONE})\b"
    r"|\b(?:Anak|Bocah|Balita|Siswi|Siswa|(?:[Bb]ahwa|[Kk]etika|[Ss]aat|[Kk]arena) (?:anak|bocah|balita|siswi|siswa))"
    rf" (?:itu|tersebut), (?P<told>{NAME}),"
)
_TOLD_TO_BE = regex(
    r"\b(?:[Kk]orban|[Pp]elaku|[Tt]ersangka|[Vv]ictim|[Ss]uspect)(?: \w+){0,3}? (?:adalah|ialah|yakni|yaitu|is|was)"
    rf" (?P<is>{NAME}), {_ONE_YOUNG}"
    rf"|\b(?:[Bb]ocah|[Ss]iswi|[Ss]iswa|[Pp]elajar|[Ss]antri|[Mm]urid){_IN_SCHOOL}, (?P<behind>{NAME}),"
    rf" {_BETWEEN}(?:{_DONE})\b"
    rf"|\b[Bb]ocah (?P<beside>(?=[A-Z][a-z]){NAME}) {_BETWEEN}(?:{_DONE})\b"
)
"""Who is told to be the one harmed, or a child that is: Korban adalah NAME, siswi; Siswi SD, NAME, dianiaya."""
_AGE = (
    r"(?:(?:berusia|berumur|[Uu]sia|[Uu]sianya|[Uu]mur|[Uu]murnya|aged|of)"
    r" (?:baru |masih |only |just )?(?P<{0}>\d{{1,2}})(?: tahun| years)?"
    r"|(?P<{0}_old>\d{{1,2}})(?:-year-old| years old))(?![\w-]|–| (?:sampai|hingga|to|lalu|silam|ago)\b)"
)
_OF_ONE = regex(
    rf"(?:^|\b(?:[Ii]a|[Dd]ia|[Kk]orban|[Hh]e|[Ss]he|[Vv]ictim|{_CHILD})\b[^.!?\n]{{0,40}}?)(?:{_AGE.format('age')})"
)
_ROLE = (
    r"(?:korban|pelaku|tersangka|terdakwa)(?: kasus)?(?: (?:pe|ke)\w+an(?: (?:berat|seksual))?)? yang (?:masih |baru )?"
)
_YEARS_OLD = regex(rf"\b(?P<age>\d{{1,2}})-year-old (?:\w+ )?(?:victim|suspect|{_CHILD})\b,? (?P<name>{NAME})")
_WITH_AGE = regex(
    rf"(?<!\w)(?P<name>{NAME})(?:, (?:(?:seorang |an? )?(?:{_CHILD})\b[^,.!?\n]{{0,40}}? )?|, {_ROLE}| )"
    rf"(?:yang |who is )?(?:{_AGE.format('age')})"
    rf"|\b(?:{_CHILD})\b[^,.!?\n]{{0,30}}? (?:{_AGE.format('since')}),? (?P<after>{NAME})(?=,)"
)


def named_victims(text: str, sentences: Sequence[Span], harmful: Sequence[bool]) -> Iterator[Span]:
    """Yield the names in harmful sentences that are children's by a word beside them, or an age in one of the next."""
    young = [_is_of_a_child(text, sentence) for sentence in sentences]
    for number, (start, end) in enumerate(sentences):
        if harmful[number]:
            yield from _told_their_age(text, (start, end))
            yield from _told_to_be_young(text, (start, end))
            near = range(max(number - NEAR, 0), min(number + NEAR + 1, len(sentences)))
            if any(young[each] and _are_together(text, sentences[each], (start, end)) for each in near):
                for pattern in (_SUFFERED, _STRUCK):
                    yield from (match.span("name") for match in pattern.finditer(text, start, end))


def without_role(text: str, start: int, end: int) -> Span:
    """Return where a name stands without words such as Pelaku before it, empty where no name of two words is left."""
    words = text[start:end].split(" ")
    count = next((count for count, word in enumerate(words) if word not in _ROLES), len(words))
    if not count:
        return start, end
    return (start + sum(len(word) + 1 for word in words[:count]), end) if len(words) > count + 1 else (end, end)


def is_nobodys(text: str, start: int, end: int, registers: Registers) -> bool:
    """Say whether what is written like a name is that of a group, a body, a post or a place."""
    words = text[start:end].rstrip(".").split()
    if not _NOBODYS.isdisjoint(words) or text.endswith(_OF_PLACES, 0, start):
        return True
    known, count = _known(registers), len(words)
    runs = (words[first:last] for first in range(count) for last in range(first + 2, count + 1))
    return " ".join(words) in known or any(" ".join(run) in known for run in runs)


def _told_their_age(text: str, sentence: Span) -> Iterator[Span]:
    for match in _WITH_AGE.finditer(text, *sentence):
        if _age(match.groupdict()) < ADULT:
            yield match.span("after" if match["after"] else "name")
    for match in _YEARS_OLD.finditer(text, *sentence):
        if _age(match.groupdict()) < ADULT:
            yield match.span("name")


def _told_to_be_young(text: str, sentence: Span) -> Iterator[Span]:
    for pattern in (_CALLED_YOUNG, _TOLD_TO_BE):
        for match in pattern.finditer(text, *sentence):
            if match.lastgroup:
                yield match.span(match.lastgroup)


@lru_cache(maxsize=4)
def _known(registers: Registers) -> frozenset[str]:
    """Return the names of places, and those of several words of posts, bodies and programmes.

    One word, as of a centre that is named after somebody, may be a child's name as well.
    """
    return frozenset((*_places(registers), *(name for name in _bodies(registers) if " " in name)))


def _places(registers: Registers) -> Iterator[str]:
    for province in registers.provinces.values():
        yield from (*province.name.values(), *province.short.values(), *province.capital.values(), *province.aliases)
    for unit in registers.units.values():
        yield from unit.city.values()


def _bodies(registers: Registers) -> Iterator[str]:
    for unit in registers.units.values():
        yield from (*unit.name.values(), *unit.short.values(), *unit.aliases)
    for programme in registers.programmes.values():
        yield from (*programme.name.values(), *programme.aliases)
    for official in registers.officials.values():
        for term in official.terms:
            yield from (*term.post.values(), *term.organisation.values())


def _is_of_a_child(text: str, sentence: Span) -> bool:
    """Say whether a sentence tells the age of one child."""
    match = _OF_ONE.search(text[slice(*sentence)].lstrip())
    return match is not None and _age(match.groupdict()) < ADULT


def _are_together(text: str, one: Span, other: Span) -> bool:
    first, second = sorted((one, other))
    return "\n\n" not in text[first[1] : second[0]]


def _age(told: dict[str, str | None]) -> int:
    return next(int(age) for name, age in told.items() if age and name not in ("name", "after"))
