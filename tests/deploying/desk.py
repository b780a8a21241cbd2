"""A newsroom whose sites are built already, and what is wished of it."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from plugins.deploying import Newsroom, Wish
from tests.deploying.places import Place

NOW = "2026-11-22T09:00+07:00"


class Desk(Struct, dict=True):
    """A newsroom that builds nothing, and notes what it is asked."""

    code: int = 0
    due: int = 0
    asked: list[tuple[object, ...]] = field(default_factory=list)

    def build(
        self, content: Path, output: Path, site_url: str, now: str, lang: str, *, compress: Sequence[str], noindex: bool
    ) -> int:
        self.asked.append((site_url, now, lang, compress, noindex))
        return self.code

    def count(self, content: Path, since: datetime, until: datetime, lang: str) -> int:
        self.asked.append((since.isoformat(), until.isoformat()))
        return self.due

    @property
    def newsroom(self) -> Newsroom:
        return Newsroom(self.build, self.count, lambda content, now, lang: f"remember, {lang}\n")


def wish(place: Place, version: str = "a", now: str = NOW, lang: str = "en", **wishes: bool) -> Wish:
    output = place.site(version)
    return replace(Wish(place.target, place.folder / "content", output, place.file, now, lang, code=()), **wishes)
