"""Compressed variants in a site, read again."""

import gzip
from collections.abc import Callable, Mapping

import brotli  # type: ignore[import-untyped]
import zstandard

from plugins.publishing.compressing import owners_in

ALL = "br,zst,gz"
UNPACK: Mapping[str, Callable[[bytes], bytes]] = {
    "br": brotli.decompress,
    "zst": zstandard.ZstdDecompressor().decompress,
    "gz": gzip.decompress,
}


def unpacked(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """What the variants among these files say, by their own paths."""
    return {path: UNPACK[path.rpartition(".")[2]](files[path]) for path in owners_in(files)}


def disagreements(files: Mapping[str, bytes]) -> list[str]:
    """The variants that are of another version than their text, or have none."""
    texts = unpacked(files)
    alone = (path for path in files if path.endswith((".br", ".zst", ".gz")) and path not in texts)
    return sorted([*alone, *(path for path, text in texts.items() if text != files[path.rpartition(".")[0]])])
