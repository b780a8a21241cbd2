"""Whatever is edited, in whatever order: an incremental build gives the bytes of a clean one.

A long run by hand, with as many builds as wished and edits that no run before has made:

    export WARTA_STEPS=5000 WARTA_SEED=700
    .venv/bin/python -m pytest -s tests/incremental/test_random_edits.py::test_random_edits

The seed goes up by one every ten lists of edits, so that a failing one can be had again at once with its own.

A failure prints the edits, as few and as small as hypothesis can make them. To replay them, put them above `compare` as
`@example(rounds=[[("retitle", 3, 1)], ...])`: each round is some edits, by name, which and how, and then a build.
"""

import os
import shutil
from collections.abc import Callable
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, given, note, seed, settings
from hypothesis import strategies as st

from plugins.publishing import desk
from plugins.releases import sightings
from tests.built import files_in
from tests.compressed import disagreements
from tests.incremental import edits_of_stories, edits_of_the_site
from tests.incremental.house import House, differences, unfinished
from tests.incremental.mishaps import FAULTS, MISHAPS, faulty_files, put_stranger, spoil
from tests.incremental.settings import THEME_EDITS

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked")]

EDITS: dict[str, Callable[..., None]] = {
    edit.__name__: edit for edit in (*edits_of_stories.EDITS, *edits_of_the_site.EDITS, *MISHAPS)
}
STEPS = int(os.environ.get("WARTA_STEPS", "200"))
SEED = int(os.environ.get("WARTA_SEED", "0"))
EXAMPLES = 10
"""After so many, hypothesis begins again with the next seed, until enough has been built."""

Edit = tuple[str, int, int]
EDIT = st.tuples(st.sampled_from(sorted(EDITS)), st.integers(0, 15), st.integers(0, 8))
ROUNDS = st.lists(st.lists(EDIT, min_size=1, max_size=3), min_size=1, max_size=24)
done: list[Edit] = []
builds: list[int] = []


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A house whose site and store are up to date."""
    house = House(tmp_path_factory.mktemp("house"))
    build_and_compare(house)
    return house.root


@pytest.fixture(autouse=True)
def little_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Trust the disk about files soon after they were written, or no build of these would trust it at all."""
    monkeypatch.setattr(sightings, "_SETTLED", 20_000_000)
    monkeypatch.setattr(desk, "_FEW", 0)


def edit(house: House, name: str, which: int, how: int) -> None:
    """Edit the newsroom, or what stands in its folders."""
    EDITS[name](house if EDITS[name] in MISHAPS else house.room, which, how)
    done.append((name, which, how))


def build_all(house: House, jobs: int = 1) -> None:
    """Build what has been edited; where it is faulty, once before it is mended and once after."""
    if house.room.fault >= 0:
        refuse(house, jobs)
        house.room.fault = -1
    build_and_compare(house, jobs)
    builds.append(jobs)


def build_and_compare(house: House, jobs: int = 1) -> None:
    """Build with what is there, anew beside it, and compare every byte."""
    house.write()
    with house.clean_build() as clean:
        code = house.build(jobs)
    assert code == 0
    different = differences(files_in(house.output), {**clean, **house.strangers})
    assert not different, "\n".join(different)
    assert unfinished(house.output) == []
    assert disagreements(clean) == []


def refuse(house: House, jobs: int) -> None:
    """Build faulty content: the site stays as it is."""
    house.write(faulty_files(house))
    before = everything_in(house.output)
    assert house.build(jobs) == 1, "faulty content was published"
    assert everything_in(house.output) == before


def everything_in(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, the manifest too."""
    return {path.as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("name", EDITS)
def test_one_edit(built: Path, tmp_path: Path, name: str) -> None:
    shutil.copytree(built, tmp_path / "house")
    house = House(tmp_path / "house")
    edit(house, put_stranger.__name__, 1, 1)
    before = house.inputs(), everything_in(house.root)
    for which, how in ((3, 1), (0, 2), (3, 4)):
        edit(house, name, which, how)
        house.write()
        if (house.inputs(), everything_in(house.root)) != before or house.room.fault >= 0:
            break
    else:
        pytest.fail("this edit changes nothing")
    build_all(house)


@pytest.mark.parametrize("name", THEME_EDITS)
def test_each_file_of_the_theme_counts(built: Path, tmp_path: Path, name: str) -> None:
    shutil.copytree(built, tmp_path / "house")
    house = House(tmp_path / "house")
    before = files_in(house.output)
    house.room.numbers[f"theme/{name}"] = 7
    build_all(house)
    assert files_in(house.output) != before


@pytest.mark.parametrize("number", range(len(FAULTS)))
def test_each_fault_stops_the_build(built: Path, tmp_path: Path, number: int) -> None:
    shutil.copytree(built, tmp_path / "house")
    house = House(tmp_path / "house")
    edit(house, spoil.__name__, 0, number)
    edit(house, "retitle", 1, 1)
    build_all(house)


@pytest.mark.timeout(1200 + 2 * STEPS)
def test_random_edits(built: Path) -> None:
    @given(rounds=ROUNDS)
    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        phases=[Phase.explicit, Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )
    def compare(rounds: list[list[Edit]]) -> None:
        with TemporaryDirectory(prefix="warta-") as folder:
            shutil.copytree(built, Path(folder) / "house")
            house = House(Path(folder) / "house")
            for number, edits in enumerate(rounds):
                note(f"round {number}: {edits}")
                for name, which, how in edits:
                    edit(house, name, which, how)
                build_all(house, jobs=1 + number % 2)

    done.clear()
    builds.clear()
    for number in count(SEED):
        seed(number)(compare)()
        print(f"seed {number}: {len(builds)} builds after {len(done)} edits", flush=True)
        if len(builds) >= STEPS:
            break
