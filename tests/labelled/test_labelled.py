"""The checker finds what is planted, and nothing else: precision and recall on a labelled set, rule by rule."""

from collections import Counter
from collections.abc import Iterable

import pytest

from plugins.checks import RULES, check
from plugins.diagnostics import Finding, Severity
from plugins.releases import read_library
from tests.labelled.labels import CLEAN, exempt, faulty_releases
from tests.labelled.planted import Verdict, judge, plant, rounds

ENOUGH = 0.95
"""Of what is planted must be found, and of what is found must have been planted."""
TWICE = 2
"""How often a rule is planted; once where it is about a file, a picture or an address."""
ONCE = {name for name, rule in RULES.items() if rule.code[1] in "156"}


@pytest.fixture(scope="module")
def alarms() -> list[Finding]:
    """What is found in the clean releases, where nothing is wrong."""
    return check(read_library(CLEAN))


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> list[Verdict]:
    """What is found in the faulty releases; all that can stand beside one another are read at once."""
    return [
        verdict
        for releases in rounds(faulty_releases())
        for verdict in judge(plant(tmp_path_factory.mktemp("faulty"), releases), releases)
    ]


def test_the_set_is_large_enough() -> None:
    assert len(list(CLEAN.glob("releases/*/*/*.id.md"))) >= 60
    assert len(list(CLEAN.glob("releases/*/*/*.en.md"))) >= 25
    assert len(faulty_releases()) >= 60


def test_every_rule_is_planted_or_exempt() -> None:
    planted = Counter(fault.mark.rule for faulty in faulty_releases() for fault in faulty.faults)
    too_few = {name for name in RULES if planted[name] < (1 if name in ONCE else TWICE)}
    assert too_few - set(exempt()) == set()
    assert set(exempt()) - too_few == set(), "these need no exemption"


def test_no_clean_release_is_stopped(alarms: Iterable[Finding]) -> None:
    assert told(finding for finding in alarms if finding.rule.severity is Severity.ERROR) == []


@pytest.mark.slow
def test_what_is_planted_is_found_and_nothing_else(alarms: list[Finding], verdicts: list[Verdict]) -> None:
    found = Counter(fault.mark.rule for verdict in verdicts for fault in verdict.found)
    missed = Counter(fault.mark.rule for verdict in verdicts for fault in verdict.missed)
    known = {in_short(finding) for finding in alarms}
    more = (finding for verdict in verdicts for finding in verdict.false if in_short(finding) not in known)
    false_alarms = [*alarms, *more]
    false = Counter(finding.rule.name for finding in false_alarms)
    print(f"\n{'rule':32} planted  found  false  recall  precision")
    for name in sorted({*found, *missed, *false}, key=lambda name: (RULES[name].code if name in RULES else "~", name)):
        print(line(name, found[name], missed[name], false[name]))
    print(line("all", found.total(), missed.total(), false.total()))
    print(*told(false_alarms), *map(str, missed_in(verdicts)), sep="\n")
    assert sorted(name for name in missed if not found[name]) == [], "every rule finds what it is for"
    assert found.total() / (found.total() + missed.total()) >= ENOUGH
    assert found.total() / (found.total() + false.total()) >= ENOUGH


def line(name: str, found: int, missed: int, false: int) -> str:
    """Return a line of the table."""
    recall = f"{found / (found + missed):.2f}" if found + missed else ""
    precision = f"{found / (found + false):.2f}" if found + false else ""
    return f"{name:32} {found + missed:7}  {found:5}  {false:5}  {recall:>6}  {precision:>9}"


def in_short(finding: Finding) -> tuple[str, str]:
    """Return what makes a finding the same in a clean release and in a faulty one, where lines may have moved."""
    return finding.place.path, finding.message("en")


def told(findings: Iterable[Finding]) -> list[str]:
    """Return findings in a line each."""
    return [
        f"false: {finding.place.path}:{finding.place.line}:{finding.place.column} {finding.rule.name}:"
        f" {finding.message('en')}"
        for finding in findings
    ]


def missed_in(verdicts: Iterable[Verdict]) -> list[str]:
    """Return the faults that were not found, in a line each."""
    return [
        f"missed: {fault.mark.rule}: {fault.old!r} -> {fault.new!r}" for verdict in verdicts for fault in verdict.missed
    ]
