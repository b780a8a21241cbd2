"""Whether a picture tells where it was taken is read from every kind of file, and kept with its measures."""

import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from plugins.releases.pictures import Picture, pictures_in, read_picture
from tests.newsroom import GPS, take_photo

XMP = b"<x:xmpmeta><rdf:Description exif:GPSLatitude='0,0N' exif:GPSLongitude='0,0E'/></x:xmpmeta>"


def placed(path: Path) -> bool:
    picture = read_picture(path.parent, path.name)
    assert isinstance(picture, Picture)
    return picture.placed


@pytest.mark.parametrize("suffix", ["avif", "jpg", "png", "webp"])
def test_a_position_is_found_in_every_format(suffix: str, tmp_path: Path) -> None:
    take_photo(tmp_path / f"a.{suffix}")
    Image.new("L", (4, 3)).save(tmp_path / f"b.{suffix}")
    assert placed(tmp_path / f"a.{suffix}")
    assert not placed(tmp_path / f"b.{suffix}")


@pytest.mark.parametrize("suffix", ["jpg", "webp"])
def test_a_position_is_found_in_xmp(suffix: str, tmp_path: Path) -> None:
    Image.new("L", (4, 3)).save(tmp_path / f"a.{suffix}", xmp=XMP)
    assert placed(tmp_path / f"a.{suffix}")


def test_a_position_behind_the_pixels_of_a_png_is_found(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[GPS] = {2: (0.0, 0.0, 0.0), 4: (0.0, 0.0, 0.0)}
    Image.new("L", (4, 3)).save(tmp_path / "a.png")
    whole, block = (tmp_path / "a.png").read_bytes(), exif.tobytes().removeprefix(b"Exif\0\0")
    chunk = struct.pack(">I", len(block)) + b"eXIf" + block + struct.pack(">I", zlib.crc32(b"eXIf" + block))
    (tmp_path / "a.png").write_bytes(whole[:-12] + chunk + whole[-12:])
    assert placed(tmp_path / "a.png")


@pytest.mark.parametrize(
    "exif", [b"", b"Exif\0\0", b"Exif\0\0MM\0*\0\0\0\x08", b"Exif\0\0II*\0\xff\xff\xff\xff" + b"\xff" * 40]
)
def test_damaged_exif_tells_nothing(exif: bytes, tmp_path: Path) -> None:
    Image.new("L", (4, 3)).save(tmp_path / "a.jpg", exif=exif)
    assert not placed(tmp_path / "a.jpg")


def test_a_camera_that_knew_no_position_tells_none(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[GPS] = {0: b"\2\3\0\0"}
    Image.new("L", (4, 3)).save(tmp_path / "a.jpg", exif=exif)
    assert not placed(tmp_path / "a.jpg")


def test_what_was_found_is_kept_and_an_odd_record_made_anew(tmp_path: Path) -> None:
    take_photo(tmp_path / "a.jpg")
    kept: dict[str, str] = {}
    picture = read_picture(tmp_path, "a.jpg")
    assert isinstance(picture, Picture)
    census = {"a.jpg": picture.digest}
    for record in (None, "4 3", "4 3 2", "a b c"):
        if record:
            kept[picture.digest] = record
        assert pictures_in(tmp_path, census, kept) == ({"a.jpg": picture}, [])
        assert kept == {picture.digest: "4 3 1"}
    assert pictures_in(tmp_path / "elsewhere", census, kept) == ({"a.jpg": picture}, [])
