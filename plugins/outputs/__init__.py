"""What the site publishes: pages, feeds, sitemap, structured data and assets, each declared with what it depends on."""

from plugins.outputs.catalogues import UnusableCatalogueError
from plugins.outputs.declare import declare, declare_contents, make_editions
from plugins.outputs.edition import Edition
from plugins.outputs.guide import Chapter, Guide, RuleEntry
from plugins.outputs.output import Output, Renderer

__all__ = [
    "Chapter",
    "Edition",
    "Guide",
    "Output",
    "Renderer",
    "RuleEntry",
    "UnusableCatalogueError",
    "declare",
    "declare_contents",
    "make_editions",
]
