"""Stories by province, programme, unit, year and month."""

from pathlib import Path

from tests.newsroom import NEWSROOMS
from tests.rendering import graph_of, write


def test_every_entry_of_the_registers_is_there_even_empty(newsroom: Path) -> None:
    facets = graph_of(newsroom).facets
    assert set(facets.provinces) == {"nasional", "aceh", "banten", "gorontalo", "maluku", "sulawesi-barat"}
    assert set(facets.programmes) == {"keluarga", "tunai-lama", "siaga"}
    assert set(facets.units) == {"biro-humas", "dinas-gorontalo"}
    assert not any([*facets.provinces.values(), *facets.programmes.values(), *facets.units.values()])
    assert not facets.years and not facets.months


def test_a_release_of_several_provinces_counts_once_in_each(newsroom: Path) -> None:
    write(newsroom, "2024/05/a.id", province=["aceh", "gorontalo", "aceh"], programme=["keluarga", "siaga"])
    write(newsroom, "2024/05/b.id", province="aceh")
    facets = graph_of(newsroom).facets
    assert {key: len(stories) for key, stories in facets.provinces.items() if stories} == {"aceh": 2, "gorontalo": 1}
    assert {key: len(stories) for key, stories in facets.programmes.items() if stories} == {"keluarga": 2, "siaga": 1}
    assert len(facets.units["biro-humas"]) == 2


def test_years_and_months_are_those_of_the_release_s_own_zone(newsroom: Path) -> None:
    write(newsroom, "2024/01/timur.id", date="2024-01-01 00:30", province="maluku")
    write(newsroom, "2023/12/barat.id", date="2023-12-31 23:30", province="aceh")
    facets = graph_of(newsroom).facets
    assert {year: len(stories) for year, stories in facets.years.items()} == {2024: 1, 2023: 1}
    assert set(facets.months) == {(2024, 1), (2023, 12)}


def test_facets_hold_their_stories_newest_first() -> None:
    graph = graph_of(NEWSROOMS / "bilingual")
    facets = graph.facets
    groups = [*facets.provinces.values(), *facets.programmes.values(), *facets.units.values(), *facets.years.values()]
    order = {story.key: number for number, story in enumerate(graph.stories)}
    for group in groups:
        places = [order[story.key] for story in group]
        assert places == sorted(places)


def test_what_is_not_public_counts_nowhere() -> None:
    facets = graph_of(NEWSROOMS / "bilingual").facets
    assert facets.provinces["banten"] == facets.programmes["tunai-lama"] == ()
    assert [story.key.rpartition("/")[2] for story in facets.provinces["aceh"]] == ["terjemahan-belum-siap"]
    assert 2030 not in facets.years


def test_clarifications_are_stories_and_have_a_list_of_their_own() -> None:
    graph = graph_of(NEWSROOMS / "bilingual")
    assert [story.key.rpartition("/")[2] for story in graph.clarifications] == ["klarifikasi-bantuan"]
    assert graph.clarifications[0] in graph.stories
