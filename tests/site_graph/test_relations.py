"""Neighbours in time, and related stories."""

from pathlib import Path
from random import Random
from typing import Any

import pytest

from plugins.site_graph import SiteGraph, Story
from plugins.site_graph.relations import REACH, RELATED
from tests.newsroom import NEWSROOMS
from tests.rendering import graph_of, write

PROVINCES = ["nasional", "aceh", "gorontalo", "maluku", "banten"]
PROGRAMMES = ["keluarga", "siaga", "tunai-lama"]


def stem(story: Story | None) -> str | None:
    return story.key.rpartition("/")[2] if story else None


def related(graph: SiteGraph, name: str) -> list[str | None]:
    story = next(story for story in graph.stories if stem(story) == name)
    return [stem(other) for other in graph.relations.related(story)]


@pytest.fixture
def many(newsroom: Path) -> SiteGraph:
    """Sixty stories with provinces and programmes drawn at random."""
    draw = Random(2)
    for number in range(60):
        day = f"2024-{1 + number // 28:02}-{1 + number % 28:02}"
        keys: dict[str, Any] = {
            "province": draw.sample(PROVINCES, draw.choice([1, 1, 2])),
            "programme": draw.choice(PROGRAMMES),
        }
        write(
            newsroom, f"2024/01/s{number:02}.id", date=day, unit=draw.choice(["biro-humas", "dinas-gorontalo"]), **keys
        )
    return graph_of(newsroom)


def test_neighbours_form_one_chain_through_all_stories(many: SiteGraph) -> None:
    chain = [many.stories[0]]
    while older := many.relations.neighbours(chain[-1])[0]:
        assert many.relations.neighbours(older)[1] is chain[-1]
        chain.append(older)
    assert chain == list(many.stories)
    assert many.relations.neighbours(many.stories[0])[1] is None


def test_a_lone_story_has_no_neighbours_and_no_relatives(newsroom: Path) -> None:
    write(newsroom, "2024/05/satu.id")
    graph = graph_of(newsroom)
    assert graph.relations.neighbours(graph.stories[0]) == (None, None)
    assert graph.relations.related(graph.stories[0]) == ()


def test_no_story_is_related_to_itself_and_none_twice(many: SiteGraph) -> None:
    for story in many.stories:
        relatives = many.relations.related(story)
        assert story not in relatives
        assert 0 < len(relatives) == len({other.key for other in relatives}) <= RELATED


def test_relatives_share_something(many: SiteGraph) -> None:
    for story in many.stories:
        for other in many.relations.related(story):
            mine, theirs = story.fields, other.fields
            shared = {*(mine.province or ()), *(mine.programme or ())} & {
                *(theirs.province or ()),
                *(theirs.programme or ()),
            }
            assert shared or mine.unit == theirs.unit


def test_relating_twice_gives_the_same(many: SiteGraph) -> None:
    again = graph_of(many.library.root)
    first = {story.key: [other.key for other in many.relations.related(story)] for story in many.stories}
    assert first == {story.key: [other.key for other in again.relations.related(story)] for story in again.stories}


def test_two_alone_are_related_to_each_other(newsroom: Path) -> None:
    write(newsroom, "2024/05/a.id", programme="siaga")
    write(newsroom, "2024/05/b.id", programme="siaga")
    graph = graph_of(newsroom)
    assert related(graph, "a") == ["b"] and related(graph, "b") == ["a"]


def test_a_shared_programme_weighs_more_than_a_shared_province_and_that_more_than_a_unit(newsroom: Path) -> None:
    write(newsroom, "2024/05/utama.id", programme="siaga", province="aceh", unit="biro-humas")
    write(newsroom, "2024/05/unit.id", programme="tunai-lama", province="maluku", unit="biro-humas")
    write(newsroom, "2024/05/provinsi.id", programme="tunai-lama", province="aceh", unit="dinas-gorontalo")
    write(newsroom, "2024/05/program.id", programme="siaga", province="maluku", unit="dinas-gorontalo")
    write(newsroom, "2024/05/asing.id", programme="keluarga", province="gorontalo", unit="dinas-gorontalo")
    assert related(graph_of(newsroom), "utama") == ["program", "provinsi", "unit"]


def test_among_equals_the_nearest_in_time_come_first(newsroom: Path) -> None:
    for day in (1, 9, 10, 11, 20):
        write(newsroom, f"2024/05/d{day:02}.id", date=f"2024-05-{day:02}")
    assert related(graph_of(newsroom), "d10") == ["d09", "d11", "d01", "d20"]


def test_relatives_of_a_rare_facet_are_found_however_far_in_time(newsroom: Path) -> None:
    for day in range(1, 29):
        programme, province = ("siaga", "aceh") if day in (1, 28) else ("keluarga", "maluku")
        write(newsroom, f"2024/05/d{day:02}.id", date=f"2024-05-{day:02}", programme=programme, province=province)
    assert REACH < 26
    assert related(graph_of(newsroom), "d01")[:2] == ["d28", "d02"]


def test_drafts_and_future_releases_are_nobody_s_relatives() -> None:
    graph = graph_of(NEWSROOMS / "bilingual")
    hidden = {"draf", "embargo", "mendatang", "ditarik"}
    for story in graph.by_key.values():
        near = {stem(other) for other in [*graph.relations.neighbours(story), *graph.relations.related(story)]}
        assert not near & hidden
