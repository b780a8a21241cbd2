"""What the forms for machines share."""

import json
from collections import Counter
from hashlib import blake2b
from typing import Any

from plugins.diagnostics.finding import Finding
from plugins.diagnostics.report import Report


def document(value: Any) -> str:
    """Return JSON in ASCII: whatever shows it raw shows nothing that steers a terminal."""
    return json.dumps(value, indent=2) + "\n"


def explained(finding: Finding, report: Report) -> str:
    """Return message and hint as lines of one text."""
    return "\n".join(filter(None, (report.message(finding), report.hint(finding))))


def fingerprints(report: Report) -> list[str]:
    """Return what each finding is known by from one check to the next, in their sorted order.

    Neither its line nor the language counts, so that it stays the same finding where text is put in above it.
    """
    seen: Counter[tuple[str, str, str]] = Counter()
    known = []
    for finding in report.sorted:
        kind = finding.place.path, finding.rule.code, report.message(finding, "en")
        seen[kind] += 1
        told = "\0".join((*kind, str(seen[kind])))
        known.append(blake2b(told.encode(errors="surrogatepass"), digest_size=16).hexdigest())
    return known
