"""A browser, the built site, and pages that must stay silent: no error, no foreign request."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser import provision
from tests.browser.kinds import KINDS
from tests.browser.richest import NEWSROOMS, RICHEST, richest_pages
from tests.browser.site import HOST, OpenPage, Site, build, served
from tests.built import ROOT
from tests.newsroom import NEWSROOMS as TESTED

# Chromium otherwise asks its makers' servers for updates and the like at every start.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
ABORTED = "net::ERR_ABORTED"  # the reader went on before everything had come
LEFT_OUT = pytest.StashKey[int]()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if provision.unwanted():
        browser_tests = [test for test in items if test.get_closest_marker("browser")]
        items[:] = [test for test in items if test not in browser_tests]
        config.hook.pytest_deselected(items=browser_tests)
        config.stash[LEFT_OUT] = len(browser_tests)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if left_out := config.stash.get(LEFT_OUT, 0):
        terminalreporter.write_line(f"BROWSER=no: {left_out} browser tests were left out on purpose.", yellow=True)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    try:
        path = provision.ready()
    except provision.NoBrowserError as error:
        pytest.fail(str(error), pytrace=False)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The repository's own content."""
    folder: Path = tmp_path_factory.mktemp("site")
    with served(folder) as address:
        yield build(ROOT / "content", folder, address)


@pytest.fixture(scope="session")
def richest(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The addresses of the richest pages, of small newsrooms too; each of these lies below a path of its host."""
    folder: Path = tmp_path_factory.mktemp("newsrooms")
    with served(folder) as address:
        small = {name: build(TESTED / name, folder / name, f"{address}/{name}") for name in NEWSROOMS}
        yield richest_pages({"content": site, **small})


@pytest.fixture(params=[*KINDS, *RICHEST])
def addresses(request: pytest.FixtureRequest, site: Site, richest: dict[str, str]) -> list[str]:
    """The first page of a kind in every language, or one of the richest pages."""
    return site.of_kind(request.param) or [richest[request.param]]


def watch(page: Page, problems: list[str]) -> None:
    """Collects what a page must not do: report an error, ask for what is not there, ask another host."""

    def note(wrong: bool, what: str) -> None:
        if wrong:
            problems.append(f"{page.url}: {what}")

    page.on("request", lambda asked: note(urlsplit(asked.url).hostname != HOST, f"asked another host: {asked.url}"))
    page.on("response", lambda answer: note(answer.status >= 400, f"got {answer.status} for {answer.url}"))
    page.on("requestfailed", lambda asked: note(asked.failure != ABORTED, f"{asked.failure}: {asked.url}"))
    page.on("pageerror", lambda error: note(True, str(error)))
    page.on("console", lambda message: note(message.type in ("error", "warning"), message.text))


class Tabs:
    """Tabs by Playwright's options, kept from test to test: opening one costs more than loading a page."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self.problems: list[str] = []
        self.by_options: dict[str, Page] = {}

    def open(self, address: str, **options: Any) -> Page:
        """Loads an address anew, as for a screen with the reader's usual colours."""
        key = repr(sorted(options.items()))
        if key not in self.by_options:
            self.by_options[key] = self.browser.new_context(**options).new_page()
            watch(self.by_options[key], self.problems)
        page = self.by_options[key]
        page.emulate_media(media="null", color_scheme="null")
        page.goto(address)
        return page


@pytest.fixture(scope="session")
def tabs(browser: Browser) -> Iterator[Tabs]:
    kept = Tabs(browser)
    yield kept
    for tab in kept.by_options.values():
        tab.context.close()


@pytest.fixture
def open_page(tabs: Tabs) -> Iterator[OpenPage]:
    """Opens an address in the tab for these options; at the end of the test nothing may have gone wrong."""
    tabs.problems.clear()
    yield tabs.open
    assert not tabs.problems, "\n".join(tabs.problems)
