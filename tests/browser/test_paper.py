"""On paper: black on white whatever the screen showed, one column, no navigation, address and date at the foot."""

import unicodedata

import pytest
from playwright.sync_api import Page

from tests.browser.site import OpenPage, Site

pytestmark = pytest.mark.browser

SHEET = {"width": 643, "height": 971}  # A4 without its margins of 2 cm, in CSS pixels
SHOWN = "parts => parts.filter(part => part.checkVisibility()).map(part => part.outerHTML.slice(0, 120))"
# What stands beside the text, such as captions, may be dark grey.
COLOURED = """() => {
    const text = '.prose :not(img, hr, svg *), h1, .standfirst, .card-title a, .card-summary, .verdict span, .notice *';
    const inks = part => ['rgb(0, 0, 0)', part.closest('figcaption, table, .footnote') && 'rgb(51, 51, 51)'];
    const letters = [...document.querySelectorAll(text)]
        .filter(part => part.checkVisibility() && !inks(part).includes(getComputedStyle(part).color))
        .map(part => `letters ${getComputedStyle(part).color}: ${part.outerHTML.slice(0, 120)}`);
    const paper = [document.documentElement, ...document.body.querySelectorAll(':not(img, svg *)'), document.body]
        .filter(part => part.checkVisibility())
        .filter(part => !['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)'].includes(getComputedStyle(part).backgroundColor))
        .map(part => `paper ${getComputedStyle(part).backgroundColor}: ${part.outerHTML.slice(0, 120)}`);
    return [...letters, ...paper];
}"""
# Within a card, date and title may share a line; between facts and in tables, columns are meant.
SIDE_BY_SIDE = """() => {
    const blocks = [...document.querySelectorAll('main :is(section, .card, .notice, .prose > *, .standing-page > *)')]
        .filter(block => block.checkVisibility() && !getComputedStyle(block).display.startsWith('inline'))
        .map(block => ({box: block.getBoundingClientRect(), html: block.outerHTML.slice(0, 120)}))
        .filter(one => one.box.height > 0);
    return blocks.flatMap((one, index) => blocks.slice(index + 1)
        .filter(({box}) => Math.min(one.box.bottom, box.bottom) - Math.max(one.box.top, box.top) > 2
            && (box.left >= one.box.right || box.right <= one.box.left))
        .map(two => `${one.html} | ${two.html}`));
}"""
# The policy forbids style attributes, but lets scripts of the test's own set a style.
PLANT = """() => {
    const planted = document.createElement('div');
    planted.innerHTML = '<section>Left</section><section>Right</section><nav>x</nav>';
    planted.style.display = 'flex';
    planted.children[0].style.color = '#090909';
    planted.children[1].style.background = '#090000';
    document.querySelector('.prose').append(planted);
    document.querySelector('.print-address').remove();
}"""
NEWS = {"release", "clarification"}


def printed(open_page: OpenPage, address: str) -> Page:
    """A page on paper, sent to the printer from a screen in the dark."""
    page = open_page(address, viewport=SHEET)
    page.emulate_media(media="print", color_scheme="dark")
    return page


def in_ascii(text: str) -> str:
    """The text with the digits of every script turned into ours."""
    return "".join(str(unicodedata.digit(letter, letter)) for letter in text)


def foot_of(page: Page) -> tuple[str, str]:
    """The address and the date at the foot; the date is empty where there is none."""
    foot = page.locator(".print-address")
    address, _, date = foot.inner_text().partition(" · ") if foot.is_visible() else ("", "", "")
    return address, in_ascii(date)


def complaints(page: Page, address: str) -> list[str]:
    """What is wrong with a page on paper. "Not found" answers at every address and has none of its own to show."""
    kind = page.get_attribute("meta[name=page-kind]", "content")
    shown, date = foot_of(page)
    year = (page.get_attribute(".release-date time", "datetime") or "")[:4] if kind in NEWS else ""
    return [
        *[f"navigation: {part}" for part in page.eval_on_selector_all("nav, form, .skip-link", SHOWN)],
        *([] if page.locator("h1").first.is_visible() else ["no headline"]),
        *page.evaluate(COLOURED),
        *[f"side by side: {pair}" for pair in page.evaluate(SIDE_BY_SIDE)],
        *([] if shown == address or kind == "not-found" else [f"the foot says {shown!r}, not the address"]),
        *([] if year in date else [f"the foot says {date!r}, not the date"]),
    ]


def test_paper_shows_the_text_in_black_on_white(addresses: list[str], open_page: OpenPage) -> None:
    found = [f"{address}: {line}" for address in addresses for line in complaints(printed(open_page, address), address)]
    assert not found, "\n".join(found)


def test_planted_faults_are_found(site: Site, open_page: OpenPage) -> None:
    address = site.of_kind("release")[0]
    page = printed(open_page, address)
    page.evaluate(PLANT)
    kinds = [line.split(": ")[0] for line in complaints(page, address)]
    assert kinds == [
        "navigation",
        "letters rgb(9, 9, 9)",
        "paper rgb(9, 0, 0)",
        "side by side",
        "the foot says '', not the address",
        "the foot says '', not the date",
    ]
