"""Quotes, apostrophes, dashes and ellipses."""

import pytest

from plugins.releases import typeset
from tests.releases.conftest import Convert

INDONESIAN = ("“", "”", "‘", "’")
GERMAN = ("„", "“", "‚", "‘")
FRENCH = ("«\u00a0", "\u00a0»", "‹", "›")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ('Ia berkata, "Bantuan tiba."', "Ia berkata, “Bantuan tiba.”"),
        ("\"Bantuan 'beras' tiba\"", "“Bantuan ‘beras’ tiba”"),
        ("Jum'at, it's, '90-an", "Jum’at, it’s, ‘90-an"),
        ('("beras") ["gula"] –"teh" /\'kopi\'', "(“beras”) [“gula”] –“teh” /‘kopi’"),
        ("2019--2020 --- lalu... selesai", "2019–2020 — lalu… selesai"),
        ("----", "—-"),
        ('--"halo"--', "–“halo”–"),
        ('"Lalu --"', "“Lalu –”"),
        ("\"'Halo' kata\"", "“‘Halo’ kata”"),
        ("\"Kata 'halo'\"", "“Kata ‘halo’”"),
        ("tanpa tanda", "tanpa tanda"),
        ("", ""),
    ],
)
def test_sets_marks(written: str, expected: str) -> None:
    assert typeset(written, INDONESIAN) == expected


def test_a_language_has_its_own_quotes() -> None:
    assert typeset("\"oui\" 'non'", FRENCH) == "«\u00a0oui\u00a0» ‹non›"


def test_a_closing_quote_that_opens_elsewhere_does_not_open() -> None:
    assert typeset("\"er sagt 'ja'\"", GERMAN) == "„er sagt ‚ja‘“"


def test_what_stands_before_decides() -> None:
    assert typeset('" lanjut', INDONESIAN, before="x") == "” lanjut"


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ('"*Bantuan* tiba"', "<p>“<em>Bantuan</em> tiba”</p>"),
        ('*"Bantuan*" tiba', "<p><em>“Bantuan</em>” tiba</p>"),
        ('kata*"kata"*', "<p>kata<em>“kata”</em></p>"),
        ("*Jum*'at", "<p><em>Jum</em>’at</p>"),
        ('Satu\n\n"Dua"', "<p>Satu</p>\n<p>“Dua”</p>"),
        ('- Satu\n- "Dua"', "<ul>\n<li>Satu</li>\n<li>“Dua”</li>\n</ul>"),
        ('`"a" -- b` "c"', '<p><code>"a" -- b</code> “c”</p>'),
        ('<b>"x"</b>', "<p><b>“x”</b></p>"),
        ('<span>"x"</span>"', "<p><span>“x”</span>”</p>"),
        ('\\("x"\\)', "<p>(“x”)</p>"),
        ('a&nbsp;"x"', "<p>a&nbsp;“x”</p>"),
        ('`x`"', "<p><code>x</code>”</p>"),
        ('    "a" -- b\n', '<pre><code>"a" -- b\n</code></pre>'),
        ("<https://a.example/b--c>", '<p><a href="https://a.example/b--c">https://a.example/b--c</a></p>'),
        ('[a](https://a.example/b--c "d -- e")', '<p><a href="https://a.example/b--c" title="d -- e">a</a></p>'),
        ('"[a](https://a.example)"', '<p>“<a href="https://a.example">a</a>”</p>'),
        ('BPS "x"\n\n*[BPS]: Badan "Pusat"', '<p><abbr title="Badan &quot;Pusat&quot;">BPS</abbr> “x”</p>'),
    ],
)
def test_sets_bodies(markdown: str, html: str, convert: Convert) -> None:
    assert convert(markdown).html.strip() == html.strip()


def test_quotes_of_attribute_lists_are_not_text(convert: Convert) -> None:
    html = convert('[a](https://a.example){: title="b -- c" lang=en }').html
    assert html == '<p><a href="https://a.example" lang="en" title="b -- c">a</a></p>'
