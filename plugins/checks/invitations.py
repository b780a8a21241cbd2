"""Sentences around a link that ask their readers for data, or to register for aid."""

import re

from msgspec import Struct

from plugins.checks.hosts import WebAddress
from plugins.prose import Prose, regex

AID = regex(r"bansos|bantuan|subsidi|\b(?:PKH|BLT|BST|BPNT|aid|assistance|benefits?)\b", re.IGNORECASE)
_ASKS = (
    r"\b(?:(?:men)?daftar(?:kan)?|pendaftaran|registrasi|klaim|formulir|(?:meng)?isi data|cek|register|claim|apply|"
    r"sign up|fill in|check|form(?! of))\b"
)
ASKS = regex(_ASKS, re.IGNORECASE)
_REGISTERS = regex(
    r"\b(?:mendaftar(?:kan)?|daftarkan|pendaftaran|registrasi|register|sign up|apply)\b"
    r"|\A\W{0,9}(?:(?:silakan|silahkan|segera|ayo|mari)\s)?daftar\s(?:diri|di|lewat|melalui|via|sekarang|segera)\b",
    re.IGNORECASE,
)
_SENTENCE_END = regex(r"[.!?](?:\s|\Z)|\n")
_LOOK_BACK, _LOOK_AHEAD, _PARAGRAPH = 200, 200, 1_000
"""Characters of a sentence before and behind its link, and of a paragraph before it."""
_FOR_AID = regex(
    r"[^.]{0,40}\b(?:untuk|agar|guna|supaya|to|for|(?:dan|lalu|and|then) (?:terima|dapatkan|klaim|get|receive))\b"
    r"[^.]{0,60}?(?:bansos|bantuan|subsidi|\b(?:PKH|BLT|BST|BPNT|aid|assistance|benefits?)\b)",
    re.IGNORECASE,
)
"""What follows a link by which people register."""
_TO_ASK = regex(
    rf"\W{{0,9}}(?:(?:untuk|guna|lalu|kemudian|dan|to|and|then)\s){{1,2}}(?:segera\s)?{_ASKS}", re.IGNORECASE
)
"""What follows a link that is to be opened."""
_OPENS = regex(r"\W{0,9}(?:buka|klik|kunjungi|akses|lewat|melalui|open|click|visit|go to|through)\b", re.IGNORECASE)
_VERBS = r"(?:isi(?:kan|lah)?|masukkan(?:lah)?|unggah(?:lah)?|kirim(?:kan)?|lengkapi|fill in|enter|upload|send|submit)"
_OFFERED = r"(?:meng?isi(?:kan)?|memasukkan|mengunggah|mengirim(?:kan)?|melengkapi|fill in|enter|upload|send|submit)"
_PERSONAL = (
    r"(?:e-?KTP|KTP|NIK|KK|kartu (?:keluarga|tanda penduduk)|nomor (?:induk kependudukan|kartu|rekening)"
    r"|(?:data|foto|buku|no\.?) rekening|data (?:diri|pribadi|kependudukan)|kata sandi|OTP|password"
    r"|(?:ID|identity) (?:card|number)|family card|(?<!to )(?<!the )(?<!our )bank account|account number"
    r"|personal (?:data|details|information))"
)
_WANTS = rf"{_VERBS}\b[^:]{{0,60}}?\b{_PERSONAL}\b"
_REQUEST = regex(
    r"[\s*_#-]{0,9}(?:(?:untuk|jika|bila|bagi|agar|setelah|kalau|to|if|for|after)\b[^,:]{1,80},\s)?"
    r"(?:(?:silakan|silahkan|mohon|harap|tolong|segera|cukup|ayo|please)\s){0,2}"
    rf"(?:{_WANTS}"
    r"|(?:anda|warga|masyarakat|penerima|keluarga|peserta|calon|you|residents|people|families|recipients)\b[^,.:]{0,40}?"
    rf"\b(?:dapat|bisa|cukup|harus|wajib|can|may|must|should)\s{_OFFERED}\b[^:]{{0,60}}?\b{_PERSONAL}\b)",
    re.IGNORECASE,
)
"""A sentence that begins by asking for data of persons."""
_THEN_WANTS = regex(
    r"\W{0,9}(?:(?:untuk|guna|lalu|kemudian|dan|to|and|then)\s){1,2}"
    rf"(?:{_OFFERED}\b[^:]{{0,60}}?\b{_PERSONAL}\b|{_WANTS})",
    re.IGNORECASE,
)
_WHERE = r"(?:di|ke|pada|lewat|melalui|via|at|on|in|to|through|into|using)"
_TOWARDS = regex(rf"(?:\b{_WHERE}\b[^,;]{{0,40}}|:\s?)\Z", re.IGNORECASE)
_FROM_HERE = regex(rf"{_WHERE}\b", re.IGNORECASE)
_RETOLD = regex(
    r"\b(?:palsu|hoaks|hoax|bohong|penipu\w*|mengatasnamakan|beredar|narasi|berbunyi"
    r"|(?:pesan|unggahan) (?:itu|tersebut)|fake|scam\w*|fraud\w*|phishing|purporting|circulat\w+"
    r"|th(?:e|at) (?:message|post))\b",
    re.IGNORECASE,
)
"""What tells of such an invitation, anywhere in its paragraph."""
_WARNED = regex(
    r"\b(?:jangan|bukan|hindari|waspada\w*|hati-hati|fakta|keliru|salah|tidak (?:pernah|benar|meminta|boleh|perlu)|fact"
    r"|false|never|not|don[’']t|avoid|beware)\b",
    re.IGNORECASE,
)
"""What warns of it in its sentence."""


