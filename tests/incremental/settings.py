"""Writes what surrounds a newsroom's stories: site.yml, the registers, words of its own, and the theme."""

import json
from pathlib import Path
from typing import Any

from tests.built import THEME
from tests.incremental.stories import OFFICIALS, PROGRAMMES, PROVINCES, UNITS, Newsroom

NAMES = {"id": "Bahasa Indonesia", "en": "English", "ms": "Bahasa Melayu"}
LOCALES = {"id": "id_ID", "en": "en_GB", "ms": "ms_MY"}
SECTIONS = ("release", "clarification", "province", "programme", "unit", "archive", "page")
WORDS = {
    "id": ("siaran-pers", "klarifikasi", "provinsi", "program", "unit", "arsip", "halaman"),
    "en": ("press-releases", "clarifications", "provinces", "programmes", "units", "archive", "page"),
    "ms": ("siaran-akhbar", "penjelasan", "wilayah", "program", "unit", "arkib", "muka"),
}
ZONES = {"gorontalo": ("Asia/Makassar", "WITA")}
NAVIGATIONS: tuple[list[Any], ...] = (
    ["releases", "provinces", {"page": "tentang"}],
    ["releases"],
    ["provinces", "programmes", "clarifications", {"page": "tentang"}],
)
INTERFACE = ("Latest", "At a glance", "Skip to the main content", "Programmes", "Email")
THEME_EDITS = {
    "templates/base.html": ("<body>", "<body><!-- {number} -->"),
    "templates/front.html": ("{% block main %}", "{% block main %}<!-- {number} -->"),
    "templates/release.html": ("{% block main %}", "{% block main %}<!-- {number} -->"),
    "templates/list.html": ("{% block main %}", "{% block main %}<!-- {number} -->"),
    "templates/index.html": ("{% block main %}", "{% block main %}<!-- {number} -->"),
    "templates/page.html": ("{% block main %}", "{% block main %}<!-- {number} -->"),
    "templates/redirect.html": ("<head>", "<head><!-- {number} -->"),
    "components/card/card.html": ('<article class="card', '<article data-number="{number}" class="card'),
    "components/facts/facts.html": ('<aside class="facts"', '<aside data-number="{number}" class="facts"'),
    "components/site-footer/site-footer.html": ("<footer ", '<footer data-number="{number}" '),
    "components/card/card.css": ("", "/* {number} */"),
    "styles/40-text.css": ("", "/* {number} */"),
    "static/favicon.svg": ("", "<!-- {number} -->"),
    "translations/id.po": ('msgstr "Surel"', 'msgstr "Surel {number}"'),
    "translations/en.po": ('msgid "Email"\nmsgstr ""', 'msgid "Email"\nmsgstr "Email {number}"'),
}
"""What is replaced in a file of the theme, and by what; an empty text stands for the end of the file."""


def setting_files(room: Newsroom) -> dict[str, bytes]:
    """Return site.yml, the registers and the catalogues; JSON is YAML too."""
    texts = {
        "site.yml": _site(room),
        "registers/provinces.yml": _provinces(room),
        "registers/programmes.yml": _programmes(room),
        "registers/officials.yml": {"officials": [_official(room, key) for key in OFFICIALS]},
        "registers/units.yml": {"units": [_unit(room, key) for key in UNITS]},
    }
    files = {path: json.dumps(text, ensure_ascii=False, indent=1).encode() for path, text in texts.items()}
    for code in room.codes:
        changed = {word: number for word in INTERFACE if (number := room.number(f"words/{code}/{word}"))}
        if changed:
            entries = (f'\nmsgid "{word}"\nmsgstr "{word} {number}"\n' for word, number in changed.items())
            head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n'
            files[f"translations/{code}.po"] = (head + "".join(entries)).encode()
    return files


def theme_files(room: Newsroom) -> dict[str, bytes]:
    """Return the theme's folder with what has been changed in it."""
    files = {}
    for path in (path for path in THEME.rglob("*") if path.is_file()):
        name = path.relative_to(THEME).as_posix()
        files[name] = _edited(path, name, room.number(f"theme/{name}")) if name in THEME_EDITS else path.read_bytes()
    if room.number("theme/new"):
        files["static/baru.svg"] = (
            f"<svg xmlns='http://www.w3.org/2000/svg' id='n{room.number('theme/new')}'/>".encode()
        )
    return files


def _edited(path: Path, name: str, number: int) -> bytes:
    text = path.read_text(encoding="utf-8")
    old, new = THEME_EDITS[name]
    assert old in text, f"{old!r} is not in {name}"
    new = new.replace("{number}", str(number))
    return (text if not number else text.replace(old, new, 1) if old else text + new + "\n").encode()


