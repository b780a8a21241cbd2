"""How releases relate: translations, what is public, facets, neighbours, related."""

from plugins.site_graph.facets import Facets
from plugins.site_graph.graph import SiteGraph, relate
from plugins.site_graph.story import Release, Story

__all__ = ["Facets", "Release", "SiteGraph", "Story", "relate"]
