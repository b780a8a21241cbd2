"""What a release is: front matter with positions, fields, registers, languages, addresses, and the library of all."""

from plugins.releases import addresses
from plugins.releases.census import Spread
from plugins.releases.cleaning import SCHEME
from plugins.releases.fields import ABOUT, Contact, Fields, Kind, Photo, Speaker, fields_of
from plugins.releases.library import Library, Reading
from plugins.releases.manuscripts import Manuscript
from plugins.releases.moments import Moment, is_moment, parse_now
from plugins.releases.nodes import value_place
from plugins.releases.paths import PAGES, is_local, key_of, relative_to, split_fragment
from plugins.releases.pictures import Picture, content_of
from plugins.releases.problems import Problem
from plugins.releases.reading import Recollection, Survey, read_library, survey
from plugins.releases.registers import Official, Programme, Province, Registers, Term, Unit
from plugins.releases.shelf import Records, Shelf
from plugins.releases.sightings import sightings_in, sightings_record
from plugins.releases.site import Language, NewsroomContact, Publisher, Site, Verdict
from plugins.releases.stories import Inspector
from plugins.releases.style import Correction, Point, Series, Style, Wording
from plugins.releases.suggestions import closest
from plugins.releases.texts import ANY_LANGUAGE, Texts, in_language
from plugins.releases.tidying import BodyPicture, Reference
from plugins.releases.tree import VanishedError
from plugins.releases.typography import typeset

__all__ = [
    "ABOUT",
    "ANY_LANGUAGE",
    "PAGES",
    "SCHEME",
    "BodyPicture",
    "Contact",
    "Correction",
    "Fields",
    "Inspector",
    "Kind",
    "Language",
    "Library",
    "Manuscript",
    "Moment",
    "NewsroomContact",
    "Official",
    "Photo",
    "Picture",
    "Point",
    "Problem",
    "Programme",
    "Province",
    "Publisher",
    "Reading",
    "Recollection",
    "Records",
    "Reference",
    "Registers",
    "Series",
    "Shelf",
    "Site",
    "Speaker",
    "Spread",
    "Style",
    "Survey",
    "Term",
    "Texts",
    "Unit",
    "VanishedError",
    "Verdict",
    "Wording",
    "addresses",
    "closest",
    "content_of",
    "fields_of",
    "in_language",
    "is_local",
    "is_moment",
    "key_of",
    "parse_now",
    "read_library",
    "relative_to",
    "sightings_in",
    "sightings_record",
    "split_fragment",
    "survey",
    "typeset",
    "value_place",
]  # fmt: skip
