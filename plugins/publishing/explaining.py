"""The manual of a rule, and the cost of all of them, for a terminal."""

from collections.abc import Iterator, Sequence
from textwrap import fill
from typing import TypeVar

from plugins.checks import Cost, manual_of
from plugins.diagnostics import Rule, severity_name

Told = TypeVar("Told")
_WIDTH = 100
_HEADINGS = {
    "id": {"what": "Yang diperiksa", "why": "Alasan", "bad": "Salah", "good": "Benar"},
    "en": {"what": "What it checks", "why": "Why", "bad": "Bad", "good": "Good"},
}
_COLUMNS = {
    "id": ("kode", "aturan", "panggilan", "ms", "µs/berkas", "terhadap membaca"),
    "en": ("code", "rule", "calls", "ms", "µs/file", "of reading"),
}
_TOTAL = {"id": "semua aturan", "en": "all rules"}
_READING = {
    "id": "Membaca {files} berkas tanpa aturan: {ms:.0f} ms, dalam satu proses.",
    "en": "Reading {files} files without rules: {ms:.0f} ms, in one process.",
}


def explained(rule: Rule, lang: str) -> str:
    """Return a rule's code, name, severity and manual, in lines that a terminal can hold."""
    name = f"{rule.code} {rule.name} ({severity_name(rule.severity, lang)})"
    return "\n\n".join([name, *map(_wrapped, manual(rule, lang).split("\n\n"))]) + "\n"


def manual(rule: Rule, lang: str) -> str:
    """Return the manual of a rule in `lang`, or in English, a paragraph in a line, its title in the first."""
    told = manual_of(rule.name, lang)
    headings = _HEADINGS.get(told.lang, _HEADINGS["en"])
    parts = [f"{heading}: {text}" for part, heading in headings.items() if (text := getattr(told, part))]
    return "\n\n".join([told.title, *parts])


def table(costs: Sequence[Cost], reading: float, files: int, lang: str) -> str:
    """Return the cost of each rule in a line; `reading` is the time, in seconds, that reading took without them."""
    return "".join(f"{line}\n" for line in _rows(costs, reading, max(files, 1), lang))


def _rows(costs: Sequence[Cost], reading: float, files: int, lang: str) -> Iterator[str]:
    code, name, calls, ms, each, share = _in(_COLUMNS, lang)
    yield f"{code:<6}{name:<30}{calls:>10}{ms:>10}{each:>11}{share:>18}"
    total = sum(cost.seconds for cost in costs), sum(cost.calls for cost in costs)
    for label, rule, (seconds, asked) in (
        *((cost.rule.code, cost.rule.name, (cost.seconds, cost.calls)) for cost in costs if cost.calls),
        ("", _in(_TOTAL, lang), total),
    ):
        part = seconds / reading if reading else 0.0
        yield f"{label:<6}{rule:<30}{asked:>10}{seconds * 1e3:>10.1f}{seconds * 1e6 / files:>11.1f}{part:>18.1%}"
    yield _in(_READING, lang).format(files=files, ms=reading * 1e3)


def _wrapped(paragraph: str) -> str:
    """Break a paragraph into lines; examples keep theirs."""
    if paragraph.startswith(" "):
        return paragraph
    return fill(paragraph, _WIDTH, break_long_words=False, break_on_hyphens=False)


def _in(texts: dict[str, Told], lang: str) -> Told:
    return texts.get(lang, texts["en"])
