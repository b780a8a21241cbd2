"""The writers' guide is whole: a page for every rule in every language that has a word for it, and an index of them."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from lxml import html

from plugins.checks import GROUPS, RULES, manual_of
from plugins.diagnostics import Rule, Severity
from plugins.outputs import Chapter, Guide, RuleEntry
from plugins.publishing.guide import writers_guide
from tests.built import BuiltSite, text, texts
from tests.newsroom import NEWSROOMS, findings_in, library_in, make_newsroom
from tests.rendering import editions_of, outputs_of, press_for

FOLDERS = {"id": "panduan", "en": "en/guide"}
SEVERITIES = {"id": ("Galat", "Peringatan"), "en": ("Error", "Warning")}
every_rule = pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
in_both_languages = pytest.mark.parametrize("lang", FOLDERS)

ENTRY = RuleEntry(
    code="W999",
    name="some-rule",
    stops=False,
    may_be_allowed=True,
    lang="en",
    title='A "quoted" `title` & <b>.',
    what="the editor's `a <b> 'c'` and <i>.\n\n    one:\n      two",
    why='`a` is "`b`".',
    bad="`x`",
    good="",
)


def guide_of(*entries: RuleEntry) -> Guide:
    return Guide(tuple(each.name for each in entries), lambda lang: (Chapter("9", "Safety", "en", entries),))


def pages_of(root: Path, guide: Guide) -> Mapping[str, html.HtmlElement]:
    """The guide's pages by path."""
    editions = editions_of(root, guide=guide).values()
    press = press_for(editions)
    told = {path: output for path, output in outputs_of(editions).items() if output.kind in ("guide", "rule")}
    return {path: html.document_fromstring(output.render(press).decode()) for path, output in told.items()}


@in_both_languages
@every_rule
def test_every_rule_has_its_page(bilingual: BuiltSite, rule: Rule, lang: str) -> None:
    page = bilingual.pages[f"{FOLDERS[lang]}/{rule.name}/index.html"]
    main, manual = text(page, "//main"), manual_of(rule.name, lang)
    assert f"{rule.code} {rule.name}" in main
    assert text(page, "//*[@class='eyebrow-kind']") == SEVERITIES[lang][rule.severity is Severity.WARNING]
    assert f"{rule.name}:" in "".join(texts(page, "//main//pre//text()")) or not rule.may_be_allowed
    for part in (manual.what, manual.why, manual.bad, manual.good):
        for code in re.findall(r"`([^`]+)`", part):
            assert " ".join(code.split()) in main


@in_both_languages
def test_the_index_names_all_rules_by_group(bilingual: BuiltSite, lang: str) -> None:
    page = bilingual.pages[f"{FOLDERS[lang]}/index.html"]
    links = texts(page, "//*[@class='rule-line']/a/@href")
    assert links == [f"/{FOLDERS[lang]}/{name}/" for name in RULES]
    used = {rule.code[1] for rule in RULES.values()}
    groups = [names[lang] for key, names in GROUPS.items() if key in used]
    assert texts(page, "//section[@class='guide-chapter']/h2/text()") == groups
    assert "allow:" in text(page, "//main")


def test_there_is_no_other_page(bilingual: BuiltSite) -> None:
    assert len(bilingual.of_kind("rule")) == 2 * len(RULES)
    assert sorted(bilingual.of_kind("guide")) == ["en/guide/index.html", "panduan/index.html"]


def test_a_language_without_a_word_for_it_has_no_guide(elsewhere: BuiltSite, empty: BuiltSite) -> None:
    for site in (elsewhere, empty):
        assert not site.of_kind("guide") + site.of_kind("rule")


def test_the_guide_is_in_no_menu(bilingual: BuiltSite) -> None:
    assert not [href for href in texts(bilingual.pages["index.html"], "//@href") if "panduan" in href]


def test_words_are_set_and_escaped_and_code_is_left_alone() -> None:
    page = pages_of(NEWSROOMS / "bilingual", guide_of(ENTRY))["en/guide/some-rule/index.html"]
    assert text(page, "//h1") == "A “quoted” title & <b>"
    assert text(page, "//section[@aria-labelledby='what']//p") == "The editor’s a <b> 'c' and <i>."
    assert texts(page, "//section[@aria-labelledby='what']//p/code/text()") == ["a <b> 'c'"]
    assert texts(page, "//section[@aria-labelledby='what']//pre/code/text()") == ["one:\n  two"]
    assert text(page, "//section[@aria-labelledby='why']//p") == "a is “b”."
    assert not texts(page, "//section[@aria-labelledby='good']/@class")


def test_a_manual_in_another_language_than_its_page_says_so() -> None:
    pages = pages_of(NEWSROOMS / "bilingual", guide_of(ENTRY))
    foreign = pages["panduan/some-rule/index.html"]
    for place in ("//h1", "//p[@class='eyebrow']/a", "//section[@aria-labelledby='what']/div"):
        assert texts(foreign, f"{place}/@lang") == ["en"]
        assert texts(pages["en/guide/some-rule/index.html"], f"{place}/@lang") == []
    index = pages["panduan/index.html"]
    assert texts(index, "//*[@class='rule-line']/a/@lang") == texts(index, "//section/h2/@lang") == ["en"]


def test_what_a_page_shows_decides_its_fingerprint() -> None:
    def told(guide: Guide) -> dict[str, str]:
        outputs = outputs_of(editions_of(NEWSROOMS / "bilingual", guide=guide).values())
        return {path: each.fingerprint for path, each in outputs.items() if each.kind in ("guide", "rule")}

    before, after = told(guide_of(ENTRY)), told(writers_guide())
    assert before == told(guide_of(ENTRY))
    assert not {path for path in before.keys() & after.keys() if before[path] == after[path]}


def test_the_guide_s_addresses_are_taken(tmp_path: Path) -> None:
    text = "---\ntitle: Judul\nsummary: Ringkasan.\naliases: [/panduan/bad-slug/]\n---\nIsi [ini](/panduan/).\n"
    words = {"page: halaman\n": "page: halaman\n      guide: panduan\n"}
    root = make_newsroom(tmp_path, {"change": {"site.yml": words}, "files": {"pages/lain.id.md": text}})
    assert library_in(root).site.languages[0].addresses.guide == "panduan"
    assert [finding.rule.name for finding in findings_in(root)] == ["duplicate-address"]


def test_a_word_for_it_must_be_fit_for_addresses(tmp_path: Path) -> None:
    words = {"page: halaman\n": "page: halaman\n      guide: Panduan Penulis\n"}
    root = make_newsroom(tmp_path, {"change": {"site.yml": words}})
    assert {finding.rule.name for finding in findings_in(root)} == {"bad-slug"}
