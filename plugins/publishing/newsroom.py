"""The generator that Pelican runs: gather everything, then decide, then write."""

import sys
import time
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator

from plugins.outputs import Output, UnusableCatalogueError, declare, make_editions
from plugins.publishing.gate import pass_gate
from plugins.publishing.plan import ImpossiblePlanError
from plugins.publishing.press import Press
from plugins.publishing.refusals import refuse
from plugins.publishing.site_folder import LinkedFolderError, Outcome, SiteFolder, UnknownFolderError
from plugins.publishing.wishes import clock, keep_apart, site_address
from plugins.releases import read_library
from plugins.site_graph import relate


class NewsroomGenerator(Generator):
    """Makes the whole site; Pelican's own generators are switched off in pelicanconf.py."""

    outputs: tuple[Output, ...] = ()

    def generate_context(self) -> None:
        """Read, check, relate and declare. Raises SystemExit, with nothing written, where the gate is not passed."""
        self.begun = time.perf_counter()
        content, lang = Path(self.path), self.settings["FINDINGS_LANGUAGE"]
        keep_apart(content, Path(self.output_path), lang)
        now = clock(self.settings)
        reading = read_library(content)
        library = pass_gate(reading, content, lang)
        graph = relate(library, now)
        address = site_address(self.settings, library.site.url)
        try:
            editions = make_editions(graph, Path(self.theme), address)
        except UnusableCatalogueError as error:
            refuse("unusable-words", lang, error)
        self.outputs = declare(editions)
        self.press = Press(self.env, self.settings["JINJA_ENVIRONMENT"], editions)
        self.files = reading.files

    def generate_output(self, writer: Any) -> None:
        """Render everything, then write what changed. Plugins that post-process hear of each written file."""
        outcome = self._publish(self.settings["FINDINGS_LANGUAGE"])
        for path in outcome.written:
            signals.content_written.send(str(path), context=self.context)
        seconds = time.perf_counter() - self.begun
        sys.stdout.write(f"{outcome.closing_line(self.files)}, {seconds:.1f} s\n")

    def _publish(self, lang: str) -> Outcome:
        try:
            return SiteFolder(Path(self.output_path)).publish(self.outputs, self.press)
        except UnknownFolderError as error:
            refuse("unknown-output", lang, error)
        except LinkedFolderError as error:
            refuse("linked-output", lang, error)
        except ImpossiblePlanError as error:
            refuse("impossible-plan", lang, error)
        except OSError as error:
            refuse("unwritable-output", lang, error)
