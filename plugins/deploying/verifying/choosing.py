"""Which files of a deployed site are looked at: all, or the most important and some by chance."""

import random
import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from urllib.parse import unquote, urljoin, urlsplit

from msgspec import Struct

from plugins.deploying.deployment import Deployment, File, is_asset

ENCODINGS: Mapping[str, str] = {"br": "br", "zst": "zstd", "gz": "gzip"}
"""Names of encodings by the endings of compressed files."""
MISSING = "404.html"
"""The page of a language for what is missing; it lies beside the language's front page."""
_ALWAYS = re.compile(r"(?:.*/)?feed\.xml|sitemap[^/]*\.xml|robots\.txt|\.well-known/security\.txt")
_REFERENCE = re.compile(r'(?:href|src)="([^"]+)"')


class Sample(Struct, frozen=True):
    """How many files are chosen by chance, and the seed of that; `count` None: all files are looked at."""

    count: int | None
    seed: int


def address_of(path: str) -> str:
    """Return the address at which a server shows a file."""
    return f"/{path}".removesuffix("index.html") if path.rpartition("/")[2] == "index.html" else f"/{path}"


def path_of(address: str) -> str:
    """Return the file that a server shows at an address."""
    return f"{address}index.html"[1:] if address.endswith("/") else address[1:]


def encodings_of(path: str, files: Mapping[str, File]) -> Iterator[str]:
    """Yield the endings of the compressed files beside a file."""
    return (ending for ending in ENCODINGS if f"{path}.{ending}" in files)


def own_files(deployment: Deployment) -> dict[str, File]:
    """Return the files that readers ask for: the site's and those carried on, but for compressed ones."""
    return unpacked({**deployment.carried, **deployment.files})


def unpacked(files: Mapping[str, File]) -> dict[str, File]:
    """Return these files without the compressed ones that lie beside others."""
    return {path: file for path, file in files.items() if not _is_packed(path, files)}


def missing_pages(deployment: Deployment) -> list[str]:
    """Return the paths of the pages for what is missing, one for each language."""
    return [path for path in deployment.files if path.rpartition("/")[2] == MISSING]


def chosen(deployment: Deployment, sample: Sample) -> list[str]:
    """Return the paths of the files to look at: front pages, feeds, sitemaps, and some by chance, or all."""
    files = own_files(deployment)
    if sample.count is None:
        return sorted(files)
    fronts = [path.removesuffix(MISSING) + "index.html" for path in missing_pages(deployment)]
    always = [path for path in files if path in fronts or _ALWAYS.fullmatch(path)]
    others = sorted(files.keys() - set(always))
    by_chance = random.Random(sample.seed).sample(others, min(sample.count, len(others)))  # noqa: S311 - no secret
    return sorted({*always, *by_chance})


def some(values: Iterable[str], sample: Sample) -> list[str]:
    """Return the values, or some of them by chance where not all are to be looked at."""
    known = sorted(values)
    if sample.count is None or len(known) <= sample.count:
        return known
    return sorted(random.Random(sample.seed).sample(known, sample.count))  # noqa: S311 - no secret


def assets_in(page: str, address: str, base: str) -> set[str]:
    """Return the paths of the assets that a page at `address` shows; `base` is the site's path on its host."""
    targets = (urlsplit(urljoin(base + address, unescape(each))) for each in _REFERENCE.findall(page))
    paths = (unquote(target.path).removeprefix(f"{base}/") for target in targets if not target.netloc)
    return {path for path in paths if is_asset(path)}


def _is_packed(path: str, files: Mapping[str, File]) -> bool:
    text, _, ending = path.rpartition(".")
    return ending in ENCODINGS and text in files
