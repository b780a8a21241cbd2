"""What readers read of a manuscript: the prose in its front matter, and the hash of that and of its body."""

from collections.abc import Iterator, Sequence
from hashlib import blake2b

from plugins.releases.fields import Fields

Steps = tuple[int | str, ...]
"""How a text of the front matter is reached, such as ("photo", 0, "alt")."""


def words_digest(fields: Fields, body: str) -> str:
    """Return the hash of what readers read; spaces and line ends do not count."""
    texts = (*(text for _, text in field_texts(fields)), body)
    told = "\0".join(" ".join(text.split()) for text in texts)
    return blake2b(told.encode(errors="surrogatepass"), digest_size=8).hexdigest()


def field_texts(fields: Fields) -> Iterator[tuple[Steps, str]]:
    """Yield the texts of the front matter that are read as prose, in the order of a page."""
    for name in ("title", "summary", "claim", "claim_source", "reason"):
        if text := getattr(fields, name):
            yield (name,), text
    lists: Sequence[tuple[str, Sequence[object], Sequence[str]]] = (
        ("evidence", fields.evidence or (), ("text", "source")),
        ("updated", fields.updated or (), ("note",)),
        ("photo", fields.photo or (), ("alt", "caption")),
    )
    for name, entries, parts in lists:
        for number, entry in enumerate(entries):
            for part in parts:
                if text := getattr(entry, part):
                    yield (name, number, part), text
