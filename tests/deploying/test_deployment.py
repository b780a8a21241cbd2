"""What a manifest says, and what may not pass for one."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from plugins.deploying.changes import Changes, changes_between
from plugins.deploying.deployment import (
    Deployment,
    File,
    before_next,
    carrying,
    from_json,
    is_asset,
    is_public,
    next_name,
    number_of,
    to_json,
    worth_keeping,
)

A, B, C = (File(letter * 64, size) for size, letter in enumerate("abc"))
DEPLOYMENT = Deployment(
    files={"index.html": A, "assets/warta.0123456789ab.css": B},
    carried={"assets/warta.ba9876543210.css": C},
    commit="84bd3cc" + "0" * 33,
    committed="2026-11-22T01:00:00+00:00",
    moment="2026-11-22T01:02:03+00:00",
    versions={"warta": "0.1.0"},
    name="000042-84bd3cc",
)


def test_a_manifest_tells_all() -> None:
    assert from_json(to_json(DEPLOYMENT)) == DEPLOYMENT
    odd = replace(DEPLOYMENT, before=("000041-19f0a3e",), taken_back="84bd3cc", uncommitted=True)
    assert from_json(to_json(odd)) == odd
    assert to_json(DEPLOYMENT) == to_json(replace(DEPLOYMENT, files=dict(reversed(list(DEPLOYMENT.files.items())))))


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("name", "../000042-84bd3cc"),
        ("name", "42"),
        ("name", 42),
        ("commit", "HEAD"),
        ("commit", "--force"),
        ("commit", None),
        ("committed", "yesterday"),
        ("moment", "2026-11-22T01:02:03"),
        ("moment", 1),
        ("versions", ["warta"]),
        ("versions", {"warta": "\x1b[31m"}),
        ("versions", {"warta": "0" * 1000}),
        ("files", {"../index.html": ["a" * 64, 1]}),
        ("files", {"/index.html": ["a" * 64, 1]}),
        ("files", {"a//b.html": ["a" * 64, 1]}),
        ("files", {"a\nb.html": ["a" * 64, 1]}),
        ("files", {"a\\b.html": ["a" * 64, 1]}),
        ("files", {".warta.json": ["a" * 64, 1]}),
        ("files", {"deployment.json": ["a" * 64, 1]}),
        ("files", {"index.html": ["A" * 64, 1]}),
        ("files", {"index.html": ["a" * 63, 1]}),
        ("files", {"index.html": ["a" * 64, -1]}),
        ("files", {"index.html": ["a" * 64, True]}),
        ("files", {"index.html": ["a" * 64, 1.5]}),
        ("files", {"index.html": ["a" * 64]}),
        ("files", {"index.html": "ab"}),
        ("files", ["index.html"]),
        ("carried", {"": ["a" * 64, 1]}),
        ("carried", None),
    ],
)
def test_what_cannot_be_is_no_manifest(part: str, value: object) -> None:
    told = json.loads(to_json(DEPLOYMENT))
    assert from_json(json.dumps(told)) is not None
    assert from_json(json.dumps(told | {part: value})) is None
    del told[part]
    assert from_json(json.dumps(told)) is None


@pytest.mark.parametrize("before", ["000041-19f0a3e", ["../000041-19f0a3e"], [41], None, 7])
def test_what_cannot_have_been_before(before: object) -> None:
    told = json.loads(to_json(DEPLOYMENT))
    assert from_json(json.dumps(told | {"before": before})) is None


def test_what_was_live_before() -> None:
    assert before_next(None) == ()
    assert before_next(DEPLOYMENT) == ("000042-84bd3cc",)
    assert before_next(replace(DEPLOYMENT, before=("000040-19f0a3e",))) == ("000042-84bd3cc", "000040-19f0a3e")
    many = tuple(next_name([f"{number:06d}-0000000"], DEPLOYMENT.commit) for number in range(300))
    assert len(before_next(replace(DEPLOYMENT, before=many))) == 100, "a manifest does not grow for ever"
    assert worth_keeping(["4-d", "3-c", "2-b", "1-a"], ["3-c", "1-a", "0-z"]) == ["3-c", "1-a", "4-d", "2-b"]


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"null", b"{}", b"\xff", b"[" * 200_000, b'{"files": NaN}', b"1" * 9000]
)
def test_what_is_no_manifest_at_all(content: bytes) -> None:
    assert from_json(content) is None


Json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(sorted(json.loads(to_json(DEPLOYMENT)))), Json))
def test_nothing_odd_raises(odd: dict[str, object]) -> None:
    deployment = from_json(json.dumps(json.loads(to_json(DEPLOYMENT)) | odd))
    assert deployment is None or from_json(to_json(deployment)) == deployment


@pytest.mark.parametrize("path", ["index.html", "en/a.html", ".well-known/security.txt", "a.b/c.html"])
def test_public(path: str) -> None:
    assert is_public(path)


@pytest.mark.parametrize(
    "path", ["deployment.json", ".warta.json", "en/.hidden", ".git/config", ".well-known/.a", "a/.well-known/b"]
)
def test_not_public(path: str) -> None:
    assert not is_public(path)


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("assets/warta.0123456789ab.css", True),
        ("assets/warta.0123456789ab.css.br", True),
        ("media/2026/foto.baru.0123456789ab.webp", True),
        ("assets/warta.css", False),
        ("media/index.html", False),
        ("media/2026/siaran.html.br", False),
        ("media/2026.0123456789ab.arsip/siaran.html", False),
        ("en/assets/warta.0123456789ab.css", False),
    ],
)
def test_an_asset_is_told_by_the_hash_in_its_name(path: str, told: bool) -> None:
    """A language whose word for releases is "media" has its pages beside the pictures."""
    assert is_asset(path) == told


def test_names_go_on_whatever_the_clock_says() -> None:
    assert next_name([], DEPLOYMENT.commit) == "000001-84bd3cc"
    assert next_name(["000009-0000000", "000010-84bd3cc", "x", "999-0000000"], DEPLOYMENT.commit) == "000011-84bd3cc"
    assert next_name(["999999-0000000"], DEPLOYMENT.commit) == "1000000-84bd3cc"
    assert number_of("1000000-84bd3cc") > number_of("999999-84bd3cc") > number_of("current") == 0


def test_assets_of_kept_deployments_are_carried_on() -> None:
    old, new, gone = "assets/old.0123456789ab.css", "assets/new.0123456789ab.css", "media/2024/siaran.html"
    older = replace(
        DEPLOYMENT, files={old: C, new: C, "old.html": A, gone: A}, carried={"assets/z.0123456789ab.css": A}
    )
    newer = replace(DEPLOYMENT, files={old: B})
    latest = replace(DEPLOYMENT, files={new: A}, carried={})
    assert carrying(latest, [newer, older]).carried == {old: B}


def test_a_picture_that_is_no_longer_shown_is_not_carried_on() -> None:
    """It was withdrawn, or went out by mistake; one that was replaced by another of its name is still public."""
    old, new = "media/2024/foto.0123456789ab.webp", "media/2024/foto.ba9876543210.webp"
    withdrawn, packed = "media/2024/rahasia.0123456789ab.svg", "media/2024/rahasia.0123456789ab.svg.br"
    before = replace(DEPLOYMENT, files={old: A, withdrawn: A, packed: A})
    assert carrying(replace(DEPLOYMENT, files={new: B}), [before]).carried == {old: A}


def test_changes() -> None:
    new = replace(DEPLOYMENT, files={"index.html": B, "en.html": A, "assets/warta.ba9876543210.css": C}, carried={})
    changes = changes_between(DEPLOYMENT, new)
    assert changes == Changes(
        added=("en.html",),
        changed=("index.html",),
        removed=("assets/warta.0123456789ab.css",),
        unchanged=("assets/warta.ba9876543210.css",),
    )
    assert changes
    assert not changes_between(new, new)
    assert changes_between(None, new).added == tuple(sorted(new.files))
