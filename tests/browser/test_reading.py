"""Pages can be read on a small screen, without scripts, and on paper."""

import pytest

from tests.browser.kinds import KINDS
from tests.browser.site import OpenPage, Site

pytestmark = pytest.mark.browser

SMALL = {"width": 320, "height": 640}
TOO_WIDE = """() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width && document.body.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
        .filter(element => element.getBoundingClientRect().right > width + 1)
        .map(element => element.outerHTML.slice(0, 120));
}"""
HREFS = "links => links.map(link => link.href.split('#')[0])"
SHOWN = "parts => parts.filter(part => part.checkVisibility()).map(part => part.outerHTML.slice(0, 120))"


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_scrolls_sideways_at_320_pixels(site: Site, open_page: OpenPage, kind: str) -> None:
    for address in site.of_kind(kind):
        page = open_page(address, viewport=SMALL)
        assert page.evaluate(TOO_WIDE) == [], f"{address}: wider than the screen"


@pytest.mark.parametrize("kind", KINDS)
def test_large_letters_do_not_scroll_sideways(site: Site, open_page: OpenPage, kind: str) -> None:
    for address in site.of_kind(kind):
        page = open_page(address, viewport={"width": 640, "height": 900})
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert page.evaluate(TOO_WIDE) == [], f"{address}: wider than the screen with letters twice as large"


@pytest.mark.parametrize("kind", KINDS)
def test_the_text_is_the_same_without_scripts(site: Site, open_page: OpenPage, kind: str) -> None:
    for address in site.of_kind(kind):
        with_scripts = open_page(address).inner_text("body")
        assert open_page(address, java_script_enabled=False).inner_text("body") == with_scripts


def test_every_link_works_without_scripts(site: Site, open_page: OpenPage) -> None:
    links: dict[str, str] = {}
    for path in site.pages.values():
        page = open_page(site.address + path, java_script_enabled=False)
        found: list[str] = page.eval_on_selector_all("a[href]", HREFS)
        links |= {link: path for link in found if link.startswith(site.address)}
    assert links
    dead = [f"{path}: {link}" for link, path in links.items() if not page.request.get(link).ok]
    assert not dead, "links that lead nowhere:\n" + "\n".join(dead)


@pytest.mark.parametrize("kind", KINDS)
def test_paper_shows_the_text_and_no_navigation(site: Site, open_page: OpenPage, kind: str) -> None:
    for address in site.of_kind(kind):
        page = open_page(address)
        page.emulate_media(media="print")
        assert page.eval_on_selector_all("nav, form", SHOWN) == [], f"{address}: navigation on paper"
        assert page.locator("h1").first.is_visible(), f"{address}: no headline on paper"
