"""The manual of a rule for a terminal, and the cost of all of them, for a terminal or for programs."""

from collections.abc import Iterator
from textwrap import fill
from typing import TypeVar

from plugins.checks import Cost, Costs, manual_of
from plugins.diagnostics import Rule, document, severity_name

Told = TypeVar("Told")
VERSION = 1
"""Grows where a program that reads the costs as JSON would have to change."""
_DIGITS = 6
"""Behind the point of a second, and of a share."""
_WIDTH = 100
_HEADINGS = {
    "id": {"what": "Yang diperiksa", "why": "Alasan", "bad": "Salah", "good": "Benar"},
    "en": {"what": "What it checks", "why": "Why", "bad": "Bad", "good": "Good"},
}
_COLUMNS = {
    "id": ("kode", "aturan", "panggilan", "ms", "µs/berkas", "terhadap membaca"),
    "en": ("code", "rule", "calls", "ms", "µs/file", "of reading"),
}
_LABELS = {
    "id": {"texts": "mengurai teks, untuk semua aturan", "rules": "semua aturan"},
    "en": {"texts": "taking texts apart, for all rules", "rules": "all rules"},
}
_ONCE = {
    "id": "Sekali saja, untuk kamus dan daftar nama: {ms:.0f} ms.",
    "en": "Once, for dictionaries and names: {ms:.0f} ms.",
}
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


def table(costs: Costs, lang: str) -> str:
    """Return the cost of each rule in a line, and what that is of reading."""
    return "".join(f"{line}\n" for line in _rows(costs, lang))


def costs_as_json(costs: Costs) -> str:
    """Return what `table` tells for programs: seconds, and each rule's share of `reading`."""
    rules = [
        {
            "code": cost.rule.code,
            "name": cost.rule.name,
            "calls": cost.calls,
            "seconds": round(cost.seconds, _DIGITS),
            "share": round(_share(cost.seconds, costs), _DIGITS),
        }
        for cost in _asked(costs)
    ]
    parts = {name: round(getattr(costs, name), _DIGITS) for name in ("reading", "texts", "once")}
    return document({"version": VERSION, "files": costs.files, **parts, "rules": rules})


def _asked(costs: Costs) -> list[Cost]:
    """Return the costs of the rules that were asked; the others report what reading has found."""
    return [cost for cost in costs.rules if cost.calls]


def _share(seconds: float, costs: Costs) -> float:
    return seconds / (costs.reading or 1.0)


def _rows(costs: Costs, lang: str) -> Iterator[str]:
    code, name, calls, ms, each, share = _in(_COLUMNS, lang)
    yield f"{code:<6}{name:<35}{calls:>9}{ms:>10}{each:>11}{share:>18}"
    rules, labels = _asked(costs), _in(_LABELS, lang)
    rows = [(cost.rule.code, cost.rule.name, cost.calls, cost.seconds) for cost in rules]
    rows += [("", labels["rules"], sum(cost.calls for cost in rules), sum(cost.seconds for cost in rules))]
    for label, rule, asked, seconds in (*rows, ("", labels["texts"], costs.files, costs.texts)):
        part, micro = _share(seconds, costs), seconds * 1e6 / max(costs.files, 1)
        yield f"{label:<6}{rule:<35}{asked:>9}{seconds * 1e3:>10.1f}{micro:>11.1f}{part:>18.1%}"
    yield _in(_ONCE, lang).format(ms=costs.once * 1e3)
    yield _in(_READING, lang).format(files=costs.files, ms=costs.reading * 1e3)


def _wrapped(paragraph: str) -> str:
    """Break a paragraph into lines; examples keep theirs."""
    if paragraph.startswith(" "):
        return paragraph
    return fill(paragraph, _WIDTH, break_long_words=False, break_on_hyphens=False)


def _in(texts: dict[str, Told], lang: str) -> Told:
    return texts.get(lang, texts["en"])
