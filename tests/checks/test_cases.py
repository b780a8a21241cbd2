"""Every rule's bad and good examples, with the findings exactly as printed."""

from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from tests.newsroom import findings_in, make_newsroom, printed

CASES = Path(__file__).parent / "cases"


class Case(NamedTuple):
    rule: str
    quality: str
    name: str
    example: dict[str, Any]

    def __str__(self) -> str:
        return f"{self.rule}: {self.quality}: {self.name}"


def cases() -> list[Case]:
    return [
        Case(path.stem, quality, name, example)
        for path in sorted(CASES.iterdir())
        for quality, examples in yaml.safe_load(path.read_text(encoding="utf-8")).items()
        for name, example in examples.items()
    ]


@pytest.mark.parametrize("case", cases(), ids=str)
def test_finds_exactly(case: Case, tmp_path: Path) -> None:
    expected = {lang: case.example.pop(lang, "") for lang in ("id", "en")}
    findings = findings_in(make_newsroom(tmp_path, case.example))  # type: ignore[arg-type] # read from YAML
    assert {lang: printed(findings, lang) for lang in expected} == expected
    assert {finding.rule.name for finding in findings} == ({case.rule} if case.quality == "bad" else set())
