"""Front matter and language settings of the Hugo site."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from benchmarks.corpus import Sample
from benchmarks.peers.house import House
from benchmarks.peers.terms import Term
from benchmarks.prose import CLAIM_SOURCE, PICTURE, POSITION

Front = dict[str, Any]
UNSEEN = {"render": "never", "list": "never"}
HEADINGS = {
    "releases": ("release", {"id": "Terbaru", "en": "Latest"}),
    "clarifications": ("clarification", {"id": "Klarifikasi", "en": "Clarifications"}),
    "provinces": ("province", {"id": "Provinsi", "en": "Provinces"}),
    "programmes": ("programme", {"id": "Program", "en": "Programmes"}),
    "units": ("unit", {"id": "Unit", "en": "Units"}),
    "months": ("archive", {"id": "Arsip", "en": "Archive"}),
}
"""Sections and taxonomies: the word in their address, and their heading."""


def site_languages(house: House) -> Front:
    """Return languages.yaml: names, addresses and settings of each language."""
    return {code: _language(house, code, weight) for weight, code in enumerate(house.languages, 1)}


def _language(house: House, lang: str, weight: int) -> Front:
    settings = house.settings(lang)
    words = house.words(lang)
    pages = {
        "releases": f"/{words['release']}/:year/:month/:contentbasename",
        "clarifications": f"/{words['clarification']}/:year/:month/:contentbasename",
        "pages": "/:slug",
    }
    return {
        "label": house.languages[lang]["name"],
        "locale": lang,
        "weight": weight,
        "title": settings["name"],
        "pagination": {"path": words["page"], "pagerSize": 20, "disableAliases": True},
        "permalinks": {"page": pages},
        "params": settings,
    }


def section_fronts(house: House, lang: str) -> Iterator[tuple[str, Front]]:
    """Yield the folder and front matter of every section and taxonomy."""
    for name, (word, heading) in HEADINGS.items():
        yield name, {"title": heading[lang], "url": house.address(lang, word), "description": heading[lang]}
    for name in ("pages", "years"):
        yield name, {"title": name, "build": UNSEEN}


def term_front(term: Term) -> Front:
    """Return the front matter of a province, programme, unit, year or month; periods have no feed."""
    front: Front = {
        "title": term.title,
        "url": term.address,
        "weight": term.place,
        "group": term.group,
        "group_order": f"{term.group_place:04}",
        "about": term.about,
        "description": term.about or term.title,
        "facts": [{"term": name, "text": text} for name, text in term.facts],
        "related": [f"/{name}" for name in term.related],
    }
    return front | ({"outputs": ["html"]} if term.taxonomy in ("years", "months") else {})


def release_front(sample: Sample, lang: str, moment: datetime, zone: str) -> Front:
    """Return the front matter of a release; Hugo's translations repeat what they share with the original."""
    front: Front = {
        "title": sample.titles[lang],
        "description": sample.summaries[lang],
        "date": moment.isoformat(),
        "zone": zone,
        "dateline": "Jakarta",
        "provinces": list(sample.provinces),
        "programmes": list(sample.programmes),
        "units": [sample.unit],
        "years": [f"{moment:%Y}"],
        "months": [f"{moment:%Y-%m}"],
        "spokesperson": [{"name": sample.official, "position": POSITION[lang]}],
    }
    if sample.picture:
        front["photo"] = [{"file": f"media/{sample.folder}/{sample.picture}"} | PICTURE[lang]]
    if sample.kind == "release":
        return front | {"signatory": sample.unit}
    return front | {
        "verdict": "kurang-tepat",
        "claim": sample.summaries[lang],
        "claim_source": CLAIM_SOURCE[lang],
        "evidence": [{"text": sample.summaries[lang], "source": "kemensos.go.id"}],
    }
