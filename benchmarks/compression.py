"""What each way to compress saves and costs, on the pages of content/: `python -m benchmarks.compression`."""

import argparse
import json
import shutil
import sys
import tempfile
import time
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from statistics import median

import brotli  # type: ignore[import-untyped]
import zstandard

from benchmarks.chart import environment
from benchmarks.corpus import make_samples
from benchmarks.peers.peer import NOW, Command
from benchmarks.peers.warta import Warta
from benchmarks.results import FOLDER, Results, surroundings
from benchmarks.scenarios import SCENARIOS, Run, lay_out, rounds_of
from plugins import publishing
from plugins.publishing.compressing import LEVELS, SMALLEST, TEXTS

CONTENT, DOCS = Path(__file__).parents[1] / "content", Path(__file__).parents[1] / "docs"
MEMORY_DISK = Path("/dev/shm")  # noqa: S108 - a private folder is made in it
KEPT, PAGE = "compression.json", "compression.md"
TRIED = {"br": (1, 4, 5, 6, 7, 9, 10, 11), "zst": (1, 3, 5, 6, 9, 12, 15, 19), "gz": (1, 4, 5, 6, 7, 9)}
SLOW = {"br": 10, "zst": 15, "gz": 10}
"""Levels from which one page in ten has to do."""
WINDOWS = (16, 18, 20, 22)
BANDS = (0, 256, 512, SMALLEST, 1_500, 3_000, 6_000, 12_000, 10**9)
BEST_OF = 3
Compress = Callable[[bytes], bytes]


class Compressed(Warta):
    """`invoke build --compress`."""

    name = "compressed"

    def command(self) -> Command:
        """Return what builds the site with all variants."""
        return self._task("build", "--output", str(self.output), "--now", NOW, "--compress", ",".join(LEVELS))


def compressor(name: str, level: int, window: int = 0) -> Compress:
    """Return what compresses as a build would, at another level; `window` is brotli's, 0 for one that fits the text."""
    if name == "zst":
        return zstandard.ZstdCompressor(level=level).compress
    if name == "gz":
        return lambda content: zlib.compress(content, level)
    return lambda content: brotli.compress(
        content, quality=level, lgwin=window or max(16, min(22, len(content).bit_length()))
    )


def measured(compress: Compress, texts: Sequence[bytes]) -> tuple[float, float]:
    """Return the share of the bytes that is left, and milliseconds of the processor for each text: best of three."""
    best, size = float("inf"), 0
    for _ in range(BEST_OF):
        begun = time.process_time()
        size = sum(len(compress(text)) for text in texts)
        best = min(best, time.process_time() - begun)
    return round(size / sum(map(len, texts)), 4), round(best / len(texts) * 1000, 3)


def site_texts(work: Path) -> dict[str, bytes]:
    """Build content/ and return its texts by their paths."""
    if publishing.build(CONTENT, work / "site", now=NOW, cache=work / "store"):
        raise SystemExit("content/ could not be built")
    paths = sorted(path for path in (work / "site").rglob("*") if path.name.endswith(TEXTS) and path.name[0] != ".")
    return {path.relative_to(work / "site").as_posix(): path.read_bytes() for path in paths}


def kinds_of(texts: dict[str, bytes]) -> dict[str, list[bytes]]:
    """Return the texts worth compressing by what they are; every third page and feed is enough."""
    worth = {path: text for path, text in texts.items() if len(text) >= SMALLEST}
    pages = [text for path, text in worth.items() if path.endswith(".html")]
    feeds = [text for path, text in worth.items() if path.endswith("feed.xml")]
    others = {"stylesheet": ".css", "sitemap": "sitemap.xml"}
    single = {kind: [text for path, text in worth.items() if path.endswith(end)] for kind, end in others.items()}
    return {"pages": pages[::3], "feeds": feeds[::3], **single}


