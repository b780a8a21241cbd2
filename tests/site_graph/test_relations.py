"""Neighbours in time, and related stories: those before a story, so that what is new changes no page that is out."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

import pytest

from plugins.site_graph import SiteGraph, Story
from plugins.site_graph.relations import RELATED
from tests.newsroom import NEWSROOMS
from tests.rendering import graph_of, write

PROVINCES = ["nasional", "aceh", "gorontalo", "maluku", "banten"]
PROGRAMMES = ["keluarga", "siaga", "tunai-lama"]
UNITS = ["biro-humas", "dinas-gorontalo"]


def stem(story: Story | None) -> str | None:
    return story.key.rpartition("/")[2] if story else None


def related(graph: SiteGraph, name: str) -> list[str | None]:
    story = next(story for story in graph.stories if stem(story) == name)
    return [stem(other) for other in graph.relations.related(story)]


def all_related(graph: SiteGraph) -> dict[str | None, list[str | None]]:
    return {stem(story): [stem(other) for other in graph.relations.related(story)] for story in graph.stories}


def write_on(root: Path, name: str, day: int, programme: str, province: str, unit: str = "biro-humas") -> None:
    """Write a release of a day in May, named after what it shall show."""
    write(root, f"2024/05/{name}.id", date=f"2024-05-{day:02}", programme=programme, province=province, unit=unit)


def drawn(draw: Random, number: int) -> dict[str, Any]:
    """Provinces, programmes and a unit drawn at random."""
    return {
        "date": f"2024-{1 + number // 28:02}-{1 + number % 28:02}",
        "province": draw.sample(PROVINCES, draw.choice([1, 1, 2])),
        "programme": draw.sample(PROGRAMMES, draw.choice([1, 1, 2])),
        "unit": draw.choice(UNITS),
    }


@pytest.fixture
def many(newsroom: Path) -> SiteGraph:
    """Sixty stories, one a day."""
    draw = Random(2)
    for number in range(60):
        write(newsroom, f"2024/01/s{number:02}.id", **drawn(draw, number))
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
        mine = {*story.provinces, *story.programmes, *story.units}
        for other in many.relations.related(story):
            assert mine & {*other.provinces, *other.programmes, *other.units}


def test_relating_twice_gives_the_same(many: SiteGraph) -> None:
    assert all_related(many) == all_related(graph_of(many.library.root))


def alike(story: Story, others: list[Story]) -> Iterator[Story]:
    """Yield those of `others` that share something with a story, compared one by one; what weighs most first."""
    pairs = [(programme, province) for programme in story.programmes for province in story.provinces]
    yield from (each for pair in pairs for each in others if pair[0] in each.programmes and pair[1] in each.provinces)
    yield from (each for programme in story.programmes for each in others if programme in each.programmes)
    yield from (each for province in story.provinces for each in others if province in each.provinces)
    yield from (each for unit in story.units for each in others if unit in each.units)


def test_relatives_are_those_that_comparing_every_two_stories_finds(many: SiteGraph) -> None:
    newest_first = list(many.stories)
    for place, story in enumerate(newest_first):
        before, after = newest_first[place + 1 :], newest_first[:place][::-1]
        found = dict.fromkeys((*alike(story, before), *alike(story, after)))
        assert list(many.relations.related(story)) == list(islice(found, RELATED)), stem(story)


def test_two_alone_are_related_to_each_other(newsroom: Path) -> None:
    write_on(newsroom, "a", 1, "siaga", "aceh")
    write_on(newsroom, "b", 2, "siaga", "aceh")
    graph = graph_of(newsroom)
    assert related(graph, "a") == ["b"] and related(graph, "b") == ["a"]


def test_programme_and_province_weigh_most_then_the_programme_the_province_and_the_unit(newsroom: Path) -> None:
    """Whatever lies nearer in time: what shares most was written first."""
    write_on(newsroom, "keduanya", 1, "siaga", "aceh", "dinas-gorontalo")
    write_on(newsroom, "program", 2, "siaga", "maluku", "dinas-gorontalo")
    write_on(newsroom, "provinsi", 3, "tunai-lama", "aceh", "dinas-gorontalo")
    write_on(newsroom, "unit", 4, "tunai-lama", "maluku")
    write_on(newsroom, "asing", 5, "keluarga", "gorontalo", "dinas-gorontalo")
    write_on(newsroom, "utama", 6, "siaga", "aceh")
    assert related(graph_of(newsroom), "utama") == ["keduanya", "program", "provinsi", "unit"]


def test_what_is_nearest_before_comes_first(newsroom: Path) -> None:
    for day in (1, 3, 9, 11, 12, 20, 21):
        write_on(newsroom, f"d{day:02}", day, "siaga", "aceh")
    graph = graph_of(newsroom)
    assert related(graph, "d21") == ["d20", "d12", "d11", "d09"]
    assert related(graph, "d12") == ["d11", "d09", "d03", "d01"], "not those after it, though they are nearer"


def test_relatives_of_a_rare_facet_are_found_however_far_in_time(newsroom: Path) -> None:
    for day in range(1, 29):
        rare = day in (1, 28)
        write_on(newsroom, f"d{day:02}", day, *(("siaga", "aceh") if rare else ("keluarga", "maluku")))
    assert related(graph_of(newsroom), "d28")[0] == "d01"
    assert related(graph_of(newsroom), "d01")[0] == "d28"


def test_the_first_stories_are_filled_up_with_the_next_after_them(newsroom: Path) -> None:
    for day in range(1, 10):
        write_on(newsroom, f"d{day}", day, "siaga", "aceh")
    graph = graph_of(newsroom)
    assert related(graph, "d1") == ["d2", "d3", "d4", "d5"]
    assert related(graph, "d2") == ["d1", "d3", "d4", "d5"]
    assert related(graph, "d4") == ["d3", "d2", "d1", "d5"]
    assert related(graph, "d5") == ["d4", "d3", "d2", "d1"]


def test_filling_up_too_begins_with_what_shares_most(newsroom: Path) -> None:
    write_on(newsroom, "utama", 1, "siaga", "aceh")
    write_on(newsroom, "unit", 2, "keluarga", "maluku")
    write_on(newsroom, "provinsi", 3, "keluarga", "aceh", "dinas-gorontalo")
    write_on(newsroom, "program", 4, "siaga", "maluku", "dinas-gorontalo")
    write_on(newsroom, "keduanya", 5, "siaga", "aceh", "dinas-gorontalo")
    assert related(graph_of(newsroom), "utama") == ["keduanya", "program", "provinsi", "unit"]


def test_a_newer_story_changes_nothing_where_four_are_before(many: SiteGraph) -> None:
    before = all_related(many)
    full = {
        stem(story)
        for place, story in enumerate(many.stories)
        if len(dict.fromkeys(alike(story, list(many.stories[place + 1 :])))) >= RELATED
    }
    assert len(full) > 50
    draw = Random(7)
    for number in range(60, 65):
        write(many.library.root, f"2024/03/s{number:02}.id", **drawn(draw, number))
        after = all_related(graph_of(many.library.root))
        assert {name for name in before if before[name] != after[name]} <= before.keys() - full


def test_a_newer_story_changes_no_neighbours_but_those_of_the_newest_before_it(many: SiteGraph) -> None:
    write(many.library.root, "2024/03/baru.id", date="2024-03-20")
    graph = graph_of(many.library.root)
    assert stem(graph.stories[0]) == "baru"
    for story in many.stories[1:]:
        mine, theirs = many.relations.neighbours(story), graph.relations.neighbours(graph.by_key[story.key])
        assert [stem(each) for each in mine] == [stem(each) for each in theirs]


def test_withdrawn_stories_have_no_relatives_and_are_nobody_s(newsroom: Path) -> None:
    for day in range(1, 7):
        status = {"status": "withdrawn", "reason": "Keliru."} if day == 3 else {}
        write(newsroom, f"2024/05/d{day}.id", date=f"2024-05-0{day}", **status)
    graph = graph_of(newsroom)
    assert [graph.relations.related(story) for story in graph.withdrawn] == [()]
    assert "d3" not in {name for names in all_related(graph).values() for name in names}
    assert related(graph, "d6") == ["d5", "d4", "d2", "d1"]


def test_drafts_and_future_releases_are_nobody_s_relatives() -> None:
    graph = graph_of(NEWSROOMS / "bilingual")
    hidden = {"draf", "embargo", "mendatang", "ditarik"}
    for story in graph.by_key.values():
        near = {stem(other) for other in [*graph.relations.neighbours(story), *graph.relations.related(story)]}
        assert not near & hidden
