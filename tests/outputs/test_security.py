"""security.txt, as RFC 9116 has it."""

import re
from pathlib import Path

import pytest

from tests.rendering import rendered

PATH = ".well-known/security.txt"
FULL = """
security:
  contact: [mailto:aman@contoh.example, https://contoh.example/lapor]
  expires: 2027-06-30
  policy: https://contoh.example/kebijakan
  acknowledgments: https://contoh.example/terima-kasih
"""


def site_with(newsroom: Path, settings: str) -> dict[str, str]:
    """The site of a newsroom with more settings."""
    with (newsroom / "site.yml").open("a", encoding="utf-8") as file:
        file.write(settings)
    return rendered(newsroom)


def test_all_that_is_stated_is_told(newsroom: Path) -> None:
    assert site_with(newsroom, FULL)[PATH].splitlines() == [
        "Contact: mailto:aman@contoh.example",
        "Contact: https://contoh.example/lapor",
        "Expires: 2027-06-30T00:00:00Z",
        "Preferred-Languages: id, en",
        "Canonical: https://contoh.example/.well-known/security.txt",
        "Policy: https://contoh.example/kebijakan",
        "Acknowledgments: https://contoh.example/terima-kasih",
    ]


def test_languages_may_be_other_than_the_site_s(newsroom: Path) -> None:
    settings = "\nsecurity: {contact: tel:+62-21-500-000, expires: 2027-06-30, languages: [ms, zh-Hans]}\n"
    assert "Preferred-Languages: ms, zh-Hans\n" in site_with(newsroom, settings)[PATH]


def test_without_a_contact_there_is_none(newsroom: Path) -> None:
    assert PATH not in rendered(newsroom)


def test_a_site_below_a_folder_has_no_place_for_it(newsroom: Path) -> None:
    site_with(newsroom, FULL)
    assert PATH not in rendered(newsroom, "https://contoh.example/berita")


@pytest.mark.parametrize("stated", ["contact: [], expires: 2027-06-30", 'contact: "mailto:a@b.example\\nExpires: x"'])
def test_what_is_no_contact_is_no_output(newsroom: Path, stated: str) -> None:
    assert PATH not in site_with(newsroom, f"\nsecurity: {{{stated}}}\n")


def test_every_line_is_a_field(newsroom: Path) -> None:
    text = site_with(newsroom, FULL)[PATH]
    assert re.fullmatch(r"(?:[A-Z][A-Za-z-]+: [!-~ ]+\n)+", text)
