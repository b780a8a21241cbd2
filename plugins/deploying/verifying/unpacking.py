"""Unpacking what a site sent, which may be made to grow without end."""

import zlib

_PIECE = 1 << 16


class TooLargeError(Exception):
    """There is more than the given number of bytes."""

    def __init__(self, largest: int) -> None:
        super().__init__(f"> {largest} bytes")


def unpacked(body: bytes, encoding: str, largest: int) -> bytes:
    """Return what a body says, as it came where it cannot be unpacked; raise TooLargeError where that is too much."""
    try:
        match encoding:
            case "gzip":
                return _gzip(body, largest)
            case "br":
                return _brotli(body, largest)
            case "zstd":
                return _zstd(body, largest)
    except TooLargeError:
        raise
    except Exception:  # three libraries, each with errors of its own, for bytes from anywhere
        return body
    return body


def _gzip(body: bytes, largest: int) -> bytes:
    decompressor = zlib.decompressobj(zlib.MAX_WBITS | 16)
    unpacked = decompressor.decompress(body, largest + 1)
    if len(unpacked) > largest:
        raise TooLargeError(largest)
    if not decompressor.eof or decompressor.unused_data:
        raise EOFError
    return unpacked


def _brotli(body: bytes, largest: int) -> bytes:
    import brotli  # type: ignore[import-untyped]

    decompressor = brotli.Decompressor()
    unpacked: bytes = decompressor.process(body, output_buffer_limit=largest + 1)
    if len(unpacked) > largest:
        raise TooLargeError(largest)
    if not decompressor.is_finished():
        raise EOFError
    return unpacked


def _zstd(body: bytes, largest: int) -> bytes:
    import zstandard

    pieces, length = [], 0
    reader = zstandard.ZstdDecompressor().stream_reader(body)
    while piece := reader.read(_PIECE):
        pieces.append(piece)
        length += len(piece)
        if length > largest:
            raise TooLargeError(largest)
    return b"".join(pieces)
