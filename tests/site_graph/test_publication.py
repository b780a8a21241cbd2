"""What is public, and when."""

from pathlib import Path

import pytest

from plugins.releases import ANY_LANGUAGE
from tests.rendering import graph_of, write, write_translation


def shown(root: Path, now: str) -> dict[str, list[str]]:
    """The public releases by the last part of their key, with their languages."""
    graph = graph_of(root, now)
    return {key.rpartition("/")[2]: list(story.releases) for key, story in graph.by_key.items()}


def test_a_release_and_its_translation_make_one_story(newsroom: Path) -> None:
    write(newsroom, "2024/05/bantuan.id")
    write_translation(newsroom, "2024/05/bantuan.en", title="Support", summary="Support.")
    graph = graph_of(newsroom)
    assert [story.key for story in graph.stories] == ["releases/2024/05/bantuan"]
    story = graph.stories[0]
    assert story.original.lang == "id"
    assert story.read_in("en").fields.title == "Support"
    assert story.read_in("en").fields.unit == story.original.fields.unit == "biro-humas"


def test_who_reads_a_language_without_translation_gets_the_original(newsroom: Path) -> None:
    write(newsroom, "2024/05/bantuan.id")
    assert graph_of(newsroom).stories[0].read_in("en").lang == "id"


def test_a_release_in_the_second_language_alone_is_a_story(newsroom: Path) -> None:
    write(newsroom, "2024/05/visit.en")
    story = graph_of(newsroom).stories[0]
    assert story.original.lang == "en"
    assert story.read_in("id").lang == "en"


def test_a_draft_is_not_public_in_any_language(newsroom: Path) -> None:
    write(newsroom, "2024/05/bantuan.id", status="draft")
    write_translation(newsroom, "2024/05/bantuan.en", title="Support", summary="Support.", status="published")
    assert shown(newsroom, "2026-01-01") == {}


def test_a_draft_translation_does_not_hold_back_the_original(newsroom: Path) -> None:
    write(newsroom, "2024/05/bantuan.id")
    write_translation(newsroom, "2024/05/bantuan.en", title="Support", summary="Support.", status="draft")
    assert shown(newsroom, "2026-01-01") == {"bantuan": ["id"]}


@pytest.mark.parametrize(
    ("now", "public"), [("2024-05-02T01:29:59Z", False), ("2024-05-02T01:30:00Z", True), ("2024-05-02T01:30:01Z", True)]
)
def test_a_release_is_public_from_its_date_on(newsroom: Path, now: str, public: bool) -> None:
    write(newsroom, "2024/05/bantuan.id", date="2024-05-02 09:30", province="gorontalo")
    assert bool(shown(newsroom, now)) is public


@pytest.mark.parametrize(
    ("province", "begins", "zone"),
    [
        ("aceh", "2024-05-01T17:00:00Z", "WIB"),
        ("gorontalo", "2024-05-01T16:00:00Z", "WITA"),
        ("maluku", "2024-05-01T15:00:00Z", "WIT"),
    ],
)
def test_a_day_begins_in_the_zone_of_the_first_province(newsroom: Path, province: str, begins: str, zone: str) -> None:
    write(newsroom, "2024/05/bantuan.id", date="2024-05-02", province=[province, "nasional"])
    assert shown(newsroom, begins.replace(":00:00Z", ":00:00+00:01")) == {}, "a minute too early"
    assert shown(newsroom, begins)
    story = graph_of(newsroom).stories[0]
    assert story.original.zone == {ANY_LANGUAGE: zone}
    assert story.moment.date().isoformat() == "2024-05-02"


def test_an_offset_counts_more_than_the_zone_of_the_province(newsroom: Path) -> None:
    write(newsroom, "2024/05/bantuan.id", date="2024-05-02 09:30+09:00", province="aceh")
    assert shown(newsroom, "2024-05-02T00:29:00Z") == {}
    assert shown(newsroom, "2024-05-02T00:30:00Z")
    assert graph_of(newsroom).stories[0].original.zone == {ANY_LANGUAGE: "UTC+09:00"}


def test_an_offset_that_is_the_zone_of_the_province_is_called_by_its_letters(newsroom: Path) -> None:
    write(newsroom, "2024/05/bantuan.id", date="2024-05-02 09:30+07:00", province="aceh")
    assert graph_of(newsroom).stories[0].original.zone == {ANY_LANGUAGE: "WIB"}


@pytest.mark.parametrize(("now", "public"), [("2024-06-01T00:59:59Z", False), ("2024-06-01T01:00:00Z", True)])
def test_an_embargo_holds_back_until_its_minute(newsroom: Path, now: str, public: bool) -> None:
    write(newsroom, "2024/05/bantuan.id", embargo="2024-06-01 09:00", province="gorontalo")
    write_translation(newsroom, "2024/05/bantuan.en", title="Support", summary="Support.")
    assert shown(newsroom, now) == ({"bantuan": ["id", "en"]} if public else {})


