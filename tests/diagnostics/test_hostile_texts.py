"""Whatever writers write, no form of a report is steered by it."""

import json
import unicodedata
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from plugins.diagnostics import FORMATS, render
from tests.diagnostics.hostile import HOSTILE, hostile_report
from tests.thoroughness import examples

every_text = pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)


@every_text
@pytest.mark.parametrize("form", FORMATS)
def test_nothing_invisible_is_printed(form: str, text: str) -> None:
    rendered = render(form, hostile_report(text))
    odd = {char for char in rendered if char != "\n" and not char.isprintable()}
    assert odd == set()
    assert not any(unicodedata.bidirectional(char) in ("RLO", "LRO", "RLI", "LRI") for char in rendered)
    rendered.encode()


@every_text
@pytest.mark.parametrize("form", ["concise", "github"])
def test_a_finding_is_one_line(form: str, text: str) -> None:
    assert len(render(form, hostile_report(text)).splitlines()) == 2


@every_text
def test_a_finding_has_its_few_lines(text: str) -> None:
    lines = render("text", hostile_report(text)).splitlines()
    assert [line[:6].strip() for line in lines if not line.startswith(("content/", "  "))] == []
    assert len(lines) == 2 * 5


@every_text
def test_a_command_ends_where_it_should(text: str) -> None:
    for line in render("github", hostile_report(text)).splitlines():
        empty, properties, message = line.split("::", 2)
        command, _, told = properties.partition(" ")
        assert (empty, command in ("error", "notice")) == ("", True)
        assert [part.split("=")[0] for part in told.split(",")][:2] == ["file", "line"]
        assert all(part.count("=") >= 1 for part in told.split(","))
        assert "\n" not in message


@every_text
def test_xml_says_what_was_said(text: str) -> None:
    root = etree.fromstring(render("junit", hostile_report(text)).encode())
    failures, skipped = root.findall(".//failure"), root.findall(".//skipped")
    assert len(failures) == len(skipped) == 1
    visible = text if text.isprintable() else "".join(map(escape, text))
    assert failures[0].get("message") == visible
    assert failures[0].text == f"{visible}\n{visible}"


@every_text
@pytest.mark.parametrize("form", ["json", "sarif", "gitlab"])
def test_json_is_ascii_and_says_what_was_said(form: str, text: str) -> None:
    rendered = render(form, hostile_report(text))
    assert rendered.isascii()
    visible = text if text.isprintable() else "".join(map(escape, text))
    assert visible in set(strings(json.loads(rendered))) or form != "json"


@given(text=st.text(max_size=20))
@settings(max_examples=examples(50))
def test_no_text_at_all_steers_anything(text: str) -> None:
    for form in FORMATS:
        rendered = render(form, hostile_report(text))
        assert rendered.replace("\n", "").isprintable()


def escape(char: str) -> str:
    return char if char.isprintable() else char.encode("unicode_escape").decode()


def strings(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [text for each in value.values() for text in strings(each)]
    if isinstance(value, list):
        return [text for each in value for text in strings(each)]
    return [value] if isinstance(value, str) else []
