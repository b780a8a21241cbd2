"""Patterns that are compiled when first used."""

import copy
import pickle
import pkgutil
import re
from importlib import import_module

import pytest

import plugins.checks
import plugins.prose
from plugins.prose import regex

MODULES = [
    module.name
    for package in (plugins.checks, plugins.prose)
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
]
LAZY = type(regex(""))


@pytest.mark.parametrize("name", MODULES)
def test_every_pattern_can_be_compiled(name: str) -> None:
    module = import_module(name)
    for pattern in filter(lambda each: isinstance(each, LAZY), vars(module).values()):
        assert isinstance(re.compile(pattern.pattern, pattern.flags), re.Pattern)


def test_a_broken_pattern_is_told_when_it_is_used() -> None:
    pattern = regex("(")
    with pytest.raises(re.error):
        pattern.search("")


def test_an_unused_pattern_can_be_copied() -> None:
    pattern = regex("a+", re.IGNORECASE)
    for other in (copy.copy(pattern), copy.deepcopy(pattern), pickle.loads(pickle.dumps(pattern))):
        assert other.findall("AaB") == ["Aa"]


def test_what_patterns_do_not_offer_is_no_attribute() -> None:
    assert not hasattr(regex("a"), "_nothing")
    assert not hasattr(regex("a"), "nothing")
