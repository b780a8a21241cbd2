"""What is to be done with each output, decided before anything is rendered."""

from collections.abc import Iterable, Mapping

from plugins.diagnostics import printable
from plugins.outputs import Output
from plugins.publishing.compressing import text_of
from plugins.publishing.holdings import folders_of
from plugins.releases import is_text


class ImpossiblePlanError(ValueError):
    """Two outputs want one path, or a path leads out of the output folder."""


def make_plan(outputs: Iterable[Output]) -> dict[str, Output]:
    """Return outputs by path; ImpossiblePlanError names both where two share one."""
    plan: dict[str, Output] = {}
    folded: dict[str, Output] = {}
    for output in outputs:
        if not is_text(output.path) or "\0" in output.path:
            raise ImpossiblePlanError(f"{printable(output.path)}: its name is no text")
        if ".." in output.path.split("/") or output.path.startswith("/") or not output.path:
            raise ImpossiblePlanError(f"{output.path}: outside the output folder")
        other = folded.setdefault(output.path.casefold(), output)
        if other is not output:
            raise ImpossiblePlanError(f"{output.path} ({output.kind}) and {other.path} ({other.kind}) share one path")
        plan[output.path] = output
    _keep_variants_apart(folded)
    folders = {path.rpartition("/")[0] for path in plan}
    for folder in sorted(folders):
        for name in (folder, *folders_of(folder)):
            if name.casefold() in folded:
                path = min(path for path in plan if path.startswith(f"{folder}/"))
                raise ImpossiblePlanError(f"{path} needs a folder where {folded[name.casefold()].path} is a file")
    return plan


def _keep_variants_apart(folded: Mapping[str, Output]) -> None:
    """Raise ImpossiblePlanError where a file has the name of a compressed variant of another."""
    for path, output in folded.items():
        for each in (path, *folders_of(path)):
            if (text := text_of(each)) and text in folded:
                raise ImpossiblePlanError(f"{output.path} has the name of {folded[text].path} when compressed")
