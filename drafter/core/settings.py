"""drafter.toml: what holds for every run in a folder. Command line and environment come before it, profile and defaults after."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from drafter.core.errors import InputError
from drafter.core.files import read_small_text
from drafter.core.messages import _
from drafter.core.suppression import Suppression
from drafter.core.written_wrong import remedy_for

if TYPE_CHECKING:
    from pydantic import BaseModel

FILE = "drafter.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """What drafter.toml says; empty where it says nothing.

    unit: full and short names of the unit. rules: options by rule id. word_rules: folder of YAML word-list rules.
    model: the [model] table, read by the commands that ask one.
    """

    profile: str = ""
    unit: tuple[str, ...] = ()
    period: str = ""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: str = ""
    baseline: str = ""
    word_rules: str = ""
    rules: Mapping[str, Any] = field(default_factory=dict)
    model: Mapping[str, Any] = field(default_factory=dict)
    suppress: tuple[Suppression, ...] = ()
    source: str = ""


def find_settings(start: Path) -> Settings:
    """The settings of the nearest drafter.toml at or above `start`; empty ones if there is none.

    Raises:
        InputError: the file is not TOML, or holds keys nobody knows (all at once).
    """
    for folder in (start, *start.parents):
        if (folder / FILE).is_file():
            return read_settings(folder / FILE)
    return Settings()


def read_settings(path: Path) -> Settings:
    """The settings in `path`; see `find_settings`."""
    import tomllib

    from drafter.core.untrusted import validated

    try:
        raw = tomllib.loads(text := read_small_text(path))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        line = re.search(r"line (\d+)", str(error))
        where = _("第{n}行").format(n=line[1]) if line else ""
        remedy = remedy_for(text, int(line[1]) if line else 0) or _("检查括号、引号和等号")
        raise InputError.one(str(path), _("不合 TOML 的写法"), remedy, where) from error
    validated(_model(), raw, str(path))
    return Settings(
        profile=str(raw.get("profile", "")),
        unit=_strings(raw.get("unit")),
        period=str(raw.get("period", "")),
        select=_strings(raw.get("select")),
        ignore=_strings(raw.get("ignore")),
        severity=str(raw.get("severity", "")),
        baseline=str(raw.get("baseline", "")),
        word_rules=str(path.parent / raw["word_rules"]) if raw.get("word_rules") else "",
        rules=dict(raw.get("rules", {})),
        model=dict(raw.get("model", {})),
        suppress=tuple(
            Suppression(
                str(entry.get("quote", "")),
                str(entry.get("reason", "")),
                str(entry.get("rule", "")),
                path.name,
                f"suppress[{number}]",
            )
            for number, entry in enumerate(raw.get("suppress", []), 1)
        ),
        source=str(path),
    )


@cache
def _model() -> type[BaseModel]:
    """The shape of the file; pydantic is imported only when there is one."""
    from pydantic import BaseModel, ConfigDict

    class Suppress(BaseModel):
        model_config = ConfigDict(extra="forbid")
        rule: str = ""
        quote: str = ""
        reason: str = ""

    class File(BaseModel):
        model_config = ConfigDict(extra="forbid")
        profile: str = ""
        unit: str | list[str] = ""
        period: str | int = ""
        select: str | list[str] = []
        ignore: str | list[str] = []
        severity: Literal["", "error", "warning", "advice"] = ""
        baseline: str = ""
        rules: dict[str, dict[str, Any]] = {}
        suppress: list[Suppress] = []
        word_rules: str = ""
        model: dict[str, Any] = {}

    return File


def _strings(value: Any) -> tuple[str, ...]:
    return tuple(str(item) for item in (value if isinstance(value, list) else [value] if value else []))
