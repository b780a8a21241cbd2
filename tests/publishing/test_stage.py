"""The stage: outputs wait there until all of them are ready, and it never stays behind."""

import os
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from plugins.outputs import Output
from plugins.publishing.crew import Crew
from plugins.publishing.holdings import UNFINISHED, Holdings
from plugins.publishing.stage import CHUNK, Staged, stage_in


class NoRenderer:
    def render(self, lang: str, template: str, **values: Any) -> str:
        raise AssertionError("these outputs need no templates")


def output(path: str, content: str) -> Output:
    return Output(path, "page", lambda: (content,), lambda _: content.encode())


def backwards(work: Callable[[Any], Any], tasks: Sequence[Any]) -> Iterator[Any]:
    return map(work, tasks[::-1])


@pytest.mark.parametrize("crew", [map, backwards, Crew(2)], ids=["map", "backwards", "two processes"])
def test_outputs_come_back_in_their_order_with_their_bytes(tmp_path: Path, crew: Any) -> None:
    outputs = [output(f"{number}.html", "x" * number) for number in range(2 * CHUNK + 3)]
    with stage_in(tmp_path, Holdings()) as stage:
        staged = stage.render(outputs, NoRenderer(), crew)
        assert [(each.path, each.size) for each in staged] == [(each.path, i) for i, each in enumerate(outputs)]
        assert [Path(each.file).read_text() for each in staged] == ["x" * number for number in range(len(outputs))]
        assert len({each.file for each in staged}) == len(outputs)
        assert all(Path(each.file).is_relative_to(tmp_path) for each in staged), "on the same disk"


def test_what_the_site_has_already_does_not_wait(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("satu")
    (tmp_path / "b.html").write_text("dua!")
    held = Holdings(sizes={"a.html": 4, "b.html": 4})
    with stage_in(tmp_path, held) as stage:
        same, other = stage.render([output("a.html", "satu"), output("b.html", "tiga")], NoRenderer(), map)
        assert same == Staged("a.html", output("a.html", "satu").fingerprint, 4, sha256(b"satu").hexdigest()[:24], "")
        assert Path(other.file).read_text() == "tiga"
    assert (tmp_path / "b.html").read_text() == "dua!"


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
def test_every_server_may_read_files_on_the_stage_and_nobody_look_into_it(tmp_path: Path, mask: int) -> None:
    before = os.umask(mask)
    try:
        with stage_in(tmp_path, Holdings()) as stage:
            (staged,) = stage.render([output("a.html", "satu")], NoRenderer(), map)
            assert Path(staged.file).stat().st_mode & 0o777 == 0o644
            assert stage.folder.stat().st_mode & 0o777 == 0o700
    finally:
        os.umask(before)


def test_the_stage_is_cleared_away(tmp_path: Path) -> None:
    with stage_in(tmp_path, Holdings()) as stage:
        assert stage.folder.name.startswith(UNFINISHED)
        stage.render([output("a.html", "satu")], NoRenderer(), map)
    assert list(tmp_path.iterdir()) == []


def test_the_stage_is_cleared_away_where_rendering_fails(tmp_path: Path) -> None:
    def fail(_: object) -> bytes:
        raise RuntimeError("broken template")

    broken = [output("a.html", "satu"), Output("b.html", "page", tuple, fail)]
    with pytest.raises(RuntimeError, match="broken template"), stage_in(tmp_path, Holdings()) as stage:
        stage.render(broken, NoRenderer(), map)
    assert list(tmp_path.iterdir()) == []
