"""What a check has to tell, before it takes one form or another."""

from collections.abc import Callable, Iterable
from functools import cached_property

from msgspec import Struct, field

from plugins.diagnostics.cells import printable
from plugins.diagnostics.finding import Finding, Rule, Severity
from plugins.diagnostics.place import Place
from plugins.diagnostics.sources import Sources

ROOM = 100
"""Cells that a line of a file may take where nobody says how many there are."""


class Report(Struct, frozen=True, dict=True):
    """The findings of a check of `files` files, told in language `lang`.

    `root` is put before each path, so that terminals and forges find the file. Where it is `strict`, warnings stop a
    build too. `colour` and `room`, the cells of a line, are for who reads it on a terminal. `manual` returns that of a
    rule in a language, its title in the first line, "" where there is none.
    """

    findings: tuple[Finding, ...]
    files: int
    lang: str
    root: str = ""
    sources: Sources = field(default_factory=Sources)
    strict: bool = False
    colour: bool = False
    room: int = ROOM
    manual: Callable[[Rule, str], str] = lambda rule, lang: ""

    @cached_property
    def sorted(self) -> list[Finding]:
        """The findings in the order of their places."""
        return sorted(self.findings, key=lambda found: found.order)

    @property
    def errors(self) -> int:
        """How many errors there are."""
        return count(self.findings, Severity.ERROR)

    @property
    def warnings(self) -> int:
        """How many warnings there are."""
        return count(self.findings, Severity.WARNING)

    @property
    def allowed(self) -> int:
        """How many findings are let pass by their manuscripts."""
        return sum(finding.allowed is not None for finding in self.findings)

    @property
    def is_clean(self) -> bool:
        """Whether nothing stops a build."""
        return not self.errors and not (self.strict and self.warnings)

    def path(self, finding: Finding) -> str:
        """Return the path of a finding's file from where one stands, as it may be shown."""
        return self.root + self.sources.veiled_path(finding.place.path)

    def end(self, place: Place) -> tuple[int, int]:
        """Return line and column of the first character after a place, as far as they are known."""
        source = self.sources.get(place.path)
        return source.end(place) if source else (place.line, place.column + place.extent)

    def message(self, finding: Finding, lang: str = "") -> str:
        """Return what a finding says, as it may be shown."""
        return printable(self.sources.veiled(finding.message(lang or self.lang)))

    def hint(self, finding: Finding) -> str:
        """Return how to mend it, as it may be shown."""
        return printable(self.sources.veiled(finding.hint(self.lang)))

    def reason(self, finding: Finding) -> str:
        """Return why a manuscript lets a finding pass, as it may be shown; "" where it does not."""
        return printable(self.sources.veiled(finding.allowed or ""))

    def fix(self, finding: Finding) -> str | None:
        """Return what should stand there instead; None where that is not known, or must not be shown."""
        fix = finding.fix
        return None if fix is None or finding.rule.private or self.sources.veiled(fix) != fix else fix

    def words(self, place: Place) -> str:
        """Return what stands at a place, "" where that is not known."""
        source = self.sources.get(place.path)
        return source.words(place) if source else ""


def count(findings: Iterable[Finding], severity: Severity) -> int:
    """Return how many findings of a severity there are that nothing lets pass."""
    return sum(finding.rule.severity is severity and finding.allowed is None for finding in findings)
