"""Eleventy: the corpus as an Eleventy site, where node and npm are."""

import json
import shutil
import subprocess
import tomllib
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from msgspec.structs import asdict

from benchmarks.corpus import Sample
from benchmarks.newsroom import write_pictures
from benchmarks.peers.house import House
from benchmarks.peers.hugo_front import HEADINGS, release_front
from benchmarks.peers.peer import Command
from benchmarks.peers.sources import page_source, theme_icon, theme_styles, write_text
from benchmarks.peers.standing import standing_pages
from benchmarks.peers.terms import Term, period_terms, register_terms
from benchmarks.prose import SEE_ALSO

SKELETON = Path(__file__).with_name("eleventy")
WORDS = Path(__file__).with_name("hugo") / "i18n"


def eleventy_runs_here() -> bool:
    """Say whether node and npm are on this machine."""
    return bool(shutil.which("node") and shutil.which("npm"))


class Eleventy:
    """Eleventy with JavaScript templates that have the same parts as Warta's theme."""

    name = "Eleventy"

    def __init__(self, work: Path) -> None:
        self._root = work / "eleventy"
        self._house = House(work)

    @property
    def output(self) -> Path:
        """The folder of the built site."""
        return self._root / "_site"

    def version(self) -> str:
        """Return the versions of Eleventy and of node."""
        package = self._root / "node_modules/@11ty/eleventy/package.json"
        node = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True).stdout  # noqa: S607
        return f"{json.loads(package.read_text(encoding='utf-8'))['version']}, node {node.strip().removeprefix('v')}"

    def lay_out(self, samples: Sequence[Sample], content: Path) -> None:
        """Install Eleventy; write configuration, templates, styles, standing pages and releases."""
        self._house = House(content)
        shutil.copytree(SKELETON, self._root, ignore=shutil.ignore_patterns("lists", "node_modules"))
        shutil.copytree(SKELETON / "lists", self._root / "site/lists")
        self.install()
        write_text(self._root / "assets/warta.css", theme_styles())
        write_text(self._root / "assets/favicon.svg", theme_icon())
        languages = {lang: self._language(lang, samples) for lang in self._house.languages}
        write_text(self._root / "house.json", json.dumps({"url": self._house.site["url"], "languages": languages}))
        for lang in self._house.languages:
            self._write_standing(lang)
        for sample in samples:
            self.write(sample, samples)
        write_pictures(samples, content, self._root / "media")

    def install(self) -> None:
        """Install Eleventy below the site."""
        command = ["npm", "install", "--no-package-lock", "--no-audit", "--no-fund", "--silent"]
        subprocess.run(command, cwd=self._root, check=True)  # noqa: S603

    def _language(self, lang: str, samples: Sequence[Sample]) -> dict[str, Any]:
        """Return what templates know of a language."""
        house = self._house
        others = {code: _by_name(house, code, samples) for code in house.languages}
        names = {name: {"text": term.title, "url": term.address} for name, term in others[lang].items()}
        terms = [
            asdict(term) | {"versions": {code: others[code][name].address for code in others}}
            for name, term in others[lang].items()
        ]
        path = house.languages[lang].get("path", "")
        pages = list(standing_pages(house, lang))
        return {
            "name": house.languages[lang]["name"],
            "root": f"/{path}/" if path else "/",
            "paths": house.words(lang),
            "words": tomllib.loads((WORDS / f"{lang}.toml").read_text(encoding="utf-8")),
            "settings": house.settings(lang),
            "sections": {name: titles[lang] for name, (_, titles) in HEADINGS.items()}
            | {"archive": HEADINGS["months"][1][lang]},
            "slugs": {page.stem: page.slug for page in pages},
            "titles": {page.stem: page.title for page in pages},
            "names": names,
            "terms": terms,
        }

    def _write_standing(self, lang: str) -> None:
        for page in standing_pages(self._house, lang):
            front = {
                "layout": "standing.11ty.js",
                "lang": lang,
                "title": page.title,
                "summary": page.summary,
                "permalink": self._page_address(lang, page.slug),
                "versions": {
                    code: self._page_address(code, other.slug)
                    for code in self._house.languages
                    for other in standing_pages(self._house, code)
                    if other.stem == page.stem
                },
            }
            body = page.body(lambda stem: f"/{lang}/pages/{stem}")
            write_text(self._root / f"site/{lang}/pages/{page.stem}.md", page_source(front, body))

    def _page_address(self, lang: str, slug: str) -> str:
        path = self._house.languages[lang].get("path", "")
        return f"/{path}/{slug}.html" if path else f"/{slug}.html"

    def write(self, sample: Sample, samples: Sequence[Sample]) -> None:
        """Write one release, in each of its languages."""
        zone, abbreviation = self._house.zones[sample.provinces[0]]
        moment = sample.moment.replace(tzinfo=ZoneInfo(zone))
        versions = {lang: self._address(sample, lang) for lang in sample.languages}
        for lang in sample.languages:
            front = _front(sample, lang, moment, abbreviation) | {"versions": versions, "permalink": versions[lang]}
            body = sample.bodies[lang] + _see_also(sample, samples, lang)
            write_text(self._path(sample, lang), page_source(front, body))

    def remove(self, sample: Sample) -> None:
        """Remove one release."""
        for lang in sample.languages:
            self._path(sample, lang).unlink()

    def forget(self) -> None:
        """Remove the output and what Eleventy keeps."""
        for name in ("_site", ".cache"):
            shutil.rmtree(self._root / name, ignore_errors=True)

    def command(self) -> Command:
        """Return what builds the site."""
        return Command(["node", "node_modules/@11ty/eleventy/cmd.cjs", "--quiet"], self._root)

    def _path(self, sample: Sample, lang: str) -> Path:
        return self._root / "site" / lang / f"{sample.kind}s" / sample.folder / f"{sample.stem}.md"

    def _address(self, sample: Sample, lang: str) -> str:
        return self._house.address(lang, sample.kind, sample.folder) + f"{sample.stem}.html"


def _by_name(house: House, lang: str, samples: Sequence[Sample]) -> dict[str, Term]:
    terms = (*register_terms(house, lang), *period_terms(house, lang, samples))
    return {f"{term.taxonomy}/{term.key}": term for term in terms}


def _front(sample: Sample, lang: str, moment: datetime, zone: str) -> dict[str, Any]:
    """Return Hugo's front matter under the names that Eleventy and its templates use."""
    front = release_front(sample, lang, moment, zone)
    photo = front.pop("photo", None)
    own = {
        "layout": "release.11ty.js",
        "tags": ["news"],
        "lang": lang,
        "stem": sample.stem,
        "kind": sample.kind,
        "summary": front.pop("description"),
        "moment": front["date"],
        "unit": sample.unit,
    }
    if photo:
        own["photo"] = photo[0] | {"file": "/" + photo[0]["file"]}
    return {name: front[name] for name in front if name not in ("units", "years", "months")} | own


def _see_also(sample: Sample, samples: Sequence[Sample], lang: str) -> str:
    if sample.link_to is None:
        return ""
    other = samples[sample.link_to]
    written_in = lang if lang in other.languages else other.languages[0]
    address = f"/{written_in}/{other.kind}s/{other.folder}/{other.stem}"
    return f"\n\n{SEE_ALSO[lang]} [{other.titles[written_in]}]({address}).\n"
