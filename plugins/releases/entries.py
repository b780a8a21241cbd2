"""Catalogue entries: manuscripts made from a copy or from a record, and records made from manuscripts."""

from collections.abc import Iterator
from hashlib import blake2b
from typing import Any

from plugins.releases.addresses import manuscript_address
from plugins.releases.bodies import Body
from plugins.releases.copies import Copy
from plugins.releases.fields import Fields
from plugins.releases.manuscripts import Manuscript, Source
from plugins.releases.moments import Moment
from plugins.releases.paths import key_of, relative_to
from plugins.releases.readable import words_digest
from plugins.releases.site import Language
from plugins.releases.tidying import Reference


def make_manuscript(path: str, language: Language, copy: Copy, body: Body, source: Source) -> Manuscript:
    """Return the manuscript of a file that was read."""
    fields, lang = copy.fields, language.code
    key = key_of(path)
    slug = fields.slug or key.rpartition("/")[2]
    card_digest = _card_digest(copy.kind, fields)
    facts = (
        slug,
        manuscript_address(language, copy.kind, key, slug),
        fields.status,
        fields.date,
        fields.embargo,
        fields.province,
        fields.programme,
        fields.unit,
        fields.verdict,
        tuple(_named(fields)),
        max((change.date.day.isoformat() for change in fields.updated or ()), default=""),
        fields.aliases or (),
        tuple(_reference(path, photo.file) for photo in fields.photo or () if photo.file),
        body.links,
        tuple(picture.reference for picture in body.pictures),
    )
    entry_digest = _digest((path, key, lang, copy.kind, card_digest, facts))
    front_digest, words = _digest(copy.front), words_digest(fields, copy.written.text)
    digests = (copy.digest, front_digest, card_digest, entry_digest, words)
    return Manuscript(*(path, key, lang, copy.kind, *digests, fields.translated_from or "", *facts, source))


def entry_record(manuscript: Manuscript) -> list[Any]:
    """Return a manuscript as lists and texts."""
    return [
        manuscript.path,
        manuscript.key,
        manuscript.lang,
        manuscript.kind,
        manuscript.digest,
        manuscript.front_digest,
        manuscript.card_digest,
        manuscript.entry_digest,
        manuscript.words_digest,
        manuscript.translated_from,
        manuscript.slug,
        manuscript.address,
        manuscript.status,
        _told(manuscript.date),
        _told(manuscript.embargo),
        manuscript.province,
        manuscript.programme,
        manuscript.unit,
        manuscript.verdict,
        manuscript.named,
        manuscript.changed,
        manuscript.aliases,
        *(_pairs(references) for references in (manuscript.photos, manuscript.links, manuscript.pictures)),
    ]


def manuscript_from(record: list[Any], source: Source) -> Manuscript:
    """Return the manuscript that `entry_record` was given."""
    path, key, lang, kind, digest, front_digest, card_digest, entry_digest, words, translated_from, *facts = record
    slug, address, status, date, embargo, province, programme, unit, verdict, named, changed, *rest = facts
    aliases, photos, links, pictures = rest
    return Manuscript(
        path,
        key,
        lang,
        kind,
        digest,
        front_digest,
        card_digest,
        entry_digest,
        words,
        translated_from,
        slug,
        address,
        status,
        Moment.from_iso(date) if date else None,
        Moment.from_iso(embargo) if embargo else None,
        None if province is None else tuple(province),
        None if programme is None else tuple(programme),
        unit,
        verdict,
        tuple(named),
        changed,
        tuple(aliases),
        tuple(_references(photos)) if photos else (),
        tuple(_references(links)) if links else (),
        tuple(_references(pictures)) if pictures else (),
        source,
    )


def _card_digest(kind: str, fields: Fields) -> str:
    """Return the hash of what a card shows of the file itself."""
    photo = dict(fields.photo[0]) if fields.photo else None
    shown = (kind, fields.title, fields.summary, str(fields.date), fields.verdict, fields.province, photo)
    return _digest(shown)


def _digest(value: object) -> str:
    return blake2b(repr(value).encode(errors="surrogatepass"), digest_size=8).hexdigest()


def _named(fields: Fields) -> Iterator[str]:
    """Yield the register keys of everyone who is named."""
    yield from (speaker.key for speaker in fields.spokesperson or () if speaker.key)
    if fields.signatory:
        yield fields.signatory


def _reference(path: str, written: str) -> Reference:
    return Reference(written, relative_to(path, written))


def _told(moment: Moment | None) -> str | None:
    return str(moment) if moment else None


def _pairs(references: tuple[Reference, ...]) -> list[tuple[str, str | None]]:
    return [(reference.written, reference.path) for reference in references]


def _references(pairs: list[tuple[str, str | None]]) -> Iterator[Reference]:
    return (Reference(written, path) for written, path in pairs)
