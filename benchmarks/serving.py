"""Pages a second of nginx as Warta configures it, beside a bare nginx: `python -m benchmarks.serving`."""

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.request import Request, urlopen

from msgspec import Struct

from benchmarks.results import surroundings
from benchmarks.serving_report import Load, kept_serving, summarise_serving, write_serving_report
from plugins import publishing
from plugins.deploying.serving.configuration import Place, configuration
from tests.deploying.nginx import running_nginx
from tests.deploying.ports import free_port
from tests.deploying.programs import needs

CONTENT = Path(__file__).parents[1] / "content"
NOW = "2026-11-21T09:00+07:00"
CONNECTIONS = 16
BARE = "server {{ listen 127.0.0.1:{port}; root {root}; }}"
PACKING = "server {{ listen 127.0.0.1:{port}; root {root}; gzip on; }}"
"""As Debian has it: pages are packed anew for everyone who asks."""
_UNITS = {"us": 0.001, "ms": 1, "s": 1000}


class Contender(Struct, frozen=True):
    """A server with a configuration, asked by readers who accept an encoding."""

    name: str
    template: str
    accepted: str


CONTENDERS = (
    Contender("bare", BARE, "identity"),
    Contender("warta", "", "identity"),
    Contender("bare, gzip on", PACKING, "gzip"),
    Contender("warta, gzip", "", "gzip"),
    Contender("warta, brotli", "", "br"),
    Contender("warta, zstd", "", "zstd"),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, keep the results, write the page; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.serving", description=__doc__)
    parser.add_argument("--seconds", type=int, default=3, help="how long each is asked in a round")
    parser.add_argument("--rounds", type=int, default=5, help="how often all are asked, in turn")
    wishes = parser.parse_args(arguments)
    around = surroundings()
    work = Path(tempfile.mkdtemp(prefix="warta-serving-"))
    try:
        page, loads = _measure(work, wishes.seconds, wishes.rounds)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    told = {"page": page, "seconds": wishes.seconds, "rounds": wishes.rounds, "connections": CONNECTIONS}
    kept_serving().write_text(json.dumps(summarise_serving(loads, told | around), indent=1) + "\n", encoding="utf-8")
    print(f"{kept_serving().name} kept, {write_serving_report().name} written", file=sys.stderr)
    return 0


def _measure(work: Path, seconds: int, rounds: int) -> tuple[str, list[Load]]:
    """Build the site of the repository, serve it with every configuration, and ask for one page of middling size."""
    output = work / "releases/000001-0000000"
    if publishing.build(CONTENT, output, now=NOW, cache=work / "cache", compress=("br", "zst", "gz")):
        raise SystemExit("the content has errors")
    (work / "current").symlink_to(output)
    routes = publishing.find_routes(CONTENT, NOW, cache=work / "cache")
    if routes is None:
        raise SystemExit("the content has errors")
    pages = sorted((output / "siaran-pers").rglob("*.html"), key=lambda path: path.stat().st_size)
    page = pages[len(pages) // 2].relative_to(output).as_posix()
    loads = []
    for turn in range(rounds):
        for each in CONTENDERS[turn % 2 :] + CONTENDERS[: turn % 2]:
            port = free_port()
            ours = configuration("nginx", Place(f"http://127.0.0.1:{port}", str(work / "current")), routes)
            site = each.template.format(port=port, root=work / "current") or ours
            with running_nginx(work / "nginx", site, port):
                loads.append(_load(each, f"http://127.0.0.1:{port}/{page}", seconds))
            print(f"{each.name:<16}{loads[-1].requests:10.0f} pages a second", file=sys.stderr, flush=True)
    return page, loads


def _load(contender: Contender, address: str, seconds: int) -> Load:
    """Ask for one page as fast as it comes."""
    asked = {"Accept-Encoding": contender.accepted}
    with urlopen(Request(address, headers=asked), timeout=10) as answer:  # noqa: S310 - our own server
        size = len(answer.read())
    command = [str(needs("wrk")), "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency"]
    command += ["-H", f"Accept-Encoding: {contender.accepted}", address]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603
    if "Non-2xx" in told or "Socket errors" in told:
        raise SystemExit(told)
    latency = dict(_latencies(told))
    return Load(contender.name, float(_figure(r"Requests/sec:\s+([\d.]+)", told)), latency[50], latency[99], size)


def _latencies(told: str) -> Iterator[tuple[int, float]]:
    """Yield percents of requests, and the milliseconds within which these were answered."""
    for percent, number, unit in re.findall(r"(\d+)%\s+([\d.]+)(us|ms|s)\b", told):
        yield int(percent), float(number) * _UNITS[unit]


def _figure(pattern: str, told: str) -> str:
    match = re.search(pattern, told)
    if match is None:
        raise SystemExit(told)
    return match[1]


if __name__ == "__main__":
    raise SystemExit(main())
