"""No kind of page breaks a rule of axe: in light and dark, on a phone and at a desk, in every language."""

from importlib.resources import files
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.kinds import KINDS
from tests.browser.site import OpenPage, Site

pytestmark = pytest.mark.browser

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
DEVICES: dict[str, dict[str, Any]] = {
    "phone": {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True},
    "desk": {"viewport": {"width": 1280, "height": 900}},
}


def violations(page: Page) -> list[str]:
    """What axe objects to: the rule, what it asks for, and where."""
    page.evaluate(AXE)
    found: dict[str, Any] = page.evaluate(
        "axe.run({resultTypes: ['violations'], rules: {'target-size': {enabled: true}}})"
    )
    return [
        f"{page.url}: {rule['id']}: {rule['help']}: {node['html'][:200]}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


def test_the_site_has_every_kind_of_page_in_every_language(site: Site) -> None:
    expected = {(kind, lang) for kind in KINDS for lang in site.languages}
    assert len(site.languages) >= 2
    assert expected - set(site.pages) == set(), "kinds of pages that are missing"
    assert set(site.pages) - expected == set(), "kinds of pages that tests/browser/kinds.py does not know"


@pytest.mark.parametrize("device", DEVICES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(site: Site, open_page: OpenPage, kind: str, scheme: str, device: str) -> None:
    found = [
        line
        for address in site.of_kind(kind)
        for line in violations(open_page(address, color_scheme=scheme, **DEVICES[device]))
    ]
    assert not found, "\n".join(found)


def test_axe_finds_a_planted_fault(site: Site, open_page: OpenPage) -> None:
    page = open_page(site.address + "/")
    page.evaluate("document.querySelector('main').append(document.createElement('img'))")
    assert any("image-alt" in line for line in violations(page))
