"""Lists are cut from the oldest, so that a new release changes one page."""

from pathlib import Path
from typing import Any, cast

from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from plugins.outputs.facet_pages import counted
from plugins.outputs.frames import Subject
from plugins.outputs.list_pages import Listing, leaves, list_outputs
from tests.built import BuiltSite, text, texts
from tests.newsroom import NEWSROOMS
from tests.rendering import editions_of, graph_of, outputs_of, press_for, rendered, write

LEAVES = ("", "halaman/2/", "halaman/1/")
LENGTHS = st.integers(min_value=2, max_value=25)


def cut(count: int, length: int) -> dict[int, list[int]]:
    """Cut the stories count, count - 1 ... 1, newest first; the numbers of the leaves and what is on them."""
    stories = cast(Any, tuple(range(count, 0, -1)))
    return {leaf.number: cast(list[int], list(leaf.stories)) for leaf in leaves(stories, length)}


@given(st.integers(min_value=0, max_value=400), LENGTHS)
def test_every_story_stands_on_exactly_one_leaf_newest_first(count: int, length: int) -> None:
    found = cut(count, length)
    assert [story for stories in found.values() for story in stories] == list(range(count, 0, -1))


@given(st.integers(min_value=0, max_value=400), LENGTHS)
def test_the_first_leaf_holds_one_to_nearly_two_pages_and_all_others_one(count: int, length: int) -> None:
    found = cut(count, length)
    assert len(found[0]) < 2 * length
    assert len(found[0]) >= min(count, length)
    assert all(len(stories) == length for number, stories in found.items() if number)


@given(st.integers(min_value=0, max_value=400), LENGTHS)
def test_leaves_are_numbered_from_the_oldest(count: int, length: int) -> None:
    numbers = list(cut(count, length))
    assert numbers == [0, *range(len(numbers) - 1, 0, -1)]


@given(st.integers(min_value=0, max_value=400), LENGTHS)
def test_a_newer_story_changes_only_the_first_leaf_or_splits_one_off_it(count: int, length: int) -> None:
    before, after = cut(count, length), cut(count + 1, length)
    assert {number: after[number] for number in before if number} == {n: s for n, s in before.items() if n}
    assert len(after) - len(before) in (0, 1)
    if len(after) > len(before):
        assert after[max(after)] == before[0][-length:], "the new leaf holds the oldest of the first one"


def test_a_newer_release_writes_no_older_leaf_anew(newsroom: Path) -> None:
    """Nine stories with two on a leaf: the tenth makes a new leaf, which only those near it lead to."""
    for day in range(1, 10):
        write(newsroom, f"2024/05/d{day}.id", date=f"2024-05-{day:02}", province="aceh")
    before, told_before = rendered(newsroom), fingerprints(newsroom)
    write(newsroom, "2024/06/baru.id", province="aceh")
    after, told_after = rendered(newsroom), fingerprints(newsroom)
    older = [path for path in before if path.startswith("provinsi/aceh/halaman/")]
    assert [path.split("/")[3] for path in older] == ["3", "2", "1"]
    assert "provinsi/aceh/halaman/4/index.html" in after
    oldest = "provinsi/aceh/halaman/1/index.html"
    assert before[oldest] == after[oldest] and told_before[oldest] == told_after[oldest]
    write(newsroom, "2024/06/lagi.id", province="aceh")
    again, told_again = rendered(newsroom), fingerprints(newsroom)
    for path in ("provinsi/aceh/halaman/4/index.html", *older):
        assert after[path] == again[path] and told_after[path] == told_again[path]


def fingerprints(root: Path) -> dict[str, str]:
    return {path: output.fingerprint for path, output in outputs_of(editions_of(root).values()).items()}


def test_only_the_first_leaf_shows_how_many_there_are(bilingual: BuiltSite) -> None:
    pages = [bilingual.pages[f"siaran-pers/{path}index.html"] for path in LEAVES]
    assert ["6 siaran pers" in text(page, "//*[@class='list-total']") for page in pages] == [True, False, False]


