"""Pieces of messages that several rules share, each in both languages."""

from collections.abc import Iterable

Phrase = dict[str, str]

NOTHING: Phrase = {"id": "", "en": ""}
MAX_LISTED = 8


def suggest(suggestion: str, otherwise: Phrase = NOTHING) -> Phrase:
    """Return "did you mean", or `otherwise` where nothing is near."""
    if not suggestion:
        return otherwise
    return {"id": f"Mungkin maksud Anda `{suggestion}`.", "en": f"Did you mean `{suggestion}`?"}


def choose(names: Iterable[str], otherwise: Phrase) -> Phrase:
    """Return an invitation to choose one of `names` where they are few, else `otherwise`."""
    listed = tuple(names)
    if not 0 < len(listed) <= MAX_LISTED:
        return otherwise
    text = ", ".join(f"`{name}`" for name in listed)
    return {"id": f"Pilih salah satu: {text}.", "en": f"Choose one of these: {text}."}


def list_of(keys: Iterable[str]) -> Phrase:
    """Return how several keys are written."""
    text = ", ".join(keys)
    return {
        "id": f"Tulis beberapa kunci dalam kurung siku: `[{text}]`.",
        "en": f"Write several keys in [ ]: `[{text}]`.",
    }


def look_in(path: str) -> Phrase:
    """Return where all keys are found."""
    return {"id": f"Semua kunci tercantum di {path}.", "en": f"All keys are listed in {path}."}


def join(*phrases: Phrase) -> Phrase:
    """Return phrases one after another."""
    return {lang: " ".join(phrase[lang] for phrase in phrases) for lang in ("id", "en")}
