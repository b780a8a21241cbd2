"""A reader who comes by links only, fetches what pages show, and notes whatever is missing."""

import random
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from tests.deploying.s3_sites import ASSET, LINK
from tests.deploying.store import Shop, Visitor

START = "index.html"


class Reader:
    """Counts what was fetched; `wrong` says what was missing."""

    def __init__(self, shop: Shop) -> None:
        self._visitor = Visitor(shop)
        self._over = threading.Event()
        self._chance = random.Random(0)
        self.pages = self.assets = self.links = 0
        self.versions: set[str] = set()
        self.wrong: list[str] = []

    def run(self) -> None:
        """Wander until the end."""
        page = START
        while not self._over.wait(0.001):
            page = self.visit(page) if self._chance.random() < 0.9 else START

    def stop(self) -> None:
        self._over.set()

    def visit(self, page: str) -> str:
        """Read a page and its assets and follow one of its links; return where that leads."""
        text = self._page(page)
        for asset in ASSET.findall(text):
            self.assets += 1
            if self._visitor.get(asset)[0] != 200:
                self.wrong.append(f"{page} shows {asset}, which is missing")
        links = [link for link in LINK.findall(text) if link != START] or [START]
        link: str = self._chance.choice(links)
        self.links += 1
        if self._visitor.get(link)[0] == 200:
            return link
        # it may have gone since the page was fetched: then the page as it is now may not lead there
        if link in LINK.findall(self._page(page)) and self._visitor.get(link)[0] != 200:
            self.wrong.append(f"{page} leads to {link}, which is missing")
        return START

    def _page(self, page: str) -> str:
        status, content = self._visitor.get(page)
        self.pages += 1
        text = content.decode()
        self.versions.add(text.partition("<p>")[2].partition("</p>")[0])
        if status != 200 and page == START:
            self.wrong.append(f"{page}: {status}")
        return text if status == 200 else ""


@contextmanager
def reading(shop: Shop) -> Iterator[Reader]:
    """Let a reader wander through a site until the end."""
    reader = Reader(shop)
    thread = threading.Thread(target=reader.run, daemon=True)
    thread.start()
    try:
        yield reader
    finally:
        reader.stop()
        thread.join()


def missing_from(shop: Shop) -> list[str]:
    """What is missing of all that can be reached by links, right now."""
    visitor, reached, wrong = Visitor(shop), [START], []
    for page in reached:
        status, content = visitor.get(page)
        if status != 200:
            wrong.append(page)
        text = content.decode()
        wrong += [f"{page}: {asset}" for asset in ASSET.findall(text) if visitor.get(asset)[0] != 200]
        reached += [link for link in dict.fromkeys(LINK.findall(text)) if link not in reached]
    return wrong
