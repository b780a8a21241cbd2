"""Stories by province, programme, unit, year and month."""

from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

from msgspec import Struct

from plugins.releases import Registers
from plugins.site_graph.story import Story

Key = TypeVar("Key", bound=Hashable)


class Facets(Struct, frozen=True):
    """The stories of each facet, newest first. Register entries without stories are there too, empty."""

    provinces: Mapping[str, tuple[Story, ...]]
    programmes: Mapping[str, tuple[Story, ...]]
    units: Mapping[str, tuple[Story, ...]]
    years: Mapping[int, tuple[Story, ...]]
    months: Mapping[tuple[int, int], tuple[Story, ...]]


def sort_into_facets(stories: Iterable[Story], registers: Registers) -> Facets:
    """Sort `stories`, which come newest first, into all facets."""
    provinces, programmes = _empty(registers.provinces), _empty(registers.programmes)
    units = _empty(registers.units)
    years: dict[int, list[Story]] = {}
    months: dict[tuple[int, int], list[Story]] = {}
    for story in stories:
        _add(story, story.provinces, provinces)
        _add(story, story.programmes, programmes)
        _add(story, story.units, units)
        moment = story.moment
        years.setdefault(moment.year, []).append(story)
        months.setdefault((moment.year, moment.month), []).append(story)
    by_key = (_finished(provinces), _finished(programmes), _finished(units))
    return Facets(*by_key, _finished(years), _finished(months))


def _empty(register: Iterable[str]) -> dict[str, list[Story]]:
    return {key: [] for key in register}


def _add(story: Story, keys: tuple[str, ...], groups: dict[str, list[Story]]) -> None:
    for key in keys if len(keys) < 2 else dict.fromkeys(keys):  # a writer may have listed one twice
        groups.setdefault(key, []).append(story)


def _finished(groups: Mapping[Key, list[Story]]) -> dict[Key, tuple[Story, ...]]:
    return {key: tuple(group) for key, group in groups.items()}
