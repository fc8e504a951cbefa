"""What the files people write are made of, for pydantic models. Imported only where such a file was given: pydantic costs a start 70 ms."""

from __future__ import annotations

import re
from typing import Annotated, Any, TypeAlias

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict

from drafter.core.messages import _

_LONGEST = 500


class Strict(BaseModel):
    """A mapping whose every key is known; a number may stand for a text (title: 2024)."""

    model_config = ConfigDict(extra="forbid", coerce_numbers_to_str=True)


def _line(value: Any) -> str:
    if isinstance(value, (dict, list)):
        raise ValueError(_("应是一行文字"))
    words = "" if value is None else str(value).strip()
    if len(words) > _LONGEST:
        raise ValueError(_("太长"))
    return words


def _lines(value: Any) -> list[str]:
    values = value if isinstance(value, (list, tuple)) else [value]
    return [one for one in map(_line, values) if one]


def _needed(words: str) -> str:
    if not words:
        raise ValueError(_("没有填"))
    return words


def _pattern(words: str) -> str:
    try:
        re.compile(words)
    except re.error as error:
        raise ValueError(_("不是有效的正则：{why}").format(why=error)) from error
    return words


# Not str: a file's name on the command line may be bytes that are no text, and pydantic refuses those.
Line: TypeAlias = Annotated[Any, BeforeValidator(_line)]
NeededLine: TypeAlias = Annotated[Any, BeforeValidator(_line), AfterValidator(_needed)]
Lines: TypeAlias = Annotated[Any, BeforeValidator(_lines)]
Pattern: TypeAlias = Annotated[str, AfterValidator(_pattern)]
Patterns: TypeAlias = Annotated[list[Pattern], BeforeValidator(_lines)]
