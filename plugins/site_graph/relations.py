"""Which stories belong together: neighbours in time and related ones."""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import islice

from plugins.site_graph.story import Story

RELATED = 4

Shared = tuple[str, ...]
"""What stories have in common: programme and province, one of these, or the unit."""


class Relations:
    """Answers for one story at a time, from what is worked out once, when first asked, in the order of time.

    Related stories are those before it. So a page that is out stays as it is when something new is published, and ten
    thousand of them need not be written again; the way on to what is newer is the next story, the programme and the
    province. Only the first stories of a newsroom, before which there is little, take later ones.
    """

    def __init__(self, stories: tuple[Story, ...]) -> None:
        self._stories = stories
        self._position = {story.key: number for number, story in enumerate(stories)}

    @cached_property
    def _related(self) -> Mapping[str, tuple[Story, ...]]:
        stories = self._stories
        related = dict(_before(reversed(stories)))
        few = [story for story in stories if len(related[story.key]) < RELATED]
        return related | dict(_filled(few, stories, related))

    def neighbours(self, story: Story) -> tuple[Story | None, Story | None]:
        """Return the story before and the one after in time; None at the ends and for withdrawn stories."""
        here = self._position.get(story.key)
        if here is None:
            return None, None
        older = self._stories[here + 1] if here + 1 < len(self._stories) else None
        return older, self._stories[here - 1] if here else None

    def related(self, story: Story) -> tuple[Story, ...]:
        """Return the stories that share most with `story`, the nearest in time first; none for withdrawn ones."""
        return self._related.get(story.key, ())


def _shared(story: Story) -> Iterator[Shared]:
    """Yield what others may have in common with a story, what says most about it first."""
    for programme in story.programmes:
        for province in story.provinces:
            yield "programme and province", programme, province
    for programme in story.programmes:
        yield "programme", programme
    for province in story.provinces:
        yield "province", province
    for unit in story.units:
        yield "unit", unit


def _before(stories: Iterable[Story]) -> Iterator[tuple[str, tuple[Story, ...]]]:
    """Yield the related stories of each of `stories`, which come oldest first, by key."""
    latest: dict[Shared, deque[Story]] = defaultdict(lambda: deque(maxlen=RELATED))
    for story in stories:
        places = [latest[shared] for shared in _shared(story)]
        yield story.key, _first(other for place in places for other in place)
        for place in places:
            place.appendleft(story)


def _filled(
    few: Iterable[Story], stories: Iterable[Story], found: Mapping[str, tuple[Story, ...]]
) -> Iterator[tuple[str, tuple[Story, ...]]]:
    """Yield the related stories of those that have too few before them, filled up with the next after them."""
    few = tuple(few)
    wanted = {shared for story in few for shared in _shared(story)}
    after: dict[Shared, list[Story]] = {shared: [] for shared in wanted}
    for story in stories:
        for shared in _shared(story):
            if shared in after:
                after[shared].append(story)
    for story in few:
        later = (other for shared in _shared(story) for other in _next(story, after[shared]))
        yield story.key, _first((*found[story.key], *later))


def _next(story: Story, newest_first: list[Story]) -> Iterator[Story]:
    here = newest_first.index(story)
    return islice(reversed(newest_first[:here]), RELATED)


def _first(stories: Iterable[Story]) -> tuple[Story, ...]:
    """Return the first RELATED stories, each once."""
    once: dict[str, Story] = {}
    for story in stories:
        once.setdefault(story.key, story)
        if len(once) == RELATED:
            break
    return tuple(once.values())
