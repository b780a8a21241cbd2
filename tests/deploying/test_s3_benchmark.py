"""What the benchmark of deploys counts, and the page it writes."""

import socket
import threading
from pathlib import Path

from benchmarks.deploying_relay import relay_to
from benchmarks.deploying_report import PAIRS, SCENARIOS, Deploy, deploying_page, summarise_deploys
from benchmarks.deploying_sites import Sites

AROUND = {
    "releases": 500,
    "rounds": 3,
    "seed": 1,
    "day": "2026-11-22",
    "cores": 2,
    "load": 0.1,
    "system": "Linux x86_64",
}


def test_a_relay_counts_both_ways() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:

        def answer() -> None:
            near, _ = server.accept()
            with near:
                while near.recv(100):
                    near.sendall(b"baik")

        threading.Thread(target=answer, daemon=True).start()
        with (
            relay_to(server.getsockname()[1]) as relay,
            socket.create_connection(("127.0.0.1", relay.port)) as connection,
        ):
            for _ in range(3):
                connection.sendall(b"0123456789")
                assert connection.recv(100) == b"baik"
            assert (relay.sent, relay.received) == (30, 12)


def test_the_page_compares_medians() -> None:
    names = [name for pair in PAIRS.items() for name in pair]
    deploys = [
        Deploy(name, scenario, wall=place * seconds, cpu=0.1)
        for place, name in enumerate(names, 1)
        for scenario in SCENARIOS
        for seconds in (1.0, 9.0, 2.0)
    ]
    deploys += [Deploy(name, scenario, sent=1_500_000, received=200) for name in names for scenario in SCENARIOS]
    sites = Sites(Path(), Path(), 1856, 40_700_000, 6, 445_000)
    page = deploying_page(summarise_deploys(deploys, sites, AROUND))
    assert "A site of 500 releases: 1,856 files, 40.7 MB" in page
    assert "| first deploy | s3 | rclone | 2.00 s | 4.00 s | 0.50 x | 1.5 MB | 1.5 MB |" in page
    assert "| one release edited | server | rsync | 6.00 s | 8.00 s | 0.75 x | 1.5 MB | 1.5 MB |" in page
