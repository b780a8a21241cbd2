"""Stories by province, programme, unit, year and month."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from plugins.releases import Registers
from plugins.site_graph.story import Story

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Facets:
    """The stories of each facet, newest first. Register entries without stories are there too, empty."""

    provinces: Mapping[str, tuple[Story, ...]]
    programmes: Mapping[str, tuple[Story, ...]]
    units: Mapping[str, tuple[Story, ...]]
    years: Mapping[int, tuple[Story, ...]]
    months: Mapping[tuple[int, int], tuple[Story, ...]]


def sort_into_facets(stories: Iterable[Story], registers: Registers) -> Facets:
    """Sort `stories`, which come newest first, into all facets."""
    stories = tuple(stories)
    return Facets(
        provinces=_by(stories, registers.provinces, lambda story: story.provinces),
        programmes=_by(stories, registers.programmes, lambda story: story.programmes),
        units=_by(stories, registers.units, lambda story: story.units),
        years=_by(stories, (), lambda story: (story.moment.year,)),
        months=_by(stories, (), lambda story: ((story.moment.year, story.moment.month),)),
    )


def _by(
    stories: Iterable[Story], keys: Iterable[Key], keys_of: Callable[[Story], Iterable[Key]]
) -> dict[Key, tuple[Story, ...]]:
    groups: dict[Key, list[Story]] = {key: [] for key in keys}
    for story in stories:
        for key in dict.fromkeys(keys_of(story)):
            groups.setdefault(key, []).append(story)
    return {key: tuple(group) for key, group in groups.items()}
