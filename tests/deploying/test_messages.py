"""What is said when a deploy does not go on: what must be first, then what was found, then how to mend it."""

import pytest

from plugins.deploying import bar, target_rules, telling
from plugins.deploying.refusals import MESSAGES, DeployError, Failing
from plugins.diagnostics import Rule

RULES = [value for value in vars(target_rules).values() if isinstance(value, Rule)]
REQUIRED = {"id": ("harus", "hanya", "tidak boleh", "paling"), "en": ("must", "at most", "only")}


def kinds(error: type[Failing]) -> list[type[Failing]]:
    return [each for kind in error.__subclasses__() for each in (kind, *kinds(kind))]


@pytest.mark.parametrize("name", sorted(MESSAGES))
@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_requirement_comes_first(name: str, lang: str) -> None:
    said = DeployError(name, "XYZ").message(lang)
    first = said.split(";")[0].split(". ")[0].casefold()
    assert any(word in first for word in REQUIRED[lang])
    assert "XYZ" in said
    assert said.endswith(".")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_so_it_is_with_the_targets(rule: Rule) -> None:
    for lang, words in REQUIRED.items():
        assert any(word in rule.message[lang] for word in words)
        assert rule.hint[lang]
    assert len({each.code for each in RULES}) == len(RULES)


def test_every_failure_has_its_message() -> None:
    assert [kind for kind in kinds(Failing) if kind.about not in MESSAGES] == []


def test_another_language_gets_english() -> None:
    assert DeployError("busy", "x").message("de") == DeployError("busy", "x").message("en")
    assert telling.words("live", "de") == "live"


@pytest.mark.parametrize("words", [*telling._WORDS.values(), *bar._PHASES.values(), *MESSAGES.values()])
def test_both_languages(words: dict[str, str]) -> None:
    assert words.keys() == {"id", "en"}


@pytest.mark.parametrize(
    ("count", "told"),
    [(0, "0 B"), (999, "999 B"), (1000, "1,0 KB"), (44_700, "45 KB"), (2_160_000, "2,2 MB"), (10**13, "10000 GB")],
)
def test_bytes(count: int, told: str) -> None:
    assert telling.told_bytes(count, "id") == told
    assert telling.told_bytes(count, "en") == told.replace(",", ".")
