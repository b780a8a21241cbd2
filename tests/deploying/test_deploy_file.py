"""deploy.yml: every target, and everything that may be wrong with one."""

import io
import json
from pathlib import Path

import pytest

from plugins.deploying.deploy_file import read_target
from plugins.deploying.target_rules import WANTED
from plugins.deploying.targets import KINDS, FolderTarget, PagesTarget, S3Target, ServerTarget
from plugins.diagnostics import print_findings
from tests.built import ROOT

EXAMPLE = ROOT / "deploy.example.yml"
SERVER = "targets:\n  a:\n    kind: server\n    host: deploy@warta.example\n    path: /srv/warta\n"


def told(tmp_path: Path, text: str, name: str = "a", lang: str = "en") -> str:
    """What is said of a deploy.yml; nothing where the target can be used."""
    file = tmp_path / "deploy.yml"
    file.write_text(text)
    target, findings = read_target(file, name)
    assert (target is None) == bool(findings)
    stream = io.StringIO()
    print_findings(findings, stream, lang)
    return stream.getvalue().replace(f"{tmp_path}/", "")


def test_the_example_can_be_used() -> None:
    names = {"produksi": ServerTarget, "awan": S3Target, "pratinjau": FolderTarget, "uji": PagesTarget}
    for name, kind in names.items():
        target, findings = read_target(EXAMPLE, name)
        assert findings == []
        assert type(target) is kind


def test_the_example_names_every_field() -> None:
    text = EXAMPLE.read_text()
    assert [name for kind in KINDS.values() for name in kind.model_fields if f"{name}:" not in text] == []


def test_every_field_is_explained() -> None:
    assert {name for kind in KINDS.values() for name in kind.model_fields} == set(WANTED)


def test_defaults(tmp_path: Path) -> None:
    assert told(tmp_path, SERVER) == ""
    target, _ = read_target(tmp_path / "deploy.yml", "a")
    assert isinstance(target, ServerTarget)
    assert (target.port, target.keep, target.compress, target.url) == (22, 5, ("br", "zst", "gz"), "")


def test_paths_of_this_machine_start_at_the_file(tmp_path: Path) -> None:
    assert told(tmp_path, "targets:\n  a: {kind: folder, path: ../www}\n") == ""
    target, _ = read_target(tmp_path / "deploy.yml", "a")
    assert isinstance(target, FolderTarget)
    assert Path(target.path) == tmp_path / ".." / "www"
    assert told(tmp_path, SERVER + "    identity: keys/a\n    known_hosts: warta.example ssh-ed25519 AAAA\n") == ""
    target, _ = read_target(tmp_path / "deploy.yml", "a")
    assert isinstance(target, ServerTarget)
    assert (target.path, target.identity) == ("/srv/warta", str(tmp_path / "keys/a"))
    assert target.known_hosts == "warta.example ssh-ed25519 AAAA"


