"""Keeping the ledger of published addresses, as the task calls it."""

import os
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from plugins.checks import check as findings_of
from plugins.checks import inspect
from plugins.diagnostics import Severity
from plugins.publishing.crew import WorkerLostError
from plugins.publishing.desk import cache_beside, lay_out
from plugins.publishing.gate import report, shown_root
from plugins.publishing.refusals import say
from plugins.publishing.uncollected import uncollected
from plugins.publishing.wishes import clock
from plugins.releases import LEDGER, Library, Reading, VanishedError, ledger_text
from plugins.site_graph import relate

_DONE = {
    "id": "{new} alamat baru dicatat di {path}; seluruhnya {all}.",
    "en": "New addresses in {path}: {new}; in all: {all}.",
}


def keep_ledger(content: Path, now: str = "", lang: str = "id", *, cache: Path | None = None, jobs: int = 0) -> int:
    """Note the addresses that are public at `now`; return 0, or 1 where findings or the disk stood against it.

    No line is ever removed. What is a draft or under embargo at that moment does not get in.
    """
    with uncollected():
        try:
            moment = clock({"NOW": now, "FINDINGS_LANGUAGE": lang})
            desk = lay_out(cache or cache_beside(content), lang, jobs)
            reading = desk.read(content, inspect, desk.survey(content))
            desk.store.write()
            desk.store.close()
            return _keep(reading, content, moment, lang)
        except VanishedError as error:
            return say("content-changed", lang, error)
        except WorkerLostError:
            return say("lost-worker", lang)
        except OSError as error:
            return say("unwritable-ledger", lang, error)
        except SystemExit:
            return 1


def public_addresses(library: Library, now: datetime) -> Iterator[tuple[str, str]]:
    """Yield every address of a release or page that is public at `now`, with the key of its story."""
    graph = relate(library, now)
    for key, story in graph.by_key.items():
        yield from ((address, key) for address in story.addresses.values())
    for key, pages in graph.pages.items():
        yield from ((page.address, key) for page in pages.values())


def _keep(reading: Reading, content: Path, now: datetime, lang: str) -> int:
    findings, library = findings_of(reading), reading.library
    if library is None or any(finding.rule.severity is Severity.ERROR for finding in findings):
        report(reading, content, findings, lang, sys.stderr)
        return 1
    known = {address: entry.key for address, entry in library.ledger.entries.items()}
    keys = known | dict(public_addresses(library, now))
    text = ledger_text(library.ledger.remarks, keys)
    _put(content / LEDGER, text.encode())
    new = len(keys) - len(known)
    line = _DONE.get(lang, _DONE["en"]).format(new=new, path=shown_root(content) + LEDGER, all=len(keys))
    sys.stdout.write(line + "\n")
    return 0


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
