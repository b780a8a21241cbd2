"""Reading deploy.yml: a target, or what is wrong and where."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from plugins.deploying import target_rules as rules
from plugins.deploying.targets import KINDS, FolderTarget, Target, masked
from plugins.diagnostics import Finding, Place
from plugins.releases import Problem, closest, nodes, validate

SECRET_NAME = re.compile(r"secret|passw|token|credential|access_key|private|api_?key", re.IGNORECASE)
SECRET_TEXT = re.compile(
    r"PRIVATE KEY|\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\bgh[oprsu]_\w{20}|github_pat_|glpat-"
    r"|(?<!ssh)://[^/\s]+@|://[^/\s]*:[^/\s]*@"
)
"""Only by ssh is who stands before a host no more than a name."""
VARIABLES = {"s3": "AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY", "server": "WARTA_SSH_KEY", "pages": "WARTA_GIT_TOKEN"}


def read_target(file: Path, name: str, ours: Iterable[Path] = ()) -> tuple[Target | None, list[Finding]]:
    """Return the target of this name and what is wrong with it; None where it cannot be used.

    `ours` are the folders of the newsroom; a target that is a folder must be apart from them.
    """
    place = Place(file.as_posix())
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None, [rules.MISSING_FILE.at(place, found=file.name)]
    except (OSError, UnicodeDecodeError) as error:
        return None, [rules.UNREADABLE.at(place, found=type(error).__name__)]
    node, problems = nodes.parse(text, place.path)
    if problems:
        return None, [rules.UNREADABLE.at(each.place, found=each.values.get("reason", each.name)) for each in problems]
    if secrets := list(_secrets(node, "", "")):
        return None, secrets
    targets = node.entries.get("targets") if isinstance(node, nodes.Mapping) else None
    if not isinstance(node, nodes.Mapping) or not isinstance(targets, nodes.Mapping):
        return None, [rules.UNREADABLE.at(place, found="targets")]
    if others := [key for key in node.entries if key != "targets"]:
        return None, [_unknown(node.keys[key], key, ["targets"]) for key in others]
    if name not in targets.entries:
        known = closest(name, targets.entries) or ", ".join(targets.entries)
        return None, [rules.UNKNOWN_TARGET.at(targets.place, found=name, known=known)]
    return _target(targets.entries[name], targets.keys[name], file.parent, ours)


def _target(node: nodes.Node, place: Place, folder: Path, ours: Iterable[Path]) -> tuple[Target | None, list[Finding]]:
    if not isinstance(node, nodes.Mapping):
        return None, [rules.MISSING_KEY.at(place, field="kind", wanted=rules.WANTED["kind"])]
    document = nodes.document_of(node)
    stated = {key: value for key, value in document.values.items() if value is not None}
    if "kind" not in stated:
        return None, [rules.MISSING_KEY.at(place, field="kind", wanted=rules.WANTED["kind"])]
    model = KINDS.get(str(stated["kind"]))
    if model is None:
        return None, [_unusable(node.entries["kind"].place, "kind", stated["kind"])]
    target, problems = validate(model, nodes.Document(stated, lambda: node))
    if problems or target is None:
        return None, [_finding(each, place, list(model.model_fields)) for each in problems]
    target = target.beside(folder)
    if isinstance(target, FolderTarget) and (met := _met(Path(target.path).resolve(), ours)):
        found = rules.MEETS_OURS.at(node.entries["path"].place, folder=str(met), found=str(stated["path"]))
        return None, [found]
    return target, []


def _met(path: Path, ours: Iterable[Path]) -> Path | None:
    """Return the first of our folders that a path is, lies in or holds."""
    folders = ((each, each.resolve()) for each in ours)
    return next((each for each, full in folders if path.is_relative_to(full) or full.is_relative_to(path)), None)


def _finding(problem: Problem, place: Place, known: list[str]) -> Finding:
    field = str(problem.values["field"]).partition(".")[0]
    match problem.name:
        case "unknown-field":
            return _unknown(problem.place, field, known)
        case "missing-part":
            return rules.MISSING_KEY.at(place, field=field, wanted=rules.WANTED.get(field, field))
    if field.endswith("_env"):  # where the name of a variable belongs, and something else stands
        return _secret(problem.place, field, "s3")
    return _unusable(problem.place, field, problem.values["found"])


def _unknown(place: Place, field: str, known: list[str]) -> Finding:
    return rules.UNKNOWN_KEY.at(place, field=field, known=closest(field, known) or ", ".join(known))


def _unusable(place: Place, field: str, found: Any) -> Finding:
    told = masked(str(found)) if "//" in str(found) else str(found)
    return rules.UNUSABLE_VALUE.at(place, field=field, wanted=rules.WANTED.get(field, field), found=told)


def _secrets(node: nodes.Node | None, field: str, kind: str) -> Iterator[Finding]:
    """Yield what looks like a secret, by its name or by itself; it is never shown."""
    if isinstance(node, nodes.Mapping):
        stated = node.entries.get("kind")
        kind = stated.value if isinstance(stated, nodes.Text) else kind
        for key, child in node.entries.items():
            if isinstance(child, nodes.Text) and SECRET_NAME.search(key) and not key.endswith("_env"):
                yield _secret(node.keys[key], key, kind)
            else:
                yield from _secrets(child, key, kind)
    elif isinstance(node, nodes.Sequence):
        for child in node.items:
            yield from _secrets(child, field, kind)
    elif node is not None and SECRET_TEXT.search(node.value):
        yield _secret(node.place, field, kind)


def _secret(place: Place, field: str, kind: str) -> Finding:
    return rules.SECRET.at(place, field=field, variable=VARIABLES.get(kind, ", ".join(VARIABLES.values())))
