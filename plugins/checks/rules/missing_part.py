"""Fields made of parts have all the parts they need.

What it checks: a spokesperson who is not in the register of officials has `name` and `position`; each piece of evidence
has `text` and `source`; each update has `date` and `note`. Entries of registers and `site.yml` have all they require.

Why: readers would see a gap: a name without a post, or an update that does not say what was changed.

Bad: `spokesperson: {name: Cut Nurhaliza}`

Good: `spokesperson: {name: Cut Nurhaliza, position: Kepala Desa Lamteh}`

Isian yang terdiri atas beberapa bagian ditulis lengkap.

Yang diperiksa: narasumber di luar daftar pejabat punya `name` dan `position`; setiap bukti punya `text` dan `source`;
setiap pembaruan punya `date` dan `note`. Butir dalam daftar di folder `registers` dan `site.yml` juga harus lengkap.

Alasan: jika tidak lengkap, pembaca melihat bagian yang kosong: nama tanpa jabatan, atau pembaruan yang tidak menyebut
apa yang diubah.

Salah: `spokesperson: {name: Cut Nurhaliza}`

Benar: `spokesperson: {name: Cut Nurhaliza, position: Kepala Desa Lamteh}`
"""

from collections.abc import Iterator, Mapping

from plugins.diagnostics import Finding, Rule, Severity, Value
from plugins.releases import Library, Manuscript

RULE = Rule(
    code="W206",
    name="missing-part",
    severity=Severity.ERROR,
    message={
        "id": "`{field}` harus ada di sini; bagian itu belum ditulis.",
        "en": "`{field}` must be given here; it is missing.",
    },
    hint={"id": "Tambahkan `{part}: ...` di tempat ini.", "en": "Add `{part}: ...` at this place."},
)


def in_words(values: Mapping[str, Value]) -> Mapping[str, Value]:
    """Name the part alone, as it is to be written."""
    return {"field": values["field"], "part": str(values["field"]).rpartition(".")[2]}


def check_story(library: Library) -> Iterator[Finding]:
    """Look at the parts that reading lets pass, so that one missing part does not take the whole field along."""
    for manuscript in library.news:
        yield from _speakers(manuscript)
        for number, change in enumerate(manuscript.fields.updated or ()):
            if not change.note:
                yield _finding(manuscript, "updated", number, "note")


def _speakers(manuscript: Manuscript) -> Iterator[Finding]:
    for number, speaker in enumerate(manuscript.fields.spokesperson or ()):
        for part in ("name", "position"):
            if not speaker.key and not getattr(speaker, part):
                yield _finding(manuscript, "spokesperson", number, part)


def _finding(manuscript: Manuscript, field: str, number: int, part: str) -> Finding:
    return RULE.at(manuscript.place(field, number), field=f"{field}.{part}", part=part)
