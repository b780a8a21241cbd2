"""Keys of releases looked up in the registers."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Generic, TypeVar

from plugins.checks.wording import Phrase, choose, list_of, look_in, suggest
from plugins.diagnostics import Finding, Rule
from plugins.prose import regex
from plugins.releases import Library, Programme, Province, Unit, closest

PROVINCES = "registers/provinces.yml"
PROGRAMMES = "registers/programmes.yml"
OFFICIALS = "registers/officials.yml"
UNITS = "registers/units.yml"
MAX_COMPARED = 200
MAX_PARTS = 20
_KEY = regex(r"[a-z0-9]+(?:-[a-z0-9]+)*")

Entry = TypeVar("Entry")


class Guide(Generic[Entry]):
    """Says which key of a register a writer may have meant; nothing is compared before a key is unknown.

    Comparing costs milliseconds, so that each word is compared once and only the first MAX_COMPARED of a check are.
    """

    def __init__(self, register: Mapping[str, Entry], path: str, names: Callable[[Entry], Iterable[str]]) -> None:
        self._register = register
        self._path = path
        self._names = names
        self._meant: dict[str, str] = {}
        self._keys: dict[str, str] = {}

    def hint(self, word: str) -> Phrase:
        """Return how to find the key that was meant by `word`."""
        otherwise = choose(self._register, look_in(self._path))
        return suggest(self.meant(word), otherwise)

    def several(self, word: str) -> Phrase | None:
        """Return how to write the keys that stand in `word` between commas; None where they are no keys."""
        written = [part.strip() for part in word.split(",", MAX_PARTS)]
        keys = [self.meant(part) or part for part in written]
        return list_of(keys) if len(keys) > 1 and all(map(_KEY.fullmatch, keys)) else None

    def meant(self, word: str) -> str:
        """Return the key whose own spelling, name or alias is `word` or nearest to it; "" where none is near."""
        if word not in self._meant:
            near = len(self._meant) < MAX_COMPARED
            self._meant[word] = self._nearest(word) if near else ""
        return self._meant[word]

    def _nearest(self, word: str) -> str:
        if not self._keys:
            self._keys = {name.casefold(): key for key, entry in self._register.items() for name in self._names(entry)}
            self._keys |= {key.casefold(): key for key in self._register}
        exact = self._keys.get(word.casefold())
        return exact or self._keys.get(closest(word, self._keys), "")


def names_of(entry: Province | Programme | Unit) -> Iterator[str]:
    """Yield every name of a register entry."""
    yield from entry.name.values()
    yield from entry.aliases
    if isinstance(entry, Programme):
        yield entry.acronym or ""
    else:
        yield from entry.short.values()


def keys_in(value: str | tuple[str, ...] | None) -> tuple[str, ...]:
    """Return the keys that a field holds, be it one or several."""
    return (value,) if isinstance(value, str) else value or ()


def unknown_keys(
    library: Library, rule: Rule, field: str, register: Mapping[str, Entry], guide: Guide[Entry]
) -> Iterator[Finding]:
    """Yield a finding for each key that `field` of a release states and `register` does not hold."""
    for manuscript in library.news:
        value = getattr(manuscript.fields, field)
        for number, key in enumerate(keys_in(value)):
            if key not in register:
                hint = guide.hint(key) if isinstance(value, str) else guide.several(key) or guide.hint(key)
                yield rule.at(manuscript.place(field, number), found=key, hint=hint)
