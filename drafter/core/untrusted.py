"""What a pydantic model finds wrong with a file, said as every other error: file, line, what, and what to do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from drafter.core.errors import InputError, Problem
from drafter.core.messages import _

if TYPE_CHECKING:
    from pydantic import BaseModel, ValidationError

Model = TypeVar("Model", bound="BaseModel")
Place = tuple[str | int, ...]


def validated(model: type[Model], value: Any, source: str, lines: Mapping[Place, int] | None = None) -> Model:
    """The value as the model reads it.

    Raises:
        InputError: everything that is wrong with it, at once.
    """
    found, problems = examined(model, value, source, lines)
    if found is None:
        raise InputError(problems)
    return found


def examined(
    model: type[Model], value: Any, source: str, lines: Mapping[Place, int] | None = None
) -> tuple[Model | None, list[Problem]]:
    """The value as the model reads it, or None and everything that is wrong with it."""
    from pydantic import ValidationError

    try:
        return model.model_validate(value), []
    except ValidationError as error:
        return None, list(_problems(error, model, source, lines or {}))


def _problems(
    error: ValidationError, model: type[BaseModel], source: str, lines: Mapping[Place, int]
) -> Iterator[Problem]:
    told: set[Place] = set()
    for one in error.errors(include_url=False):
        place = tuple(
            part
            for part in one["loc"]
            if not (isinstance(part, str) and part.startswith(("function-", "list[", "str")))
        )
        if place in told:  # each branch of a union complains of its own
            continue
        told.add(place)
        what, remedy = _said(one["type"], one.get("ctx") or {}, one["msg"], place, model)
        yield Problem(source, _where(place, lines), f"{_name(place)} {what}".strip(), remedy)


def _where(place: Place, lines: Mapping[Place, int]) -> str:
    """The line of the place, or of the nearest thing round it."""
    for length in range(len(place), 0, -1):
        if line := lines.get(place[:length]):
            return _("第{n}行").format(n=line)
    return ""


def _name(place: Place) -> str:
    """A place as a person would point at it: metrics 第2项 value."""
    return " ".join(part if isinstance(part, str) else _("第{n}项").format(n=part + 1) for part in place)


def _said(kind: str, context: Mapping[str, Any], message: str, place: Place, model: type[BaseModel]) -> tuple[str, str]:
    if kind == "missing":
        return _("没有填"), ""
    if kind == "extra_forbidden":
        return _("不认识这一项"), near(str(place[-1]), fields_at(model, place[:-1]))
    if kind == "literal_error":
        return _("只能是 {names}").format(
            names=str(context.get("expected", "")).replace("'", "").replace(" or ", "、").replace(", ", "、")
        ), ""
    if kind in ("value_error", "assertion_error"):
        return str(context.get("error", message)), ""
    words = {
        "string_type": _("应是一行文字"), "list_type": _("应是一个列表"), "tuple_type": _("应是一个列表"), "dict_type": _("应是一组“键: 值”"),
        "model_type": _("应是一组“键: 值”"), "bool_parsing": _("应是 true 或 false"), "bool_type": _("应是 true 或 false"),
        "int_parsing": _("应是整数"), "int_type": _("应是整数"), "float_parsing": _("应是数字"), "float_type": _("应是数字"),
        "decimal_parsing": _("不是数"), "finite_number": _("不是数"), "string_too_long": _("太长"), "too_long": _("项数太多"),
        "string_too_short": _("没有填"), "greater_than": _("太小"), "greater_than_equal": _("太小"), "less_than_equal": _("太大"),
    }  # fmt: skip
    return words.get(kind, _("不合要求")), ""


def near(name: str, known: Sequence[str]) -> str:
    """What to do about a name nobody knows: the nearest known one, else all of them."""
    import difflib

    close = difflib.get_close_matches(name, known, 1)
    return _("是不是 {name}？").format(name=close[0]) if close else _("可用：{names}").format(names=_("、").join(known))


def fields_at(model: type[BaseModel], place: Place) -> list[str]:
    """The names a model knows at a place inside it."""
    at: Any = _inner(model.model_fields["root"].annotation) if "root" in model.model_fields else model
    for part in place:
        if isinstance(part, str):
            at = _inner(at.model_fields[part].annotation) if part in at.model_fields else at
    return list(at.model_fields)


def _inner(annotation: Any) -> Any:
    """The model inside tuple[Model, ...], Model | None and the like."""
    from typing import get_args

    if hasattr(annotation, "model_fields"):
        return annotation
    return next((found for one in get_args(annotation) if hasattr(found := _inner(one), "model_fields")), annotation)
