"""The generator that Pelican runs: gather everything, then decide, then write."""

import sys
import time
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator

from plugins.outputs import Output, declare, make_editions
from plugins.publishing.gate import pass_gate
from plugins.publishing.press import Press
from plugins.publishing.site_folder import SiteFolder
from plugins.releases import parse_now, read_library
from plugins.site_graph import relate


class NewsroomGenerator(Generator):
    """Makes the whole site; Pelican's own generators are switched off in pelicanconf.py."""

    outputs: tuple[Output, ...] = ()

    def generate_context(self) -> None:
        """Read, check, relate and declare. Raises SystemExit, with nothing written, where the gate is not passed."""
        self.begun = time.perf_counter()
        content = Path(self.path)
        reading = read_library(content)
        library = pass_gate(reading, content, self.settings["FINDINGS_LANGUAGE"])
        graph = relate(library, parse_now(self.settings["NOW"]))
        site_url = self.settings["SITEURL"] or library.site.url
        editions = make_editions(graph, Path(self.theme), site_url)
        self.outputs = declare(editions)
        self.press = Press(self.env, self.settings["JINJA_ENVIRONMENT"], editions)
        self.files = reading.files

    def generate_output(self, writer: Any) -> None:
        """Render everything, then write what changed. Plugins that post-process hear of each written file."""
        folder = SiteFolder(Path(self.output_path), Path(self.settings["CACHE_PATH"]))
        outcome = folder.publish(self.outputs, self.press)
        for path in outcome.written:
            signals.content_written.send(str(path), context=self.context)
        seconds = time.perf_counter() - self.begun
        sys.stdout.write(f"{outcome.closing_line(self.files)}, {seconds:.1f} s\n")
