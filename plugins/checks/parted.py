"""Indonesian affixes that stand apart from their word: "di tunda" and "kantor nya"."""

from collections.abc import Iterator

from plugins.checks.wordlists import frequencies
from plugins.prose import Prose, regex

_ROOTS = frozenset(
    """
    ajak ambil anggap angkat angkut antar atasi awasi atur baca bagi bangun bantu batasi bawa bayar beli beri bina buat
    buka cabut cari catat cetak dorong dukung ganti gelar gelontorkan hapus hiasi hitung imbau jaga jawab jemput jual
    kelola kenal kirim lantik larang latih minta paksa pakai panggil pantau periksa pilih pimpin rawat sambut sebut
    simpan susun tambah tangkap tanya terima tinjau tolak tulis tunda tunjuk tuntut tutup ubah undang
    """.split()
)
"""Verbs without an ending; none of them is a place, nor a noun behind "di"."""
_NOUNS = frozenset("berbagai kunci lantai makan mengerti nanti nilai pantai rangkai rantai survei".split())
_ENDINGS = ("kan", "i")
_FOREIGN_NOUNS = "si"
"""How nouns end as verbs in -i do: di lokasi."""
_SHORTEST = 5
_AFTER_DI = {di: regex(rf"{di}(?<![\w-]{di})\s([a-z]{{3,30}})(?![\w-])") for di in ("di", "Di")}
_NYA = regex(r" nya(?![\w-])")
_WORD = regex(r"[^\W\d_]{2,30}\Z")


def parted_in(prose: Prose) -> Iterator[tuple[int, int, str, bool]]:
    """Yield where words are parted, from start to end, how they are written, and whether that is sure."""
    for di, pattern in _AFTER_DI.items():
        for match in pattern.finditer(prose.text) if di in prose.distinct_words else ():
            if _is_verb(match[1]):
                yield *match.span(), f"di{match[1]}", match[1].endswith("kan")
    for match in _NYA.finditer(prose.text) if "nya" in prose.distinct_words else ():
        word = _WORD.search(prose.text, max(match.start() - 30, 0), match.start())
        if word and not prose.is_emphasised(word.start()):
            yield word.start(), match.end(), f"{word[0]}{'-' if word[0].isupper() else ''}nya", word[0].islower()


def _is_verb(word: str) -> bool:
    """Say whether a word behind "di" is a verb, of which nothing but a passive can be made."""
    if word in _ROOTS:
        return True
    if not word.endswith(_ENDINGS) or len(word) < _SHORTEST or word in _NOUNS or word.endswith(_FOREIGN_NOUNS):
        return False
    if word.endswith("asikan"):
        return True
    listed = frequencies("small_id")
    is_noun = word.endswith("kan") and word[:-2] in listed  # gerakan, but not gerakkan
    return f"di{word}" in listed and not is_noun
