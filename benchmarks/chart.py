"""A bar chart as SVG, which needs no script and reads well aloud."""

from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, select_autoescape
from msgspec import Struct

TEMPLATES = Path(__file__).with_name("templates")
WIDTH = 720
NAMES = 96
FIGURES = 84
BAR = 22
GAP = 8
HEADING = 30


class Bar(Struct, frozen=True):
    """One bar: who, how long in the unit of its group, and that as text."""

    name: str
    size: float
    text: str


class Group(Struct, frozen=True):
    """Bars that are compared with one another; each group has its own scale."""

    heading: str
    bars: Sequence[Bar]


class _Placed(Struct, frozen=True):
    name: str
    text: str
    top: int
    width: float


def draw(title: str, description: str, groups: Sequence[Group]) -> str:
    """Return the chart; the title and the description are what readers who cannot see it are told."""
    placed = []
    top = GAP
    for group in groups:
        longest = max((bar.size for bar in group.bars), default=0) or 1
        room = WIDTH - NAMES - FIGURES
        tops = [top + HEADING + index * (BAR + GAP) for index in range(len(group.bars))]
        bars = [
            _Placed(bar.name, bar.text, at, round(max(room * bar.size / longest, 1), 1))
            for bar, at in zip(group.bars, tops, strict=True)
        ]
        placed.append((group.heading, top, bars))
        top += HEADING + len(bars) * (BAR + GAP) + 2 * GAP
    sizes = {"width": WIDTH, "height": top, "names": NAMES, "bar_height": BAR}
    return environment().get_template("chart.svg").render(title=title, description=description, groups=placed, **sizes)


def environment() -> Environment:
    """Return the templates of the report."""
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=select_autoescape(enabled_extensions=("svg",)),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
