"""The newsroom's settings and registers as plain values, in one language, for the peers."""

from functools import cached_property
from pathlib import Path
from typing import Any

import yaml
from msgspec import Struct

Entry = dict[str, Any]
TAXONOMIES = {"provinces": "province", "programmes": "programme", "units": "unit"}
"""Registers, and what a page's address calls one of their entries in site.yml."""


class House(Struct, frozen=True, dict=True):
    """A content folder: site.yml, registers and standing pages, without its releases."""

    root: Path

    @cached_property
    def site(self) -> Entry:
        """What site.yml says."""
        return _load(self.root / "site.yml")

    @cached_property
    def languages(self) -> dict[str, Entry]:
        """The languages by code, the default first."""
        return {language["code"]: language for language in self.site["languages"]}

    @cached_property
    def registers(self) -> dict[str, Entry]:
        """Every register whole: entries and what they are grouped by."""
        return {name: _load(self.root / "registers" / f"{name}.yml") for name in TAXONOMIES}

    @cached_property
    def zones(self) -> dict[str, tuple[str, str]]:
        """Time zone and its abbreviation, by province."""
        provinces = self.registers["provinces"]["provinces"]
        return {entry["key"]: (entry["timezone"], entry["zone"]) for entry in provinces}

    def entries(self, taxonomy: str) -> list[Entry]:
        """Return the entries of a register."""
        return list(self.registers[taxonomy][taxonomy])

    def words(self, lang: str) -> dict[str, str]:
        """Return the words of addresses in a language."""
        return dict(self.languages[lang]["addresses"])

    def address(self, lang: str, word: str, *parts: str) -> str:
        """Return the address of a section or of something in it."""
        path = self.languages[lang].get("path", "")
        return "/" + "/".join(part for part in (path, self.words(lang)[word], *parts) if part) + "/"

    def settings(self, lang: str) -> Entry:
        """Return what every page of a language shows: names, contact, verdicts by key."""
        site = self.site
        names = {name: said(site[name], lang) for name in ("name", "tagline", "organisation", "notice")}
        verdicts = {verdict["key"]: _spoken(verdict, lang) for verdict in site["verdicts"]}
        return names | {
            "locale": self.languages[lang]["locale"],
            "copyright_year": site["copyright_year"],
            "contact": _spoken(site["contact"], lang),
            "verdicts": verdicts,
        }


def said(texts: dict[str, str] | None, lang: str) -> str:
    """Return a text of a register in a language."""
    return (texts or {}).get(lang, "")


def _spoken(entry: Entry, lang: str) -> Entry:
    """Return an entry with its texts in one language."""
    return {name: said(told, lang) if isinstance(told, dict) else told for name, told in entry.items()}


def _load(path: Path) -> Entry:
    loaded: Entry = yaml.safe_load(path.read_text(encoding="utf-8"))
    return loaded
