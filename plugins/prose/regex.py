"""Regular expressions that are compiled when first used: checking one text takes few of the hundreds that there are.

Compiling all of them took a tenth of the time of a build after one edit.
"""

import re
from typing import Any, cast

_OFFERED = ("findall", "finditer", "flags", "fullmatch", "groupindex", "match", "pattern", "search", "split", "sub")


class _Regex:
    """Becomes what it stands for when it is first asked for anything; from then on it costs nothing."""

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __reduce__(self) -> tuple[type["_Regex"], tuple[str, int]]:
        return _Regex, (self._source, self._flags)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        compiled = re.compile(self._source, self._flags)
        vars(self).update({each: getattr(compiled, each) for each in _OFFERED})
        return getattr(compiled, name)


def regex(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern, as `re.compile` does; that it has a fault is only told when it is used."""
    return cast(re.Pattern[str], _Regex(source, flags))
