"""The recipes for CI at work: every command of them is run, on pushes and on schedules."""

import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from tests.deploying.ci_machine import Machine, made
from tests.deploying.nginx import running_nginx
from tests.deploying.ports import free_port
from tests.deploying.programs import needs
from tests.deploying.recipes import Command, jobs
from tests.deploying.store import KEYS, new_shop
from tests.publishing.repository import Repository

JOBS = {job.name: job for job in jobs()}
REPORT = "gl-code-quality-report.json"
LEDGER = "content/registers/published.txt"
RELEASE = "content/releases/2026/08/bantuan-aceh.id.md"


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machine]:
    """A machine, and nginx that serves what is deployed from it."""
    machine = made(Machine(tmp_path_factory.mktemp("ci"), free_port()))
    machine.site.parent.mkdir()
    written = machine.run(Command('make --silent server-config ARGS="nginx --target produksi"'))
    assert written.returncode == 0, written.stderr
    with running_nginx(machine.folder / "nginx", written.stdout, machine.port):
        yield machine


def run_all(machine: Machine, name: str, **more: str) -> list[str]:
    """Run every command of a job in a machine as it begins; return what each printed."""
    machine.begin()
    return run_on(machine, name, **more)


def run_on(machine: Machine, name: str, **more: str) -> list[str]:
    """Run every command of a job in a machine as it is; return what each printed."""
    told = []
    for command in JOBS[name].commands:
        done = machine.run(command, **more)
        assert done.returncode == 0, f"{command.text}\n{done.stdout}{done.stderr}"
        assert "Preparing .venv" not in done.stderr
        told.append(done.stdout + done.stderr)
    return told


def is_preview(machine: Machine, base: str) -> None:
    pages = list(machine.output.rglob("*.html"))
    assert len(pages) > 10
    texts = [page.read_text(encoding="utf-8") for page in pages]
    assert all('<meta name="robots" content="noindex">' in text for text in texts)
    assert all(f'href="{base}/assets/' in text for text in texts)
    assert "Disallow: /" in (machine.output / "robots.txt").read_text(encoding="utf-8")


def has_annotations_for_code_quality(machine: Machine) -> None:
    assert json.loads((machine.clone / REPORT).read_text(encoding="utf-8")) == []


