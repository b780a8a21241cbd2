"""The same content gives the same bytes, however and wherever it is built."""

import json
import os
import subprocess
import sys
from pathlib import Path
from shutil import copytree

import pytest

from tests.built import CACHE, NOW, ROOT, THEME, BuiltSite, build, files_in
from tests.newsroom import NEWSROOMS

pytestmark = pytest.mark.slow

HERE = NEWSROOMS / "bilingual"
BUILD = """
import sys
from pathlib import Path
from tests.built import build
sys.exit(build(Path(sys.argv[1]), Path(sys.argv[2])))
"""


def run(command: list[str], cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a program with our packages importable from anywhere."""
    variables = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    return subprocess.run(command, cwd=cwd, env=variables, capture_output=True, text=True, check=False)


def pelican(output: Path, *extra: str, settings: Path = ROOT / "pelicanconf.py") -> subprocess.CompletedProcess[str]:
    """Run Pelican's own command on the bilingual newsroom."""
    wishes = {"NOW": NOW, "CACHE_PATH": str(output.parent / CACHE)}
    stated = [f"{name}={json.dumps(value)}" for name, value in wishes.items()]
    command = [
        sys.executable,
        "-m",
        "pelican",
        str(HERE),
        "-s",
        str(settings),
        "-o",
        str(output),
        "-e",
        *stated,
        *extra,
    ]
    return run(command)


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "4294967295", "TZ": "America/St_Johns", "LC_ALL": "C.UTF-8", "LANGUAGE": "de"},
    ],
    ids=lambda environment: environment["TZ"],
)
def test_bytes_do_not_depend_on_the_machine(bilingual: BuiltSite, tmp_path: Path, environment: dict[str, str]) -> None:
    content = copytree(HERE, tmp_path / "di tempat lain" / "isi")
    command = [sys.executable, "-c", BUILD, "isi", str(tmp_path / "output")]
    done = run(command, content.parent, **environment)
    assert done.returncode == 0, done.stderr
    assert files_in(tmp_path / "output") == bilingual.files


def test_bytes_do_not_depend_on_the_times_of_files(bilingual: BuiltSite, tmp_path: Path) -> None:
    content = copytree(HERE, tmp_path / "isi")
    for path in content.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    assert build(content, tmp_path / "output") == 0
    assert files_in(tmp_path / "output") == bilingual.files


def test_pelican_s_own_command_makes_the_same_site(bilingual: BuiltSite, tmp_path: Path) -> None:
    done = pelican(tmp_path / "output")
    assert done.returncode == 0, done.stderr
    assert files_in(tmp_path / "output") == bilingual.files


def test_pelican_s_own_command_is_stopped_by_the_gate(tmp_path: Path) -> None:
    settings = tmp_path / "settings.py"
    text = f"import sys\nsys.path[:0] = [{str(ROOT)!r}]\nfrom pelicanconf import *\nTHEME = {str(THEME)!r}\n"
    settings.write_text(f'{text}PLUGINS = ["plugins.publishing"]\n', encoding="utf-8")
    done = pelican(tmp_path / "output", settings=settings)
    assert done.returncode == 1
    assert "plugins.checks harus tercantum" in done.stderr
    assert not (tmp_path / "output").exists()


def test_pelican_s_own_command_does_not_clear_the_last_good_site(tmp_path: Path) -> None:
    assert pelican(tmp_path / "output").returncode == 0
    before = files_in(tmp_path / "output")
    done = pelican(tmp_path / "output", 'NOW="besok"', "--delete-output-directory")
    assert done.returncode == 1
    assert "besok" in done.stderr
    assert files_in(tmp_path / "output") == before


def test_a_plugin_that_does_not_load_stops_the_build(tmp_path: Path) -> None:
    settings = tmp_path / "settings.py"
    text = f"import sys\nsys.path[:0] = [{str(ROOT)!r}]\nfrom pelicanconf import *\nTHEME = {str(THEME)!r}\n"
    settings.write_text(f'{text}PLUGINS = ["plugins.chekcs", "plugins.publishing"]\n', encoding="utf-8")
    done = pelican(tmp_path / "output", settings=settings)
    assert done.returncode == 1
    assert not (tmp_path / "output").exists()
