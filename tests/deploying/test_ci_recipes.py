"""The recipes for CI as they are written: valid by the published schemas, careful with secrets, and short."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from plugins.deploying import branch, ssh
from plugins.deploying.targets import S3Target
from tests.deploying.recipes import FILTER, GITLAB, WORKFLOWS, Job, jobs, lines, steps, workflow
from tests.style.sources import ROOT

PINNED = re.compile(r"[\w.-]+(?:/[\w.-]+)+@[0-9a-f]{40}")
ALLOWED = (
    "make ",
    "git ",
    "if test -d output; then apt-get ",
    "command -v rsync || { apt-get ",
    "test ! -d output || make ",
    'if test "$CI_PIPELINE_SOURCE" = merge_request_event; then make check; else make check ',
)
SECRETS = {branch.TOKEN, ssh.SECRET, S3Target.model_fields["access_key_id_env"].default}
SECRETS |= {S3Target.model_fields["secret_access_key_env"].default}
"""Of every kind of target."""
TOOLS = Path(sys.executable).parent


def checked(*command: str) -> subprocess.CompletedProcess[str]:
    program, *words = command
    return subprocess.run([TOOLS / program, *words], capture_output=True, text=True, check=False, cwd=ROOT)


@pytest.mark.parametrize(
    ("schema", "files"),
    [("vendor.github-workflows", WORKFLOWS), ("vendor.gitlab-ci", [GITLAB])],
    ids=["github", "gitlab"],
)
def test_they_are_valid_by_the_published_schemas(schema: str, files: list[Path]) -> None:
    done = checked("check-jsonschema", "--builtin-schema", schema, *map(str, files))
    assert done.returncode == 0, done.stdout


def test_a_fault_in_a_recipe_is_found(tmp_path: Path) -> None:
    faulty = tmp_path / "faulty.yml"
    faulty.write_text(WORKFLOWS[0].read_text(encoding="utf-8").replace("runs-on:", "runs_on:"), encoding="utf-8")
    assert checked("check-jsonschema", "--builtin-schema", "vendor.github-workflows", str(faulty)).returncode != 0


def test_the_auditor_of_workflows_finds_nothing() -> None:
    done = checked("zizmor", "--offline", "--no-progress", "--format", "plain", *map(str, WORKFLOWS))
    assert done.returncode == 0, done.stdout


def test_actionlint_finds_nothing() -> None:
    done = checked("actionlint", "-no-color", *map(str, WORKFLOWS))
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_workflows_may_only_read_and_every_action_is_pinned(path: Path) -> None:
    told = workflow(path)
    assert told["permissions"] == {"contents": "read"}
    assert "pull_request_target" not in told["on"]
    assert [step["uses"] for step in steps(path) if "uses" in step and not PINNED.fullmatch(step["uses"])] == []
    kept = [
        step["with"]["persist-credentials"]
        for step in steps(path)
        if step.get("uses", "").startswith("actions/checkout")
    ]
    assert kept == [path.stem == "ledger"] * len(kept)


def test_findings_may_be_handed_in_from_a_private_repository_too() -> None:
    (sarif,) = (workflow(path)["jobs"]["sarif"] for path in WORKFLOWS if path.stem == "code-scanning")
    assert sarif["permissions"] == {"actions": "read", "contents": "read", "security-events": "write"}


def test_findings_on_main_are_for_developers_alone() -> None:
    """Warnings show lines of releases under embargo: there, deploys print none, and the report is not for all."""
    deploys = next(job for job in jobs() if job.name == "deploy/deploy")
    assert [line for line in lines(deploys) if "make check" in line] == []
    check = yaml.safe_load(GITLAB.read_text(encoding="utf-8"))["check"]
    assert check["artifacts"]["access"] == "developer"


def test_one_action_has_one_version_everywhere() -> None:
    used = {step["uses"] for path in WORKFLOWS for step in steps(path) if "uses" in step}
    names = [re.split(r"@|/(?=restore|upload-sarif)", name)[0] for name in used]
    hashes = {name.rpartition("@")[2] for name in used}
    assert len(hashes) == len(set(names))


def test_forks_get_no_secrets() -> None:
    for path in WORKFLOWS:
        if "pull_request" in workflow(path)["on"]:
            assert "secrets." not in path.read_text(encoding="utf-8")


def test_deploys_get_the_secrets_of_every_kind_of_target_and_nothing_else_does() -> None:
    for path in WORKFLOWS:
        given = [step["env"] for step in steps(path) if "secrets." in str(step)]
        assert given == ([{name: f"${{{{ secrets.{name} }}}}" for name in given[0]}] if path.stem == "deploy" else [])
        assert all(env.keys() == SECRETS for env in given)
    told = GITLAB.read_text(encoding="utf-8")
    assert ("WARTA_SSH_KEY" in told, "AWS_ACCESS_KEY_ID" in told, branch.TOKEN in told) == (True, True, True)


def test_deploys_queue_and_see_the_whole_history() -> None:
    deploy = workflow(next(path for path in WORKFLOWS if path.stem == "deploy"))["jobs"]["deploy"]
    assert deploy["concurrency"]["cancel-in-progress"] is False
    whole = {"ref": "${{ github.ref_name }}", "fetch-depth": 0, "filter": FILTER}
    assert deploy["steps"][0]["with"] == whole | {"persist-credentials": False}
    assert 'GIT_DEPTH: "0"' in GITLAB.read_text(encoding="utf-8")
    assert f"--filter={FILTER}" in GITLAB.read_text(encoding="utf-8")
    assert "resource_group:" in GITLAB.read_text(encoding="utf-8")


@pytest.mark.parametrize("job", list(jobs()), ids=str)
def test_recipes_only_call_make_and_git(job: Job) -> None:
    assert [line for line in lines(job) if not line.startswith(ALLOWED)] == []
