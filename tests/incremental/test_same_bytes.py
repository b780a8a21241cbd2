"""Who works, how many of them, where and when: an incremental build gives the same bytes."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.built import ROOT, files_in
from tests.incremental.edits_of_stories import change_photo, delete_release, retitle, toggle_province
from tests.incremental.house import SAME_TIME, Bytes, House, differences

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked")]

BUILD = """
import sys
from pathlib import Path
from tests.incremental.house import build_in
sys.exit(build_in(Path(sys.argv[1]), "output", "store", sys.argv[2], "", sys.argv[3], int(sys.argv[4])))
"""
MACHINES = (
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "4294967295", "TZ": "America/St_Johns", "LC_ALL": "C.UTF-8", "LANGUAGE": "de"},
)


@pytest.fixture
def house(tmp_path: Path) -> House:
    house = House(tmp_path / "house")
    house.write()
    return house


def edit(house: House) -> None:
    """Change a title, a province and a picture, and delete a release."""
    retitle(house.room, 1, 3)
    toggle_province(house.room, 2, 1)
    change_photo(house.room, 0, 4)
    delete_release(house.room, 5, 0)
    house.write()


def clean(house: House) -> Bytes:
    """What a clean build gives."""
    with house.clean_build() as site:
        pass
    return site


@pytest.mark.parametrize("jobs", [0, 1, 2, 3])
def test_any_number_at_work_gives_the_same_site(house: House, jobs: int) -> None:
    assert house.build(jobs) == 0
    assert differences(files_in(house.output), clean(house)) == []
    edit(house)
    assert house.build(jobs) == 0
    assert differences(files_in(house.output), clean(house)) == []


def test_a_store_serves_any_number_at_work(house: House) -> None:
    for jobs in (2, 1, 3):
        edit(house)
        assert house.build(jobs) == 0
        assert differences(files_in(house.output), clean(house)) == []


@pytest.mark.parametrize("machine", MACHINES, ids=lambda machine: machine["TZ"])
def test_a_store_serves_any_machine(house: House, tmp_path: Path, machine: dict[str, str]) -> None:
    assert house.build() == 0
    edit(house)
    shutil.copytree(house.root, tmp_path / "di tempat lain")
    variables = {**os.environ, "PYTHONPATH": str(ROOT), **machine}
    command = [sys.executable, "-c", BUILD, "di tempat lain", house.room.now, house.room.compress, "2"]
    done = subprocess.run(command, cwd=tmp_path, env=variables, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr + done.stdout
    assert differences(files_in(tmp_path / "di tempat lain/output"), clean(house)) == []


def test_a_store_without_a_site_and_a_site_without_a_store(house: House) -> None:
    assert house.build() == 0
    edit(house)
    for lost in (house.output, house.store, house.output):
        shutil.rmtree(lost)
        assert house.build() == 0
        assert differences(files_in(house.output), clean(house)) == []


def test_times_of_files_say_nothing(house: House) -> None:
    assert house.build() == 0
    edit(house)
    for number, path in enumerate(sorted(path for path in house.root.rglob("*") if path.is_file())):
        os.utime(path, (SAME_TIME + number % 3 - 1, SAME_TIME + number % 3 - 1))
    assert house.build() == 0
    assert differences(files_in(house.output), clean(house)) == []


def test_a_build_that_changes_nothing_writes_nothing(house: House) -> None:
    assert house.build() == 0
    before = {path: path.stat().st_mtime_ns for path in house.output.rglob("*")}
    assert house.build() == 0
    assert {path: path.stat().st_mtime_ns for path in house.output.rglob("*")} == before
