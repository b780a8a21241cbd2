"""The whole public site as related values."""

from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct

from plugins.releases import Library, Manuscript
from plugins.site_graph.facets import Facets, sort_into_facets
from plugins.site_graph.publication import public_pages, public_stories
from plugins.site_graph.relations import Relations
from plugins.site_graph.story import Story


class SiteGraph(Struct, frozen=True):
    """What is public: `stories` newest first, `withdrawn` ones apart, `by_key` both; pages by key and language."""

    library: Library
    stories: tuple[Story, ...]
    withdrawn: tuple[Story, ...]
    by_key: Mapping[str, Story]
    pages: Mapping[str, Mapping[str, Manuscript]]
    facets: Facets
    relations: Relations

    @property
    def clarifications(self) -> tuple[Story, ...]:
        """The stories that are clarifications."""
        return tuple(story for story in self.stories if story.kind == "clarification")


def relate(library: Library, now: datetime) -> SiteGraph:
    """Return the graph of what may be public at `now`."""
    public = public_stories(library, now)
    stories = tuple(story for story in public if not story.withdrawn)
    facets = sort_into_facets(stories, library.registers)
    return SiteGraph(
        library=library,
        stories=stories,
        withdrawn=tuple(story for story in public if story.withdrawn),
        by_key={story.key: story for story in public},
        pages=public_pages(library),
        facets=facets,
        relations=Relations(stories, facets),
    )
