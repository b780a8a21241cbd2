"""What lies in the output folder, every file by its hash; a folder that a build did not leave so is refused."""

import json
import os
import re
from collections.abc import Iterator, Mapping
from hashlib import file_digest
from pathlib import Path

from msgspec import Struct

from plugins.deploying.deployment import MANIFEST, WELL_KNOWN, File, is_public
from plugins.deploying.destination import Told
from plugins.deploying.refusals import MESSAGES, Refused, few

RECORD = ".warta.json"
"""What the build says it wrote: by path, its fingerprint, how its SHA-256 begins, and its size in bytes."""
_TOLD = 200
"""Files after which the progress is told."""
_UNUSABLE = re.compile(r"[\\\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""Other systems, servers and terminals read these as something else than a part of a name."""
MESSAGES |= {
    "unusable-name": {
        "id": "Nama berkas dalam folder hasil tidak boleh memuat garis miring terbalik atau tanda kendali; yang"
        " memuatnya: {found}. Ganti namanya dalam content, lalu jalankan lagi.",
        "en": "The name of a file in the output folder must have no backslash and no control character; these have:"
        " {found}. Rename it in the content and run again.",
    },
}


class _Written(Struct, frozen=True):
    """A file as the build wrote it: how its SHA-256 begins, and its size; -1 where it was left unfinished."""

    digest: str
    size: int


def survey(site: Path, told: Told) -> dict[str, File]:
    """Return the files of the site in a folder; raise Refused where it is not just what the last build wrote."""
    record, sizes = _record(site), dict(_sizes(site))
    if unusable := sorted(filter(_UNUSABLE.search, record.keys() | sizes.keys())):
        raise Refused("unusable-name", few([ascii(path) for path in unusable]))
    wrong = [path for path, written in record.items() if sizes.get(path) != written.size]
    wrong += [path for path in sizes if path not in record]
    if wrong or not record:
        raise Refused("unknown-output", few(sorted(wrong)) or site)
    files: dict[str, File] = {}
    for done, path in enumerate(sorted(filter(is_public, record)), 1):
        files[path] = File(sha256_of(site / path), record[path].size)
        if done % _TOLD == 0:
            told(done, len(record))
    if changed := [path for path, file in files.items() if not file.sha256.startswith(record[path].digest)]:
        raise Refused("unknown-output", few(changed))
    return files


def built_in(site: Path) -> str:
    """Return what tells one build of a folder from another, "" where there is none."""
    record = site / RECORD
    return sha256_of(record) if record.is_file() else ""


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal digits."""
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _record(site: Path) -> Mapping[str, _Written]:
    """Return what the last build tells of each file that it wrote."""
    try:
        record = json.loads((site / RECORD).read_bytes())
        return {str(path): _written(str(told)) for path, told in record.items()}
    except (OSError, ValueError, AttributeError, RecursionError):
        raise Refused("unknown-output", site / RECORD) from None


def _written(told: str) -> _Written:
    words = told.split(" ")
    return _Written(words[1] if len(words) > 2 else "", int(words[-1]) if words[-1].isdecimal() else -1)


def _sizes(site: Path) -> Iterator[tuple[str, int]]:
    """Yield every file with its size; links have none. Files and folders with a dot are no part of a site."""
    folders = [""]
    while folders:
        folder = folders.pop()
        for entry in os.scandir(site / folder):
            path = folder + entry.name
            if entry.is_dir(follow_symlinks=False):
                if not entry.name.startswith(".") or path == WELL_KNOWN:
                    folders.append(f"{path}/")
            elif not entry.name.startswith(".") and path != MANIFEST:
                yield path, entry.stat().st_size if entry.is_file(follow_symlinks=False) else -2
