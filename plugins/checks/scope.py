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
_OTHERS = regex(rf"\b(?:{_PLACES}|{_TARGETS})(?:nya)?\b", re.IGNORECASE)


def is_of_others(text: str, registers: Registers) -> bool:
    """Say whether a text speaks of a province, of places, or of a target: its figures are not the nation's."""
    provinces = registers.provinces.items()
    named = (name for key, province in provinces if key != _NATIONAL for name in province.name.values())
    return bool(_OTHERS.search(text)) or any(name in text for name in named)
