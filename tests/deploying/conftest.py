"""The parts that tests of deploys share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.deploying import deploy
from tests.deploying.desk import Desk, wish
from tests.deploying.places import Place, folder_file, make_place
from tests.deploying.programs import needs
from tests.deploying.served import ServedSite, make_served_site
from tests.deploying.sshd import Sshd, running_sshd

REAL_PARTS = ("ci", "failures", "kills", "pages", "s3", "serving", "tasks", "verify")
"""Beginnings of the names of modules whose tests start servers, git, make or whole builds: not for the working loop."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark tests of real parts as slow."""
    here = Path(__file__).parent
    for each in items:
        if each.path.parent == here and each.path.stem.removeprefix("test_").startswith(REAL_PARTS):
            each.add_marker(pytest.mark.slow)


@pytest.fixture(scope="session")
def sshd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sshd]:
    """An OpenSSH server for all tests."""
    with running_sshd(tmp_path_factory.mktemp("sshd")) as server:
        yield server


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def folder(tmp_path: Path) -> Place:
    """A folder on which a site is live, built as of NOW."""
    text = folder_file(tmp_path / "www site", url="https://warta.example", noindex="true", compress="[gz]")
    place = make_place(tmp_path, text)
    assert deploy(wish(place), Desk().newsroom) == 0
    return place


@pytest.fixture(params=["folder", pytest.param("server", marks=pytest.mark.slow)])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """A place of each kind in turn, which keeps three deployments."""
    path = tmp_path / "www site"
    if request.param == "folder":
        return make_place(tmp_path, folder_file(path, keep=3))
    needs("rsync")
    sshd = request.getfixturevalue("sshd")
    assert isinstance(sshd, Sshd)
    return make_place(tmp_path, sshd.target(path, keep=3))


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> ServedSite:
    """A site as web servers find it on a target."""
    return make_served_site(tmp_path_factory.mktemp("served"))
