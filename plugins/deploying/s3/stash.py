"""The bytes of pages that were replaced, kept by their hash, so that a kept deployment can be made live again.

An old page is copied there inside the store just before it is replaced: nothing is sent twice, and a page that never
changes lies there once. Assets that are carried on need none of it, for theirs stay where they are.
"""

from collections.abc import Collection, Mapping

from msgspec import Struct

from plugins.deploying.deployment import Deployment, File
from plugins.deploying.s3.headers import is_text, suffix_of
from plugins.deploying.s3.standing import Standing

STASH = ".warta/files/"
MIXED = "mixed"
"""The form of texts where some may be compressed and some not."""
FORMS = {"br": ".br", "none": "", MIXED: ".mixed"}
"""What the keys of texts that are kept in this form end with."""


class WayBack(Struct, frozen=True):
    """How an earlier deployment is had again.

    `kept` has the keys of kept bytes by the paths to which they go, `encoded` is the form of all texts then; `damaged`
    are the files that nobody can have again.
    """

    kept: Mapping[str, str]
    encoded: str
    damaged: tuple[str, ...]


def stash_key(path: str, file: File, encoded: str) -> str:
    """Return where the bytes of a file are kept; type and form are in the key, since a copy keeps its headers."""
    form = FORMS.get(encoded, FORMS[MIXED]) if is_text(path) else ""
    return f"{STASH}{file.sha256}{suffix_of(path)}{form}"


def to_be_stashed(live: Deployment | None, new: Deployment, encoded: str, held: Collection[str]) -> dict[str, str]:
    """Return the files that are about to change or vanish, by the keys under which they are kept.

    What is held already, in whatever form, stays: a killed deploy may have replaced the page since.
    """
    if live is None:
        return {}
    keys = {}
    for path, file in live.files.items():
        if path not in new.carried and new.files.get(path) != file:
            key, _ = _kept(path, file, held) or (stash_key(path, file, encoded), encoded)
            keys[key] = path
    return keys


def way_back(wanted: Mapping[str, File], standing: Standing, sizes: Mapping[str, int]) -> WayBack:
    """Return how these files are had again, from how things stand and the sizes in bytes of all that is stored."""
    there, doubtful = standing.there, standing.doubtful(standing.state.encoded)
    kept: dict[str, str] = {}
    forms, damaged = {standing.state.encoded}, []
    for path, file in wanted.items():
        stays = there.get(path) == file
        # a doubtful page without kept bytes was not overwritten, for its bytes are kept before that
        old = None if stays and path not in doubtful else _kept(path, file, sizes)
        key, form = old or (path if stays else "", standing.state.encoded)
        if not _is_whole(path, file, sizes.get(key), form):
            damaged.append(path)
        if old:
            kept[path] = key
            forms |= {form} if is_text(path) else set()
    return WayBack(kept, forms.pop() if len(forms) == 1 else MIXED, tuple(damaged))


def _kept(path: str, file: File, held: Collection[str]) -> tuple[str, str] | None:
    """Return the key of the kept bytes of a file and their form, None where there are none."""
    keys = ((stash_key(path, file, form), form) for form in FORMS)
    return next((found for found in keys if found[0] in held), None)


def _is_whole(path: str, file: File, size: int | None, form: str) -> bool:
    """Say whether an object of this size, None for none, can hold a file; a text's is not known once compressed."""
    return size is not None and (size == file.size or (form != "none" and is_text(path)))