def _in_each(room: Newsroom, text: str) -> dict[str, str]:
    return {code: f"{text} {code}" for code in room.codes}


def _named(room: Newsroom, key: str, place: str) -> dict[str, Any]:
    """Return key, name and address word of an entry of a register."""
    slug = room.number(f"slug/{key}")
    slugs = {"slug": {room.codes[-1]: f"{key}-{slug}"}} if slug else {}
    return {"key": key, "name": _in_each(room, f"{place} {key} {room.number(f'name/{key}')}"), **slugs}


def _provinces(room: Newsroom) -> dict[str, Any]:
    islands = [{"key": "barat", "name": _in_each(room, f"Barat {room.number('name/barat')}")}]
    provinces = []
    for key in PROVINCES:
        timezone, zone = ZONES.get(key, ("Asia/Jakarta", "WIB"))
        island = {} if key == "nasional" else {"island": "barat", "established": 1956}
        about = {"about": _in_each(room, f"Tentang {room.number('about')}")} if room.number("about") else {}
        provinces.append({**_named(room, key, "Provinsi"), "timezone": timezone, "zone": zone, **island, **about})
    return {"islands": islands, "provinces": provinces}


def _programmes(room: Newsroom) -> dict[str, Any]:
    status = ("running", "ended")[room.number("ended") % 2]
    programmes = [
        {**_named(room, key, "Program"), "type": "tunai", "summary": _in_each(room, f"Program {key}"), "status": status}
        for key in PROGRAMMES
    ]
    return {
        "types": [{"key": "tunai", "name": _in_each(room, "Tunai")}],
        "statuses": [{"key": key, "name": _in_each(room, key)} for key in ("running", "ended")],
        "programmes": programmes,
    }


def _official(room: Newsroom, key: str) -> dict[str, Any]:
    post = _in_each(room, f"Jabatan {key} {room.number(f'post/{key}')}")
    name = f"{key.replace('-', ' ').title()} {'K' * room.number(f'name/{key}')}".strip()
    return {"key": key, "name": name, "terms": [{"post": post, "from": "2018-01-01"}]}


def _unit(room: Newsroom, key: str) -> dict[str, Any]:
    number = room.number(f"contact/{key}")
    contact = {"contact": {"name": f"Meja {number}", "email": f"meja{number}@contoh.example"}} if number else {}
    province = "gorontalo" if key == "dinas-gorontalo" else "nasional"
    return {**_named(room, key, "Unit"), "province": province, **contact}


def _site(room: Newsroom) -> dict[str, Any]:
    shared = [{"name": "Surat", "url": "https://surat.example/?u={url}&t={title}"}] * (room.number("share") % 2)
    colours = {"light": {"link": f"#12345{room.number('colours') % 10}"}} if room.number("colours") else {}
    pages = sorted(room.pages) if room.number("footer") % 2 else ["tentang"]
    return {
        "name": _in_each(room, f"Kabar {room.number('name')}"),
        "tagline": _in_each(room, f"Semboyan {room.number('tagline')}"),
        "organisation": _in_each(room, f"Kementerian {room.number('organisation')}"),
        **({"notice": _in_each(room, f"Catatan {room.number('notice')}")} if room.number("notice") else {}),
        "url": f"https://contoh{room.number('url') or ''}.example",
        "copyright_year": str(2026 + room.number("copyright_year")),
        "languages": [_language(room, code) for code in room.codes],
        "navigation": NAVIGATIONS[room.number("navigation") % len(NAVIGATIONS)],
        "footer": [key for key in pages if not room.pages[key].drafted],
        "share": shared,
        "contact": {"name": f"Redaksi {room.number('contact')}", "email": "redaksi@contoh.example"},
        "verdicts": [
            {"key": "salah", "name": _in_each(room, f"Salah {room.number('verdict')}"), "rating": 1},
            {"key": "benar", "name": _in_each(room, "Benar"), "rating": 5},
        ],
        "list_length": 2 + room.number("list_length") % 3,
        "feed_length": 3 + room.number("feed_length") % 3,
        "colours": colours,
        "withdrawn": ("notice", "gone")[room.number("withdrawn") % 2],
        **({"security": _security(room)} if room.number("security") else {}),
    }


def _security(room: Newsroom) -> dict[str, str]:
    return {"contact": "mailto:aman@contoh.example", "expires": f"20{50 + room.number('security')}-06-30"}


def _language(room: Newsroom, code: str) -> dict[str, Any]:
    words = dict(zip(SECTIONS, WORDS[code], strict=True))
    if number := room.number(f"addresses/{code}"):
        words["archive"] += f"-{number}"
        words["page"] += f"-{number}"
    entry = {"code": code, "name": NAMES[code], "locale": LOCALES[code], "addresses": words}
    return entry if code == "id" else {**entry, "path": code}
