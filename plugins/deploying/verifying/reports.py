"""What a verification says: a line for each fault and one at the end, or JSON for those who watch."""

import json
from collections.abc import Iterator, Mapping

from plugins.deploying.verifying.faults import in_words, lines_of
from plugins.deploying.verifying.wanted import Verification, Verified

_CLOSING = {
    "id": "{url}: {files} berkas dan {ways} alamat lain diperiksa (benih {seed}); {name}: {outcome}",
    "en": "{url}: {files} files and {ways} other addresses looked at (seed {seed}); {name}: {outcome}",
}
_SOUND = {"id": "sesuai", "en": "as it should be"}
_FAULTY = {"id": "{count} kesalahan", "en": "faults: {count}"}


def report(done: Verified, asked: Verification) -> str:
    """Return what is written to standard output."""
    return _document(done, asked) if asked.form == "json" else "".join(f"{line}\n" for line in _lines(done, asked))


def report_of_silence(found: str, asked: Verification) -> str:
    """Return what is written to standard output where nobody answers: people are told elsewhere."""
    return _json({"url": asked.url, "unreachable": found}) if asked.form == "json" else ""


def _lines(done: Verified, asked: Verification) -> Iterator[str]:
    yield from lines_of(done.faults, asked.lang)
    outcome = in_words(_FAULTY if done.faults else _SOUND, asked.lang).format(count=len(done.faults))
    told = {"url": asked.url, "files": done.files, "ways": done.ways, "seed": done.seed, "name": done.name or "?"}
    yield in_words(_CLOSING, asked.lang).format(outcome=outcome, **told)


def _document(done: Verified, asked: Verification) -> str:
    faults = [
        {
            "fault": fault.name,
            "address": fault.address,
            "wanted": fault.wanted,
            "found": fault.found,
            "message": f"{fault.address} {fault.message(asked.lang)}",
        }
        for fault in done.faults
    ]
    told = {
        "url": asked.url,
        "deployment": done.name,
        "commit": done.commit,
        "seed": done.seed,
        "files": done.files,
        "ways": done.ways,
        "faults": faults,
    }
    return _json(told)


def _json(told: Mapping[str, object]) -> str:
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"
