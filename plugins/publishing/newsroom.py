"""The generator that Pelican runs: gather everything, then decide, then write."""

import sys
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, FileSystemLoader
from pelican import signals
from pelican.generators import Generator

from plugins.outputs import Edition, Output, UnusableCatalogueError, declare, declare_contents, make_editions
from plugins.publishing import press
from plugins.publishing.crew import WorkerLostError
from plugins.publishing.desk import Desk, lay_out
from plugins.publishing.gate import inspect, pass_gate
from plugins.publishing.guide import writers_guide
from plugins.publishing.maker import maker_of_pages
from plugins.publishing.manifest import UnknownFolderError, manifest_digest
from plugins.publishing.outcome import Outcome
from plugins.publishing.plan import ImpossiblePlanError
from plugins.publishing.receipts import frame_of, keep_receipt, last_receipt, receipt_for
from plugins.publishing.refusals import refuse
from plugins.publishing.site_folder import LinkedFolderError, OutdatedError, SiteFolder
from plugins.publishing.wishes import clock, compression, keep_apart, site_address
from plugins.releases import Reading, VanishedError
from plugins.site_graph import relate


class NewsroomGenerator(Generator):
    """Makes the whole site; Pelican's own generators are switched off in pelicanconf.py."""

    editions: tuple[Edition, ...] = ()

    def generate_context(self) -> None:
        """Read, check and relate. Raises SystemExit, with nothing written, where the gate is not passed."""
        content, self.lang = Path(self.path), self.settings["FINDINGS_LANGUAGE"]
        keep_apart(content, Path(self.output_path), Path(self.settings["CACHE_PATH"]), self.lang)
        now, self.compression = clock(self.settings), compression(self.settings)
        self.env.loader = ChoiceLoader([FileSystemLoader(self.theme), self.env.loader])  # templates name components
        self.desk: Desk = self.settings.get("DESK") or lay_out(
            Path(self.settings["CACHE_PATH"]), self.lang, self.settings["JOBS"]
        ).facing(Path(self.output_path))
        self.reading: Reading = self.settings.get("READING") or self.desk.read(content, inspect)
        self._compiled = self._compile_ahead()
        with self.desk.progress.phase("check"):
            warnings = bool(self.settings["WARNINGS"])
            library = pass_gate(self.reading, content, self.lang, self.desk.store.receipts, warnings)
        address = site_address(self.settings, library.site.url)
        noindex = bool(self.settings["NOINDEX"])
        frame = frame_of(content, address, Path(self.theme), self.compression.mark, noindex)
        self.receipt = receipt_for(self.reading, library, now, frame)
        with self.desk.progress.phase("relate"):
            graph = relate(library, now)
            try:
                self.editions = make_editions(
                    graph, Path(self.theme), address, maker_of_pages(), writers_guide(), indexed=not noindex
                )
            except UnusableCatalogueError as error:
                refuse("unusable-words", self.lang, error)

    def generate_output(self, writer: Any) -> None:
        """Render and write what changed. Plugins that post-process hear of each written file."""
        with self.desk.progress.phase("render"):
            outcome = self._publish()
            for path in outcome.written:
                signals.content_written.send(str(path), context=self.context)
        output = Path(self.output_path)
        keep_receipt(self.desk.store.receipts, output, manifest_digest(output), self.receipt)
        self._close(outcome)

    def _compile_ahead(self) -> Callable[[], Mapping[str, bytes]]:
        """Begin to compile the templates beside this process, unless they are; return what waits for them."""
        options = self.settings["JINJA_ENVIRONMENT"]
        if press.is_empty() and self.desk.crew.may_fork:
            return self.desk.crew.aside(partial(press.compiled, self.env, options, Path(self.theme)))
        return dict

    def _publish(self) -> Outcome:
        """Publish what may differ from the last build, where it is known what that was made from; else everything."""
        since = manifest_digest(Path(self.output_path))
        last = last_receipt(self.desk.store.receipts, Path(self.output_path), since)
        changed = last.changed(self.receipt) if last else None
        if changed is not None:
            try:
                return self._put(lambda: declare_contents(self.editions, changed), since)
            except OutdatedError:
                pass  # someone else has been in the folder
        return self._put(lambda: declare(self.editions))

    def _put(self, declared: Callable[[], Iterable[Output]], since: str = "") -> Outcome:
        press.take(self._compiled())
        self._compiled = dict
        printer = press.Press(self.env, self.settings["JINJA_ENVIRONMENT"], self.editions)
        look = self.desk.outlook.holdings if self.desk.outlook else None
        folder = SiteFolder(Path(self.output_path), self.desk.crew, look, self.compression)
        try:
            return folder.publish(declared(), printer, since)
        except UnknownFolderError as error:
            refuse("unknown-output", self.lang, error)
        except LinkedFolderError as error:
            refuse("linked-output", self.lang, error)
        except ImpossiblePlanError as error:
            refuse("impossible-plan", self.lang, error)
        except VanishedError as error:
            refuse("content-changed", self.lang, error)
        except WorkerLostError:
            refuse("lost-worker", self.lang)
        except OSError as error:
            refuse("unwritable-output", self.lang, error)

    def _close(self, outcome: Outcome) -> None:
        """Say in one line what was done."""
        sys.stdout.write(self.desk.closing(self.reading.files, self.reading.parsed, outcome, self.settings["PROFILE"]))
