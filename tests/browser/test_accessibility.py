"""No kind of page breaks a rule of axe: in light and dark, on a phone and at a desk, in every language."""

import re
from importlib.resources import files
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.kinds import KINDS
from tests.browser.richest import RICHEST
from tests.browser.site import OpenPage, Site

pytestmark = pytest.mark.browser

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
# The policy forbids style attributes, but lets scripts of the test's own set a style.
PLANT = """() => {
    const planted = document.createElement('section');
    planted.innerHTML = '<p>Grey</p><div><a href="/a">a</a><br><a href="/b">b</a><br><a href="/c">c</a></div>';
    planted.append(document.createElement('img'));
    planted.querySelector('p').style.color = '#555';
    planted.querySelector('div').style.font = '8px/9px sans-serif';
    document.querySelector('main').append(planted);
}"""
DEVICES: dict[str, dict[str, Any]] = {
    "phone": {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True},
    "desk": {"viewport": {"width": 1280, "height": 900}},
}


def violations(page: Page, only: str = "") -> list[str]:
    """What axe objects to, of all or of one category of its rules: the rule, what it asks for, and where."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    chosen = {"runOnly": [only]} if only else {"rules": {"target-size": {"enabled": True}}}
    found: dict[str, Any] = page.evaluate("asked => axe.run(asked)", {"resultTypes": ["violations"], **chosen})
    return [
        f"{page.url}: {rule['id']}: {rule['help']}: {node['html'][:200]}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


def in_light_and_dark(page: Page) -> list[str]:
    """What axe objects to; in the dark only colours differ, so only its rules about colours are asked again."""
    page.emulate_media(color_scheme="light")
    found = violations(page)
    page.emulate_media(color_scheme="dark")
    return found + [f"dark: {line}" for line in violations(page, only="cat.color")]


def test_the_site_has_every_kind_of_page_in_every_language(site: Site) -> None:
    expected = {(kind, lang) for kind in KINDS for lang in site.languages}
    assert len(site.languages) >= 2
    assert expected - set(site.pages) == set(), "kinds of pages that are missing"
    assert set(site.pages) - expected == set(), "kinds of pages that tests/browser/kinds.py does not know"


def test_every_richest_page_exists(richest: dict[str, str]) -> None:
    assert set(RICHEST) - set(richest) == set(), "no page has all the parts these are chosen for"


@pytest.mark.parametrize("device", DEVICES)
def test_axe_finds_nothing(addresses: list[str], open_page: OpenPage, device: str) -> None:
    found = [line for address in addresses for line in in_light_and_dark(open_page(address, **DEVICES[device]))]
    assert not found, "\n".join(found)


def test_the_schemes_differ(site: Site, open_page: OpenPage) -> None:
    page = open_page(site.address + "/")
    paper = "getComputedStyle(document.body).backgroundColor"
    seen = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        seen.append(page.evaluate(paper))
    assert len(set(seen)) == 2


def test_axe_finds_planted_faults(site: Site, open_page: OpenPage) -> None:
    page = open_page(site.address + "/", **DEVICES["phone"])
    page.evaluate(PLANT)
    found = in_light_and_dark(page)
    for rule in ("image-alt", "target-size", "dark: .*color-contrast"):
        assert any(re.search(rule, line) for line in found), rule
    assert not any(re.match("http.*color-contrast", line) for line in found), "grey is readable on white"
