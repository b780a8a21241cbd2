"""What one may want of a check."""

from msgspec import Struct

STREAM = "-"
"""How a command line names standard input, and a finding the draft that came from there."""


class Wanted(Struct, frozen=True):
    """What of a check is shown, and how.

    `paths` are files and folders of the content; `changed` shows what differs from the main branch, and what that
    affects. `select` and `ignore` are names of rules, their codes, or beginnings of codes, with commas; `errors` leaves
    out what is no error. `strict` lets warnings count like errors. `suppressed` tells also of what is let pass, `fix`
    mends what can be mended safely, `profile` says what each rule costs, and `explain` names a rule whose manual is
    shown instead of all that.
    """

    paths: tuple[str, ...] = ()
    changed: bool = False
    form: str = "text"
    strict: bool = False
    select: str | None = None
    ignore: str | None = None
    explain: str | None = None
    fix: bool = False
    suppressed: bool = False
    profile: bool = False
    errors: bool = False

    @property
    def beside_draft(self) -> tuple[str, ...]:
        """What is asked for that makes no sense of a draft from standard input, as it is typed."""
        options = {"--changed": self.changed, "--fix": self.fix, "--suppressed": self.suppressed}
        paths = (path for path in self.paths if path != STREAM)
        return (*(name for name, is_asked in options.items() if is_asked), *paths)