def has_sarif(machine: Machine) -> None:
    assert json.loads((machine.clone / "findings.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"


def is_live(machine: Machine) -> None:
    assert (machine.site / "index.html").read_bytes() == (machine.output / "index.html").read_bytes()
    told = json.loads((machine.site / "deployment.json").read_text(encoding="utf-8"))
    assert told["commit"] == machine.git("rev-parse", "HEAD").strip()


def is_committed(machine: Machine) -> None:
    """The ledger is on the forge's main branch, and the clone is as it was for the next job."""
    forge = Repository(machine.folder / "forge.git")
    assert "bantuan-aceh" in forge.git("show", f"main:{LEDGER}")
    machine.git("reset", "--quiet", "--hard", "HEAD^")


def nothing(machine: Machine) -> None:
    assert not machine.output.exists()


AFTER: dict[str, Callable[[Machine], None]] = {
    "check/check": partial(is_preview, base="/pratinjau-7"),
    "code-scanning/sarif": has_sarif,
    "deploy/deploy": is_live,
    "deploy/due": nothing,
    "ledger/ledger": is_committed,
    "gitlab/check": has_annotations_for_code_quality,
    "gitlab/preview": partial(is_preview, base="/-/warta/-/jobs/42/artifacts/output"),
    "gitlab/deploy": is_live,
    "gitlab/due": nothing,
    "gitlab/ledger": is_committed,
}
"""What must hold after each job."""


def test_no_job_is_left_out() -> None:
    assert AFTER.keys() == JOBS.keys()


@pytest.mark.slow
@pytest.mark.parametrize("name", AFTER)
def test_every_command_does_what_it_should(machine: Machine, name: str) -> None:
    run_all(machine, name)
    AFTER[name](machine)


@pytest.mark.slow
def test_what_was_merged_while_a_job_waited_is_deployed_by_it(machine: Machine) -> None:
    """GitLab checks out the commit with which a pipeline began; GitHub's checkout is told in the recipe."""
    machine.begin()
    machine.git("commit", "--quiet", "--allow-empty", "--message", "Digabung sementara ada yang menunggu")
    machine.git("push", "--quiet", "origin", "HEAD:main")
    newest = machine.git("rev-parse", "HEAD")
    machine.git("checkout", "--quiet", "--detach", "HEAD^")
    run_on(machine, "gitlab/deploy", OPTIONS="--if-due")
    assert machine.git("rev-parse", "HEAD") == newest
    is_live(machine)


@pytest.mark.parametrize("missing", [False, True])
def test_rsync_is_installed_where_it_is_missing(tmp_path: Path, missing: bool) -> None:
    (step,) = (command for command in JOBS["deploy/deploy"].commands if "rsync" in command.text)
    for program in ("apt-get", *(() if missing else ("rsync",))):
        (tmp_path / program).write_text('#!/bin/sh\necho "apt-get $*"\n', encoding="utf-8")
        (tmp_path / program).chmod(0o755)
    shell = [needs("bash"), "-e", "-o", "pipefail", "-c", step.text]
    done = subprocess.run(shell, env={"PATH": str(tmp_path)}, capture_output=True, text=True, check=True)
    installed = ["apt-get update -q", "apt-get install -q -y --no-install-recommends rsync"]
    assert done.stdout.splitlines() == (installed if missing else [str(tmp_path / "rsync")])


@pytest.mark.slow
@pytest.mark.parametrize("name", ["deploy/deploy", "gitlab/deploy"])
def test_a_schedule_on_which_nothing_is_due_ends_at_once(machine: Machine, name: str) -> None:
    run_all(machine, name)
    told = run_all(machine, name, OPTIONS="--if-due")
    assert "tidak ada siaran yang tiba waktunya" in "".join(told)
    assert "apt-get" not in "".join(told), "nothing is installed for nothing"
    nothing(machine)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["deploy/deploy", "gitlab/deploy"])
def test_a_schedule_on_which_nothing_is_due_removes_what_vanished_from_a_store(machine: Machine, name: str) -> None:
    shop, deploy_file, start = new_shop(), machine.clone / "deploy.yml", machine.git("rev-parse", "HEAD").strip()
    store = f"kind: s3, bucket: {shop.name}, endpoint: '{shop.endpoint}', url: '{machine.url}'"
    try:
        commit_secret(machine, "aceh")
        deploy_file.write_text(f"targets:\n  produksi: {{{store}}}\n", encoding="utf-8")
        deploy_to_store(machine)
        machine.git("revert", "--no-edit", "HEAD")
        deploy_to_store(machine)
        page = f"siaran-pers/2026/08/{SECRET}.html"
        run_all(machine, name, OPTIONS="--if-due", **KEYS)
        assert page in shop.listed(), "a page that somebody has open may lead there"
        deploy_file.write_text(f"targets:\n  produksi: {{{store}, delete_after: 0}}\n", encoding="utf-8")
        run_all(machine, name, OPTIONS="--if-due", **KEYS)
        assert page not in shop.listed()
        nothing(machine)
    finally:
        machine.git("reset", "--quiet", "--hard", start)


def deploy_to_store(machine: Machine) -> None:
    machine.begin()
    done = machine.run(Command("make deploy ARGS=produksi"), **KEYS)
    assert done.returncode == 0, done.stderr


SECRET = "rahasiasekali"
MIDNIGHT = {"aceh": "2026-10-01T00:00+07:00", "papua-barat": "2026-10-01T00:00+09:00"}


@pytest.mark.slow
@pytest.mark.parametrize(("name", "province"), [("deploy/deploy", "aceh"), ("gitlab/deploy", "papua-barat")])
def test_a_release_under_embargo_appears_with_its_hour_and_nothing_of_it_before(
    machine: Machine, name: str, province: str
) -> None:
    before, at = f"--now 2026-09-30T23:59:59{MIDNIGHT[province][-6:]}", f"--now {MIDNIGHT[province]}"
    empty(machine)
    try:
        commit_secret(machine, province)
        told = run_all(machine, name, OPTIONS=before)
        told += run_all(machine, name.replace("/deploy", "/due"))
        told += run_all(machine, name, OPTIONS=f"--if-due {before}")
        nothing(machine)
        told += run_all(machine, "gitlab/check")
        assert SECRET in (machine.clone / REPORT).read_text(encoding="utf-8"), "there is a warning to keep back"
        assert SECRET not in "".join(told)
        assert traces(machine) == []
        run_all(machine, name, OPTIONS=f"--if-due {at}")
        assert [path for path in traces(machine) if path.endswith(f"/siaran-pers/2026/08/{SECRET}.html")]
    finally:
        machine.git("reset", "--quiet", "--hard", "HEAD^")
        empty(machine)


def empty(machine: Machine) -> None:
    """Leave nothing at the target."""
    shutil.rmtree(machine.site.parent)
    machine.site.parent.mkdir()


def commit_secret(machine: Machine, province: str) -> None:
    """Put a release under embargo that bears a word which stands nowhere else, in a line with a warning too."""
    release = machine.clone / RELEASE
    text = release.read_text(encoding="utf-8").replace("province: aceh", f"province: {province}")
    text = text.replace("dateline:", f"embargo: 2026-10-01 00:00\nslug: {SECRET}\ndateline:", 1)
    release.write_text(f"{text}\n{SECRET} {SECRET}\n", encoding="utf-8")
    machine.git("commit", "--quiet", "--all", "--message", "Satu siaran menunggu waktunya")


def traces(machine: Machine) -> list[str]:
    """The files at the target that know the word, by name or by what they hold."""
    files = [path for path in machine.site.parent.rglob("*") if path.is_file()]
    knowing = [path for path in files if SECRET in path.name or SECRET.encode() in path.read_bytes()]
    return sorted(path.relative_to(machine.site.parent).as_posix() for path in knowing)


@pytest.mark.slow
def test_findings_are_annotations_and_stop_the_job(machine: Machine) -> None:
    release = machine.clone / RELEASE
    sound = release.read_text(encoding="utf-8")
    release.write_text(sound.replace("province: aceh", "province: gondor"), encoding="utf-8")
    try:
        machine.begin()
        found = {name: machine.run(JOBS[name].commands[0]) for name in ("check/check", "gitlab/check")}
        on_main, on_request = (
            machine.run(JOBS["gitlab/check"].commands[1], CI_PIPELINE_SOURCE=source).stdout
            for source in ("push", "merge_request_event")
        )
        machine.run(JOBS["code-scanning/sarif"].commands[0])
    finally:
        release.write_text(sound, encoding="utf-8")
    assert [done.returncode for done in found.values()] == [2, 2]
    assert f"::error file={RELEASE},line=6" in found["check/check"].stdout
    assert (found["gitlab/check"].stdout, f"{RELEASE}:6" in on_main, f"{RELEASE}:6" in on_request) == ("", True, True)
    quality: list[dict[str, Any]] = json.loads((machine.clone / REPORT).read_text())
    assert [(each["location"]["path"], each["check_name"]) for each in quality] == [(RELEASE, "W301 unknown-province")]
    sarif = json.loads((machine.clone / "findings.sarif").read_text(encoding="utf-8"))
    assert len(sarif["runs"][0]["results"]) == 1


@pytest.mark.slow
def test_a_cached_environment_is_made_anew_only_for_other_requirements(machine: Machine) -> None:
    machine.begin()
    assert machine.run(Command("make PYTHON=false help")).returncode == 0
    requirements = machine.clone / "requirements.txt"
    text = requirements.read_text(encoding="utf-8")
    try:
        requirements.write_text(f"{text}\n# lain\n", encoding="utf-8")
        assert machine.run(Command("make PYTHON=false help")).returncode != 0
    finally:
        requirements.write_text(text, encoding="utf-8")
