"""What a build works with: the store, the crew, and what it says of its progress."""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from plugins.diagnostics import Finding
from plugins.publishing.crew import Crew
from plugins.publishing.maker import maker_of_records
from plugins.publishing.outcome import Outcome
from plugins.publishing.outlook import Outlook
from plugins.publishing.progress import Progress
from plugins.publishing.refusals import refuse
from plugins.publishing.store import Store
from plugins.releases import Reading, Recollection, Survey, read_library, sightings_in, sightings_record, survey

CACHE = ".cache"
_SEEN = "seen:"
_FEW = 50
"""Files that may have to be read again each time, rather than that all which was seen is written anew for them."""


class Desk(Struct, frozen=True):
    """Made for one build, or for many: then the store stays open, and `recall` remembers what was read last.

    `outlook` is that of the output folder which the desk faces.
    """

    store: Store
    crew: Crew
    progress: Progress
    recall: Recollection
    lasting: bool = False
    outlook: Outlook | None = None

    def facing(self, output: Path) -> "Desk":
        """Return the desk of a build into the folder `output`, which is looked through from now on."""
        return replace(self, outlook=Outlook(output, self.crew.aside))

    def again(self) -> "Desk":
        """Return the desk for the next of many builds."""
        progress = Progress(self.progress.lang)
        return Desk(self.store, Crew(self.crew.jobs, progress.told), progress, self.recall, lasting=True)

    def survey(self, content: Path) -> Survey | None:
        """Look through a content folder; None where there is none."""
        with self.progress.phase("survey"):
            key, sightings = f"{_SEEN}{content.resolve()}", self.recall.sightings
            if not sightings:
                sightings |= sightings_in(self.store.receipts.get(key))
            before = dict(sightings)
            surveyed = survey(content, self.crew, self.recall)
            if surveyed and sum(before.get(path) != seen for path, seen in sightings.items()) > _FEW:
                present = {path: sightings[path] for path in surveyed.census if path in sightings}
                self.store.receipts[key] = sightings_record(present)
            return surveyed

    def read(
        self,
        content: Path,
        inspect: Callable[[Reading], Iterable[Finding]],
        surveyed: Survey | None = None,
    ) -> Reading:
        """Read a content folder, and keep what was found out."""
        with self.progress.phase("read"):
            reading = read_library(content, self.store, inspect, self.crew, self.recall, surveyed)
            self.store.save(len(reading.library.translations) if reading.library else 0)
        self._tell_of_oddities()
        return reading

    def closing(self, files: int, parsed: int, outcome: Outcome, profile: bool) -> str:
        """Let go of the store, and return what is to be said at the end of a build."""
        self.store.write()
        if not self.lasting:
            self.store.close()
        line = self.progress.closing_line(
            read=files,
            changed=parsed,
            rendered=outcome.rendered,
            written=len(outcome.written),
            removed=len(outcome.removed),
        )
        strangers = f", {len(outcome.strangers)} not ours left alone" if outcome.strangers else ""
        self._tell_of_oddities()
        return (self.progress.profile() if profile else "") + f"{line}{strangers}\n"

    def _tell_of_oddities(self) -> None:
        sys.stderr.writelines(f"{remark}\n" for remark in self.store.remarks(self.progress.lang))


def lay_out(cache: Path, lang: str, jobs: int = 0) -> Desk:
    """Return a desk with the store in the folder `cache`; `jobs` processes may work, 0: one for each processor."""
    progress = Progress(lang)
    return Desk(Store(cache, maker_of_records()), Crew(jobs, progress.told), progress, Recollection())


def read_once(
    content: Path,
    inspect: Callable[[Reading], Iterable[Finding]],
    lang: str,
    cache: Path | None = None,
    jobs: int = 0,
) -> Reading:
    """Read a content folder at a desk of its own, for who does nothing else; `cache` as in `build`.

    Raises Refused, after saying so, where there is no such folder.
    """
    if not content.is_dir():
        refuse("no-content", lang, content)
    desk = lay_out(cache or cache_beside(content), lang, jobs)
    reading = desk.read(content, inspect, desk.survey(content))
    desk.store.write()
    desk.store.close()
    return reading


def cache_beside(content: Path) -> Path:
    """Return where the store of a content folder is, unless another place is named: beside it."""
    return content.resolve().parent / CACHE
