"""Characters of the front matter as written lead to their place in the file."""

from pathlib import Path

from plugins.diagnostics import Place
from plugins.prose import Prose
from tests.newsroom import library_in, make_newsroom

PATH = "releases/2026/08/bantuan-aceh.id.md"


def test_front_place_leads_to_line_and_column(tmp_path: Path) -> None:
    library = library_in(make_newsroom(tmp_path))
    prose = Prose(library, library.by_path[PATH])
    lines = (library.root / PATH).read_text(encoding="utf-8").split("\n")
    for word in ("title", "Bantuan tiba", "signatory"):
        start = prose.manuscript.written.front_text.index(word)
        line = next(number for number, text in enumerate(lines, 1) if word in text)
        place = Place(PATH, line, lines[line - 1].index(word) + 1, len(word))
        assert prose.front_place(start, start + len(word)) == place