def levels(kinds: dict[str, list[bytes]]) -> Iterator[Results]:
    """Yield what every level of every encoding makes of each kind of text."""
    for name, tried in TRIED.items():
        for level in tried:
            step = 10 if level >= SLOW[name] else 1
            found = {kind: measured(compressor(name, level), texts[::step]) for kind, texts in kinds.items()}
            yield {"encoding": name, "level": level, "chosen": LEVELS[name] == level, "step": step, "kinds": found}


def windows(pages: Sequence[bytes]) -> Iterator[Results]:
    """Yield what brotli's windows cost on pages, at the chosen level and at the one where the tables grow."""
    for level in (LEVELS["br"], 9):
        for window in WINDOWS:
            found = measured(compressor("br", level, window), pages)
            yield {"level": level, "window": window, "found": found}


def bands(texts: Iterable[bytes]) -> Iterator[Results]:
    """Yield what files of each size become."""
    sizes = [(len(text), len(compressor("br", LEVELS["br"])(text))) for text in texts]
    for least, most in pairwise(BANDS):
        if inside := [pair for pair in sizes if least <= pair[0] < most]:
            plain, packed = (round(median(each)) for each in zip(*inside, strict=True))
            yield {"least": least, "files": len(inside), "plain": plain, "packed": packed}


def builds(work: Path, count: int, rounds: int) -> Results:
    """Return what builds of `count` releases take without and with variants, both in turn: medians."""
    samples = make_samples(count, CONTENT / "registers", 2026)
    peers = [Warta(work / "plain"), Compressed(work / "compressed")]
    lay_out(peers, samples, CONTENT)
    runs: list[Run] = []
    for turn in range(rounds + 1):  # the first is to warm up
        for both in zip(*(rounds_of(peer, samples, turn) for peer in peers), strict=True):
            runs += both if turn else ()
            print(*(f"{run.peer} {run.scenario} {run.usage.wall:.2f} s" for run in both), file=sys.stderr, flush=True)
    return {
        f"{peer.name} {scenario}": {
            "wall": round(median(run.usage.wall for run in same), 3),
            "cpu": round(median(run.usage.user + run.usage.system for run in same), 3),
            "files": same[0].written.files,
        }
        for peer in peers
        for scenario in SCENARIOS
        for same in [[run for run in runs if (run.peer, run.scenario) == (peer.name, scenario)]]
    }


def write_page(results: Results, folder: Path = DOCS) -> Path:
    """Write docs/compression.md from what is kept."""
    page = folder / PAGE
    page.write_text(environment().get_template(PAGE).render(results, scenarios=SCENARIOS), encoding="utf-8")
    return page


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, keep the results, write the page; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.compression", description=__doc__)
    parser.add_argument("--count", type=int, default=1000, help="number of releases that are built with and without")
    parser.add_argument("--rounds", type=int, default=3, help="how often they are built")
    wishes = parser.parse_args(arguments)
    versions = {"brotli": brotli.__version__, "zstandard": zstandard.__version__, "zlib": zlib.ZLIB_RUNTIME_VERSION}
    results: Results = {"machine": surroundings(), "versions": versions, "count": wishes.count, "rounds": wishes.rounds}
    work = Path(tempfile.mkdtemp(prefix="warta-compression-", dir=MEMORY_DISK if MEMORY_DISK.is_dir() else None))
    try:
        texts = site_texts(work)
        kinds = kinds_of(texts)
        results |= {"kinds": {kind: [len(found), sum(map(len, found))] for kind, found in kinds.items()}}
        results |= {"levels": list(levels(kinds)), "windows": list(windows(kinds["pages"]))}
        results |= {"bands": list(bands(texts.values())), "builds": builds(work, wishes.count, wishes.rounds)}
    finally:
        shutil.rmtree(work, ignore_errors=True)
    (FOLDER / KEPT).write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    print(f"{KEPT} kept, {write_page(results).name} written", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
