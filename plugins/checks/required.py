"""Which fields a kind of file must have."""

from functools import cache

from plugins.releases import ABOUT, Kind, Site, fields_of

_ALWAYS: dict[Kind, tuple[str, ...]] = {
    "release": ("title", "date", "province", "unit"),
    "clarification": ("title", "date", "province", "unit", "claim", "verdict"),
    "page": ("title",),
}


def required_fields(site: Site, kind: Kind) -> tuple[str, ...]:
    """Return the names of the fields that a newsroom requires of a kind, in their usual order."""
    return _required(site.required_fields.get(kind), kind)


@cache
def _required(chosen: tuple[str, ...] | None, kind: Kind) -> tuple[str, ...]:
    if chosen is None:
        chosen = tuple(name for name, about in ABOUT.items() if kind in about.required)
    return tuple(name for name in fields_of(kind) if name in {*chosen, *_ALWAYS[kind]})
