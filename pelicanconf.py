"""Warta's settings for Pelican. What a newsroom would change stands in content/site.yml instead."""

import sys
from pathlib import Path

from jinja2 import StrictUndefined

HERE = Path(__file__).parent
sys.path[:0] = [] if str(HERE) in sys.path else [str(HERE)]

# --- What is switched on: read it as the table of contents of Warta
PLUGINS = [
    "plugins.checks",  # the gate: a release with an error stops the build, and nothing is written
    "plugins.publishing",  # reads, relates, renders and writes the newsroom
]

# --- Where things are
PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
CACHE_PATH = ".cache"

# --- What a build can be told (invoke build --site-url, --now, --lang, --compress, --noindex)
SITEURL = ""  # "": the address in content/site.yml
NOW = ""  # "": the machine's clock; else a moment such as 2026-11-21T09:00+07:00
FINDINGS_LANGUAGE = "id"  # language of messages to writers: id or en
COMPRESS = ""  # encodings in which texts lie ready too, with commas: br, zst, gz
JOBS = 0  # processes that share the work, 0: as many as there are processors
NOINDEX = False  # whether search engines are asked to leave the site out, as a preview
WARNINGS = True  # whether a build prints warnings too; a deploy does not, for its log may be public
PROFILE = False  # whether a build says where its time and memory went

# --- Templates: everything is escaped, and a name that does not exist is an error
JINJA_ENVIRONMENT = {
    "autoescape": True,
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "extensions": ["jinja2.ext.i18n"],
}

# --- Pelican's own generators stay silent: plugins.publishing makes every file (docs/design.md says why)
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
THEME_STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
READERS = {"rst": None, "html": None}  # docutils warns of DEFAULT_LANG otherwise
DEFAULT_LANG = "id"
TIMEZONE = "UTC"  # each release has the zone of its province
LOAD_CONTENT_CACHE = False
DELETE_OUTPUT_DIRECTORY = False  # the last good site stays until every page of the next is ready
