"""The theme's files are those the outputs ask for, and nothing in them needs a policy with 'unsafe' in it."""

import re
from pathlib import Path
from shutil import copytree

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined, meta, nodes

from plugins.outputs import make_editions
from tests.built import ROOT, THEME
from tests.rendering import SETTINGS, graph_of, outputs_of, press_for

TEMPLATES = sorted(THEME.rglob("*.html"))
COMPONENTS = sorted(path for path in (THEME / "components").iterdir() if path.is_dir())
ASKED_FOR = {
    "base.html",
    "front.html",
    "release.html",
    "clarification.html",
    "list.html",
    "index.html",
    "page.html",
    "not_found.html",
    "redirect.html",
    "guide.html",
    "rule.html",
}
WITHOUT_STYLES = {"head": "nothing of it is seen"}
INLINE = {
    "a style attribute": r"<[^>]*\sstyle\s*=",
    "a style element": r"<style\b",
    "an event attribute": r"<[^>]*\son[a-z]+\s*=",
    "a script": r'<script\b(?! type="application/ld\+json")',
    "a javascript: address": r"javascript:",
}


def name(path: Path) -> str:
    return path.relative_to(THEME).as_posix()


def environment() -> Environment:
    return Environment(loader=FileSystemLoader(THEME), **SETTINGS)


def test_the_templates_are_those_that_outputs_name() -> None:
    assert {path.name for path in (THEME / "templates").iterdir()} == ASKED_FOR
    sources = [path.read_text(encoding="utf-8") for path in (ROOT / "plugins/outputs").glob("*.py")]
    named = {found for source in sources for found in re.findall(r'"templates/([a-z_]+\.html)"', source)}
    assert named - ASKED_FOR == set()
    assert ASKED_FOR - named == {"base.html", "release.html", "clarification.html"}, (
        "the last two by the kind of release"
    )


@pytest.mark.parametrize("template", TEMPLATES, ids=name)
def test_every_template_can_be_read_and_what_it_includes_is_there(template: Path) -> None:
    jinja = environment()
    tree = jinja.parse(template.read_text(encoding="utf-8"))
    for other in meta.find_referenced_templates(tree):
        assert other is not None, "a template named by a variable cannot be checked"
        jinja.get_template(other)


@pytest.mark.parametrize("template", TEMPLATES, ids=name)
def test_templates_get_only_shell_head_page_and_words(template: Path) -> None:
    tree = environment().parse(template.read_text(encoding="utf-8"))
    imported = {str(each) for node in tree.find_all(nodes.FromImport) for each in node.names}
    own = {node.name for node in tree.find_all(nodes.Macro)} | {
        node.name for node in tree.find_all(nodes.Name) if node.ctx == "store"
    }
    given = {"shell", "head", "page", "canonical", "_", "gettext", "ngettext", "kept"}
    assert meta.find_undeclared_variables(tree) - imported - own - given == set()


@pytest.mark.parametrize("pattern", INLINE.values(), ids=INLINE)
def test_no_template_holds(pattern: str) -> None:
    assert [
        name(path) for path in TEMPLATES if re.search(pattern, path.read_text(encoding="utf-8"), re.IGNORECASE)
    ] == []


@pytest.mark.parametrize("pattern", INLINE.values(), ids=INLINE)
def test_the_patterns_find_what_they_look_for(pattern: str) -> None:
    planted = '<p style="x"><style></style><a onclick="x"><script>x</script><a href="javascript:x">'
    innocent = '<script type="application/ld+json">{}</script><link rel="stylesheet" href="x"><p class="style on">'
    assert re.search(pattern, planted)
    assert not re.search(pattern, innocent)


def test_escaping_is_on_and_a_missing_name_is_an_error() -> None:
    assert SETTINGS["autoescape"] is True
    assert SETTINGS["undefined"] is StrictUndefined
    unsafe = [
        name(path) for path in TEMPLATES if re.search(r"\|\s*safe\b|autoescape", path.read_text(encoding="utf-8"))
    ]
    assert unsafe == [], "what is safe is marked so in one place, in Python"


@pytest.mark.parametrize("component", COMPONENTS, ids=lambda path: path.name)
def test_every_component_has_template_styles_and_a_readme(component: Path) -> None:
    files = {path.name for path in component.iterdir()}
    wanted = {f"{component.name}.html", "README.md"} | (
        {f"{component.name}.css"} - {f"{each}.css" for each in WITHOUT_STYLES}
    )
    assert wanted - files == set()


def test_components_without_styles_are_known() -> None:
    assert {path.name for path in COMPONENTS if not (path / f"{path.name}.css").exists()} == WITHOUT_STYLES.keys()


def test_every_component_is_used() -> None:
    sources = "".join(path.read_text(encoding="utf-8") for path in TEMPLATES)
    unused = [each.name for each in COMPONENTS if f'"components/{each.name}/{each.name}.html"' not in sources]
    assert unused == []


def test_a_theme_without_an_icon_names_none(newsroom: Path, tmp_path: Path) -> None:
    theme = copytree(THEME, tmp_path / "theme")
    (theme / "static/favicon.svg").unlink()
    for folder, icons in ((theme, 0), (THEME, 1)):
        editions = make_editions(graph_of(newsroom), folder, "https://contoh.example")
        front = outputs_of(editions)["index.html"].render(press_for(editions, folder)).decode()
        assert front.count('<link rel="icon"') == icons


def test_every_stylesheet_stands_in_a_layer() -> None:
    styles = [*(THEME / "styles").glob("*.css"), *(THEME / "components").glob("*/*.css")]
    assert styles
    assert [name(path) for path in styles if "@layer" not in path.read_text(encoding="utf-8")] == []
