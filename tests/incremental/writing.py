"""Writes a newsroom's stories, pages and pictures as the files of a content folder."""

import json
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from typing import Any

from PIL import Image

from plugins.releases import Fields
from plugins.releases.readable import words_digest
from tests.incremental.settings import setting_files
from tests.incremental.stories import OFFICIALS, SPEAKERS, UNITS, Newsroom, Picture, Story, Wording

TITLES = {"id": "Judul", "en": "Title", "ms": "Tajuk"}
SUMMARIES = {"id": "Ringkasan", "en": "Summary", "ms": "Rumusan"}
SENTENCES = {"id": 'Bantuan "tunai" tiba', "en": 'The "cash" arrives', "ms": 'Bantuan "tunai" sampai'}
SHAPES = (
    "",
    "\n\n## Bagian 1.250\n\n- satu\n- dua",
    "\n\n| Kota | Jumlah |\n|---|---|\n| Banda Aceh | 7 |",
    "\n\n> Kutipan[^1] -- panjang.\n\n[^1]: Catatan kaki.",
)
LISTS = ("", "/siaran-pers/halaman/1/", "/en/provinces/aceh/", "/arsip/2026/02/", "/klarifikasi/", "/program/siaga/")
CLOCKS = ("", " 09:30", " 21:45+09:00")
EMBARGO = "2026-07-01 09:00+07:00"


def content_files(room: Newsroom) -> dict[str, bytes]:
    """Return the whole content folder: path and bytes."""
    files = setting_files(room)
    for story in room.stories:
        files.update(_story_files(room, story))
    for key, page in room.pages.items():
        for lang in (code for code in room.codes if code in page.texts):
            files[f"pages/{key}.{lang}.md"] = _page(room, key, lang)
    return files


def stem(story: Story) -> str:
    """Return the name of a story's files, without language and suffix."""
    return f"kabar-{story.number}" + (f"-{story.stem}" if story.stem else "")


def alias(story: Story) -> str:
    """Return the old address of a story."""
    return f"/lama/{story.number}-{story.aliases}.html"


def original_words(room: Newsroom, story: Story) -> str:
    """Return the hash by which a translation notes that it follows the original as it is now."""
    lang = room.langs(story)[0]
    fields = _own_fields(story, lang, story.wordings[lang])
    return words_digest(Fields.model_validate(fields), _body(room, story, lang))


def _story_files(room: Newsroom, story: Story) -> Iterator[tuple[str, bytes]]:
    folder = f"releases/{story.month}"
    for lang in room.langs(story):
        text = f"---\n{_front_matter(room, story, lang)}---\n{_body(room, story, lang)}\n"
        yield f"{folder}/{stem(story)}.{lang}.md", text.encode()
    for name, picture in (("foto", story.photo), ("gambar", story.drawing)):
        if picture:
            yield f"{folder}/{name}-{story.number}.png", draw(picture)


def _front_matter(room: Newsroom, story: Story, lang: str) -> str:
    wording = story.wordings[lang]
    fields = _own_fields(story, lang, wording)
    if lang == room.langs(story)[0]:
        fields |= _shared_fields(story)
    return "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in fields.items())


def _own_fields(story: Story, lang: str, wording: Wording) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "title": f"{TITLES[lang]} {story.number}.{wording.title}",
        "summary": f"{SUMMARIES[lang]} {story.number}.{wording.summary}",
    }
    if wording.slug or lang != "id":
        fields["slug"] = f"{lang}-{story.number}-{wording.slug}"
    if story.clarification:
        evidence = {"text": f"{lang} {story.evidence}", "source": "Dinas", "url": "https://dinas.example/uji"}
        fields |= {"kind": "clarification", "claim": f"{lang} {wording.title}", "claim_source": "Pesan berantai"}
        fields["evidence"] = [evidence] * (1 + story.evidence % 2)
    if story.photo:
        texts = {"alt": f"Foto {lang}", "caption": f"{lang} {wording.caption}", "credit": "Foto: Warta"}
        fields["photo"] = [{"file": f"foto-{story.number}.png", **texts}]
    if SPEAKERS[story.speaker] == "tamu":
        fields["spokesperson"] = [{"name": "Siti Aminah", "position": TITLES[lang]}]
    if wording.drafted or story.status != "published":
        fields["status"] = "draft" if wording.drafted else story.status
    if story.status == "withdrawn":
        fields["reason"] = f"{lang} {wording.summary}"
    if wording.translated_from:
        fields["translated_from"] = wording.translated_from
    if story.corrections:
        changes = range(1, story.corrections + 1)
        fields["updated"] = [{"date": f"{story.month[:4]}-12-{day:02}", "note": f"{lang} {day}"} for day in changes]
    return fields


