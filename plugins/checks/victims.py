"""Names of those to whom harm was done, where words beside the name or an age apart from it tell that it is a child."""

from collections.abc import Iterator, Sequence

from plugins.prose import Span, regex

ADULT = 18
NAME = r"[A-Z][\w'’-]*\.?(?: (?:bin|binti|[A-Z][\w'’-]*\.?)){0,4}"
NOBODYS = frozenset(
    "Perempuan Anak Women Children Kabupaten Kota Provinsi Yayasan Kementerian Dinas Program Unit Sejak"
    " Pelaku Korban Tersangka Senin Selasa Rabu Kamis Jumat Sabtu Minggu".split()
)
"""Words with which places and bodies begin, days, and what is said of all women and children: no child's name."""
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
    r"(?:seorang |an? )?(?:bocah|balita|bayi|siswa|siswi|pelajar|santri|remaja|murid|toddler|baby|boy|girl|pupil"
    r"|schoolboy|schoolgirl|teenager)(?! (?:di\w|me\w|ber\w|yang|dan|harus|akan|dapat|perlu|juga|and|who|must|were))\b"
)
"""What a child is called behind the name; no word follows with which another sentence would go on."""
_CALLED_YOUNG = regex(
    rf"\b(?:{_DOING}) (?P<struck>{NAME}), {_YOUNG}"
    rf"|(?<!\w)(?P<suffered>{NAME}), {_YOUNG}[^,.!?\n]{{0,60}}, (?:(?:{_AUXILIARY}) ){{0,4}}(?:{_DONE})\b"
    rf"|\b(?:[Aa]nak|[Bb]ocah|[Bb]alita|[Ss]iswi|[Ss]iswa) (?:itu|tersebut), (?P<told>{NAME}),"
)
_AGE = (
    r"(?:(?:berusia|berumur|[Uu]sia|[Uu]sianya|[Uu]mur|[Uu]murnya|aged|of)"
    r" (?:baru |masih |only |just )?(?P<{0}>\d{{1,2}})(?: tahun| years)?"
    r"|(?P<{0}_old>\d{{1,2}})(?:-year-old| years old))(?![\w-]|–| (?:sampai|hingga|to|lalu|silam|ago)\b)"
)
_OF_ONE = regex(
    rf"(?:^|\b(?:[Ii]a|[Dd]ia|[Kk]orban|[Hh]e|[Ss]he|[Vv]ictim|{_CHILD})\b[^.!?\n]{{0,40}}?)(?:{_AGE.format('age')})"
)
_WITH_AGE = regex(
    rf"(?<!\w)(?P<name>{NAME})(?:, (?:(?:seorang |an? )?(?:{_CHILD})\b[^,.!?\n]{{0,40}}? )?| )(?:yang |who is )?"
    rf"(?:{_AGE.format('age')})"
    rf"|\b(?:{_CHILD})\b[^,.!?\n]{{0,30}}? (?:{_AGE.format('since')}),? (?P<after>{NAME})(?=,)"
)


def named_victims(text: str, sentences: Sequence[Span], harmful: Sequence[bool]) -> Iterator[Span]:
    """Yield the names in harmful sentences that are children's by a word beside them, or an age in one of the next."""
    young = [_is_of_a_child(text, sentence) for sentence in sentences]
    for number, (start, end) in enumerate(sentences):
        if harmful[number]:
            for match in _WITH_AGE.finditer(text, start, end):
                if _age(match.groupdict()) < ADULT:
                    yield match.span("after" if match["after"] else "name")
            yield from (match.span(match.lastgroup or 0) for match in _CALLED_YOUNG.finditer(text, start, end))
            near = range(max(number - NEAR, 0), min(number + NEAR + 1, len(sentences)))
            if any(young[each] and _are_together(text, sentences[each], (start, end)) for each in near):
                for pattern in (_SUFFERED, _STRUCK):
                    yield from (match.span("name") for match in pattern.finditer(text, start, end))


def _is_of_a_child(text: str, sentence: Span) -> bool:
    """Say whether a sentence tells the age of one child."""
    match = _OF_ONE.search(text[slice(*sentence)].lstrip())
    return match is not None and _age(match.groupdict()) < ADULT


def _are_together(text: str, one: Span, other: Span) -> bool:
    first, second = sorted((one, other))
    return "\n\n" not in text[first[1] : second[0]]


def _age(told: dict[str, str | None]) -> int:
    return next(int(age) for name, age in told.items() if age and name not in ("name", "after"))
