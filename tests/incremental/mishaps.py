"""What happens to a house from outside: files damaged by hand, a lost store, content that is faulty for a while."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

from plugins.publishing.manifest import MANIFEST
from tests.built import files_in
from tests.incremental.house import Bytes, House
from tests.incremental.writing import content_files

PLACES = ("catatan.txt", "en/catatan.txt", "siaran-pers/2026/01/catatan.html", "assets/asing.css")


def published(house: House, which: int) -> list[Path]:
    """One file of the site that a build put there; none where all are gone."""
    ours = sorted(files_in(house.output).keys() - house.strangers.keys())
    return [house.output / ours[which * 7 % len(ours)]] if ours else []


def lose_file(house: House, which: int, how: int) -> None:
    for path in published(house, which):
        path.unlink()


def cut_file(house: House, which: int, how: int) -> None:
    for path in published(house, which):
        content = path.read_bytes()
        path.write_bytes(content[: len(content) * (how % 4) // 4])


def lengthen_file(house: House, which: int, how: int) -> None:
    for path in published(house, which):
        path.write_bytes(path.read_bytes() + b"rusak" * (1 + how))


def lose_folder(house: House, which: int, how: int) -> None:
    """A whole folder of the site is gone, strangers in it too."""
    for path in published(house, which):
        if path.parent != house.output:
            shutil.rmtree(path.parent)
    house.strangers = {path: text for path, text in house.strangers.items() if (house.output / path).is_file()}


def empty_site(house: House, which: int, how: int) -> None:
    """Every page is gone, the manifest still tells of them."""
    for path in files_in(house.output).keys() - house.strangers.keys():
        (house.output / path).unlink()


def put_stranger(house: House, which: int, how: int) -> None:
    place, content = PLACES[which % len(PLACES)], f"milik orang {how}".encode()
    (house.output / place).parent.mkdir(parents=True, exist_ok=True)
    (house.output / place).write_bytes(content)
    house.strangers[place] = content


def take_strangers_away(house: House, which: int, how: int) -> None:
    for place in house.strangers:
        (house.output / place).unlink()
    house.strangers = {}


def lose_store(house: House, which: int, how: int) -> None:
    shutil.rmtree(house.store, ignore_errors=True)


def forget_fingerprints(house: House, which: int, how: int) -> None:
    """The manifest is of a Warta that knew paths only; a page has changed, and its length has not."""
    for path in published(house, which):
        path.write_bytes(bytes(reversed(path.read_bytes())))
    manifest = house.output / MANIFEST
    manifest.write_text(json.dumps(dict.fromkeys(json.loads(manifest.read_text(encoding="utf-8")), "")))


def spoil(house: House, which: int, how: int) -> None:
    """The next build meets faulty content and must refuse it; then it is mended."""
    house.room.fault = how % len(FAULTS)


def faulty_files(house: House) -> Bytes:
    """Return the files of the content that are faulty now."""
    files = content_files(house.room)
    path = min(path for path in files if path.startswith("releases/") and path.endswith(".md"))
    return FAULTS[house.room.fault](path, files)


def _release(text: str) -> bytes:
    shared = "dateline: X\nprovince: aceh\nprogramme: siaga\nunit: biro-humas\nspokesperson: biro-humas\n"
    return f"---\nsummary: Salah.\ndate: 2026-01-05\n{shared}signatory: biro-humas\n{text}".encode()


FAULTS: tuple[Callable[[str, Bytes], Bytes], ...] = (
    lambda path, files: {path: files[path] + b"\n[x](tidak-ada.id.md)\n"},
    lambda path, files: {path: files[path].replace(b"title:", b"tittle:")},
    lambda path, files: {path: files[path] + b"\xff\xfe"},
    lambda path, files: {path: b""},
    lambda path, files: {
        "releases/2026/01/salah.id.md": _release("title: A\n---\nX.\n"),
        "releases/2026/01/lain.id.md": _release("title: A\nslug: salah\n---\nX.\n"),
    },
    lambda path, files: {"releases/2026/01/salah.id.md": _release("---\nX.\n")},
    lambda path, files: {"releases/2026/01/salah.png": b"bukan gambar"},
    lambda path, files: {"site.yml": files["site.yml"].replace(b'"verdicts"', b'"verdict"')},
    lambda path, files: {"registers/provinces.yml": files["registers/provinces.yml"][:-9]},
    lambda path, files: {"registers/units.yml": b"units: []\n"},
    lambda path, files: {"translations/id.po": b'msgid "Email"\nmsgstr "<b>"\n'},
)
"""Each takes the path of a release and all files, and returns those that are faulty."""

MISHAPS = (
    lose_file,
    cut_file,
    lengthen_file,
    lose_folder,
    empty_site,
    put_stranger,
    take_strangers_away,
    lose_store,
    forget_fingerprints,
    spoil,
)
