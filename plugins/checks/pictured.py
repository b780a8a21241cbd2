"""The texts of pictures, wherever a manuscript shows them."""

from collections.abc import Callable, Iterator
from functools import partial

from msgspec import Struct

from plugins.diagnostics import Place
from plugins.releases import Manuscript


class Pictured(Struct, frozen=True):
    """A photo of the front matter or a picture of a body; `place` tells where its alt, caption or credit stands."""

    alt: str
    caption: str
    credit: str
    place: Callable[[str], Place]


def pictured_in(manuscript: Manuscript) -> Iterator[Pictured]:
    """Yield the texts of its pictures; those that belong elsewhere, such as within a paragraph, are left out."""
    for number, photo in enumerate(manuscript.fields.photo or ()):
        place = partial(manuscript.place, "photo", number)
        yield Pictured(photo.alt or "", photo.caption or "", photo.credit or "", place)
    for picture in manuscript.body.pictures if manuscript.pictures else ():
        if picture.alone:
            place = partial(_in_body, manuscript, picture.reference.written)
            yield Pictured(picture.alt, picture.caption, picture.credit, place)


def _in_body(manuscript: Manuscript, written: str, part: str) -> Place:
    """Return where a picture of a body stands; its parts have no places of their own."""
    return manuscript.place_in_body(written)
