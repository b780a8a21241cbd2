"""Compressed variants in the output folder: they come, change and go with their texts, whenever a build is ended."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

from plugins.outputs import Output
from plugins.publishing.compressing import LEVELS, UNCOMPRESSED, Compression
from plugins.publishing.crew import Crew
from plugins.publishing.manifest import read_manifest
from plugins.publishing.outcome import Outcome
from plugins.publishing.plan import ImpossiblePlanError
from plugins.publishing.site_folder import SiteFolder
from tests.built import files_in
from tests.compressed import disagreements, unpacked

EVERY = Compression(tuple(LEVELS))
FAMILY = {"a.html", "a.html.br", "a.html.gz", "a.html.zst"}
ONE, TWO, SHORT = "satu " * 400, "dua " * 500, "singkat"


class NoRenderer:
    def render(self, lang: str, template: str, **values: Any) -> str:
        raise AssertionError("these outputs need no templates")


def output(path: str, content: str, kind: str = "page") -> Output:
    return Output(path, kind, lambda: (content,), lambda _: content.encode())


def publish(root: Path, compression: Compression = EVERY, crew: Any = map, **pages: str) -> Outcome:
    """Publish pages; __ in a name is a slash, every other _ a dot."""
    outputs = [output(name.replace("__", "/").replace("_", "."), content) for name, content in pages.items()]
    return SiteFolder(root, crew, None, compression).publish(outputs, NoRenderer())


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "output"


def names(outcome: Outcome, root: Path) -> list[str]:
    return [path.relative_to(root).as_posix() for path in outcome.written]


def test_variants_lie_beside_their_texts_and_in_the_manifest(root: Path) -> None:
    outcome = publish(root, a_html=ONE, en__a_html=TWO, b_html=SHORT, c_png=ONE)
    files = files_in(root)
    assert set(files) == {*FAMILY, *(f"en/{path}" for path in FAMILY), "b.html", "c.png"} == set(read_manifest(root))
    assert disagreements(files) == []
    assert len(unpacked(files)) == 6
    assert names(outcome, root)[:4] == ["a.html", "a.html.br", "a.html.zst", "a.html.gz"]
    assert (outcome.rendered, len(outcome.written), outcome.removed, outcome.strangers) == (4, 10, (), ())


def test_what_stays_the_same_is_left_alone(root: Path) -> None:
    publish(root, a_html=ONE, b_html=TWO)
    before = {path: path.stat().st_mtime_ns for path in root.rglob("*")}
    outcome = publish(root, a_html=ONE, b_html=TWO)
    assert (outcome.rendered, outcome.written, outcome.removed) == (0, (), ())
    assert {path: path.stat().st_mtime_ns for path in root.rglob("*")} == before


def test_variants_change_with_their_text_alone(root: Path) -> None:
    publish(root, a_html=ONE, b_html=TWO)
    outcome = publish(root, a_html=TWO, b_html=TWO)
    assert (outcome.rendered, set(names(outcome, root)), outcome.removed) == (1, FAMILY, ())
    assert set(unpacked(files_in(root)).values()) == {TWO.encode()}


def test_variants_go_with_their_text(root: Path) -> None:
    publish(root, a_html=ONE, en__a_html=TWO, b_html=SHORT)
    outcome = publish(root, b_html=SHORT)
    assert set(outcome.removed) == {*FAMILY, *(f"en/{path}" for path in FAMILY)}
    assert set(files_in(root)) == set(read_manifest(root)) == {"b.html"}
    assert not (root / "en").exists()


def test_variants_go_where_the_text_becomes_too_short_for_them(root: Path) -> None:
    publish(root, a_html=ONE)
    outcome = publish(root, a_html=SHORT)
    assert (names(outcome, root), set(outcome.removed)) == (["a.html"], FAMILY - {"a.html"})
    assert set(files_in(root)) == set(read_manifest(root)) == {"a.html"}
    assert set(names(publish(root, a_html=ONE), root)) == FAMILY


def test_switching_reads_the_texts_and_renders_none(root: Path) -> None:
    def fail(_: object) -> bytes:
        raise AssertionError("rendered")

    unrendered = [Output("a.html", "page", lambda: (ONE,), fail), Output("c.png", "picture", lambda: (ONE,), fail)]
    publish(root, UNCOMPRESSED, a_html=ONE)
    (root / "c.png").write_text(ONE)
    publish(root, UNCOMPRESSED, a_html=ONE)
    SiteFolder(root).publish([output("a.html", ONE), output("c.png", ONE, "picture")], NoRenderer())
    for encodings in (("br", "zst", "gz"), ("gz",), ("br",), (), ("br", "gz")):
        SiteFolder(root, compression=Compression(encodings)).publish(unrendered, NoRenderer())
        assert set(files_in(root)) == {"a.html", "c.png", *(f"a.html.{name}" for name in encodings)}
        assert disagreements(files_in(root)) == []


@pytest.mark.parametrize("path", sorted(FAMILY))
def test_a_lost_or_damaged_file_is_made_again(root: Path, path: str) -> None:
    publish(root, a_html=ONE, b_html=TWO)
    before = files_in(root)
    damages: list[Callable[[Path], object]] = [Path.unlink, Path.touch, lambda file: file.write_bytes(b"rusak")]
    for damage in damages:
        damage(root / path)
        outcome = publish(root, a_html=ONE, b_html=TWO)
        assert files_in(root) == before
        assert names(outcome, root) in ([path], [])


def test_a_file_of_somebody_else_stays_unless_a_variant_needs_its_place(root: Path) -> None:
    publish(root, UNCOMPRESSED, a_html=ONE, b_html=SHORT)
    for name in ("a.html.br", "b.html.br", "x.html.gz"):
        (root / name).write_text("milik orang")
    assert publish(root, UNCOMPRESSED, a_html=ONE, b_html=SHORT).strangers == ("a.html.br", "b.html.br", "x.html.gz")
    assert publish(root, a_html=ONE, b_html=SHORT).strangers == ("b.html.br", "x.html.gz")
    assert unpacked({path: content for path, content in files_in(root).items() if path in FAMILY})


@pytest.mark.parametrize("path", ["a.html.br", "A.html.gz", "a.html.zst/b.html"])
def test_no_page_has_the_name_of_a_variant(root: Path, path: str) -> None:
    with pytest.raises(ImpossiblePlanError, match="when compressed"):
        SiteFolder(root).publish([output("a.html", ONE), output(path, TWO)], NoRenderer())
    assert not (root / "a.html").exists()


def test_a_page_may_take_the_place_of_a_variant_whose_text_is_gone_and_back(root: Path) -> None:
    turns = [("a_html", ONE), ("a_html_gz", TWO), ("a_html", SHORT), ("a_html_gz__b_html", ONE), ("a_html", TWO)]
    for number, (name, content) in enumerate(turns):
        for folder in (root, root.parent / f"clean-{number}"):
            publish(folder, EVERY, map, **{name: content})
        assert files_in(root) == files_in(folder)
        assert read_manifest(root) == read_manifest(folder)


def test_workers_compress_as_this_process_would(root: Path, tmp_path: Path) -> None:
    pages = {f"s{number}_html": f"isi {number} " * 200 for number in range(90)}
    publish(root, EVERY, Crew(2), **pages)
    publish(tmp_path / "alone", EVERY, map, **pages)
    assert files_in(root) == files_in(tmp_path / "alone")
    assert len(files_in(root)) == 360


class Ended(BaseException):
    """The build was ended here."""


@contextmanager
def ended_at(step: int) -> Iterator[list[str]]:
    """Let nothing more be put in place or removed after so many steps; give the steps that were tried."""
    steps: list[str] = []

    def counting(work: Any) -> Any:
        def counted(*paths: Any, **options: Any) -> Any:
            steps.append(str(paths[0]))
            if len(steps) > step:
                raise Ended
            return work(*paths, **options)

        return counted

    with pytest.MonkeyPatch.context() as patch:
        for name in ("replace", "unlink"):
            patch.setattr(os, name, counting(getattr(os, name)))
        yield steps


SITES: list[tuple[Compression, dict[str, str]]] = [
    (EVERY, {"a_html": ONE, "b_html": TWO, "en__c_html": ONE}),
    (EVERY, {"a_html": TWO, "b_html": SHORT, "d_html": ONE}),
    (Compression(("br",)), {"a_html": ONE + TWO, "en__c_html": TWO}),
    (UNCOMPRESSED, {"a_html": ONE, "b_html": ONE}),
    (EVERY, {"a_html__x_html": ONE, "b_html": TWO + ONE}),
]


@pytest.mark.slow
@pytest.mark.parametrize("before", range(len(SITES)))
@pytest.mark.parametrize("after", range(len(SITES)))
def test_wherever_a_build_is_ended_no_variant_is_of_another_version(tmp_path: Path, before: int, after: int) -> None:
    """After each step a variant says what its text says, and the next build, of whatever, completes all."""
    step, whole = 0, False
    publish(tmp_path / "clean", SITES[after][0], map, **SITES[after][1])
    while not whole:
        root = tmp_path / f"site-{step}"
        publish(root, SITES[before][0], map, **SITES[before][1])
        with ended_at(step) as steps, suppress(Ended):
            publish(root, SITES[after][0], map, **SITES[after][1])
        whole = len(steps) <= step
        assert disagreements(files_in(root)) == [], steps
        if step % 3 == 0:
            publish(root, SITES[step % len(SITES)][0], map, **SITES[step % len(SITES)][1])
            assert disagreements(files_in(root)) == []
        publish(root, SITES[after][0], map, **SITES[after][1])
        assert files_in(root) == files_in(tmp_path / "clean")
        assert read_manifest(root) == read_manifest(tmp_path / "clean")
        step += 1


@pytest.mark.parametrize("mask", [0o000, 0o027, 0o077])
def test_rights_are_the_same_whatever_the_umask(root: Path, mask: int) -> None:
    before = os.umask(mask)
    try:
        publish(root, a_html=ONE, en__dalam__b_html=TWO)
    finally:
        os.umask(before)
    modes = {path: path.stat().st_mode & 0o777 for path in (root, *root.rglob("*"))}
    assert {mode for path, mode in modes.items() if path.is_file()} == {0o644}
    assert {mode for path, mode in modes.items() if path.is_dir()} == {0o755}