def test_no_file(tmp_path: Path) -> None:
    target, findings = read_target(tmp_path / "deploy.yml", "a")
    assert target is None
    assert findings[0].message("id") == "Tujuan harus tercantum dalam deploy.yml; berkas itu tidak ada."
    assert "deploy.example.yml" in findings[0].hint("id")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "deploy.yml:1:1 D102 unreadable-deploy-file"),
        ("targets:\n", "D102 unreadable-deploy-file"),
        ("targets: [a]\n", "D102 unreadable-deploy-file"),
        ("targets:\n  a: &x {kind: folder}\n", "deploy.yml:2:6 D102"),
        ("targets:\n  a: [\n", "D102"),
        ("targets:\n  a: {kind: folder, path: x}\n  a: {kind: folder, path: y}\n", "deploy.yml:3:3 D102"),
        ("\xff", "D102"),
        ("other: 1\n" + SERVER, "deploy.yml:1:1 D104 unknown-deploy-key"),
        ("targets:\n  produksi: {kind: folder, path: x}\n", "D103 unknown-target"),
        ("targets:\n  a: x\n", "deploy.yml:2:3 D105 missing-deploy-key"),
        ("targets:\n  a:\n    path: x\n", "deploy.yml:2:3 D105"),
        ("targets:\n  a:\n    kind: ftp\n", "deploy.yml:3:11 D106 unusable-deploy-value"),
        ("targets:\n  a:\n    kind: server\n    path: /srv\n", "must have the field `host`; it has not"),
        (SERVER + "    hots: b\n", "deploy.yml:6:5 D104"),
        (SERVER + "    name: b\n", "deploy.yml:6:5 D104"),
        (SERVER + "    keep: 1\n", "`keep` must be a number from 2 to 100; found `1`"),
        (SERVER + "    port: no\n", "deploy.yml:6:5 D106"),
        (SERVER + "    compress: [br, lzma]\n", "`compress` must be a list of br, zst, gz"),
        (SERVER + "    url: warta.example\n", "`url` must be the site's address"),
        (SERVER.replace("deploy@warta.example", "-oProxyCommand=x"), "`host` must be a host"),
        (SERVER.replace("deploy@warta.example", "a b"), "`host` must be a host"),
        (SERVER.replace("/srv/warta", "srv"), "`path` must be a folder, on a server from its root"),
        (SERVER.replace("/srv/warta", "/"), "`path` must be a folder"),
        ("targets:\n  a: {kind: s3}\n", "must have the field `bucket`"),
        ("targets:\n  a: {kind: s3, bucket: b, endpoint: ftp://x}\n", "`endpoint` must be"),
        ("targets:\n  a: {kind: s3, bucket: berita, prefix: /a}\n", "`prefix` must be a prefix that"),
        ("targets:\n  a: {kind: s3, bucket: berita, prefix: a//b}\n", "found `a//b`"),
        ("targets:\n  a: {kind: s3, bucket: berita, prefix: a//}\n", "found `a//`"),
        ("targets:\n  a: {kind: s3, bucket: berita, prefix: .}\n", "found `.`"),
        ("targets:\n  a: {kind: s3, bucket: berita, prefix: a/../b}\n", "found `a/../b`"),
        ("targets:\n  a: {kind: folder, path: ~nosuchuser/www}\n", "`path` must be a folder"),
        ("targets:\n  a: {kind: pages, repository: ~nosuchuser}\n", "`repository` must be the folder"),
        (SERVER + "    identity: ~nosuchuser/key\n", "`identity` must be the file of an ssh key"),
        ("targets:\n  a: {kind: s3, bucket: warta, delete_after: -1}\n", "`delete_after` must be minutes"),
        ("targets:\n  a: {kind: pages, branch: -x}\n", "`branch` must be the name of a branch"),
        ("targets:\n  a: {kind: pages, cname: https://x}\n", "`cname` must be a domain"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_place(tmp_path: Path, text: str, words: str) -> None:
    said = told(tmp_path, text)
    assert words in said
    assert "  → " in said
    assert "Traceback" not in said
    said = told(tmp_path, text, lang="id")
    assert any(word in said for word in ("harus", "tidak boleh"))


@pytest.mark.parametrize("sign", ["$", ";", "{", "}", '"', "\\", "\n"])
def test_signs_of_configurations_are_refused_in_paths(tmp_path: Path, sign: str) -> None:
    path = json.dumps(f"/srv/a{sign}b")
    for text in (SERVER.replace("/srv/warta", path), f"targets:\n  a: {{kind: folder, path: {path}}}\n"):
        assert "`path` must be a folder" in told(tmp_path, text)


@pytest.mark.parametrize(
    "url",
    [
        "http://[x", "http://x:abc", "http://x:99999", "http://[::1", "https://x;return", "https://x{y}", "https://$x",
        "https://x/a b", "https://x/?a", "https://x/#a", "https://x\\y", "https://a..b", "https://x:", "HTTPS//x",
    ],
)  # fmt: skip
def test_addresses_that_are_none_are_refused(tmp_path: Path, url: str) -> None:
    assert "`url` must be the site's address" in told(tmp_path, f"{SERVER}    url: {json.dumps(url)}\n")
    text = f"targets:\n  a: {{kind: s3, bucket: berita, endpoint: {json.dumps(url)}}}\n"
    assert "`endpoint` must be the address of the store" in told(tmp_path, text)


def test_a_password_with_a_slash_is_not_shown(tmp_path: Path) -> None:
    said = told(tmp_path, f"{SERVER}    url: https://siti:rahasia/a@warta.example\n")
    assert "D106" in said
    assert "rahasia" not in said


@pytest.mark.parametrize("path", ["output", "output/www", "content/media/..", ".", "..", ".cache/www", "link"])
def test_a_folder_that_is_ours_is_refused(tmp_path: Path, path: str) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "content")
    file = tmp_path / "deploy.yml"
    file.write_text(f"targets:\n  a:\n    kind: folder\n    path: {path}\n")
    ours = [tmp_path / name for name in ("content", "output", ".cache")]
    target, findings = read_target(file, "a", ours)
    assert (target, [(each.rule.name, each.place.line) for each in findings]) == (None, [("target-meets-newsroom", 4)])
    said = findings[0].message("en")
    assert said.startswith("`path` must not be, lie in or hold the folder ")
    assert said.endswith(f"; found `{path}`.")
    for apart in ("output-a", "../www", "content.d/output"):
        file.write_text(f"targets:\n  a: {{kind: folder, path: {apart}}}\n")
        assert read_target(file, "a", ours)[1] == []


