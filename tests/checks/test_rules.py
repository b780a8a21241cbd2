"""What every rule owes to writers and translators."""

import ast
import importlib
import re
from pathlib import Path
from string import Formatter
from types import ModuleType

import pytest
import yaml

from plugins.checks import RULES
from plugins.diagnostics import Rule

ROOT = Path(__file__).parents[2]
MODULES = sorted(path.stem for path in (ROOT / "plugins/checks/rules").glob("*.py") if path.stem != "__init__")
GROUPS = {"1": "file and YAML", "2": "field", "3": "register", "4": "translation", "5": "address", "6": "picture, body"}
every_rule = pytest.mark.parametrize("rule", RULES.values(), ids=RULES)


def module_of(rule: Rule) -> ModuleType:
    return importlib.import_module(f"plugins.checks.rules.{rule.name.replace('-', '_')}")


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
def test_its_docstring_is_a_manual_page(rule: Rule) -> None:
    page = module_of(rule).__doc__ or ""
    title, _, rest = page.partition("\n\n")
    assert title.endswith(".")
    assert "\n" not in title
    headings = re.findall(r"^(What it checks|Why|Bad|Good):", rest, re.MULTILINE)
    assert headings == ["What it checks", "Why", "Bad", "Good"]


@every_rule
def test_it_has_examples(rule: Rule) -> None:
    cases = yaml.safe_load((ROOT / f"tests/checks/cases/{rule.name}.yml").read_text(encoding="utf-8"))
    assert cases["bad"]
    assert cases["good"]


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
                    assert ast.unparse(node) == "Problem(name, self.place(event.start_mark))", path
    return names


def test_every_problem_of_reading_has_a_rule() -> None:
    problems = names_of_problems()
    assert len(problems) > 15
    assert problems <= set(RULES)


def test_every_rule_is_found_by_reading_or_by_itself() -> None:
    silent = {rule.name for rule in RULES.values() if not hasattr(module_of(rule), "check")}
    assert silent <= names_of_problems()
