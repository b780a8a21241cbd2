"""Links, figures, tables and headings of a body."""

import pytest

from plugins.diagnostics import Place
from plugins.releases import BodyPicture, Reference
from plugins.releases.bodies import Converter
from tests.releases.conftest import LANGUAGE, PATH, Convert


@pytest.mark.parametrize(
    ("written", "path", "href"),
    [
        ("lain.id.md", "releases/2026/08/lain.id.md", "content:releases/2026/08/lain.id.md"),
        ("../09/lain.id.md#uji", "releases/2026/09/lain.id.md", "content:releases/2026/09/lain.id.md#s-uji"),
        ("../../../pages/tentang.id.md", "pages/tentang.id.md", "content:pages/tentang.id.md"),
        ("b%C3%A9.id.md", "releases/2026/08/bé.id.md", "content:releases/2026/08/b%C3%A9.id.md"),
        ("../../../../etc/passwd", None, "content:"),
        ("%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd", None, "content:"),
        ("/tentang.html", "/tentang.html", "/tentang.html"),
    ],
)
def test_links_inside_the_site_are_resolved(written: str, path: str | None, href: str, convert: Convert) -> None:
    body = convert(f"[a]({written})")
    assert body.links == (Reference(written, path),)
    assert href in body.html or href.replace("%C3%A9", "é") in body.html


@pytest.mark.parametrize("written", ["https://a.example/b", "mailto:a@b.example", "tel:+6221", "#s-bawah"])
def test_links_that_lead_away_are_left_alone(written: str, convert: Convert) -> None:
    body = convert(f"[a]({written})")
    assert body.links == ()
    assert f'href="{written}"' in body.html


def test_letters_in_pointed_brackets_are_links(convert: Convert) -> None:
    body = convert("<a@b.example>")
    assert body.links == ()
    assert body.html == '<p><a href="mailto:a@b.example">a@b.example</a></p>'


@pytest.mark.parametrize("written", ["//a.example/b", "ftp://a.example", "?a=b", "content:pages/a.id.md", "file:///a"])
def test_links_that_are_not_shown_are_noted(written: str, convert: Convert) -> None:
    assert convert(f"[a]({written})").links == (Reference(written, None),)


def test_links_of_footnotes_are_not_the_writers(convert: Convert) -> None:
    assert convert("Satu[^a].\n\n[^a]: Catatan.").links == ()


def test_a_picture_of_its_own_becomes_a_figure(convert: Convert) -> None:
    body = convert('![Peta](peta.png "Peta -- banjir | Peta: Rina")')
    assert body.html == (
        '<figure><img alt="Peta" src="content:releases/2026/08/peta.png"><figcaption>'
        '<span class="caption">Peta – banjir</span><span class="credit">Peta: Rina</span></figcaption></figure>'
    )
    reference = Reference("peta.png", "releases/2026/08/peta.png")
    assert body.pictures == (BodyPicture(reference, "Peta", "Peta -- banjir", "Peta: Rina"),)


def test_a_picture_in_a_line_stays_there(convert: Convert) -> None:
    assert convert("Lihat ![Peta](peta.png) ini").html == (
        '<p>Lihat <img alt="Peta" src="content:releases/2026/08/peta.png"> ini</p>'
    )


@pytest.mark.parametrize(
    "written", ["https://a.example/peta.png", "//a.example/peta.png", "/peta.png", "../../../../a.png"]
)
def test_pictures_from_elsewhere_lose_their_address(written: str, convert: Convert) -> None:
    body = convert(f'![Peta]({written} "a | b")')
    assert body.pictures[0].reference == Reference(written, None)
    assert 'src="content:"' in body.html


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ([1, 2, 3], [2, 3, 4]),
        ([2, 4, 2], [2, 3, 2]),
        ([6, 1, 6], [2, 2, 3]),
        ([1, 2, 3, 4, 5, 6], [2, 3, 4, 5, 6, 6]),
        ([3, 2, 3], [2, 2, 3]),
    ],
)
def test_headings_begin_at_two_and_skip_none(levels: list[int], expected: list[int], convert: Convert) -> None:
    html = convert("\n\n".join(f"{'#' * level} Judul" for level in levels)).html
    assert html == "\n".join(f"<h{level}>Judul</h{level}>" for level in expected)


def test_a_table_scrolls_in_a_frame_with_a_name(convert: Convert) -> None:
    html = convert("| Tahun | Anggaran |\n|:--|--:|\n| 2019 | 59 |\n").html
    assert html.startswith('<div aria-label="Tahun · Anggaran" class="table" role="region" tabindex="0"><table>')
    assert '<th class="align-left">Tahun</th>' in html
    assert '<td class="align-right">59</td>' in html
    assert html.endswith("</table></div>")
    assert "style" not in html
    assert " align=" not in html


def test_a_table_without_heads_is_no_region_unless_the_language_has_a_word(convert: Convert) -> None:
    text = "|  |  |\n|--|--|\n| a | b |\n"
    assert convert(text).html.startswith('<div class="table" tabindex="0"><table>')
    named, _ = Converter(LANGUAGE.model_copy(update={"table": "Tabel"})).convert(text, Place(PATH))
    assert named.html.startswith('<div aria-label="Tabel" class="table" role="region" tabindex="0"><table>')


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("## Judul {#related}", '<h2 id="s-related">Judul</h2>'),
        ("[a](#related)", '<p><a href="#s-related">a</a></p>'),
        ("[a](b.id.md#c)", '<p><a href="content:releases/2026/08/b.id.md#s-c">a</a></p>'),
        ("[a](/b.html#c)", '<p><a href="/b.html#s-c">a</a></p>'),
        ("[a](https://b.example/#c)", '<p><a href="https://b.example/#c">a</a></p>'),
        ('<p id="main">a <a href="#main">b</a></p>', '<p id="s-main">a <a href="#s-main">b</a></p>'),
    ],
)
def test_ids_of_writers_are_apart_from_those_of_templates(text: str, html: str, convert: Convert) -> None:
    assert convert(text).html == html


def test_signs_in_a_picture_s_texts_do_not_lose_it(convert: Convert) -> None:
    html = convert('![a > "b" src="c" <d>](e.png)').html
    assert 'src="content:releases/2026/08/e.png"' in html


def test_what_follows_a_table_stays_outside_of_its_frame(convert: Convert) -> None:
    html = convert("| a |\n|---|\n| b |\n\nSesudahnya.").html
    assert html.endswith("</table></div>\n<p>Sesudahnya.</p>")


def test_footnotes_lead_there_and_back(convert: Convert) -> None:
    html = convert("Satu[^a].\n\n[^a]: Catatan.").html
    assert '<sup id="fnref:a"><a class="footnote-ref" href="#fn:a">1</a></sup>' in html
    assert '<a class="footnote-backref" href="#fnref:a" title="↩ 1">' in html


def test_one_body_leaves_nothing_to_the_next(convert: Convert) -> None:
    convert("[a](a.id.md) ![b](b.png)\n\n[c]: https://c.example\n\n*[BPS]: Badan\n\nd[^e]\n\n[^e]: f")
    body = convert("[c] BPS d[^e]")
    assert (body.links, body.pictures) == ((), ())
    assert body.html == "<p>[c] BPS d[^e]</p>"
