"""Sites built once for all tests, and an empty newsroom to write in."""

import shutil
from pathlib import Path

import pytest

from tests.built import ROOT, BuiltSite, build
from tests.newsroom import NEWSROOMS
from tests.thoroughness import FAST


def pytest_report_header(config: pytest.Config) -> str:
    """Say so where properties are tried with few examples."""
    few = config.getoption("--hypothesis-profile") == FAST
    return "properties: with few examples" if few else "properties: with all their examples"


def _built(factory: pytest.TempPathFactory, content: Path, url: str) -> BuiltSite:
    folder = factory.mktemp(content.name) / "output"
    assert build(content, folder) == 0
    return BuiltSite(folder, url)


@pytest.fixture(scope="session")
def bilingual(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """A small newsroom with one of everything."""
    return _built(tmp_path_factory, NEWSROOMS / "bilingual", "https://contoh.example")


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """A newsroom without a single release."""
    return _built(tmp_path_factory, NEWSROOMS / "empty", "https://baru.example")


@pytest.fixture(scope="session")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """A newsroom of another country, in three languages, below a path of its host."""
    return _built(tmp_path_factory, NEWSROOMS / "elsewhere", "https://soziales.example/presse")


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The repository's own content."""
    return _built(tmp_path_factory, ROOT / "content", "https://warta.example")


@pytest.fixture(scope="session", params=["bilingual", "empty", "elsewhere", "real"])
def each_site(request: pytest.FixtureRequest) -> BuiltSite:
    """Every built site in turn."""
    site = request.getfixturevalue(request.param)
    assert isinstance(site, BuiltSite)
    return site


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """The content folder of a bilingual newsroom: its settings and registers, and no release yet."""
    root = tmp_path / "content"
    shutil.copytree(NEWSROOMS / "bilingual" / "registers", root / "registers")
    shutil.copy(NEWSROOMS / "bilingual" / "site.yml", root)
    return root
