"""Which stories belong together: neighbours in time and related ones."""

from collections import Counter
from collections.abc import Iterator, Mapping

from plugins.site_graph.facets import Facets
from plugins.site_graph.story import Story

RELATED = 4
REACH = 6
"""How many stories on either side in each facet are looked at: keeps relating linear in the number of stories."""

_WEIGHTS = {"programmes": 3, "provinces": 2, "units": 1}


class Relations:
    """Answers for one story at a time, from positions computed once."""

    def __init__(self, stories: tuple[Story, ...], facets: Facets) -> None:
        self._stories = stories
        self._position = {story.key: number for number, story in enumerate(stories)}
        self._groups: dict[str, Mapping[str, tuple[Story, ...]]] = {
            "programmes": facets.programmes,
            "provinces": facets.provinces,
            "units": facets.units,
        }
        self._places = {
            (name, key, story.key): number
            for name, groups in self._groups.items()
            for key, group in groups.items()
            for number, story in enumerate(group)
        }

    def neighbours(self, story: Story) -> tuple[Story | None, Story | None]:
        """Return the story before and the one after in time; None at the ends and for withdrawn stories."""
        here = self._position.get(story.key)
        if here is None:
            return None, None
        older = self._stories[here + 1] if here + 1 < len(self._stories) else None
        return older, self._stories[here - 1] if here else None

    def related(self, story: Story) -> tuple[Story, ...]:
        """Return the stories that share most with `story`, the nearest in time first among equals."""
        scores: Counter[str] = Counter()
        found: dict[str, Story] = {}
        for weight, other in self._candidates(story):
            scores[other.key] += weight
            found[other.key] = other
        ranked = sorted(found, key=lambda key: (-scores[key], abs(found[key].moment - story.moment), key))
        return tuple(found[key] for key in ranked[:RELATED])

    def _candidates(self, story: Story) -> Iterator[tuple[int, Story]]:
        fields = story.fields
        keys = {"programmes": fields.programme, "provinces": fields.province, "units": (fields.unit,)}
        for name, names in keys.items():
            for key in names or ():
                here = self._places.get((name, key or "", story.key))
                if here is None:
                    continue
                group = self._groups[name][key or ""]
                for other in group[max(here - REACH, 0) : here] + group[here + 1 : here + 1 + REACH]:
                    yield _WEIGHTS[name], other