def test_an_embargo_before_the_date_does_not_publish_early(newsroom: Path) -> None:
    write(newsroom, "2024/05/bantuan.id", date="2024-05-02", embargo="2024-05-01")
    assert shown(newsroom, "2024-05-01T12:00:00Z") == {}


def test_a_translation_may_come_later_by_its_own_embargo(newsroom: Path) -> None:
    write(newsroom, "2024/05/bantuan.id")
    write_translation(newsroom, "2024/05/bantuan.en", title="Support", summary="Support.", embargo="2024-06-01")
    assert shown(newsroom, "2024-05-20T00:00Z") == {"bantuan": ["id"]}
    assert shown(newsroom, "2024-06-02T00:00Z") == {"bantuan": ["id", "en"]}


def test_a_withdrawn_release_keeps_its_address_and_leaves_every_list(newsroom: Path) -> None:
    write(newsroom, "2024/05/ditarik.id", status="withdrawn", reason="Keliru.", province="aceh")
    write(newsroom, "2024/05/bantuan.id")
    graph = graph_of(newsroom)
    assert "releases/2024/05/ditarik" in graph.by_key
    assert [story.key for story in graph.withdrawn] == ["releases/2024/05/ditarik"]
    assert [story.key for story in graph.stories] == ["releases/2024/05/bantuan"]
    assert graph.facets.provinces["aceh"] == ()
    assert graph.relations.neighbours(graph.withdrawn[0]) == (None, None)
    assert graph.relations.related(graph.stories[0]) == ()


def test_stories_stand_newest_first_and_equal_moments_in_a_fixed_order(newsroom: Path) -> None:
    for stem, day in {"b": "2024-05-02", "a": "2024-05-02", "c": "2024-05-03", "d": "2024-04-30"}.items():
        write(newsroom, f"2024/05/{stem}.id", date=day)
    assert [story.key[-1] for story in graph_of(newsroom).stories] == ["c", "a", "b", "d"]


def test_the_day_where_it_happened_counts_before_the_moment(newsroom: Path) -> None:
    """In Maluku the new year begins two hours before it does in Aceh."""
    write(newsroom, "2024/01/timur.id", date="2024-01-01 00:30", province="maluku")
    write(newsroom, "2023/12/barat.id", date="2023-12-31 23:30", province="aceh")
    write(newsroom, "2024/01/awal.id", date="2024-01-01 00:10", province="aceh")
    graph = graph_of(newsroom)
    assert [story.key.rpartition("/")[2] for story in graph.stories] == ["awal", "timur", "barat"]
    moments = [story.moment for story in graph.stories]
    assert moments[1] < moments[2], "by the moment alone, the old year would stand within the new one"
    assert graph.facets.programmes["keluarga"] == graph.stories
    assert list(graph.facets.years) == [2024, 2023]


def test_moments_are_compared_across_zones(newsroom: Path) -> None:
    write(newsroom, "2024/05/timur.id", date="2024-05-02 10:00", province="maluku")
    write(newsroom, "2024/05/barat.id", date="2024-05-02 09:00", province="aceh")
    assert [story.key.rpartition("/")[2] for story in graph_of(newsroom).stories] == ["barat", "timur"]


def test_draft_pages_are_not_public(newsroom: Path) -> None:
    (newsroom / "pages").mkdir()
    for stem, status in {"tentang": "published", "rencana": "draft"}.items():
        text = f"---\ntitle: Judul\nsummary: Ringkasan.\nstatus: {status}\n---\nIsi.\n"
        (newsroom / "pages" / f"{stem}.id.md").write_text(text, encoding="utf-8")
    assert list(graph_of(newsroom).pages) == ["pages/tentang"]


def test_a_translation_withdrawn_alone_leaves_its_readers_the_original(newsroom: Path) -> None:
    write(newsroom, "2024/05/bantuan.id")
    fields = {"title": "Support", "summary": "Support.", "status": "withdrawn", "reason": "Wrong."}
    write_translation(newsroom, "2024/05/bantuan.en", **fields)
    assert shown(newsroom, "2026-01-01") == {"bantuan": ["id"]}


@pytest.mark.parametrize(("date", "letters"), [("2024-01-15 10:00", "MEZ"), ("2024-07-15 10:00", "MESZ")])
def test_where_clocks_change_the_letters_of_the_zone_do_too(newsroom: Path, date: str, letters: str) -> None:
    provinces = newsroom / "registers/provinces.yml"
    text = provinces.read_text(encoding="utf-8")
    assert "timezone: Asia/Makassar" in text
    vienna = "timezone: Europe/Vienna"
    text = text.replace("timezone: Asia/Makassar", vienna).replace("zone: WITA\n", "zone: MEZ\n    summer_zone: MESZ\n")
    provinces.write_text(text, encoding="utf-8")
    write(newsroom, f"{date[:4]}/{date[5:7]}/bantuan.id", date=date, province="gorontalo")
    assert graph_of(newsroom).stories[0].original.zone == {ANY_LANGUAGE: letters}
