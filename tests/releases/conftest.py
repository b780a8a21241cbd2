"""A converter, made once, and the names of findings."""

from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.diagnostics import Place
from plugins.releases.bodies import Body, Converter
from plugins.releases.site import Language, UrlWords
from tests.newsroom import findings_in, printed

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


def names_in(root: Path) -> list[str]:
    """Read and check a folder; return the names of what is found, which can be told in both languages."""
    findings = findings_in(root)
    for lang in ("id", "en"):
        assert printed(findings, lang).isprintable() or findings
    return [finding.rule.name for finding in findings]
