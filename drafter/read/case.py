"""A drafting case: a folder with case.yaml, or the same said on the command line. Every error at once, with its line."""

from __future__ import annotations

import datetime
import difflib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from drafter.core.case import Case
from drafter.core.errors import InputError, Problem
from drafter.core.messages import _
from drafter.core.period import Period
from drafter.language.dates import read_date
from drafter.read.periods import read_period

_KEYS = (
    "unit", "short", "profile", "period", "title", "recipient", "date", "prior", "facts", "authority", "suppress",
    "layout", "contact",
)  # fmt: skip


def load_case(path: Path) -> Case:
    """Reads the case in the folder (or case.yaml) at `path`.

    Raises:
        InputError: everything that is wrong with it, at once.
    """
    file = path / "case.yaml" if path.is_dir() else path
    if not file.is_file():
        raise InputError.one(str(path), _("没有 case.yaml"), _("用 drafter init 建一个，或在命令行给出要点和指标文件"))
    raw, lines = _load(file)
    return make_case(raw, file.parent, file.name, lines)


def make_case(raw: Mapping[str, Any], folder: Path, source: str, lines: Mapping[str, int] | None = None) -> Case:
    """A Case from plain values (as YAML gives them); `lines` are the 1-based lines of the keys, for messages."""
    reader = _Reader(raw, folder, source, lines or {})
    case = reader.read()
    if reader.problems:
        raise InputError(reader.problems)
    assert case is not None
    return case


@cache
def _plain_dates() -> Any:
    """A constructor that leaves dates as written: an impossible one (2025-13-40) is told with its line, not by YAML's own words."""
    from ruamel.yaml.constructor import RoundTripConstructor

    class PlainDates(RoundTripConstructor):
        """Scalars that look like dates stay text."""

    PlainDates.add_constructor("tag:yaml.org,2002:timestamp", lambda loader, node: loader.construct_scalar(node))
    return PlainDates


def _load(file: Path) -> tuple[dict[str, Any], dict[str, int]]:
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    try:
        text = file.read_text("utf-8-sig")
        yaml = YAML(typ="rt", pure=True)
        yaml.Constructor = _plain_dates()
        raw = yaml.load(text)
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        raise InputError.one(
            file.name,
            _("YAML 写法有误：{why}").format(why=error.problem),
            _("检查缩进、冒号后的空格和引号"),
            _("第{n}行").format(n=line),
        ) from error
    except (YAMLError, UnicodeDecodeError, OSError) as error:
        raise InputError.one(file.name, _("读不了：{why}").format(why=error), _("存成 UTF-8 文本")) from error
    if not isinstance(raw, dict):
        raise InputError.one(file.name, _("应是一组“键: 值”"), _("参照 drafter init 建出的样例"))
    places: Any = raw  # ruamel's mapping knows the place of each key
    return dict(raw), {key: places.lc.key(key)[0] + 1 for key in raw}


class _Reader:
    """Reads the values one by one and keeps every problem."""

    def __init__(self, raw: Mapping[str, Any], folder: Path, source: str, lines: Mapping[str, int]) -> None:
        self.raw, self.folder, self.source, self.lines = raw, folder, source, lines
        self.problems: list[Problem] = []

    def read(self) -> Case | None:
        self._unknown_keys()
        unit, title = self._text("unit", required=True), self._text("title")
        period, date = self._period(), self._date()
        facts, prior = self._paths("facts", required=True), self._paths("prior")
        authority = self._authority(facts)
        suppress = tuple(self._suppressions())
        if self.problems or period is None:
            return None
        return Case(
            self.folder, unit, period, title, date, facts, self._profile(), self._list("short"), self._text("recipient"),
            prior, authority, suppress, self._text("layout"), self.source,
        )  # fmt: skip

    def _wrong(self, key: str, what: str, remedy: str = "") -> None:
        locator = _("第{n}行").format(n=self.lines[key]) if key in self.lines else ""
        self.problems.append(Problem(self.source, locator, f"{key} {what}", remedy))

    def _unknown_keys(self) -> None:
        for key in self.raw:
            if key not in _KEYS:
                near = difflib.get_close_matches(str(key), _KEYS, 1)
                self._wrong(
                    str(key),
                    _("不认识这一项"),
                    _("是不是 {name}？").format(name=near[0])
                    if near
                    else _("可用：{names}").format(names="、".join(_KEYS)),
                )

    def _text(self, key: str, *, required: bool = False) -> str:
        value = self.raw.get(key)
        if value is None or value == "":
            if required:
                self._wrong(key, _("没有填"), _("写明单位全称") if key == "unit" else "")
            return ""
        if isinstance(value, (dict, list)):
            self._wrong(key, _("应是一行文字"))
            return ""
        return str(value).strip()

    def _list(self, key: str) -> tuple[str, ...]:
        value = self.raw.get(key) or []
        return tuple(str(item).strip() for item in (value if isinstance(value, list) else [value]) if str(item).strip())

    def _profile(self) -> str:
        name = self._text("profile")
        return str(self.folder / name) if name.endswith((".yaml", ".yml")) and (self.folder / name).is_file() else name

    def _period(self) -> Period | None:
        value = self._text("period", required=True)
        period = read_period(value) if value else None
        if value and period is None:
            self._wrong(
                "period",
                _("“{value}”不是期间").format(value=value),
                _("写成 2024、2024H1、2024Q3、2024-05 或 2024-01..2024-05"),
            )
        return period

    def _date(self) -> datetime.date | None:
        """成文日期 as people write it; None when nobody gave one: the draft then holds a place for it."""
        value = self.raw.get("date")
        if value is None or not str(value).strip():
            return None
        if isinstance(value, datetime.datetime):
            return value.date()
        if isinstance(value, datetime.date):
            return value
        date = read_date(str(value))
        if date is None:
            self._wrong("date", _("“{value}”不是日期").format(value=value), _("写成 2024-07-05 或 2024年7月5日"))
        return date

    def _paths(self, key: str, *, required: bool = False) -> tuple[Path, ...]:
        names = self._list(key)
        if required and not names:
            self._wrong(key, _("没有填"), _("列出要点和指标文件，如 [notes.md, metrics.xlsx]"))
        found = []
        for name in names:
            path = self.folder / name
            if path.is_file():
                found.append(path)
            elif path.is_dir():
                self._wrong(key, _("{name} 是文件夹，不是文件").format(name=name), _("写出其中每个文件的名字"))
            else:
                self._wrong(key, _("找不到文件 {name}").format(name=name), self._near(name))
        return tuple(found)

    def _near(self, name: str) -> str:
        there = [path.name for path in self.folder.glob("*.*")] if self.folder.is_dir() else []
        near = difflib.get_close_matches(name, there, 1)
        return _("是不是 {name}？").format(name=near[0]) if near else _("检查文件名，或从列表中去掉")

    def _authority(self, facts: tuple[Path, ...]) -> str:
        name = self._text("authority")
        if name and name not in {path.name for path in facts}:
            self._wrong("authority", _("“{name}”不在 facts 里").format(name=name), _("写成 facts 中的一个文件名"))
        return name

    def _suppressions(self) -> Iterator[Mapping[str, str]]:
        for entry in self.raw.get("suppress") or []:
            if not isinstance(entry, dict) or not {"rule", "reason"} <= set(entry):
                self._wrong("suppress", _("每项要有 rule、quote 和 reason"))
            else:
                yield {key: str(value) for key, value in entry.items()}
