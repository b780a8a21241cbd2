"""Pages can be read on a small screen, with large letters and without scripts."""

import pytest

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


def test_nothing_scrolls_sideways_at_320_pixels(addresses: list[str], open_page: OpenPage) -> None:
    for address in addresses:
        page = open_page(address, viewport=SMALL)
        assert page.evaluate(TOO_WIDE) == [], f"{address}: wider than the screen"


def test_large_letters_do_not_scroll_sideways(addresses: list[str], open_page: OpenPage) -> None:
    for address in addresses:
        page = open_page(address, viewport={"width": 640, "height": 900})
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert page.evaluate(TOO_WIDE) == [], f"{address}: wider than the screen with letters twice as large"


def test_the_text_is_the_same_without_scripts(addresses: list[str], open_page: OpenPage) -> None:
    for address in addresses:
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