class Invitation(Struct, frozen=True):
    """A link in its sentence: what stands before it, its label, and what follows."""

    before: str
    label: str
    after: str

    @property
    def is_for_aid(self) -> bool:
        """Whether people are to register for aid by the link, and it is said behind it that they should."""
        words = f"{self.before} {self.label}"
        if _REGISTERS.search(words) and _FOR_AID.match(self.after):
            return True
        return bool(_OPENS.match(words) and _TO_ASK.match(self.after) and AID.search(f"{words} {self.after}"))

    @property
    def wants_numbers(self) -> bool:
        """Whether people are to hand over their numbers by the link."""
        words = f"{self.before}{self.label}"
        if request := _REQUEST.match(words):
            inside = request.end() > len(self.before) or _FROM_HERE.match(self.label)
            return bool(inside or _TOWARDS.search(self.before, request.end()))
        return bool(_OPENS.match(words) and _THEN_WANTS.match(self.after))


def sentence_before(prose: Prose, address: WebAddress) -> str:
    """Return the words of its sentence before a link."""
    return _SENTENCE_END.split(prose.manuscript.text[max(0, address.start - _LOOK_BACK) : address.start])[-1]


def invitation(prose: Prose, address: WebAddress) -> Invitation:
    """Return a link with its sentence."""
    behind = prose.manuscript.text[address.end : address.end + _LOOK_AHEAD]
    after = _SENTENCE_END.split(behind, maxsplit=1)[0]
    return Invitation(sentence_before(prose, address), address.label, after.lstrip(")>"))


def is_retold(prose: Prose, address: WebAddress) -> bool:
    """Say whether a link stands in a quotation, or where somebody warns of it or tells of it."""
    text, asked = prose.manuscript.text, invitation(prose, address)
    before = text[max(0, address.start - _PARAGRAPH) : address.start].rpartition("\n\n")[2].lstrip()
    behind = text[address.end : address.end + _LOOK_AHEAD].partition("\n\n")[0]
    if before.startswith(">") or before.count("“") > before.count("”") or before.count('"') % 2:
        return True
    return bool(
        _RETOLD.search(f"{before} {address.label} {behind}")
        or _WARNED.search(f"{asked.before} {asked.label} {asked.after}")
    )