def _shared_fields(story: Story) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "date": f"{story.month.replace('/', '-')}-{story.day:02}{CLOCKS[story.clock]}",
        "dateline": f"Kota {story.dateline}",
        "province": story.provinces,
        "programme": story.programmes,
        "unit": UNITS[story.unit],
    }
    if SPEAKERS[story.speaker] != "tamu":
        fields["spokesperson"] = SPEAKERS[story.speaker]
    if story.clarification:
        fields["verdict"] = ("salah", "benar")[story.evidence % 2]
    else:
        fields["signatory"] = OFFICIALS[story.unit]
    if story.embargo:
        fields["embargo"] = EMBARGO
    if story.aliases:
        fields["aliases"] = [alias(story)]
    if story.writer:
        fields["writer"] = f"Penulis {story.writer}"
    return fields


def _body(room: Newsroom, story: Story, lang: str) -> str:
    wording = story.wordings[lang]
    text = f"{SENTENCES[lang]} {story.number}.{wording.body}."
    text += "".join(f" [{SENTENCES[lang]} {other.number}]({path})." for other, path in _links(room, story, lang))
    aliased = room.story(story.alias_link)
    if aliased and aliased.aliases:
        text += f" [lama]({alias(aliased)})."
    if story.list_link:
        text += f" [daftar]({LISTS[story.list_link]})."
    text += SHAPES[wording.body % len(SHAPES)]
    if story.drawing:
        text += f'\n\n![Gambar {lang}](gambar-{story.number}.png "{lang} {wording.caption} | Ilustrasi: Warta")'
    lender = room.story(story.borrowed)
    if lender and lender.photo:
        text += f'\n\n![Foto {lang}](../../{lender.month}/foto-{lender.number}.png "{lang} | Foto: Warta")'
        text += f"\n\n[Foto itu](/media/{lender.month}/foto-{lender.number}.png)."
    return text


def _links(room: Newsroom, story: Story, lang: str) -> Iterator[tuple[Story, str]]:
    """Yield the stories that are linked to and still there, with the path of the file in the best language."""
    for other in filter(None, map(room.story, story.links)):
        langs = room.langs(other)
        best = lang if lang in langs else langs[0]
        yield other, f"../../{other.month}/{stem(other)}.{best}.md"


def _page(room: Newsroom, key: str, lang: str) -> bytes:
    page = room.pages[key]
    text = page.texts[lang]
    slug = f"slug: {key}-{lang}-{page.slug}\n" if page.slug else ""
    status = "status: draft\n" if page.drafted else ""
    body = f"{SENTENCES[lang]} {text}. [daftar]({LISTS[1 + text % (len(LISTS) - 1)]}){SHAPES[text % len(SHAPES)]}"
    return f"---\ntitle: {key} {lang} {text}\nsummary: {key} {lang}\n{slug}{status}---\n{body}\n".encode()


@cache
def draw(picture: Picture) -> bytes:
    """Return a picture as a PNG file; two colours make files of one length."""
    stream = BytesIO()
    colour = (picture.colour * 40, 200 - picture.colour * 40, 90)
    Image.new("RGB", (picture.width, picture.height), colour).save(stream, "PNG", compress_level=0)
    return stream.getvalue()
