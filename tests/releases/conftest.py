"""A converter, made once."""

from collections.abc import Callable

import pytest

from plugins.diagnostics import Place
from plugins.releases.bodies import Body, Converter
from plugins.releases.site import Language, UrlWords

PATH = "releases/2026/08/bantuan.id.md"
WORDS = UrlWords(
    release="siaran-pers",
    clarification="klarifikasi",
    province="provinsi",
    programme="program",
    unit="unit",
    archive="arsip",
    page="halaman",
)
LANGUAGE = Language(code="id", name="Bahasa Indonesia", locale="id_ID", addresses=WORDS)
CONVERTER = Converter(LANGUAGE)

Convert = Callable[[str], Body]


@pytest.fixture
def convert() -> Convert:
    """Turn Markdown of PATH into a body that must have no problems."""

    def converted(text: str) -> Body:
        body, problems = CONVERTER.convert(text, Place(PATH))
        assert problems == []
        return body

    return converted
