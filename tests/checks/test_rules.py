"""What every rule owes to writers and translators."""

import ast
import importlib
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from types import ModuleType

import pytest

from plugins.checks import GROUPS, RULES, manual_of
from plugins.diagnostics import Finding, Place, Rule
from plugins.releases import Library, read_library
from tests.checks.examples import cases_of, changes_of
from tests.newsroom import make_newsroom

ROOT = Path(__file__).parents[2]
MODULES = sorted(path.stem for path in (ROOT / "plugins/checks/rules").glob("*.py") if path.stem != "__init__")
PASSED_ON = ("Problem(name, self.place(event.start_mark))", "Problem(name, Place(path, line, column), values)")
"""Problems made of names that stand elsewhere in the sources."""
TOLD_WITH_EXCEPTIONS = {"unneeded-exception"}
HEADINGS = ["What it checks", "Why", "Bad", "Good", "Yang diperiksa", "Alasan", "Salah", "Benar"]
every_rule = pytest.mark.parametrize("rule", RULES.values(), ids=RULES)


def module_of(rule: Rule) -> ModuleType:
    return importlib.import_module(f"plugins.checks.rules.{rule.name.replace('-', '_')}")


OF_STORIES = [rule for rule in RULES.values() if hasattr(module_of(rule), "check_story")]


def test_each_module_holds_one_rule_of_its_own_name() -> None:
    assert sorted(name.replace("-", "_") for name in RULES) == MODULES


def test_codes_are_unique_and_in_order() -> None:
    codes = [rule.code for rule in RULES.values()]
    assert codes == sorted(set(codes))


@every_rule
def test_its_code_belongs_to_a_group(rule: Rule) -> None:
    assert re.fullmatch(r"W\d{3}", rule.code)
    assert rule.code[1] in GROUPS


@every_rule
def test_it_speaks_both_languages(rule: Rule) -> None:
    for texts in (rule.message, rule.hint):
        assert set(texts) == {"id", "en"}
        assert all(text.strip() for text in texts.values())


@every_rule
def test_its_message_states_the_requirement(rule: Rule) -> None:
    assert re.search(r"\b(harus|paling|hanya|tidak boleh)\b", rule.message["id"])
    assert re.search(r"\b(must|at most)\b", rule.message["en"])


@every_rule
def test_its_languages_use_the_same_values(rule: Rule) -> None:
    for texts in (rule.message, rule.hint):
        used = {lang: {name for _, name, _, _ in Formatter().parse(text) if name} for lang, text in texts.items()}
        assert used["en"] <= used["id"]


@every_rule
@pytest.mark.parametrize("lang", ["id", "en"])
def test_its_docstring_is_a_manual_page(rule: Rule, lang: str) -> None:
    page = module_of(rule).__doc__ or ""
    manual = manual_of(rule.name, lang)
    assert manual.lang == lang
    assert re.search(rf"^{re.escape(manual.title)}$", page, re.MULTILINE)
    assert manual.title.endswith(".")
    assert all((manual.what, manual.why, manual.bad, manual.good))
    assert re.findall(rf"^({'|'.join(HEADINGS)}):", page, re.MULTILINE) == HEADINGS


@every_rule
@pytest.mark.parametrize("quality", ["bad", "good"])
def test_its_manual_shows_what_its_examples_prove(rule: Rule, quality: str, tmp_path: Path) -> None:
    """Snippets of Bad and Salah stand in a bad example, or name its file; those of Good and Benar in a good one."""
    snippets = {
        plain(text) for lang in ("id", "en") for text in snippets_in(getattr(manual_of(rule.name, lang), quality))
    }
    shown = [all_text(root) for root in examples(rule, quality, tmp_path)] if snippets else []
    assert {snippet for snippet in snippets if not any(snippet in text for text in shown)} == set()


@every_rule
def test_it_has_examples(rule: Rule) -> None:
    assert cases_of(rule.name)["bad"]
    assert cases_of(rule.name)["good"]


def test_examples_belong_to_rules() -> None:
    assert {path.stem for path in (ROOT / "tests/checks/cases").iterdir()} == set(RULES)


def names_of_problems() -> set[str]:
    """Collect the first argument of every call of Problem or refuse in the sources of reading."""
    names = set()
    for path in (ROOT / "plugins/releases").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and re.search(r"\b(Problem|refuse)$", ast.unparse(node.func)) and node.args:
                name = node.args[0]
                if isinstance(name, ast.Constant):
                    names.add(str(name.value))
                else:
                    assert ast.unparse(node) in PASSED_ON, path
    return names


def test_every_problem_of_reading_has_a_rule() -> None:
    problems = names_of_problems()
    assert len(problems) > 15
    assert problems <= set(RULES)


def test_every_rule_is_found_by_reading_or_by_itself() -> None:
    silent = {rule.name for rule in RULES.values() if not checks_of(rule)}
    assert silent <= names_of_problems() | TOLD_WITH_EXCEPTIONS
    assert [rule.name for rule in RULES.values() if hasattr(module_of(rule), "check")] == [], "its scope is not said"


@pytest.mark.parametrize("rule", OF_STORIES, ids=[rule.name for rule in OF_STORIES])
def test_a_rule_of_one_story_looks_at_nothing_else(rule: Rule, tmp_path: Path) -> None:
    """It finds in each story alone what it finds in the whole newsroom, pictures and other stories included."""
    check_story = module_of(rule).check_story
    total = 0
    for number, library in enumerate(bad_examples(rule, tmp_path)):
        whole = list(check_story(library))
        alone = [finding for story in library.stories() for finding in check_story(story)]
        assert sorted(whole, key=in_order) == sorted(alone, key=in_order), number
        total += len(whole)
    assert total, "no bad example shows it"


def in_order(finding: Finding) -> tuple[Place, str, str]:
    return finding.order


def bad_examples(rule: Rule, folder: Path) -> Iterator[Library]:
    """Yield the newsrooms of a rule's bad examples, where they can be read."""
    for root in examples(rule, "bad", folder):
        if library := read_library(root).library:
            yield library


def examples(rule: Rule, quality: str, folder: Path) -> Iterator[Path]:
    """Make the newsrooms of a rule's bad or good examples, and yield their content folders."""
    for number, case in enumerate(cases_of(rule.name)[quality].values()):
        yield make_newsroom(folder / f"{number}", changes_of(case))


def all_text(root: Path) -> str:
    """Return the paths and the contents of all files of a newsroom, the white space made plain."""
    paths = [path for path in root.rglob("*") if path.is_file()]
    contents = [path.read_text(encoding="utf-8", errors="replace") for path in paths]
    return plain("\n".join([*(path.relative_to(root).as_posix() for path in paths), *contents]))


def snippets_in(part: str) -> list[str]:
    """Return what a part of a manual shows as it is to be written: in backticks, or as an indented paragraph."""
    return [*re.findall("`([^`]+)`", part), *re.findall(r"^(    .+?)(?:\n\n|\Z)", part, re.MULTILINE | re.DOTALL)]


def plain(text: str) -> str:
    return " ".join(text.split())


def checks_of(rule: Rule) -> list[str]:
    """The ways in which a rule looks for itself."""
    ways = ("check_prose", "check_translation", "check_story", "check_site")
    return [name for name in ways if hasattr(module_of(rule), name)]
