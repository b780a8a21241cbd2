"""Everything can be reached and seen without a mouse."""

import pytest
from playwright.sync_api import Page

from tests.browser.site import OpenPage, Site

pytestmark = pytest.mark.browser

STOPS = 400  # more than any page has; a page that never ends is a trap
FOCUSED = """async () => {
    await new Promise(requestAnimationFrame);  // the browser scrolls to the focus with its next frame
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return null;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const wide = element.matches('main, [tabindex="-1"]') ? 0 : parseFloat(style.outlineWidth);
    return {
        html: element.outerHTML.slice(0, 160),
        href: element.getAttribute('href'),
        lang: element.getAttribute('hreflang') || element.getAttribute('lang'),
        switches: element.matches('header a:is([hreflang], [lang])'),
        outlined: style.outlineStyle !== 'none' && wide >= 2,
        inView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && box.width > 1,
    };
}"""


def stops(page: Page) -> list[dict[str, str | bool | None]]:
    """Where the Tab key stops, in order."""
    found: list[dict[str, str | bool | None]] = []
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop is None:
            return found
        found.append(stop)
    raise AssertionError(f"{page.url}: Tab does not come to an end after {STOPS} stops")


def test_every_stop_shows_where_it_is(addresses: list[str], open_page: OpenPage) -> None:
    for address in addresses:
        found = stops(open_page(address))
        assert found, f"{address}: Tab stops nowhere"
        unseen = [stop["html"] for stop in found if not (stop["outlined"] and stop["inView"])]
        assert not unseen, f"{address}: focus cannot be seen on {unseen}"


def test_the_first_stop_skips_to_the_text(addresses: list[str], open_page: OpenPage) -> None:
    for address in addresses:
        page = open_page(address)
        page.keyboard.press("Tab")
        first = page.evaluate(FOCUSED)
        assert first and str(first["href"]).startswith("#"), f"{address}: the first stop is {first}"
        assert first["inView"], f"{address}: the skip link stays hidden"
        page.keyboard.press("Enter")
        page.wait_for_url(f"**{first['href']}")
        after = "target => document.querySelector(target).contains(document.querySelector('h1'))"
        assert page.evaluate(after, first["href"]), f"{address}: the skip link does not lead to the text"
        page.keyboard.press("Tab")
        beyond = "() => !document.activeElement.closest('header nav, body > header')"
        assert page.evaluate(beyond), f"{address}: after the skip link, Tab goes back to the masthead"


def test_the_language_switch_works_by_keyboard(site: Site, open_page: OpenPage) -> None:
    for (kind, lang), path in site.pages.items():
        page = open_page(site.address + path)
        for _ in range(STOPS):
            page.keyboard.press("Tab")
            stop = page.evaluate(FOCUSED)
            assert stop, f"{path}: the language switch cannot be reached"
            if stop["switches"] and stop["lang"] != lang:
                break
        with page.expect_navigation():
            page.keyboard.press("Enter")
        assert page.get_attribute("html", "lang") == stop["lang"], f"{path}: leads to another language than it says"
        if kind not in (
            "release",
            "clarification",
        ):  # without a translation they lead to the other front page
            assert page.get_attribute("meta[name=page-kind]", "content") == kind, f"{path}: leads to {page.url}"