@pytest.mark.parametrize(
    "text",
    [
        "targets:\n  a: {kind: pages, remote: 'ssh://git@forge.example/warta.git'}\n",
        "targets:\n  a: {kind: pages, remote: 'ssh://git@forge.example:2222/warta.git'}\n",
        "targets:\n  a: {kind: pages, remote: 'git@forge.example:warta.git'}\n",
        "targets:\n  a: {kind: pages, remote: 'https://forge.example/warta.git'}\n",
        "targets:\n  a: {kind: s3, bucket: berita, prefix: a/b.c/, endpoint: 'http://127.0.0.1:9000'}\n",
        "targets:\n  a: {kind: folder, path: '~/a b/', url: 'http://[::1]:8000/warta/'}\n",
        SERVER.replace("/srv/warta", "'/srv/siaran pers/wärta'"),
        SERVER + "    url: https://warta-1.example/siaran\n",
    ],
)
def test_what_can_be_used(tmp_path: Path, text: str) -> None:
    assert told(tmp_path, text) == ""


@pytest.mark.parametrize(
    "line",
    [
        "secret_access_key: rahasia-sekali",
        "password: rahasia-sekali",
        "token: rahasia-sekali",
        "identity: |\n      -----BEGIN OPENSSH PRIVATE KEY-----\n      rahasia-sekali",
        "url: https://ani:rahasia-sekali@warta.example",
        "region: AKIAIOSFODNN7RAHASIA",
        "remote: https://RAHASIA@forge.example/warta.git",
        "remote: https://RAHASIA:@forge.example/warta.git",
        "remote: ssh://git:rahasia@forge.example/warta.git",
        "remote: ssh://git:rah@sia-rahasia@forge.example/warta.git",
        "endpoint: http://rahasia@s3.example",
        "branch: github_pat_11RAHASIA",
    ],
)
def test_secrets_are_refused_and_never_shown(tmp_path: Path, line: str) -> None:
    for name in ("a", "other"):
        said = told(tmp_path, f"{SERVER}    {line}\n  other: {{kind: folder, path: x}}\n", name)
        assert "D107 secret-in-deploy-file" in said
        assert "WARTA_SSH_KEY" in said
        assert "rahasia" not in said.casefold()


def test_names_of_variables_are_no_secrets(tmp_path: Path) -> None:
    text = "targets:\n  a:\n    kind: s3\n    bucket: warta\n    secret_access_key_env: WARTA_KEY\n"
    assert told(tmp_path, text) == ""
    for secret in ("wJalrXUtnFEMI/K7MDENG", "MINIORAHASIA", "A_" + "RAHASIA" * 9):
        said = told(tmp_path, text.replace("WARTA_KEY", secret))
        assert "5:5 D107 secret-in-deploy-file" in said
        assert secret not in said
