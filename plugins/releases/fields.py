"""The content model: every field of the front matter, once.

Each field carries its kinds, whether it is required there, and its label and help in both languages. Checks, and later
editors' schemas, forms and guides, are made from this model.
"""

from functools import cache
from typing import Annotated, Any, Literal, get_args

from msgspec import Struct
from pydantic import BaseModel, BeforeValidator, ConfigDict, InstanceOf

from plugins.releases.moments import Moment, parse_moment

Kind = Literal["release", "clarification", "page"]
"""What a file is: standing pages by their folder, clarifications by their `kind`."""
Status = Literal["draft", "published", "withdrawn"]
NEWS: tuple[Kind, ...] = ("release", "clarification")
ALL: tuple[Kind, ...] = get_args(Kind)


class About(Struct, frozen=True):
    """What people see of a field: label and help per language, the kinds it is for and those that require it."""

    label: dict[str, str]
    help: dict[str, str]
    kinds: tuple[Kind, ...] = NEWS
    required: tuple[Kind, ...] = ()
    shared: bool = False
    """Taken from the original where a translation leaves it out."""


def _about(label: str, label_en: str, help_id: str, help_en: str, **rest: Any) -> About:
    return About({"id": label, "en": label_en}, {"id": help_id, "en": help_en}, **rest)


def _moment(value: object) -> object:
    return parse_moment(value) if isinstance(value, str) else value


def _several(value: object) -> object:
    return [value] if isinstance(value, str | dict) else value


def _speaker(value: object) -> object:
    return {"key": value} if isinstance(value, str) else value


When = Annotated[InstanceOf[Moment], BeforeValidator(_moment)]
Several = BeforeValidator(_several)
Names = Annotated[tuple[str, ...], Several]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=False)


class Speaker(_Part):
    """Someone named on a release: a key of the register of officials, or a name with a position."""

    key: str | None = None
    name: str | None = None
    position: str | None = None


class Photo(_Part):
    """A picture of a release; all four fields are required, which the checks see to."""

    file: str | None = None
    alt: str | None = None
    caption: str | None = None
    credit: str | None = None


class Contact(_Part):
    """Whom journalists turn to."""

    name: str | None = None
    phone: str | None = None
    email: str | None = None


class Change(_Part):
    """A public change of a published release."""

    date: When
    note: str | None = None


class Evidence(_Part):
    """What a clarification rests on."""

    text: str
    source: str
    date: When | None = None
    url: str | None = None


