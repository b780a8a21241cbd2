"""A field that is written says something.

What it checks: an optional field that stands in a file is not empty: it has a text, a list with entries, or parts.
Required fields have a rule of their own (`missing-field`), and so has `embargo` (`empty-embargo`).

Why: an empty field was meant to be filled in, and was forgotten: a photographer, an old address, a contact.

Bad: `photographer:` with nothing behind it, `aliases: []`, `contact: {phone: ""}`

Good: `photographer: Rina Sari`, or no such line

Isian yang ditulis harus berisi.

Yang diperiksa: isian tidak wajib yang ada dalam berkas tidak kosong: ada teksnya, butirnya, atau bagiannya. Isian wajib
punya aturan sendiri (`missing-field`), begitu pula `embargo` (`empty-embargo`).

Alasan: isian kosong biasanya hendak diisi lalu terlupa: fotografer, alamat lama, atau kontak.

Salah: `photographer:` tanpa apa pun sesudahnya, `aliases: []`, `contact: {phone: ""}`

Benar: `photographer: Rina Sari`, atau tanpa baris itu
"""

from collections.abc import Iterator

from plugins.checks.required import required_fields
from plugins.diagnostics import Finding, Rule, Severity
from plugins.releases import ABOUT, Contact, Kind, Library, Site, fields_of

RULE = Rule(
    code="W221",
    name="empty-field",
    severity=Severity.WARNING,
    message={
        "id": "Isian yang ditulis harus berisi; `{field}` ({label}) kosong.",
        "en": "A field that is written must say something; `{field}` is empty.",
    },
    hint={"id": "Isi `{field}`, atau hapus barisnya.", "en": "Fill in `{field}`, or remove its line."},
)


def check_story(library: Library) -> Iterator[Finding]:
    """Look at every field that is written."""
    for manuscript in library.manuscripts:
        fields = manuscript.fields
        for name in fields.model_fields_set:
            if _says_nothing(getattr(fields, name)) and _is_optional(name, manuscript.kind, library.site):
                yield RULE.at(manuscript.place(name), field=name, label=ABOUT[name].label)


def _says_nothing(written: object) -> bool:
    return not written or (isinstance(written, Contact) and written == Contact())


def _is_optional(name: str, kind: Kind, site: Site) -> bool:
    """Say whether a field may be left out; embargo has a rule of its own, as have fields of another kind."""
    return name in fields_of(kind) and name not in required_fields(site, kind) and name != "embargo"
