"""Where a picture was taken, as cameras write it into the file: only whether it is told, never the place itself."""

import struct
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

_GPS = 0x8825
"""The EXIF directory of positions."""
_LATITUDE, _LONGITUDE = 2, 4
_IN_XMP = (b"GPSLatitude", b"GPSLongitude")
_PNG = b"\x89PNG\r\n\x1a\n"
_ODD = (OSError, SyntaxError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError, struct.error)
"""What damaged EXIF makes Pillow raise; such a file tells nothing."""


def tells_where(picture: "Image", content: bytes) -> bool:
    """Say whether a picture that Pillow has opened holds latitude or longitude; its pixels are not read."""
    xmp = picture.info.get("xmp") or picture.info.get("XML:com.adobe.xmp") or b""
    told = xmp if isinstance(xmp, bytes) else str(xmp).encode(errors="replace")
    if any(name in told for name in _IN_XMP):
        return True
    exif = picture.info.get("exif")
    blocks = [exif] if isinstance(exif, bytes) else []
    return any(_has_position(block) for block in (*blocks, *_png_blocks(content)))


def _has_position(block: bytes) -> bool:
    from PIL.Image import Exif

    exif = Exif()
    try:
        exif.load(block)
        position = exif.get_ifd(_GPS)
    except _ODD:
        return False
    return _LATITUDE in position or _LONGITUDE in position


def _png_blocks(content: bytes) -> Iterator[bytes]:
    """Yield the EXIF of a PNG, which may stand behind its pixels, where Pillow has not looked yet."""
    start = len(_PNG) if content.startswith(_PNG) else len(content)
    while start + 8 <= len(content):
        length, kind = int.from_bytes(content[start : start + 4]), content[start + 4 : start + 8]
        if kind == b"eXIf":
            yield content[start + 8 : start + 8 + length]
        start += length + 12