class Fields(BaseModel):
    """The front matter of one file, as written: None where a field is left out."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=False)

    kind: Annotated[
        Literal["release", "clarification"] | None,
        _about("Jenis", "Kind", "Siaran pers atau klarifikasi.", "Release or clarification."),
    ] = None
    lang: Annotated[
        str | None,
        _about("Bahasa", "Language", "Sama dengan akhiran nama berkas.", "The same as in the file's name.", kinds=ALL),
    ] = None
    title: Annotated[
        str | None, _about("Judul", "Title", "Tanpa titik di akhir.", "Without a full stop.", kinds=ALL, required=ALL)
    ] = None
    summary: Annotated[
        str | None,
        _about("Ringkasan", "Summary", "Satu kalimat.", "One sentence.", kinds=ALL, required=ALL),
    ] = None
    slug: Annotated[
        str | None,
        _about("Alamat", "Address", "Bagian akhir alamat.", "The last part of the address.", kinds=ALL),
    ] = None
    date: Annotated[
        When | None,
        _about("Tanggal", "Date", "Contoh: 2026-08-21 09:30.", "Such as 2026-08-21 09:30.", required=NEWS, shared=True),
    ] = None
    dateline: Annotated[
        str | None, _about("Kota", "Dateline", "Kota asal berita.", "The city of the news.", required=NEWS, shared=True)
    ] = None
    province: Annotated[
        Names | None,
        _about("Provinsi", "Province", "Kunci dari registri.", "Keys of the register.", required=NEWS, shared=True),
    ] = None
    programme: Annotated[
        Names | None,
        _about("Program", "Programme", "Kunci dari registri.", "Keys of the register.", required=NEWS, shared=True),
    ] = None
    unit: Annotated[
        str | None, _about("Unit", "Unit", "Kunci dari registri.", "A key of the register.", required=NEWS, shared=True)
    ] = None
    spokesperson: Annotated[
        Annotated[tuple[Annotated[Speaker, BeforeValidator(_speaker)], ...], Several] | None,
        _about(
            "Narasumber",
            "Spokesperson",
            "Kunci, atau nama dan jabatan.",
            "A key, or name and position.",
            required=NEWS,
            shared=True,
        ),
    ] = None
    signatory: Annotated[
        str | None,
        _about(
            "Penanda tangan",
            "Signatory",
            "Pejabat atau unit yang mengesahkan.",
            "The official or unit that signs off.",
            required=("release",),
            shared=True,
        ),
    ] = None
    photo: Annotated[
        Annotated[tuple[Photo, ...], Several] | None,
        _about(
            "Foto",
            "Photo",
            "Berkas, teks alternatif, keterangan, kredit.",
            "File, alt text, caption, credit.",
            shared=True,
        ),
    ] = None
    writer: Annotated[Names | None, _about("Penulis", "Writer", "Nama.", "Name.")] = None
    editor: Annotated[Names | None, _about("Penyunting", "Editor", "Nama.", "Name.")] = None
    photographer: Annotated[Names | None, _about("Fotografer", "Photographer", "Nama.", "Name.")] = None
    translator: Annotated[Names | None, _about("Penerjemah", "Translator", "Nama.", "Name.")] = None
    translated_from: Annotated[
        str | None,
        _about(
            "Naskah asli",
            "Translated from",
            "Diisi oleh `invoke translated`.",
            "Filled in by `invoke translated`.",
            kinds=ALL,
        ),
    ] = None
    contact: Annotated[
        Contact | None,
        _about("Kontak media", "Media contact", "Nama, telepon, surel.", "Name, phone, e-mail.", shared=True),
    ] = None
    embargo: Annotated[
        When | None,
        _about("Embargo", "Embargo", "Tidak terbit sebelum saat ini.", "Not published before.", shared=True),
    ] = None
    status: Annotated[
        Status | None,
        _about("Status", "Status", "Draf, terbit, atau ditarik.", "Draft, published or withdrawn.", kinds=ALL),
    ] = None
    reason: Annotated[
        str | None, _about("Alasan", "Reason", "Mengapa ditarik.", "Why it was withdrawn.", kinds=NEWS)
    ] = None
    updated: Annotated[
        Annotated[tuple[Change, ...], Several] | None,
        _about("Perubahan", "Updates", "Tanggal dan catatan.", "Date and note.", kinds=NEWS),
    ] = None
    aliases: Annotated[
        Names | None,
        _about("Alamat lama", "Old addresses", "Diawali garis miring.", "Starting with a slash.", kinds=ALL),
    ] = None
    allow: Annotated[
        dict[str, str] | None,
        _about("Pengecualian", "Exceptions", "Nama aturan dan alasan.", "Rule name and reason.", kinds=ALL),
    ] = None
    claim: Annotated[
        str | None,
        _about(
            "Klaim", "Claim", "Yang beredar.", "What is said.", kinds=("clarification",), required=("clarification",)
        ),
    ] = None
    claim_source: Annotated[
        str | None,
        _about(
            "Sumber klaim",
            "Source of the claim",
            "Di mana beredar.",
            "Where it is said.",
            kinds=("clarification",),
            required=("clarification",),
        ),
    ] = None
    verdict: Annotated[
        str | None,
        _about(
            "Putusan",
            "Verdict",
            "Kunci dari site.yml.",
            "A key of site.yml.",
            kinds=("clarification",),
            required=("clarification",),
            shared=True,
        ),
    ] = None
    evidence: Annotated[
        Annotated[tuple[Evidence, ...], Several] | None,
        _about(
            "Bukti",
            "Evidence",
            "Teks, sumber, tanggal.",
            "Text, source, date.",
            kinds=("clarification",),
            required=("clarification",),
        ),
    ] = None


ABOUT: dict[str, About] = {
    name: next(mark for mark in field.metadata if isinstance(mark, About))
    for name, field in Fields.model_fields.items()
}
SHARED = tuple(name for name, about in ABOUT.items() if about.shared)


@cache
def fields_of(kind: Kind) -> tuple[str, ...]:
    """Return the names of the fields that files of `kind` may have, in their usual order."""
    return tuple(name for name, about in ABOUT.items() if kind in about.kinds)


def inherit(own: Fields, original: Fields) -> Fields:
    """Return the fields of a translation with the shared ones it leaves out taken from its original."""
    taken = {name: getattr(original, name) for name in SHARED if getattr(own, name) is None}
    return own.model_copy(update=taken)
