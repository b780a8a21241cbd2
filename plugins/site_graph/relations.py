"""Which stories belong together: neighbours in time and related ones."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from plugins.site_graph.facets import Facets
from plugins.site_graph.story import Story

RELATED = 4

Shared = tuple[str, ...]
"""What stories have in common: programme and province, one of these, or the unit."""


class Relations:
    """Answers for one story at a time; `stories` come newest first.

    Related stories are those before it. So a page that is out stays as it is when something new is published, and ten
    thousand of them need not be written again; the way on to what is newer is the next story, the programme and the
    province. Only the first stories of a newsroom, before which there is little, take later ones.
    """

    def __init__(self, stories: tuple[Story, ...], facets: Facets) -> None:
        self._stories = stories
        self._facets = facets
        self._position = {story.key: number for number, story in enumerate(stories)}
        self._known: dict[Shared, list[int]] = {}

    def neighbours(self, story: Story) -> tuple[Story | None, Story | None]:
        """Return the story before and the one after in time; None at the ends and for withdrawn stories."""
        here = self._position.get(story.key)
        if here is None:
            return None, None
        older = self._stories[here + 1] if here + 1 < len(self._stories) else None
        return older, self._stories[here - 1] if here else None

    def related(self, story: Story) -> tuple[Story, ...]:
        """Return the stories that share most with `story`, the nearest in time first; none for withdrawn ones."""
        here = self._position.get(story.key)
        if here is None:
            return ()
        groups = [self._members(shared) for shared in _shared(story)]
        ends = [bisect_right(group, here) for group in groups]
        before = (at for group, end in zip(groups, ends, strict=True) for at in group[end : end + RELATED])
        found = _first(before)
        if len(found) < RELATED:
            # the last before the end is the story itself
            after = (
                at for group, end in zip(groups, ends, strict=True) for at in reversed(group[: end - 1][-RELATED:])
            )
            found = _first((*found, *after))
        return tuple(self._stories[at] for at in found)

    def _members(self, shared: Shared) -> list[int]:
        """Return the positions of the stories that have something in common, newest first."""
        if shared not in self._known:
            self._known[shared] = self._found(*shared)
        return self._known[shared]

    def _found(self, kind: str, key: str, province: str = "") -> list[int]:
        if province:
            return sorted(set(self._members((kind, key))).intersection(self._members(("province", province))))
        groups = {"programme": self._facets.programmes, "province": self._facets.provinces, "unit": self._facets.units}
        return [self._position[story.key] for story in groups[kind].get(key, ())]


def _shared(story: Story) -> Iterator[Shared]:
    """Yield what others may have in common with a story, what says most about it first."""
    for programme in story.programmes:
        for province in story.provinces:
            yield "programme", programme, province
    for programme in story.programmes:
        yield "programme", programme
    for province in story.provinces:
        yield "province", province
    for unit in story.units:
        yield "unit", unit


def _first(positions: Iterable[int]) -> tuple[int, ...]:
    """Return the first RELATED positions, each once."""
    once: dict[int, None] = {}
    for position in positions:
        once.setdefault(position)
        if len(once) == RELATED:
            break
    return tuple(once)
