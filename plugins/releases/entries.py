"""Catalogue entries: manuscripts made from a copy or from a record, and records made from manuscripts."""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b

from msgspec.json import Decoder, Encoder

from plugins.releases.addresses import manuscript_address
from plugins.releases.bodies import Body
from plugins.releases.copies import Copy
from plugins.releases.fields import Fields
from plugins.releases.manuscripts import Manuscript, Source
from plugins.releases.moments import refuse_unlikely
from plugins.releases.paths import key_of, relative_to
from plugins.releases.readable import words_digest
from plugins.releases.site import Language
from plugins.releases.tidying import Reference

_ENCODER = Encoder(enc_hook=lambda source: None)
"""Where contents are fetched from is no part of a record: whoever reads it says that."""


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


def manuscripts_record(manuscripts: Sequence[Manuscript]) -> str:
    """Return manuscripts as one line of JSON."""
    return _ENCODER.encode(manuscripts).decode()


def manuscripts_in(record: str, source: Source) -> tuple[Manuscript, ...]:
    """Return the manuscripts that `manuscripts_record` was given; ValueError where it cannot have been."""
    (manuscripts,) = manuscripts_of([record], source)
    return manuscripts


def manuscripts_of(records: Iterable[str], source: Source) -> list[tuple[Manuscript, ...]]:
    """Return those of many records, read at once: one by one they would take half as long again."""
    decoder = Decoder(list[tuple[Manuscript, ...]], dec_hook=lambda kind, told: source)
    told = decoder.decode(f"[{','.join(records)}]")
    manuscripts = [manuscript for group in told for manuscript in group]
    refuse_unlikely([each.date for each in manuscripts if each.date])
    refuse_unlikely([each.embargo for each in manuscripts if each.embargo])
    return told


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
