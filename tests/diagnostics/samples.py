"""Findings of every kind, in two files whose texts are at hand."""

from plugins.diagnostics import Finding, Place, Report, Rule, Severity, Sources

ERROR = Rule(
    code="W901",
    name="odd-number",
    severity=Severity.ERROR,
    message={"id": "Angka harus genap; tertulis {found}.", "en": "A number must be even; found {found}."},
    hint={"id": "Tambah satu.", "en": "Add one."},
)
WARNING = Rule(
    code="W902",
    name="no-hint",
    severity=Severity.WARNING,
    message={"id": "Harus hati-hati.", "en": "You must be careful."},
    hint={"id": "", "en": ""},
)
PRIVATE = Rule(
    code="W903",
    name="secret-number",
    severity=Severity.ERROR,
    message={"id": "Nomor tidak boleh terbit.", "en": "The number must not be published."},
    hint={"id": "Hapus.", "en": "Remove it."},
    private=True,
)
TEXTS = {
    "releases/a.id.md": "---\ntitle: Tujuh, 7\n---\nHanya 3 keluarga.\nNomornya 9900112233445566 dan\nbaris lain.\n",
    "b.id.md": "---\ntitle: B\n---\n",
}
SOURCES_OF = TEXTS.get


def sample() -> tuple[Finding, ...]:
    """An error that can be mended, a warning, one that is let pass, a private number, and a place without extent."""
    a = "releases/a.id.md"
    return (
        ERROR.at(Place(a, 4, 7, 1), found=3).mended_by("4"),
        WARNING.at(Place("b.id.md", 2, 1)),
        ERROR.at(Place(a, 2, 15, 1), found=7).allowed_for("Memang tujuh."),
        PRIVATE.at(Place(a, 5, 10, 16)),
        WARNING.at(Place(a, 5, 27, 9)),
    )


def report(lang: str = "en", *, strict: bool = False, findings: tuple[Finding, ...] | None = None) -> Report:
    found = sample() if findings is None else findings
    return Report(found, 2, lang, "content/", Sources(SOURCES_OF, found), strict)