def test_the_leaves_of_a_list_together_show_all_its_cards(bilingual: BuiltSite) -> None:
    pages = [path for path in bilingual.of_kind("releases") if path.startswith("siaran-pers/")]
    assert len(pages) == 3
    links = [link for path in pages for link in texts(bilingual.pages[path], "//*[@class='card-title']/a/@href")]
    assert len(links) == len(set(links)) == 6
    assert text(bilingual.pages["siaran-pers/index.html"], "//*[@class='list-total']").startswith("6 ")


def test_leaves_lead_to_each_other_by_newer_and_older(bilingual: BuiltSite) -> None:
    first, second = (bilingual.pages[f"siaran-pers/{path}index.html"] for path in ("", "halaman/2/"))
    assert texts(first, "//a[@class='pagination-older']/@href") == ["/siaran-pers/halaman/2/"]
    assert texts(first, "//a[@class='pagination-newer']/@href") == []
    assert texts(second, "//a[@class='pagination-newer']/@href") == ["/siaran-pers/"]
    assert texts(second, "//a[@class='pagination-older']/@href") == ["/siaran-pers/halaman/1/"]
    assert texts(second, "//nav[@class='pagination']//a[@aria-current]/@href") == ["/siaran-pers/halaman/2/"]


def test_a_year_has_one_heading_on_a_list_whatever_the_zones(newsroom: Path) -> None:
    settings = newsroom / "site.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("list_length: 2", "list_length: 9"), "utf-8")
    for stem, date, province in (
        ("a", "2024-01-01 00:10", "aceh"),
        ("b", "2023-12-31 23:30", "aceh"),
        ("c", "2024-01-01 00:30", "maluku"),
        ("d", "2023-12-31 23:00", "maluku"),
    ):
        write(newsroom, f"2024/01/{stem}.id", date=date, province=province)
    page = html.document_fromstring(rendered(newsroom)["siaran-pers/index.html"])
    assert texts(page, "//section[@class='list-group']/h2/text()") == ["2024", "2023"]


def test_numbers_are_written_as_the_language_writes_them() -> None:
    edition = editions_of(NEWSROOMS / "bilingual")["id"]
    link = counted(edition, "/", "Aceh", 12345)
    assert (link.count, link.total) == ("12.345", 12345)
    stories = graph_of(NEWSROOMS / "bilingual").stories[:1] * (1002 * 2)
    subject = Subject("releases", "Terbaru", "", {"id": "/a/", "en": "/en/a/"})
    pages = {output.path: output for output in list_outputs(edition, Listing(subject, stories))}
    page = html.document_fromstring(pages["a/halaman/1001/index.html"].render(press_for([edition])).decode())
    assert texts(page, "//title/text()") == ["Terbaru, halaman 1.001 – Kabar Contoh"]


def test_an_empty_list_says_so_and_leads_on(bilingual: BuiltSite) -> None:
    page = bilingual.pages["en/provinces/banten/index.html"]
    assert "Nothing has been published here yet." in text(page, "//main")
    assert texts(page, "//nav[@class='onward']//a/@href") == ["/en/press-releases/", "/en/provinces/"]
    assert text(page, "//*[@class='list-total']").startswith("0 releases")


def test_numbers_of_releases_have_the_plural_of_their_language(bilingual: BuiltSite, elsewhere: BuiltSite) -> None:
    def total(site: BuiltSite, path: str) -> str:
        return text(site.pages[f"{path}/index.html"], "//*[@class='list-total']/text()[1]")

    assert [total(bilingual, path) for path in ("en/provinces/aceh", "en/provinces/national", "provinsi/aceh")] == [
        "1 release", "3 releases", "1 siaran pers",
    ]  # fmt: skip
    abroad = ("leistungen/pflegegeld", "ar/baramij/pflegegeld", "ar/baramij/heizkosten", "fr/regions/tyrol")
    assert [total(elsewhere, path) for path in abroad] == ["2 Aussendungen", "بيانان", "3 بيانات", "1 communiqué"]
