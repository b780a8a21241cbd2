"""Noting in a translation which text of its original it follows, as the task calls it."""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from plugins.checks import RULES, inspect
from plugins.checks import check as findings_of
from plugins.diagnostics import Place, print_text
from plugins.publishing.crew import WorkerLostError
from plugins.publishing.desk import read_once
from plugins.publishing.gate import report, shown_root
from plugins.publishing.mending import mend
from plugins.publishing.obstacles import ObstacleError
from plugins.publishing.scope import paths_within
from plugins.publishing.uncollected import uncollected
from plugins.releases import Library, Manuscript, Reading, VanishedError

FIELD = "translated_from"
IMPOSSIBLE = 2
"""The exit code where nothing could be tried."""
_LINE = re.compile(rf"^{FIELD}[ \t]*:.*(?:\n[ \t]+\S.*)*", re.MULTILINE)
_FENCE = "---"
_MESSAGES = {
    "noted": {
        "id": "{path}: dicatat mengikuti {original}.",
        "en": "{path}: noted as following {original}.",
    },
    "current": {
        "id": "{path}: sudah tercatat mengikuti {original}.",
        "en": "{path}: noted already as following {original}.",
    },
    "no-file": {
        "id": "Sebut terjemahan yang sudah sesuai, misalnya: invoke translated content/releases/2026/11/berita.en.md",
        "en": "Name the translations that are up to date: invoke translated content/releases/2026/11/news.en.md",
    },
    "not-a-manuscript": {
        "id": "{path}: yang disebut harus naskah siaran atau halaman yang dapat dibaca.",
        "en": "{path}: it must be a release or page that can be read.",
    },
    "no-translation": {
        "id": "{path}: naskah asli harus punya terjemahan di sebelahnya; belum ada.",
        "en": "{path}: an original must have a translation beside it; there is none yet.",
    },
    "odd-front-matter": {
        "id": "{path}: setiap isian harus berdiri di awal barisnya sendiri; " + FIELD + " tidak dapat dicatat.",
        "en": "{path}: every field must begin a line of its own; " + FIELD + " cannot be noted.",
    },
    "changed": {
        "id": "{path}: berkas tidak boleh berubah selama dicatat. Jalankan lagi.",
        "en": "{path}: the file must not change meanwhile. Run again.",
    },
}


def note_translated(
    content: Path, words: Iterable[str], lang: str = "id", *, cache: Path | None = None, jobs: int = 0
) -> int:
    """Note in translations that they follow their originals as these are now; an original stands for all of its own.

    Return 0; 1 where something could not be noted, 2 where nothing could be tried. Both are told.
    """
    with uncollected():
        try:
            named = paths_within(content, words)
            return _note(read_once(content, inspect, lang, cache, jobs), content, named, lang)
        except ObstacleError as error:
            problem = error
        except VanishedError as error:
            problem = ObstacleError("content-changed", error)
        except WorkerLostError:
            problem = ObstacleError("lost-worker")
    print_text(f"{problem.told(lang)}\n", sys.stderr)
    return IMPOSSIBLE


def _note(reading: Reading, content: Path, named: Sequence[str], lang: str) -> int:
    library = reading.library
    if library is None:
        report(reading, content, findings_of(reading), lang, sys.stderr)
        return 1
    told = list(_outcomes(library, content, named)) or [("no-file", "", "")]
    for name, path, original in told:
        root = shown_root(content)
        line = _MESSAGES[name].get(lang, _MESSAGES[name]["en"])
        stream = sys.stdout if name in ("noted", "current") else sys.stderr
        print_text(line.format(path=root + path, original=root + original) + "\n", stream)
    if not named:
        return IMPOSSIBLE
    return int(any(name not in ("noted", "current") for name, _, _ in told))


def _outcomes(library: Library, content: Path, named: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    """Yield what became of each file: the name of a message, its path, that of its original."""
    for path in dict.fromkeys(named):
        manuscript = library.by_path.get(path)
        if manuscript is None:
            yield "not-a-manuscript", path, ""
            continue
        original, *translations = library.translations[manuscript.key]
        meant = translations if manuscript is original else [manuscript]
        if not meant:
            yield "no-translation", path, ""
        for translation in meant:
            yield _noted(library, content, translation, original.words_digest), translation.path, original.path


def _noted(library: Library, content: Path, translation: Manuscript, digest: str) -> str:
    """Put the line into the front matter of a translation, nothing else; return the name of a message."""
    if translation.translated_from == digest:
        return "current"
    found = _LINE.search(translation.written.front_text)
    if (FIELD in translation.node.entries) != bool(found) or not _is_plain(translation):
        return "odd-front-matter"
    line = f"{FIELD}: {digest}"
    if found:
        place, text = _place_of(translation, found), line
    else:
        place = Place(translation.path, translation.body_place.line - 1, 1, len(_FENCE))
        text = f"{line}\n{_FENCE}"
    finding = RULES["stale-translation"].at(place).mended_by(text)
    return "noted" if mend(content, [finding], library) else "changed"


def _is_plain(manuscript: Manuscript) -> bool:
    """Say whether the fields begin lines: not where they are indented, or stand between braces."""
    return any(manuscript.place(name).column == 1 for name in manuscript.node.entries)


def _place_of(manuscript: Manuscript, found: re.Match[str]) -> Place:
    line = 2 + found.string.count("\n", 0, found.start())
    return Place(manuscript.path, line, 1, len(found[0]))
