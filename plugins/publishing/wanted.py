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
        paths = (path for path in self.paths if path != STREAM)
        return (*self._acting, *paths)

    @property
    def beside_profile(self) -> tuple[str, ...]:
        """What is asked for that changes nothing of what rules cost, as it is typed."""
        options = {
            "--errors": self.errors,
            "--ignore": self.ignore is not None,
            "--select": self.select is not None,
            "--strict": self.strict,
        }
        return (*self._acting, *_asked(options), *self.paths)

    @property
    def _acting(self) -> tuple[str, ...]:
        return _asked({"--changed": self.changed, "--fix": self.fix, "--suppressed": self.suppressed})


def _asked(options: dict[str, bool]) -> tuple[str, ...]:
    return tuple(name for name, is_asked in options.items() if is_asked)
