"""What reading stumbled over: named and placed here, explained by the rule of the same name in the checks room."""

from collections.abc import Mapping

from msgspec import Struct, field

from plugins.diagnostics import Place, Value


class Problem(Struct, frozen=True):
    """Something that could not be read. `name` is the rule's name, `values` fill its message."""

    name: str
    place: Place
    values: Mapping[str, Value] = field(default_factory=dict)
