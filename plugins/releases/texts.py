"""A text in several languages, as registers and site.yml hold names."""

from typing import Annotated

from pydantic import BeforeValidator

ANY_LANGUAGE = "*"


def _texts(value: object) -> object:
    return {ANY_LANGUAGE: value} if isinstance(value, str) else {} if value is None else value


Texts = Annotated[dict[str, str], BeforeValidator(_texts)]
"""A text per language code; a bare text is the same in every language."""


def in_language(texts: dict[str, str], lang: str) -> str:
    """Return the text in `lang`, else the one for any language, else the first there is, else ""."""
    return texts.get(lang) or texts.get(ANY_LANGUAGE) or next(iter(texts.values()), "")
