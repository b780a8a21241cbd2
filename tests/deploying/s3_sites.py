"""Small sites in many versions, whose pages name their assets and lead to each other."""

import re
from hashlib import sha256
from pathlib import Path

from msgspec.structs import replace

from plugins.deploying.deployment import Deployment, File

PAGES = 12
LINK = re.compile(r'href="/([^"#]*)"')
ASSET = re.compile(r'(?:src|data-css)="/([^"]+)"')


def site(version: int) -> dict[str, bytes]:
    """Version of a site: each has other pages, other texts and other assets; some pages change seldom."""
    css = f"body{{--version:{version}}}".encode()
    picture = f"gambar {version // 2}".encode()
    style, photo = f"assets/warta.{_hash(css)}.css", f"media/foto.{_hash(picture)}.png"
    shown = [number for number in range(PAGES) if (number + version) % 4]
    links = [f'<a href="/siaran/{number}.html">{number}</a>' for number in shown]
    head = f'<link data-css="/{style}"><img src="/{photo}"><p>versi {version}</p>'
    around = dict(zip(shown, shown[1:] + shown[:1], strict=True))
    pages = {
        f"siaran/{number}.html": f'{head}<a href="/siaran/{around[number]}.html">lagi</a><a href="/index.html">awal</a>'
        for number in shown
    }
    seldom = {f"tentang/{number}.html": f"tentang {(version + number) // 3}" for number in range(6)}
    links += [f'<a href="/{path}">tentang</a>' for path in seldom]
    lists = {"index.html": head + "".join(links), "provinsi/index.html": head + "".join(links[::2])}
    others = {"feed.xml": "".join(links), "robots.txt": "User-agent: *", "tetap.html": "tidak pernah berubah"}
    texts = {path: text.encode() for path, text in {**pages, **seldom, **lists, **others}.items()}
    return {**texts, style: css, photo: picture}


def deployment(files: dict[str, bytes], number: int) -> Deployment:
    """Deployment of these files, of a commit with this number."""
    told = {path: File(sha256(content).hexdigest(), len(content)) for path, content in files.items()}
    moment = "2026-11-21T02:00:00+00:00"
    return Deployment(told, {}, f"{number:040x}", moment, moment, {"warta": "0.1.0"})


def written(files: dict[str, bytes], folder: Path) -> Path:
    """Write the files and return their folder."""
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


def quiet(done: int, tasks: int) -> None:
    """Draws no progress."""


def nameless(told: Deployment) -> Deployment:
    """The deployment without what the target gave it."""
    return replace(told, name="", carried={})


def _hash(content: bytes) -> str:
    return sha256(content).hexdigest()[:12]
