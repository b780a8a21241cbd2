"""Bodies of plain paragraphs, headings, lists and tables, turned into HTML without a tree.

Most of what Python-Markdown, typography and cleaning do finds nothing in the body of a press release. A body in which
every line can be read in one way only is read here, three times as fast and with the same result; where there is any
other sign, it is left to them. What comes from here is clean by construction: no text has a sign that means something
in HTML, quotation marks are escaped, and of addresses only the most ordinary are taken.
"""

import re
from collections.abc import Callable, Iterator
from functools import partial

from plugins.releases.cleaning import SCHEME, own_id
from plugins.releases.headings import Levels
from plugins.releases.paths import relative_to
from plugins.releases.shielding import simple_pieces
from plugins.releases.tidying import Reference
from plugins.releases.typography import Quotes, Setter, has_marks

_SIGNS = ("`", "\\", "<", ">", "&", "{", "^", "]:", " \n", "\n ")
"""Where one of these stands, a body may be more than is read here."""
_PROSE = re.compile(r"""[^\W\d_]|\d(?!\d*\. )|["'(\[“‘]|\*\*?[^\W_]""")
"""How a line begins that can only be a paragraph, or go on with one."""
_HEADING = re.compile(r"(#{1,6}) +([^#\n]+)")
_ITEMS = {"ul": re.compile(r"[-*+] +(?=\S)"), "ol": re.compile(r"\d+\. +(?=\S)")}
_DASHES = re.compile("-+")
_ALIGNED = {
    "-": "",
    ":-": ' class="align-left"',
    "-:": ' class="align-right"',
    ":-:": ' class="align-center"',
}
"""Attributes of the cells under a rule, its dashes taken for one."""
_ABROAD = re.compile(
    r"https?://(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]{2,}(?:/[\w.,~%/:;@=+-]*)?(?:\?[\w.,~%/:;@=+-]*)?(?:#[\w-]*)?"
    r"|mailto:[\w.+-]+@[\w.-]+|tel:\+?[0-9-]+",
    re.ASCII,
)
_AT_HOME = re.compile(r"[\w./-]*\w(?:#[\w-]*)?", re.ASCII)


class SimpleBodies:
    """Turns simple bodies of one language into HTML: with its `quotes`, and its word for tables without heads."""

    def __init__(self, quotes: Quotes, table: str) -> None:
        self._setter = Setter(quotes, ())
        self._table = _escaped(table).replace('"', "&quot;")

    def convert(self, text: str, path: str) -> tuple[str, list[Reference]] | None:
        """Return the HTML and the links of a body in the file `path`; None where it is not simple."""
        ended = f"{text}\n"
        if any(sign in ended for sign in _SIGNS) or not ended.replace("\n", "").isprintable():
            return None
        links: list[Reference] = []
        inline = partial(_inline, self._setter, path, links)
        try:
            return "\n".join(_blocks(ended, inline, self._table)), links
        except _NotSimpleError:
            return None


class _NotSimpleError(Exception):
    pass


Inline = Callable[[str], str]
"""Turns the text of one block into HTML."""


def _blocks(text: str, inline: Inline, table: str) -> Iterator[str]:
    """Yield the HTML of each block."""
    levels = Levels()
    after_list = False
    for each in text.split("\n\n"):
        if not (block := each.strip("\n")):
            continue
        name = _list_name(block)
        if name and after_list:
            raise _NotSimpleError  # one list, whose items are paragraphs
        after_list = bool(name)
        if name:
            yield _list(name, block, inline)
        elif heading := _HEADING.fullmatch(block):
            tag = levels.next(len(heading[1]))
            yield f"<{tag}>{inline(heading[2])}</{tag}>"
        elif block[0] == "|":
            yield _table(block, inline, table)
        elif all(map(_PROSE.match, block.split("\n"))):
            yield f"<p>{inline(block)}</p>"
        else:
            raise _NotSimpleError


