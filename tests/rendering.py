"""A newsroom related, declared and rendered without Pelican and without a folder."""

import runpy
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment, FileSystemLoader

from plugins.outputs import Edition, Guide, Output, declare, make_editions
from plugins.publishing.press import Press
from plugins.releases import parse_now
from plugins.site_graph import SiteGraph, relate
from tests.built import NOW, ROOT, THEME
from tests.newsroom import library_in

SETTINGS = runpy.run_path(str(ROOT / "pelicanconf.py"))["JINJA_ENVIRONMENT"]


RELEASE: dict[str, Any] = {
    "title": "Judul siaran",
    "summary": "Ringkasan siaran.",
    "date": "2024-05-02",
    "dateline": "Jakarta",
    "province": "nasional",
    "programme": "keluarga",
    "unit": "biro-humas",
    "spokesperson": "ani-wijaya",
    "signatory": "budi-santoso",
}
CLARIFICATION: dict[str, Any] = {
    "kind": "clarification",
    "claim": "Klaim yang beredar",
    "claim_source": "Pesan berantai",
    "verdict": "salah",
    "evidence": [{"text": "Bukti pertama.", "source": "Peraturan", "date": "2024-01-02"}],
    "signatory": None,
}


def write(root: Path, path: str, body: str = "Isi siaran.", **fields: Any) -> None:
    """Write a release such as `2024/05/stem.id`; its fields replace those of RELEASE, None leaves one out."""
    fields = {**RELEASE, **({"date": path[:7].replace("/", "-") + "-02"} if path[0] == "2" else {}), **fields}
    write_translation(root, path, body, **fields)


def write_translation(root: Path, path: str, body: str = "Body.", **fields: Any) -> None:
    """Write a release with these fields alone."""
    stated = {name: value for name, value in fields.items() if value is not None}
    head = yaml.safe_dump(stated, allow_unicode=True, sort_keys=False, width=10_000)
    target = root / "releases" / f"{path}.md"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(f"---\n{head}---\n{body}\n", encoding="utf-8")


def graph_of(root: Path, now: str = NOW) -> SiteGraph:
    """Read and relate the content folder `root`."""
    return relate(library_in(root), parse_now(now))


def editions_of(
    root: Path, now: str = NOW, site_url: str = "https://contoh.example", guide: Guide | None = None
) -> dict[str, Edition]:
    """Return the editions of the content folder `root` by language, without pages of a guide unless there is one."""
    editions = make_editions(graph_of(root, now), THEME, site_url, guide=guide or Guide())
    return {edition.lang: edition for edition in editions}


def outputs_of(editions: Iterable[Edition]) -> dict[str, Output]:
    """Declare everything, by path."""
    return {output.path: output for output in declare(editions)}


def press_for(editions: Iterable[Edition], theme: Path = THEME) -> Press:
    """Return a press with the theme's templates and the settings of pelicanconf.py."""
    return Press(Environment(loader=FileSystemLoader(theme), autoescape=True), SETTINGS, editions)


def rendered(root: Path, site_url: str = "https://contoh.example", now: str = NOW) -> dict[str, str]:
    """Return every text file of the site of `root`, by path."""
    editions = editions_of(root, now, site_url).values()
    press = press_for(editions)
    outputs = outputs_of(editions).values()
    return {output.path: output.render(press).decode() for output in outputs if output.kind != "picture"}


def rendered_page(root: Path, path: str, site_url: str = "https://contoh.example") -> str:
    """Return one text file of the site of `root`."""
    editions = editions_of(root, site_url=site_url).values()
    return outputs_of(editions)[path].render(press_for(editions)).decode()
