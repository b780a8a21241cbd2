"""What the figures of a sentence are for: the nation, or a part of it, or a time to come."""

import re

from plugins.prose import regex
from plugins.releases import Registers

_NATIONAL = "nasional"
_PLACES = (
    "perdesaan|pedesaan|perkotaan|desa|kelurahan|kecamatan|kota|kabupaten|provinsi|pulau|kawasan|wilayah|daerah"
    "|rural|urban|villages?|towns?|city|cities|regency|regencies|districts?|provinces?|provincial|islands?|regions?"
    "|regional|areas?|Jawa|Java|Sumatra|Sumatera|Kalimantan|Sulawesi|Maluku|Papua|Nusa Tenggara"
)
_TARGETS = (
    r"(?:(?:di)?target|menarget|(?:di|mem)?proyeksi|(?:di|mem)?perkira|(?:di|mem)?prediksi|diharap|harapan)\w{0,8}"
    "|targets?|targeted|targeting|forecasts?|project(?:ed|s|ions?)|expect(?:ed|s|ations?)|estimated|aims?|hopes?"
)
_IN_PLACES = regex(rf"\b(?:{_PLACES})(?:nya)?\b", re.IGNORECASE)
_OF_TARGETS = regex(rf"\b(?:{_TARGETS})(?:nya)?\b", re.IGNORECASE)
_TURN = regex(
    r",[\"”’]{0,2}\s(?:dan|serta|sedangkan|sementara|and|while)\s(?:pemerintah\s|the government\s|is\s|it is\s)?"
    r"(?:(?:di|men)?target|targeted|targets|aims|expected)"
)


def turn_in(text: str, start: int, end: int) -> int:
    """Return where a sentence turns from figures to a target; `end` where nowhere."""
    turn = _TURN.search(text, start, end)
    return turn.start() if turn else end


def is_of_others(text: str, registers: Registers) -> bool:
    """Say whether a text speaks of a province, of places, or of a target: its figures are not the nation's."""
    return bool(_OF_TARGETS.search(text)) or is_of_places(text, registers)


def is_of_places(text: str, registers: Registers) -> bool:
    """Say whether a text speaks of a province or of places."""
    provinces = registers.provinces.items()
    named = (name for key, province in provinces if key != _NATIONAL for name in province.name.values())
    return bool(_IN_PLACES.search(text)) or any(name in text for name in named)
