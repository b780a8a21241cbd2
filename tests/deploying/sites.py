"""Small sites as a build leaves them, each page of one version, and with assets of that version."""

import hashlib
import json
import random
import re
from pathlib import Path

PAGES = 40
_REFERENCE = re.compile(r"(?:assets|media)/[\w.]+")


def make_site(folder: Path, version: str, pages: int = PAGES) -> Path:
    """Write the site of a version: all pages differ from those of any other, and so do their assets."""
    noise = random.Random(version)
    style, picture = _asset("assets", "css", noise, 20_000), _asset("media", "webp", noise, 60_000)
    files = dict([style, picture])
    for number in range(pages):
        padding = noise.randbytes(noise.randrange(500, 6000)).hex()
        files[f"siaran-pers/{number}.html"] = page(version, padding, [style[0], picture[0]])
    files["index.html"] = page(version, "", [style[0], picture[0]])
    files["tentang.html"] = page("always", "", [])
    files[".well-known/security.txt"] = b"Contact: mailto:humas@contoh.example\n"
    return write_site(folder, files)


def write_site(folder: Path, files: dict[str, bytes]) -> Path:
    """Write files and what the build notes of them."""
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    record = {
        path: f"0123 {hashlib.sha256(content).hexdigest()[:24]} {len(content)}" for path, content in files.items()
    }
    (folder / ".warta.json").write_text(json.dumps(record))
    return folder


def page(version: str, padding: str, references: list[str]) -> bytes:
    """A page that begins and ends with its version, and tells its own hash."""
    body = f"{version}\n{' '.join(references)}\n{padding}\n{version}"
    return f"{hashlib.sha256(body.encode()).hexdigest()}\n{body}".encode()


def version_of(content: bytes) -> str:
    """The version of a page; ValueError where it is not whole."""
    told, _, body = content.decode().partition("\n")
    lines = body.split("\n")
    if hashlib.sha256(body.encode()).hexdigest() != told or lines[0] != lines[-1]:
        raise ValueError(content[:80])
    return lines[0]


def references_of(content: bytes) -> list[str]:
    """The assets that a page shows."""
    return _REFERENCE.findall(content.decode().split("\n")[2])


def is_sound_asset(path: str, content: bytes) -> bool:
    """Say whether an asset is what its name says."""
    return path.split(".")[-2] == hashlib.sha256(content).hexdigest()[:12]


def _asset(folder: str, ending: str, noise: random.Random, size: int) -> tuple[str, bytes]:
    content = noise.randbytes(size)
    return f"{folder}/bahan.{hashlib.sha256(content).hexdigest()[:12]}.{ending}", content