def _list_name(block: str) -> str:
    """Return the tag of the list that `block` is, "" where it is none."""
    if block.startswith("1. "):
        return "ol"
    return "ul" if block[0] in "-*+" and block[1:2] == " " else ""


def _list(name: str, block: str, inline: Inline) -> str:
    if "|" in block:
        raise _NotSimpleError
    items = []
    for line in block.split("\n"):
        item = _ITEMS[name].match(line)
        if not item or not _PROSE.match(line, item.end()):
            raise _NotSimpleError
        items.append(f"<li>{inline(line[item.end() :])}</li>\n")
    return f"<{name}>\n{''.join(items)}</{name}>"


def _table(block: str, inline: Inline, word: str) -> str:
    """Return a table in a frame that scrolls; the frame is a region where there is a name for it."""
    if block.count("\n") < 2:
        raise _NotSimpleError
    heads, rules, *rows = map(_cells, block.split("\n"))
    aligned = [_ALIGNED.get(_DASHES.sub("-", rule)) for rule in rules]
    if len(heads) < 2 or None in aligned or any(len(row) != len(heads) for row in (rules, *rows)):
        raise _NotSimpleError
    head = _row("th", heads, aligned, inline)
    body = "".join(_row("td", row, aligned, inline) for row in rows)
    if any(simple_pieces(cell) != [cell] for cell in heads):
        raise _NotSimpleError  # its words alone would be the name
    label = " · ".join(filter(None, heads)).replace('"', "&quot;") or word
    name = f'aria-label="{label}" class="table" role="region"' if label else 'class="table"'
    table = f"<table>\n<thead>\n{head}</thead>\n<tbody>\n{body}</tbody>\n</table>"
    return f'<div {name} tabindex="0">{table}</div>'


def _cells(line: str) -> list[str]:
    if len(line) < 2 or line[0] != "|" or line[-1] != "|":
        raise _NotSimpleError
    return [cell.strip(" ") for cell in line[1:-1].split("|")]


def _row(tag: str, cells: list[str], aligned: list[str | None], inline: Inline) -> str:
    each = (f"<{tag}{align}>{inline(cell)}</{tag}>\n" for cell, align in zip(cells, aligned, strict=True))
    return f"<tr>\n{''.join(each)}</tr>\n"


def _inline(setter: Setter, path: str, links: list[Reference], text: str) -> str:
    if (pieces := simple_pieces(text)) is None:
        raise _NotSimpleError
    begun, put = _as_it_is, _as_it_is
    if has_marks(text):
        begun, put = partial(_set, setter.begin), partial(_set, setter.set)
    first, *others = pieces
    plain, before = put(first, " ") if first else ("", " ")
    html = [plain]
    for label, address, double, words, tail in zip(*[iter(others)] * 5, strict=True):
        tag = "a" if label else "strong" if double else "em"
        inside, before = begun(label or words, before)
        href = f' href="{_href(address, path, links)}"' if label else ""
        html.append(f"<{tag}{href}>{inside}</{tag}>")
        if tail:
            after, before = put(tail, before)
            html.append(after)
    return "".join(html)


def _as_it_is(text: str, before: str) -> tuple[str, str]:
    return text, before


def _set(setting: Callable[[str, str], tuple[str, str]], text: str, before: str) -> tuple[str, str]:
    typeset, before = setting(text, before)
    return _escaped(typeset), before


def _escaped(text: str) -> str:
    """Return a text as HTML has it; in bodies it is the quotation marks of a language that may need it."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\u00a0", "&nbsp;")


def _href(url: str, path: str, links: list[Reference]) -> str:
    if _ABROAD.fullmatch(url):
        return url
    if not _AT_HOME.fullmatch(url) or url.startswith("/"):
        raise _NotSimpleError
    written, sharp, fragment = url.partition("#")
    target = relative_to(path, written)
    links.append(Reference(url, target))
    return f"{SCHEME}:{target or ''}{sharp}{own_id(fragment)}"
