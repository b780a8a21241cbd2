"""The stylesheet and the theme's static files, with a hash of their content in their names."""

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from msgspec import Struct

from plugins.outputs.output import Output
from plugins.releases import Library, Picture, Site, addresses, content_of

TOKENS = {
    "ink": "--ink",
    "paper": "--paper",
    "muted": "--muted",
    "wash": "--wash",
    "link": "--link",
    "accent": "--accent",
    "notice": "--notice-ink",
    "notice-paper": "--notice-paper",
    "rule": "--rule",
}


class Asset(Struct, frozen=True):
    """A file of the theme: its address and its bytes."""

    address: str
    content: bytes


class Assets(Struct, frozen=True):
    """All files of the theme; `others` by file name."""

    stylesheet: Asset
    others: dict[str, Asset]


def read_assets(theme: Path, site: Site) -> Assets:
    """Read the theme's styles as one file, recoloured as site.yml says, and its static files."""
    parts = [*sorted((theme / "styles").glob("*.css")), *sorted((theme / "components").glob("*/*.css"))]
    styles = "\n".join(part.read_text(encoding="utf-8") for part in parts) + _colours(site)
    static = sorted(path for path in (theme / "static").glob("*") if path.is_file())
    return Assets(
        stylesheet=_asset("warta.css", styles.encode()),
        others={path.name: _asset(path.name, path.read_bytes()) for path in static},
    )


def theme_digest(theme: Path, catalogues: Iterable[Path]) -> str:
    """Return the hash of the theme's templates and a language's catalogues: what pages show beside their views."""
    templates = [*sorted((theme / "templates").rglob("*.html")), *sorted((theme / "components").glob("*/*.html"))]
    digest = sha256()
    for path in (*templates, *(path for path in catalogues if path.is_file())):
        digest.update(f"{path.relative_to(path.parents[2])}\0".encode())
        digest.update(sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:32]


def asset_outputs(assets: Assets) -> list[Output]:
    """Declare the theme's files."""
    files = [assets.stylesheet, *assets.others.values()]
    return [
        Output(asset.address.removeprefix("/"), "asset", tuple, lambda _, asset=asset: asset.content)  # type: ignore[misc]
        for asset in files
    ]


def picture_output(library: Library, picture: Picture) -> Output:
    """Declare a picture of the content."""
    path = addresses.media(picture.path, picture.digest).removeprefix("/")
    return Output(path, "picture", lambda: (picture.digest,), lambda _: content_of(library.root, picture))


def _asset(name: str, content: bytes) -> Asset:
    stem, dot, suffix = name.rpartition(".")
    return Asset(f"/assets/{stem}.{sha256(content).hexdigest()[: addresses.HASH_LENGTH]}{dot}{suffix}", content)


def _colours(site: Site) -> str:
    light = _declarations(site.colours.light.items())
    dark = _declarations(site.colours.dark.items())
    # only where the ground is light: the theme's dark colours must not lose to these
    styles = f"\n@media not (prefers-color-scheme: dark) {{ :root {{ {light} }} }}\n" if light else ""
    return styles + (f"@media (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}\n" if dark else "")


def _declarations(colours: Iterable[tuple[str, str]]) -> str:
    return " ".join(f"{TOKENS[name]}: {value};" for name, value in colours if name in TOKENS)
