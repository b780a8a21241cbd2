"""Keeping the ledger of published addresses, as the tasks call it."""

import os
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from plugins.checks import check as findings_of
from plugins.checks import inspect
from plugins.diagnostics import Severity
from plugins.publishing.desk import read_once
from plugins.publishing.ending import code_of
from plugins.publishing.gate import report, shown_root
from plugins.publishing.refusals import refuse, say
from plugins.publishing.wishes import clock
from plugins.releases import LEDGER, Library, Reading, ledger_text
from plugins.site_graph import relate

_LINES = {
    "done": {
        "id": "{new} alamat baru dicatat di {path}; seluruhnya {all}.",
        "en": "New addresses in {path}: {new}; in all: {all}.",
    },
    "behind": {
        "id": "Setiap alamat yang tayang harus tercatat di {path}; {new} belum. Jalankan invoke ledger, lalu commit.",
        "en": "Every public address must be in {path}; {new} not yet. Run invoke ledger, then commit.",
    },
    "complete": {
        "id": "Semua alamat yang tayang tercatat di {path}: {all}.",
        "en": "All public addresses are in {path}: {all}.",
    },
}


def keep_ledger(
    content: Path, now: str = "", lang: str = "id", *, cache: Path | None = None, jobs: int = 0, compare: bool = False
) -> int:
    """Note the addresses that are public at `now`; return 0, or 1 where findings or the disk stood against it.

    No line is ever removed. What is a draft or under embargo at that moment does not get in. With `compare` nothing is
    written, and 1 says that addresses are missing.
    """

    def work() -> int:
        moment = clock({"NOW": now, "FINDINGS_LANGUAGE": lang})
        reading = read_once(content, inspect, lang, cache, jobs)
        if compare:
            return _compare(reading, content, moment, lang)
        try:
            return _keep(reading, content, moment, lang)
        except OSError as error:
            return say("unwritable-ledger", lang, error)

    return code_of(work, lang)


def ledger_reminder(content: Path, now: datetime, lang: str = "id", *, cache: Path | None = None, jobs: int = 0) -> str:
    """Return the line that says how many public addresses are not in the ledger and what mends that; "" for none."""
    library = read_once(content, inspect, lang, cache, jobs).library
    return _reminder(library, content, now, lang) if library else ""


def public_addresses(library: Library, now: datetime) -> Iterator[tuple[str, str]]:
    """Yield every address of a release or page that is public at `now`, with the key of its story."""
    graph = relate(library, now)
    for key, story in graph.by_key.items():
        yield from ((address, key) for address in story.addresses.values())
    for key, pages in graph.pages.items():
        yield from ((page.address, key) for page in pages.values())


def _keep(reading: Reading, content: Path, now: datetime, lang: str) -> int:
    library = sound_library(reading, content, lang)
    known, keys = _addresses(library, now)
    _put(content / LEDGER, ledger_text(library.ledger.remarks, keys).encode())
    sys.stdout.write(_line("done", content, lang, len(keys) - len(known), len(keys)))
    return 0


def _compare(reading: Reading, content: Path, now: datetime, lang: str) -> int:
    if reading.library is None:
        refuse("unreadable-content", lang, shown_root(content))
    missing = _reminder(reading.library, content, now, lang)
    sys.stdout.write(missing or _line("complete", content, lang, 0, len(_addresses(reading.library, now)[1])))
    return 1 if missing else 0


def _reminder(library: Library, content: Path, now: datetime, lang: str) -> str:
    """Say how many addresses are missing and not which: the ledger tells."""
    known, keys = _addresses(library, now)
    return _line("behind", content, lang, len(keys) - len(known), len(keys)) if len(keys) > len(known) else ""


def _addresses(library: Library, now: datetime) -> tuple[dict[str, str], dict[str, str]]:
    """Return the addresses in the ledger, and those that should be there, each with the key of its story."""
    known = {address: entry.key for address, entry in library.ledger.entries.items()}
    return known, known | dict(public_addresses(library, now))


def sound_library(reading: Reading, content: Path, lang: str) -> Library:
    """Return the library of a newsroom without errors; else print them and raise SystemExit.

    Errors alone: warnings show lines of releases under embargo, and this runs where others read the log.
    """
    errors = [finding for finding in findings_of(reading) if finding.rule.severity is Severity.ERROR]
    if reading.library is None or errors:
        report(reading, content, errors, lang, sys.stderr)
        raise SystemExit(1)
    return reading.library


def _line(name: str, content: Path, lang: str, new: int, every: int) -> str:
    line = _LINES[name].get(lang, _LINES[name]["en"])
    return line.format(new=new, path=shown_root(content) + LEDGER, all=every) + "\n"


def _put(path: Path, content: bytes) -> None:
    """Write a file as a whole or not at all; one that says the same already is left alone."""
    if path.is_file() and path.read_bytes() == content:
        return
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        unfinished.write_bytes(content)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
