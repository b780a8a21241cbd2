"""Compressed variants of the site's texts, for servers to send as they lie there."""

import struct
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from hashlib import blake2b
from importlib.metadata import version

from msgspec import Struct

LEVELS = {"br": 6, "zst": 6, "gz": 6}
"""The encodings, by the endings of their files, and how hard each tries: docs/compression.md has the measurements."""
TEXTS = (".html", ".xml", ".css", ".js", ".json", ".svg", ".txt")
SMALLEST = 1_000
"""Bytes of a file below which no variant is made: it goes in one packet as it is."""
_WINDOWS = (16, 22)
"""Least and greatest logarithm of brotli's window: a greater one than the file costs time and saves nothing."""
_GZIP_HEAD = b"\x1f\x8b\x08\0\0\0\0\0\0\xff"
"""Deflated, without name and time, on no certain system: what Python writes there differs from version to version."""
_SUFFIXES = tuple(f".{name}" for name in LEVELS)


class Compression(Struct, frozen=True):
    """The encodings in which a site lies ready; none: its files are alone."""

    encodings: tuple[str, ...] = ()

    @property
    def mark(self) -> str:
        """What a text's fingerprint is extended by, "" where it has no variants."""
        return _mark(self.encodings) if self.encodings else ""

    def mark_of(self, path: str) -> str:
        """Return what the fingerprint of the file `path` is extended by."""
        return self.mark if path.endswith(TEXTS) else ""

    def variants(self, path: str, content: bytes) -> Iterator[tuple[str, bytes]]:
        """Yield path and bytes of each variant that is smaller than the file itself."""
        if not path.endswith(TEXTS) or len(content) < SMALLEST:
            return
        for name in self.encodings:
            packed = _COMPRESS[name](content)
            if len(packed) < len(content):
                yield f"{path}.{name}", packed


UNCOMPRESSED = Compression()


def family_of(path: str) -> Iterator[str]:
    """Yield the paths of all variants that a file may have."""
    return (path + suffix for suffix in _SUFFIXES)


def text_of(path: str) -> str:
    """Return the file of which `path` may be a variant by its name, "" where it cannot be one."""
    text, dot, name = path.rpartition(".")
    return text if dot and name in LEVELS and text.endswith(TEXTS) else ""


def owners_in(paths: Iterable[str]) -> dict[str, str]:
    """Return those of `paths` that are variants, each with the text that lies beside it."""
    known = frozenset(paths)
    named = ((path, text_of(path)) for path in known if path.endswith(_SUFFIXES))
    return {path: text for path, text in named if text in known}


@cache
def _mark(encodings: tuple[str, ...]) -> str:
    """Return the hash of what decides the bytes of variants beside their texts."""
    makers = [(name, LEVELS[name], _maker(name)) for name in encodings]
    return "+" + blake2b(repr((makers, SMALLEST, _WINDOWS)).encode(), digest_size=4).hexdigest()


def _maker(name: str) -> str:
    """Return the library behind an encoding, with its version."""
    return zlib.ZLIB_RUNTIME_VERSION if name == "gz" else version({"br": "brotli", "zst": "zstandard"}[name])


def _brotli(content: bytes) -> bytes:
    import brotli  # type: ignore[import-untyped]

    least, greatest = _WINDOWS
    window = max(least, min(greatest, len(content).bit_length()))
    packed: bytes = brotli.compress(content, quality=LEVELS["br"], lgwin=window)
    return packed


@cache
def _zstandard() -> Callable[[bytes], bytes]:
    import zstandard

    return zstandard.ZstdCompressor(level=LEVELS["zst"]).compress


def _zstd(content: bytes) -> bytes:
    return _zstandard()(content)


def _gzip(content: bytes) -> bytes:
    packer = zlib.compressobj(LEVELS["gz"], zlib.DEFLATED, -zlib.MAX_WBITS)
    tail = struct.pack("<LL", zlib.crc32(content), len(content) & 0xFFFFFFFF)
    return b"".join((_GZIP_HEAD, packer.compress(content), packer.flush(), tail))


_COMPRESS: Mapping[str, Callable[[bytes], bytes]] = {"br": _brotli, "zst": _zstd, "gz": _gzip}
