"""Writing the sources of a peer."""

import json
from collections.abc import Mapping
from pathlib import Path

import yaml

THEME = Path(__file__).parents[2] / "theme"


def page_source(front: Mapping[str, object], body: str = "") -> str:
    """Return a Markdown file: front matter in YAML, then the body."""
    return f"---\n{yaml.safe_dump(dict(front), allow_unicode=True, sort_keys=False, width=1000)}---\n\n{body}\n"


def toml_source(front: Mapping[str, object], body: str = "") -> str:
    """Return a Markdown file: front matter in TOML, then the body.

    TOML is what Hugo writes itself, and Hugo reads it in half the time that it takes for YAML.
    """
    lines = "".join(f"{name} = {_toml(value)}\n" for name, value in front.items())
    return f"+++\n{lines}+++\n\n{body}\n"


def _toml(value: object) -> str:
    """Return a value on one line; strings, numbers and yes or no look the same in JSON."""
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{name} = {_toml(part)}" for name, part in value.items()) + " }"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_toml, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def write_text(path: Path, text: str) -> None:
    """Write a file, and the folders it needs."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def theme_styles() -> str:
    """Return the theme's style sheets as one."""
    sheets = (*sorted(THEME.glob("styles/*.css")), *sorted(THEME.glob("components/*/*.css")))
    return "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets)


def theme_icon() -> str:
    """Return the theme's icon."""
    return (THEME / "static/favicon.svg").read_text(encoding="utf-8")
