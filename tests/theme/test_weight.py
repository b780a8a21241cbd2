"""Pages are light, ask nothing of other hosts, and are sound HTML."""

import gzip
import re
from itertools import pairwise

import html5lib
import pytest
from html5lib.constants import E

from tests.browser.kinds import KINDS
from tests.built import BuiltSite, texts

STYLES_LIMIT = 8_000
PAGE_LIMIT = 20_000
"""Bytes, gzipped."""
ASKED = "//@src | //@srcset | //@poster | //link[@rel='stylesheet' or @rel='icon' or @rel='preload']/@href"
"""What a browser fetches by itself."""


def weight(content: bytes) -> int:
    return len(gzip.compress(content, 9, mtime=0))


def styles(site: BuiltSite) -> bytes:
    (content,) = (content for path, content in site.files.items() if path.endswith(".css"))
    return content


def test_the_stylesheet_is_light(real: BuiltSite) -> None:
    assert weight(styles(real)) < STYLES_LIMIT


def test_the_heaviest_release_is_light(real: BuiltSite) -> None:
    paths = real.of_kind("release") + real.of_kind("clarification")
    weights = {path: weight(real.files[path]) + weight(styles(real)) for path in paths}
    heaviest = max(weights, key=lambda path: weights[path])
    assert weights[heaviest] <= PAGE_LIMIT, heaviest


def test_pages_ask_nothing_of_other_hosts(each_site: BuiltSite) -> None:
    for path, page in each_site.documents.items():
        for address in texts(page, ASKED):
            assert address.startswith("/") and not address.startswith("//"), f"{path}: {address}"


def test_styles_ask_nothing_at_all(each_site: BuiltSite) -> None:
    content = styles(each_site).decode()
    assert re.findall(r"url\((?!#)[^)]*\)|@import|https?:", content) == []


def test_pages_hold_no_script_or_style_of_their_own(each_site: BuiltSite) -> None:
    for path, page in each_site.documents.items():
        assert texts(page, "//script[not(@type='application/ld+json')]/text()") == [], path
        assert texts(page, "//style/text() | //@style") == [], path
        assert texts(page, "//@*[starts-with(name(), 'on')]") == [], path


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("lang", ["id", "en"])
def test_one_page_of_each_kind_is_sound_html(bilingual: BuiltSite, kind: str, lang: str) -> None:
    path = next(path for path in bilingual.of_kind(kind) if path.startswith("en/") is (lang == "en"))
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"))
    parser.parse(bilingual.text(path))
    assert [f"line {place[0]}: {E[code] % details}" for place, code, details in parser.errors] == []


def test_right_to_left_pages_and_redirects_are_sound_html(elsewhere: BuiltSite, bilingual: BuiltSite) -> None:
    for text in (elsewhere.text("ar/bayanat/2023/11/tadfia.html"), bilingual.text("lama/bantuan.html")):
        parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"))
        parser.parse(text)
        assert parser.errors == []


def test_ids_are_unique_on_their_page(each_site: BuiltSite) -> None:
    for path, page in each_site.documents.items():
        ids = texts(page, "//@id")
        assert len(ids) == len(set(ids)), path


def test_every_picture_has_its_size_and_an_alt_text_or_none_on_purpose(each_site: BuiltSite) -> None:
    for path, page in each_site.documents.items():
        assert texts(page, "//img[not(@alt) or not(@width) or not(@height)]/@src") == [], path


def test_headings_skip_no_level(each_site: BuiltSite) -> None:
    for path, page in each_site.documents.items():
        levels = [int(str(element.tag)[1]) for element in page.iter("h1", "h2", "h3", "h4", "h5", "h6")]
        jumps = [(before, after) for before, after in pairwise(levels) if after > before + 1]
        assert jumps == [], path
