"""The tasks, from the command line, with a newsroom of its own and the code as it is."""

import shutil
import subprocess
import sys
from pathlib import Path
from runpy import run_path

import pytest

from tests.built import ROOT, files_in
from tests.deploying.places import folder_file
from tests.newsroom import NEWSROOMS
from tests.publishing.repository import Repository

pytestmark = pytest.mark.slow


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """A folder with the content of a bilingual newsroom, committed, and a deploy.yml."""
    shutil.copytree(NEWSROOMS / "bilingual", tmp_path / "content")
    (tmp_path / ".gitignore").write_text("/*\n!/content\n")
    Repository(tmp_path).start()
    text = folder_file(tmp_path / "www", url="https://uji.contoh.example", compress="[gz]")
    (tmp_path / "deploy.yml").write_text(text)
    return tmp_path


def invoke(newsroom: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "invoke", "--search-root", str(ROOT), *words]
    return subprocess.run(command, cwd=newsroom, capture_output=True, text=True, check=False)


def test_from_content_to_readers_and_back(newsroom: Path) -> None:
    shown = newsroom / "www" / "current"
    force = ["--force"]  # the code need not be committed while somebody works on it
    done = invoke(newsroom, "deploy", "folder", "--dry-run", "--now", "2026-01-01T00:00+00:00", *force)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1].endswith("tidak ada yang diubah")
    assert not shown.exists()
    done = invoke(newsroom, "deploy", "folder", "--now", "2026-01-01T00:00+00:00", *force)
    assert done.returncode == 0, done.stderr
    assert "000001-" in done.stdout.splitlines()[-1]
    assert b"https://uji.contoh.example/" in (shown / "sitemap.xml").read_bytes()
    assert (shown / "index.html.gz").exists()
    before = files_in(shown)
    released = next((newsroom / "content" / "releases").rglob("*.id.md"))
    released.write_text(released.read_text() + "\nSatu kalimat lagi.\n")
    Repository(newsroom).commit()
    done = invoke(newsroom, "deploy", "folder", "--if-due", *force)
    assert done.returncode == 0, done.stderr
    assert "000002-" in done.stdout.splitlines()[-1]
    done = invoke(newsroom, "rollback", "folder", "--lang", "en")
    assert done.returncode == 0, done.stderr
    assert "back to 000001-" in done.stdout
    after = files_in(shown)
    assert {path: after[path] for path in before if path != "deployment.json"} == {
        path: content for path, content in before.items() if path != "deployment.json"
    }
    done = invoke(newsroom, "releases", "folder", "--lang", "en")
    assert ["  live" in line for line in done.stdout.splitlines()] == [False, True]


def test_the_exit_code_is_the_tasks(newsroom: Path) -> None:
    done = invoke(newsroom, "deploy", "nowhere", "--lang", "en")
    assert done.returncode == 2
    assert "D103 unknown-target" in done.stderr
    (newsroom / "www").mkdir()
    (newsroom / "www" / "current").mkdir()
    done = invoke(newsroom, "releases", "folder", "--lang", "en")
    assert (done.returncode, done.stdout) == (2, "")
    assert "must be laid out as deploys lay it out" in done.stderr


def test_findings_stop_a_deploy(newsroom: Path) -> None:
    released = next((newsroom / "content" / "releases").rglob("*.id.md"))
    released.write_text("---\ntitle: Hanya judul\n---\n")
    done = invoke(newsroom, "deploy", "folder", "--force")
    assert done.returncode == 1
    assert "galat" in done.stdout + done.stderr
    assert not (newsroom / "www").exists()


def test_tasks_have_their_help() -> None:
    fresh = run_path(str(ROOT / "tasks.py"))  # Invoke takes the help out of a task as it is asked for
    for name in ("deploy", "rollback", "releases"):
        assert [argument.name for argument in fresh[name].get_arguments() if not argument.help] == []
