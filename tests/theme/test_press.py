"""The press is quicker than Jinja alone, and says the same."""

from dataclasses import dataclass, field
from pathlib import Path

import markupsafe
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment, FileSystemLoader, UndefinedError
from markupsafe import Markup

from plugins.publishing import press as module
from plugins.publishing.press import Press, escaped
from tests.built import BuiltSite, texts
from tests.rendering import SETTINGS, editions_of

TEMPLATES = {
    "value.html": "<p>{{ page }}</p>",
    "set.html": '{% set twice %}{{ page }}{{ page }}{% endset %}{{ twice ~ page }}{{ [page, "&"]|join("<") }}',
    "macro.html": '{% from "said.html" import say %}{{ say(page) }}',
    "kept.html": '{% from "said.html" import say %}{% for word in page %}{{ kept(say, word) }}{% endfor %}',
    "said.html": "{% macro say(word) %}<b>{{ word.said }}</b>{% endmacro %}",
    "words.html": '{{ _("Latest") }}|{{ _("100%% & <more>") }}|{{ _("Updated %(date)s", date=page) }}',
    "numbers.html": '{% for n in range(3) %}{{ ngettext("release", "releases", n) }}{{ ngettext("<%(num)s", "<", n) }}'
    '{{ ngettext("%(num)s one", "%(num)s %% %(of)s", n, of=page) }}{% endfor %}',
    "trans.html": "{% trans date=page %}Updated {{ date }}{% endtrans %}",
}
HOSTILE = "<i>\"&'%(date)s\u2028</i>"


@dataclass(frozen=True)
class Word:
    """Equal by its text; tells how often it was asked."""

    text: str
    asked: list[str] = field(compare=False)

    @property
    def said(self) -> str:
        self.asked.append(self.text)
        return self.text


def press(newsroom: Path) -> Press:
    return Press(Environment(loader=DictLoader(TEMPLATES), autoescape=True), SETTINGS, editions_of(newsroom).values())


def plain_jinja(newsroom: Path, lang: str) -> Environment:
    jinja = Environment(loader=DictLoader(TEMPLATES), **SETTINGS)
    translations = editions_of(newsroom)[lang].words.translations
    jinja.install_gettext_translations(translations, newstyle=True)  # type: ignore[attr-defined]
    return jinja


@given(st.text() | st.text("<>&'\"a\u2028").map(Markup) | st.integers() | st.none() | st.floats())
def test_escaping_is_markupsafes(value: object) -> None:
    assert escaped(value) == str(markupsafe.escape(value))


def test_templates_escape_with_it_and_a_missing_name_stays_an_error(newsroom: Path) -> None:
    assert press(newsroom).render("en", "value.html", page=HOSTILE) == f"<p>{markupsafe.escape(HOSTILE)}</p>"
    assert press(newsroom).render("en", "value.html", page=Markup("<br>")) == "<p><br></p>"
    with pytest.raises(UndefinedError, match="said"):
        press(newsroom).render("en", "macro.html", page=HOSTILE)
    with pytest.raises(UndefinedError, match="page"):
        press(newsroom).render("en", "value.html")


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("template", ["value.html", "set.html", "words.html", "numbers.html", "trans.html"])
@pytest.mark.parametrize("page", [HOSTILE, Markup("<b>&amp;</b>"), 7])
def test_pages_are_what_jinja_alone_makes_of_them(newsroom: Path, lang: str, template: str, page: object) -> None:
    ours, ready = press(newsroom), plain_jinja(newsroom, lang).get_template(template)
    assert [ours.render(lang, template, page=page) for _ in range(2)] == [ready.render(page=page)] * 2


def test_each_language_keeps_its_own_words(newsroom: Path) -> None:
    one = press(newsroom)
    said = [one.render(lang, "words.html", page="x").partition("|")[0] for lang in ("id", "en", "id")]
    assert said == ["Terbaru", "Latest", "Terbaru"]


def test_what_is_kept_is_rendered_once_for_equal_values_and_anew_for_others(newsroom: Path) -> None:
    one, asked = press(newsroom), list[str]()
    words = [Word(text, asked) for text in ("a&b", "c", "a&b")]
    assert one.render("en", "kept.html", page=words) == "<b>a&amp;b</b><b>c</b><b>a&amp;b</b>"
    assert one.render("en", "kept.html", page=[Word("c", asked), Word("d", asked)]) == "<b>c</b><b>d</b>"
    assert asked == ["a&b", "c", "d"]
    assert press(newsroom).render("en", "kept.html", page=words[:1]) == "<b>a&amp;b</b>"
    assert asked == ["a&b", "c", "d", "a&b"], "another press, another build"


def test_the_footer_marks_the_page_it_stands_on_and_no_other(bilingual: BuiltSite) -> None:
    current = "//nav[@aria-labelledby='footer-about']//a[@aria-current='page']/@href"
    links = "//nav[@aria-labelledby='footer-about']//a[not(@type)]/@href"
    for page in bilingual.pages.values():
        here = texts(page, "//link[@rel='canonical']/@href")
        own = [href for href in texts(page, links) if here == [f"{bilingual.url}{href}"]]
        assert texts(page, current) == own
    assert texts(bilingual.pages["en/about.html"], current) == ["/en/about.html"]


ARGUMENTS = """{% macro named(a, b="-") %}{{ a }}{{ b }}{% endmacro %}\
{% macro several(a) %}{{ a }}{{ varargs }}{{ kwargs }}{% endmacro %}\
{% macro around(a) %}{{ a }}{{ caller(a) }}{% endmacro %}\
{{ named(page) }}{{ named(page, 1) }}{{ named(page, b=page) }}{{ several(page) }}{{ several(page, 2, c=page) }}\
{% call(x) around(page) %}[{{ x }}]{% endcall %}"""


@pytest.mark.parametrize("value", [HOSTILE, Markup("<b>"), None, 3])
def test_macros_are_handed_what_jinja_hands_them(
    newsroom: Path, monkeypatch: pytest.MonkeyPatch, value: object
) -> None:
    monkeypatch.setitem(TEMPLATES, "arguments.html", ARGUMENTS)
    plain = plain_jinja(newsroom, "id").get_template("arguments.html").render(page=value)
    assert press(newsroom).render("id", "arguments.html", page=value) == plain


def test_templates_compiled_elsewhere_are_not_compiled_again(
    newsroom: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme = tmp_path / "theme"
    theme.mkdir()
    (theme / "a.html").write_text('{% from "b.html" import b %}{{ b(_("Latest"))|upper }}', encoding="utf-8")
    (theme / "b.html").write_text("{% macro b(word) %}<b>{{ word }}</b>{% endmacro %}", encoding="utf-8")
    (theme / "faulty.html").write_text("{% if %}", encoding="utf-8")
    (theme / "._a.html").write_bytes(b"\x00\x05\x16\x07\xff\xb0")  # left by macOS
    monkeypatch.setattr(module, "_COMPILED", module._Compiled())
    pelican = Environment(loader=FileSystemLoader(theme), autoescape=True)
    templates = dict(module.compiled(pelican, SETTINGS, theme))
    monkeypatch.setattr(module, "_COMPILED", module._Compiled())
    assert module.is_empty()
    module.take(templates)
    monkeypatch.setattr(Environment, "_compile", lambda *_: pytest.fail("it was compiled"))
    latest = editions_of(newsroom)["id"].words.gettext("Latest")
    assert Press(pelican, SETTINGS, editions_of(newsroom).values()).render("id", "a.html") == f"<B>{latest.upper()}</B>"
