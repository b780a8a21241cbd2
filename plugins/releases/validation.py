"""Values checked against a pydantic model, with every error placed in its file."""

import re
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from plugins.diagnostics import Value
from plugins.releases.nodes import Document, Node, locate
from plugins.releases.problems import Problem
from plugins.releases.suggestions import closest

Model = TypeVar("Model", bound=BaseModel)
_ADDED_STEP = re.compile(r"str$|[A-Z]|.*\[")


def validate(model: type[Model], document: Document) -> tuple[Model | None, list[Problem]]:
    """Return `document` as a `model` and what was wrong with it.

    A wrong field is left out and the rest kept where the model allows that; None where it does not.
    """
    try:
        return model.model_validate(document.values), []
    except ValidationError as error:
        errors = error.errors(include_url=False, include_context=True)
    problems = [_problem(model, document.node, detail) for detail in errors]
    written: dict[Any, Any] = dict(document.values)
    for detail in errors:
        if detail["loc"]:
            written.pop(detail["loc"][0], None)
    try:
        return model.model_validate(written), problems
    except ValidationError:
        return None, problems


def _problem(model: type[BaseModel], node: Node, detail: Any) -> Problem:
    steps = _steps(detail)
    field = ".".join(step for step in steps if isinstance(step, str))
    values: dict[str, Value] = {"field": field, "found": _found(detail["input"])}
    place = locate(node, steps)
    match detail["type"]:  # value_error comes from dates alone: parse_moment
        case "extra_forbidden":
            names = _names(model, detail["loc"][:-1])
            values |= {"suggestion": closest(str(steps[-1]), names), "known": ", ".join(names)}
            return Problem("unknown-field", place, values)
        case "literal_error":
            values["expected"] = str(detail["ctx"]["expected"]).replace("'", "")
            return Problem("unknown-choice", place, values)
        case "value_error" | "date_parsing" | "date_from_datetime_parsing" | "date_from_datetime_inexact":
            return Problem("unreadable-date", place, values)
        case "missing":
            return Problem("missing-part", place, values)
    return Problem("wrong-shape", place, {**values, "expected": detail["type"]})


def _names(model: type[BaseModel], steps: tuple[int | str, ...]) -> tuple[str, ...]:
    """Return the names that the part at `steps` of a model may have."""
    for step in steps:
        if isinstance(step, str) and step in model.model_fields:
            model = _part(model.model_fields[step].annotation) or model
    return tuple(field.alias or name for name, field in model.model_fields.items())


def _part(annotation: Any) -> type[BaseModel] | None:
    """Return the model inside an annotation such as `tuple[Photo, ...] | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_part, get_args(annotation))), None)


def _steps(detail: Any) -> tuple[int | str, ...]:
    """Return where an error stands, without the steps that pydantic adds for members of a union and for keys."""
    loc = detail["loc"]
    written = {0, len(loc) - 1} if detail["type"] == "extra_forbidden" else {0}
    return tuple(
        step
        for number, step in enumerate(loc)
        if number in written or isinstance(step, int) or not _ADDED_STEP.match(step)
    )


def _found(value: object) -> str:
    """Return the value as a message shows it: short, lists and mappings by their brackets."""
    if isinstance(value, list | dict):
        return "[...]" if isinstance(value, list) else "{...}"
    text = "" if value is None else str(value)
    return text if len(text) <= 60 else text[:57] + "..."
