"""A deployment: what a target shows, every file by its hash, and of which commit and moment it is."""

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

MANIFEST = "deployment.json"
"""Lies in the root of every deployed site; it names nothing that is not public."""
MAX_BYTES = 100_000_000
"""Of a manifest that is read: a hundred and fifty bytes a file, and room to spare."""
WELL_KNOWN = ".well-known"
"""The one name with a dot that belongs to a site (RFC 8615)."""
_THEME = "assets/"
_DIGITS = r"\.[0-9a-f]{12}"
ASSET = rf"(?:assets|media)/(?:[^/]+/)*[^/]+{_DIGITS}\.[^/]+"
"""Paths of files that are named by their content, as Python and servers both read it."""
_ASSET = re.compile(ASSET)
_HASH = re.compile(rf"{_DIGITS}(?=\.[^/]*$)")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_COMMIT = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
_NAME = re.compile(r"(\d{6,12})-[0-9a-f]{7}", re.ASCII)
_HIDDEN = re.compile(r"[\x00-\x1f\x7f\\]")
_SHORT = 100
_REMEMBERED = 100
"""Deployments that one tells to have been live before it: as many as may be kept."""


class File(Struct, frozen=True):
    """A file of the site: its SHA-256 in hexadecimal digits, and its size in bytes."""

    sha256: str
    size: int


class Deployment(Struct, frozen=True):
    """A site as it is deployed.

    `files` are the site's own, by path relative to its root, without the manifest. `carried` are the hashed assets of
    earlier deployments that still answer, so that a page somebody has open finds its assets. `commit` is the full hash
    and `committed` its moment; the site was built as of `moment`: nothing dated later is in it. Both are in UTC.
    `name` is a running number, which no clock can turn back, and the commit: "000042-84bd3cc"; the target gives it.
    `before` has the names of those that were live before it, the last first; what was taken back is none of them.
    `taken_back` is the commit that was live before somebody went back to this deployment, "" where nobody did.
    Where a deploy was forced, `uncommitted` says that something was not as in the commit.
    """

    files: Mapping[str, File]
    carried: Mapping[str, File]
    commit: str
    committed: str
    moment: str
    versions: Mapping[str, str]
    name: str = ""
    before: tuple[str, ...] = ()
    taken_back: str = ""
    uncommitted: bool = False


def is_asset(path: str) -> bool:
    """Say whether a file is named by its content, so that it may be kept for ever beside newer ones.

    The folder does not tell: a page may have an address there.
    """
    return _ASSET.fullmatch(path) is not None


def is_public(path: str) -> bool:
    """Say whether a file of the output folder belongs to the deployed site: the manifests and dotfiles do not."""
    steps = path.split("/")
    return path != MANIFEST and not any(step.startswith(".") for step in steps[steps[0] == WELL_KNOWN :])


def next_name(names: Iterable[str], commit: str) -> str:
    """Return the name of the deployment that comes after all of these."""
    return f"{max((number_of(name) for name in names), default=0) + 1:06d}-{commit[:7]}"


def number_of(name: str) -> int:
    """Return the running number in a deployment's name, 0 where it is none."""
    match = _NAME.fullmatch(name)
    return int(match[1]) if match else 0


def before_next(live: Deployment | None) -> tuple[str, ...]:
    """Return what was live before the deployment that comes in the place of `live`."""
    return (live.name, *live.before)[:_REMEMBERED] if live and live.name else ()


def worth_keeping(names: Sequence[str], before: Sequence[str]) -> list[str]:
    """Return the names in the order of their worth: first what was live `before`, to which a rollback leads."""
    return [*(name for name in before if name in names), *(name for name in names if name not in before)]


def carried_beside(files: Iterable[str]) -> Callable[[str], bool]:
    """Return what says whether an old asset still answers beside a site of these files.

    The theme's do. A picture does as long as the site shows one of that name, whatever its content: one that was
    withdrawn, or deleted, or is under embargo now, is no longer public.
    """
    shown = {_HASH.sub("", path) for path in files if is_asset(path)}
    return lambda path: is_asset(path) and (path.startswith(_THEME) or _HASH.sub("", path) in shown)


def carrying(deployment: Deployment, kept: Iterable[Deployment]) -> Deployment:
    """Return the deployment with all assets of the kept ones that it lacks; where two differ, the first counts."""
    carried: dict[str, File] = {}
    still_answers = carried_beside(deployment.files)
    for each in kept:
        for path, file in each.files.items():
            if path not in deployment.files and still_answers(path):
                carried.setdefault(path, file)
    return replace(deployment, carried=dict(sorted(carried.items())))


def to_json(deployment: Deployment) -> bytes:
    """Return the manifest of a deployment: the same bytes for the same deployment."""
    told: dict[str, object] = {
        "name": deployment.name,
        "commit": deployment.commit,
        "committed": deployment.committed,
        "moment": deployment.moment,
        "versions": dict(deployment.versions),
        "files": _told(deployment.files),
        "carried": _told(deployment.carried),
    }
    told |= {"before": deployment.before} if deployment.before else {}
    told |= {"taken_back": deployment.taken_back} if deployment.taken_back else {}
    told |= {"uncommitted": True} if deployment.uncommitted else {}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def from_json(content: bytes | str) -> Deployment | None:
    """Return the deployment that a manifest tells of, None where it cannot be one: it may come from anywhere."""
    if len(content) > MAX_BYTES:
        return None
    try:
        told = json.loads(content)
        return _deployment(told) if isinstance(told, dict) else None
    except (ValueError, RecursionError, KeyError, TypeError, AttributeError):
        return None


def _deployment(told: dict[str, Any]) -> Deployment:
    """Return the deployment; ValueError, KeyError, TypeError or AttributeError where something is not as it must be."""
    if not _COMMIT.fullmatch(told["commit"]):
        raise ValueError(told["commit"])
    return Deployment(
        files=_files(told["files"]),
        carried=_files(told["carried"]),
        commit=told["commit"],
        committed=_moment(told["committed"]),
        moment=_moment(told["moment"]),
        versions={_word(name): _word(version) for name, version in told["versions"].items()},
        name=_name(told["name"]) if told["name"] else "",
        before=tuple(map(_name, told.get("before", ()))),
        taken_back=_word(told.get("taken_back", "")),
        uncommitted=told.get("uncommitted") is True,
    )


def _name(text: str) -> str:
    if not number_of(text):
        raise ValueError(text)
    return text


def _told(files: Mapping[str, File]) -> dict[str, tuple[str, int]]:
    return {path: (file.sha256, file.size) for path, file in files.items()}


def _files(told: Mapping[str, Any]) -> dict[str, File]:
    return {_path(path): _file(*file) for path, file in told.items()}


def _file(sha256: str, size: int) -> File:
    if not _SHA256.fullmatch(sha256) or type(size) is not int or size < 0:
        raise ValueError(sha256)
    return File(sha256, size)


def _path(path: str) -> str:
    """Return a path that stays inside the site and is public; ValueError for any other."""
    if _HIDDEN.search(path) or not all(path.split("/")) or not is_public(path):
        raise ValueError(path)
    return path


def _moment(text: str) -> str:
    if datetime.fromisoformat(text).utcoffset() is None:
        raise ValueError(text)
    return text


def _word(text: str) -> str:
    if len(text) > _SHORT or not text.isprintable():
        raise ValueError(text)
    return text
