"""Texts that would steer what shows them."""

from plugins.diagnostics import Place, Report, Rule, Severity, Sources

HOSTILE = {
    "a new line and a command": "a\n::error::b",
    "a carriage return": "a\r::stop-commands::x",
    "colons, commas and percents": "a::b,c=d%0Ae%25",
    "a terminal's colours": "\x1b[31mred\x1b[0m\x07",
    "bytes that XML forbids": "\x00\x01\x0b\ufffe\uffff",
    "a turned direction": "abc\u202egnp.exe\u2066\u200b",
    "the end of a line for some": "a\u2028b\x85c",
    "markup": "</failure><script>alert('\"&]]>')</script>",
    "half a character": "\udcff",
    "letters": "é 亚齐 “a” 😀",
}
RULE = Rule(
    code="W904",
    name="hostile",
    severity=Severity.ERROR,
    message={"id": "{found}", "en": "{found}"},
    hint={"id": "{found}", "en": "{found}"},
)


def hostile_report(text: str | None = None) -> Report:
    """A report in which path, message, hint, reason, fix and source are such texts: all, or the one given."""
    texts = [text] if text is not None else list(HOSTILE.values())
    findings = [RULE.at(Place(f"releases/{each}.id.md", 1, 2, len(each)), found=each).mended_by(each) for each in texts]
    passed = [finding.allowed_for(each) for finding, each in zip(findings, texts, strict=True)]
    sources = {finding.place.path: f"x{each}\nend" for finding, each in zip(findings, texts, strict=True)}
    return Report((*findings, *passed), len(texts), "en", "content/", Sources(sources.get))
