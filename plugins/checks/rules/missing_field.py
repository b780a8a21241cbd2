"""Required fields are filled in.

What it checks: every field that the kind of file requires is there and says something. Releases and clarifications need
`title`, `summary`, `date`, `dateline`, `province`, `programme`, `unit` and `spokesperson`; releases `signatory` too;
clarifications `claim`, `claim_source`, `verdict` and `evidence`; pages `title` and `summary`. A translation takes what
is the same in every language from its original. A newsroom may shorten or lengthen the list with `required_fields` in
`site.yml`; `title`, `date`, `province` and `unit`, and `claim` and `verdict` of clarifications, are always required.

Why: readers, lists of news and search depend on these fields.

Bad: a release without a date, or with nothing after `title:`

Good: `title: Bantuan tiba di Aceh`, `date: 2026-08-21`

Isian wajib sudah diisi.

Yang diperiksa: setiap isian yang diwajibkan untuk jenis berkas itu ada dan berisi. Siaran pers dan klarifikasi
memerlukan `title`, `summary`, `date`, `dateline`, `province`, `programme`, `unit`, dan `spokesperson`; siaran pers juga
`signatory`; klarifikasi juga `claim`, `claim_source`, `verdict`, dan `evidence`; halaman memerlukan `title` dan
`summary`. Terjemahan mengambil isian yang sama di semua bahasa dari naskah aslinya. Daftar isian wajib dapat diubah
lewat `required_fields` di `site.yml`; `title`, `date`, `province`, dan `unit`, serta `claim` dan `verdict` untuk
klarifikasi, selalu wajib.

Alasan: pembaca, daftar berita, dan pencarian bergantung pada isian ini.

Salah: siaran tanpa tanggal, atau tanpa apa pun setelah `title:`

Benar: `title: Bantuan tiba di Aceh`, `date: 2026-08-21`
"""

from collections.abc import Iterator

from plugins.checks.required import required_fields
from plugins.diagnostics import Finding, Rule, Severity
from plugins.releases import ABOUT, Library, Manuscript

RULE = Rule(
    code="W201",
    name="missing-field",
    severity=Severity.ERROR,
    message={
        "id": "`{field}` ({label}) harus diisi; isian itu {found}.",
        "en": "`{field}` must be filled in; it is {found}.",
    },
    hint={"id": "Tulis `{field}: ...` di bagian atas berkas. {help}", "en": "Write `{field}: ...` at the top. {help}"},
)

_EMPTY = {"id": "kosong", "en": "empty"}
_ABSENT = {"id": "tidak ada", "en": "not there"}


def check_story(library: Library) -> Iterator[Finding]:
    """Compare the fields of every file with those its kind requires."""
    for manuscript in library.manuscripts:
        fields = manuscript.fields
        for name in required_fields(library.site, manuscript.kind):
            if _says_nothing(getattr(fields, name)) and not _explained(library, manuscript, name):
                yield _finding(manuscript, name)


def _says_nothing(value: object) -> bool:
    """Say so of what is empty, and of a text without letters and digits, such as a dash."""
    return not value or (isinstance(value, str) and not any(map(str.isalnum, value)))


def _explained(library: Library, manuscript: Manuscript, name: str) -> bool:
    """Say whether the field may be missing here.

    A translation has shared fields from its original, which has the finding where it lacks them, as has one that could
    not be read, and a field that was written but could not be read.
    """
    if ABOUT[name].shared and (library.original(manuscript) is not manuscript or _unread_original(library, manuscript)):
        return True
    return name in manuscript.node.entries and name not in manuscript.fields.model_fields_set


def _unread_original(library: Library, manuscript: Manuscript) -> bool:
    codes = library.site.codes
    earlier = codes[: codes.index(manuscript.lang)]
    return any((library.root / f"{manuscript.key}.{code}.md").is_file() for code in earlier)


def _finding(manuscript: Manuscript, name: str) -> Finding:
    about = ABOUT[name]
    found = _EMPTY if name in manuscript.node.entries else _ABSENT
    return RULE.at(manuscript.place(name), field=name, label=about.label, found=found, help=about.help)
