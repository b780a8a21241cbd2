"""The sources that peers get; the generators themselves are not needed."""

import json
import tomllib
from pathlib import Path

import pytest
import yaml

from benchmarks.corpus import Sample, edited, make_samples, one_more
from benchmarks.folders import count_kinds
from benchmarks.peers.eleventy import Eleventy
from benchmarks.peers.hugo import Hugo
from benchmarks.peers.peer import Peer
from benchmarks.peers.sources import toml_source
from benchmarks.peers.warta import CODE, Warta
from tests.style.sources import ROOT

pytestmark = pytest.mark.slow
CONTENT = ROOT / "content"


@pytest.fixture(scope="module")
def samples() -> list[Sample]:
    return make_samples(40, CONTENT / "registers")


@pytest.fixture(params=["warta", "hugo", "eleventy"])
def peer(
    request: pytest.FixtureRequest, tmp_path: Path, samples: list[Sample], monkeypatch: pytest.MonkeyPatch
) -> Peer:
    monkeypatch.setattr(Eleventy, "install", lambda self: None)
    peers: dict[str, Peer] = {
        "warta": Warta(tmp_path),
        "hugo": Hugo(tmp_path, Path("hugo")),
        "eleventy": Eleventy(tmp_path),
    }
    chosen = peers[request.param]
    chosen.lay_out(samples, CONTENT)
    return chosen


def sources(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*.md")}


def test_every_release_is_written_in_each_of_its_languages(peer: Peer, tmp_path: Path, samples: list[Sample]) -> None:
    written = [name for name in sources(tmp_path) if "siaran-0" in name]
    assert len(written) == sum(len(sample.languages) for sample in samples)


def test_pictures_are_there(peer: Peer, tmp_path: Path, samples: list[Sample]) -> None:
    pictured = {sample.picture for sample in samples if sample.picture}
    assert pictured
    assert pictured <= {path.name for path in tmp_path.rglob("foto-*.png")}


def test_an_edit_touches_one_source(peer: Peer, tmp_path: Path, samples: list[Sample]) -> None:
    before = sources(tmp_path)
    peer.write(edited(samples[20], 1), samples)
    after = sources(tmp_path)
    assert len([name for name in before if before[name] != after[name]]) == 1
    assert before.keys() == after.keys()


def test_a_new_release_comes_and_goes(peer: Peer, tmp_path: Path, samples: list[Sample]) -> None:
    before = sources(tmp_path)
    newcomer = one_more(samples)
    peer.write(newcomer, samples)
    assert len(sources(tmp_path)) == len(before) + len(newcomer.languages)
    peer.remove(newcomer)
    assert sources(tmp_path) == before


def test_forgetting_removes_output_and_store(peer: Peer) -> None:
    for folder in (peer.output, peer.command().folder / ".cache"):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "old").write_text("old")
    peer.forget()
    assert not peer.output.exists()


def test_hugo_has_a_list_for_every_register_entry(tmp_path: Path, samples: list[Sample]) -> None:
    Hugo(tmp_path, Path("hugo")).lay_out(samples, CONTENT)
    for name in ("provinces", "programmes", "units"):
        register = yaml.safe_load((CONTENT / f"registers/{name}.yml").read_text())[name]
        for lang in ("id", "en"):
            written = {path.parent.name for path in (tmp_path / f"hugo/content/{lang}/{name}").glob("*/_index.md")}
            assert written == {entry["key"] for entry in register}


def test_hugo_reads_the_same_front_matter_in_toml(tmp_path: Path, samples: list[Sample]) -> None:
    Hugo(tmp_path, Path("hugo")).lay_out(samples, CONTENT)
    pages = list((tmp_path / "hugo/content").rglob("*.md"))
    fronts = {page: tomllib.loads(page.read_text(encoding="utf-8").split("+++\n")[1]) for page in pages}
    for sample in samples:
        path = tmp_path / f"hugo/content/id/{sample.kind}s/{sample.folder}/{sample.stem}.md"
        assert fronts[path]["title"] == sample.titles["id"]
        assert fronts[path]["programmes"] == list(sample.programmes)
        assert fronts[path]["spokesperson"][0]["name"] == sample.official


def test_eleventy_knows_the_words_of_both_languages(
    tmp_path: Path, samples: list[Sample], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Eleventy, "install", lambda self: None)
    Eleventy(tmp_path).lay_out(samples, CONTENT)
    languages = json.loads((tmp_path / "eleventy/house.json").read_text())["languages"]
    assert languages["id"]["words"].keys() == languages["en"]["words"].keys()
    assert languages["en"]["root"] == "/en/"


def test_warta_is_measured_from_a_copy(tmp_path: Path, samples: list[Sample]) -> None:
    warta = Warta(tmp_path)
    warta.lay_out(samples, CONTENT)
    folder = warta.command().folder
    assert folder != ROOT
    assert {path.name for path in folder.iterdir()} == set(CODE)


def test_values_survive_toml() -> None:
    front = {
        "text": 'a "quoted" – \\ word\n',
        "yes": True,
        "number": 3,
        "list": ["a", "b"],
        "maps": [{"a": "b"}],
        "none": [],
    }
    assert tomllib.loads(toml_source(front).split("+++\n")[1]) == front


def test_warta_names_the_address_of_a_page(tmp_path: Path, samples: list[Sample]) -> None:
    warta = Warta(tmp_path)
    warta.lay_out(samples, CONTENT)
    pages = {warta.page_of(sample) for sample in samples}
    assert len(pages) == len(samples)
    assert {kinds for page in pages for kinds, count in count_kinds({page[1:]: (1, 1, 1)}).items() if count} == {
        "release pages"
    }
