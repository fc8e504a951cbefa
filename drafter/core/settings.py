"""drafter.toml: what holds for every run in a folder. Command line and environment come before it, profile and defaults after."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from drafter.core.errors import InputError, Problem
from drafter.core.messages import _
from drafter.core.suppression import Suppression

FILE = "drafter.toml"
_KEYS = (
    "profile",
    "unit",
    "period",
    "select",
    "ignore",
    "severity",
    "baseline",
    "rules",
    "suppress",
    "word_rules",
    "model",
)


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
    try:
        raw = tomllib.loads(path.read_text("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise InputError.one(
            str(path), _("读不了：{why}").format(why=error), _("检查 TOML 写法和编码（UTF-8）")
        ) from error
    problems = [*_unknown(raw, path), *_wrong_types(raw, path)]
    if problems:
        raise InputError(problems)
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


def _unknown(raw: Mapping[str, Any], path: Path) -> list[Problem]:
    problems = []
    for key in raw:
        if key not in _KEYS:
            near = difflib.get_close_matches(key, _KEYS, 1)
            remedy = (
                _("是不是 {name}？").format(name=near[0]) if near else _("可用：{names}").format(names="、".join(_KEYS))
            )
            problems.append(Problem(str(path), key, _("不认识这一项"), remedy))
    return problems


def _wrong_types(raw: Mapping[str, Any], path: Path) -> list[Problem]:
    problems = []
    if raw.get("severity", "") not in ("", "error", "warning", "advice"):
        problems.append(Problem(str(path), "severity", _("只能是 error、warning 或 advice")))
    if not isinstance(raw.get("rules", {}), dict):
        problems.append(Problem(str(path), "rules", _("写成 [rules.QT010] 这样的表")))
    if not isinstance(raw.get("model", {}), dict):
        problems.append(Problem(str(path), "model", _("写成 [model] 表")))
    entries = raw.get("suppress", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        problems.append(Problem(str(path), "suppress", _("写成 [[suppress]]，每项有 rule、quote、reason")))
    return problems


def _strings(value: Any) -> tuple[str, ...]:
    return tuple(str(item) for item in (value if isinstance(value, list) else [value] if value else []))
