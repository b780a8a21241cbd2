"""The bytes of pages that were replaced, kept by their hash, so that a kept deployment can be made live again.

An old page is copied there inside the store just before it is replaced: nothing is sent twice, and a page that never
changes lies there once. Assets that are carried on need none of it, for theirs stay where they are.
"""

from collections.abc import Collection, Iterator, Mapping

from plugins.deploying.deployment import Deployment, File
from plugins.deploying.s3.headers import is_text, suffix_of

STASH = ".warta/files/"
FORMS = ("br", "none")


def stash_key(path: str, file: File, encoded: str) -> str:
    """Return where the bytes of a file are kept; type and form are in the key, since a copy keeps its headers."""
    form = ".br" if encoded == "br" and is_text(path) else ""
    return f"{STASH}{file.sha256}{suffix_of(path)}{form}"


def to_be_stashed(live: Deployment | None, new: Deployment, encoded: str) -> dict[str, str]:
    """Return the files that are about to change or vanish, by the keys under which they are kept."""
    if live is None:
        return {}
    return {
        stash_key(path, file, encoded): path
        for path, file in live.files.items()
        if path not in new.carried and new.files.get(path) != file
    }


def restorable(wanted: Mapping[str, File], stored: Collection[str]) -> Iterator[tuple[str, str, str]]:
    """Yield the paths of which the bytes are kept, with the key of these and their form."""
    for path, file in wanted.items():
        keys = {stash_key(path, file, form): form for form in FORMS}
        yield from [(path, key, form) for key, form in keys.items() if key in stored][:1]


def is_whole(path: str, file: File, size: int | None, form: str) -> bool:
    """Say whether an object of this size, None for none, can hold a file; a text's is not known once compressed."""
    return size is not None and (size == file.size or (form != "none" and is_text(path)))
