"""Catalogues of interface words (.po), made sure of before a page is filled with them."""

import re
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po
from babel.support import Translations

from plugins.releases import Language

_PLACEHOLDER = re.compile(r"%\((\w+)\)s")


class UnusableCatalogueError(ValueError):
    """A catalogue cannot be read, or a word of it would break a page; the message says where and why."""


def read_catalogues(language: Language, folders: Iterable[Path]) -> Translations:
    """Merge the catalogues of all folders; words of later folders win. A language without one speaks English."""
    merged = Translations()
    for folder in folders:
        path = folder / f"{language.code}.po"
        if path.is_file():
            compiled = BytesIO()
            write_mo(compiled, _read(path, language.locale))
            compiled.seek(0)
            merged = merged.merge(Translations(compiled)) if merged._catalog else Translations(compiled)
    _let_singulars_stand_alone(merged)
    return merged


def _let_singulars_stand_alone(words: Translations) -> None:
    """Let `gettext` find a word that has a plural, as newer patches of Python do: Debian's 3.11.2 leaves it English."""
    for message, text in list(words._catalog.items()):
        if isinstance(message, tuple) and message[1] == words.plural(1):
            words._catalog.setdefault(message[0], text)


def _read(path: Path, locale: str) -> Catalog:
    try:
        with path.open("rb") as source:
            catalogue = read_po(source, locale=locale, abort_invalid=True)
    except (PoFileError, UnicodeDecodeError, ValueError) as error:
        raise UnusableCatalogueError(f"{path}: {error}") from error
    for message in catalogue:
        if message.id:
            _make_sure_of(message, path)
    return catalogue


def _make_sure_of(message: Message, path: Path) -> None:
    known = {name: "" for text in _texts(message.id) for name in _PLACEHOLDER.findall(text)}
    for text in _texts(message.string or ""):
        if "<" in text:
            raise UnusableCatalogueError(f"{path}:{message.lineno}: {text!r} holds markup")
        try:
            text % known
        except (KeyError, TypeError, ValueError) as error:
            raise UnusableCatalogueError(f"{path}:{message.lineno}: {text!r} cannot be filled ({error})") from error


def _texts(texts: str | Iterable[str]) -> Iterator[str]:
    yield from (texts,) if isinstance(texts, str) else texts
