"""What a release is: front matter with positions, fields, registers, languages, addresses, and the library of all."""

from plugins.releases import addresses, nodes
from plugins.releases.census import Spread
from plugins.releases.cleaning import SCHEME, own_id
from plugins.releases.drafts import SEAT, Draft, read_draft
from plugins.releases.fields import ABOUT, Contact, Fields, Kind, Photo, Speaker, fields_of
from plugins.releases.ledger import LEDGER, Ledger, ledger_text
from plugins.releases.library import Library, Reading
from plugins.releases.manuscripts import Manuscript
from plugins.releases.moments import Moment, is_moment, parse_now
from plugins.releases.nodes import value_place
from plugins.releases.paths import PAGES, is_local, key_of, relative_to, split_fragment
from plugins.releases.pictures import Picture, content_of
from plugins.releases.policy import CONTENT_SECURITY_POLICY
from plugins.releases.problems import Problem
from plugins.releases.readable import Steps, field_texts
from plugins.releases.reading import Recollection, Survey, read_library, survey
from plugins.releases.registers import Official, PostName, Programme, Province, Registers, Term, Unit
from plugins.releases.routes import Routes
from plugins.releases.shelf import Records, Shelf
from plugins.releases.sightings import sightings_in, sightings_record
from plugins.releases.site import Language, NewsroomContact, Publisher, Security, Site, Verdict
from plugins.releases.stories import Inspector
from plugins.releases.style import Correction, Point, Series, Style, Wording
from plugins.releases.suggestions import closest
from plugins.releases.texts import ANY_LANGUAGE, Texts, in_language
from plugins.releases.tidying import BodyPicture, Reference
from plugins.releases.tree import VanishedError, digest_of_bytes, is_text
from plugins.releases.typography import typeset
from plugins.releases.validation import validate

__all__ = [
    "ABOUT",
    "ANY_LANGUAGE",
    "CONTENT_SECURITY_POLICY",
    "LEDGER",
    "PAGES",
    "SCHEME",
    "SEAT",
    "BodyPicture",
    "Contact",
    "Correction",
    "Draft",
    "Fields",
    "Inspector",
    "Kind",
    "Language",
    "Ledger",
    "Library",
    "Manuscript",
    "Moment",
    "NewsroomContact",
    "Official",
    "Photo",
    "Picture",
    "Point",
    "PostName",
    "Problem",
    "Programme",
    "Province",
    "Publisher",
    "Reading",
    "Recollection",
    "Records",
    "Reference",
    "Registers",
    "Routes",
    "Security",
    "Series",
    "Shelf",
    "Site",
    "Speaker",
    "Spread",
    "Steps",
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
    "digest_of_bytes",
    "field_texts",
    "fields_of",
    "in_language",
    "is_local",
    "is_moment",
    "is_text",
    "key_of",
    "ledger_text",
    "nodes",
    "own_id",
    "parse_now",
    "read_draft",
    "read_library",
    "relative_to",
    "sightings_in",
    "sightings_record",
    "split_fragment",
    "survey",
    "typeset",
    "validate",
    "value_place",
]  # fmt: skip
