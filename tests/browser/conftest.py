"""A browser, the built site, and pages that must stay silent: no error, no foreign request."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser import provision
from tests.browser.site import OpenPage, Site, build, first_pages, served

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
    folder: Path = tmp_path_factory.mktemp("site")
    with served(folder) as address:
        build(folder, address)
        yield Site(address, folder, first_pages(folder))


def watch(page: Page, site: Site, problems: list[str]) -> None:
    """Collects what a page must not do: report an error, ask for what is not there, ask another host."""
    host = urlsplit(site.address).netloc

    def note(wrong: bool, what: str) -> None:
        if wrong:
            problems.append(f"{page.url}: {what}")

    page.on("request", lambda asked: note(urlsplit(asked.url).netloc != host, f"asked another host: {asked.url}"))
    page.on("response", lambda answer: note(answer.status >= 400, f"got {answer.status} for {answer.url}"))
    page.on("requestfailed", lambda asked: note(asked.failure != ABORTED, f"{asked.failure}: {asked.url}"))
    page.on("pageerror", lambda error: note(True, str(error)))
    page.on("console", lambda message: note(message.type in ("error", "warning"), message.text))


@pytest.fixture
def open_page(browser: Browser, site: Site) -> Iterator[OpenPage]:
    """Opens an address, in a fresh tab for each set of Playwright's options; at the end nothing may have gone wrong."""
    problems: list[str] = []
    tabs: dict[str, Page] = {}

    def opened(address: str, **options: Any) -> Page:
        key = repr(sorted(options.items()))
        if key not in tabs:
            tabs[key] = browser.new_context(**options).new_page()
            watch(tabs[key], site, problems)
        tabs[key].goto(address)
        return tabs[key]

    yield opened
    for tab in tabs.values():
        tab.context.close()
    assert not problems, "\n".join(problems)
