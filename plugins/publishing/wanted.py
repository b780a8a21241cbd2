"""What one may want of a check."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wanted:
    """What of a check is shown, and how.

    `paths` are files and folders of the content; `changed` shows what differs from the main branch, and what that
    affects. `select` and `ignore` are names of rules, their codes, or beginnings of codes, with commas. `strict` lets
    warnings count like errors. `suppressed` tells also of what is let pass, `fix` mends what can be mended safely,
    `profile` says what each rule costs, and `explain` names a rule whose manual is shown instead of all that.
    """

    paths: tuple[str, ...] = ()
    changed: bool = False
    form: str = "text"
    strict: bool = False
    select: str = ""
    ignore: str = ""
    explain: str = ""
    fix: bool = False
    suppressed: bool = False
    profile: bool = False
