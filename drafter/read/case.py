"""A drafting case: a folder with case.yaml, or the same said on the command line. Every error at once, with its line."""

from __future__ import annotations

import datetime
import difflib
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

from drafter.core.case import Case
from drafter.core.errors import InputError, Problem
from drafter.core.files import read_small_text
from drafter.core.messages import _
from drafter.core.period import Period
from drafter.core.untrusted import examined
from drafter.core.written_wrong import remedy_for
from drafter.language.dates import read_date
from drafter.office.yaml_file import load_yaml
from drafter.read.periods import read_period

if TYPE_CHECKING:
    from drafter.read.case_shape import CaseFile

Lines = Mapping[tuple[str | int, ...], int]


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


def make_case(raw: Mapping[str, Any], folder: Path, source: str, lines: Lines | None = None) -> Case:
    """A Case from plain values (as YAML gives them); `lines` are the 1-based lines of the keys, for messages."""
    reader = _CaseReader(raw, folder, source, lines or {})
    case = reader.read()
    if reader.problems:
        raise InputError(reader.problems)
    assert case is not None
    return case


def _load(file: Path) -> tuple[dict[str, Any], Lines]:
    loaded = load_yaml(file)
    if not isinstance(loaded.value, dict):
        remedy = remedy_for(read_small_text(file), 0) or _("参照 drafter init 建出的样例")
        raise InputError.one(file.name, _("应是一组“键: 值”"), remedy)
    return loaded.value, loaded.lines


class _CaseReader:
    """Reads the values one by one and keeps every problem."""

    def __init__(self, raw: Mapping[str, Any], folder: Path, source: str, lines: Lines) -> None:
        self.raw, self.folder, self.source, self.lines = raw, folder, source, lines
        self.problems: list[Problem] = []

    def read(self) -> Case | None:
        from drafter.read.case_shape import CaseFile

        said, wrong = examined(CaseFile, dict(self.raw), self.source, self.lines)
        self.problems += wrong
        # What the values mean is still looked at where the shape is wrong, so that everything is told at once.
        self.said: CaseFile = said or CaseFile.model_validate({key: self.raw[key] for key in self._sound(wrong)})
        unit, title = self._needed("unit", _("写明单位全称")), self._text("title")
        period, date = self._period(), self._date()
        facts, prior = self._paths("facts", required=True), self._paths("prior")
        authority = self._authority(facts)
        if self.problems or period is None:
            return None
        return Case(
            self.folder, unit, period, title, date, facts, self._profile(), self._list("short"), self._text("recipient"),
            prior, authority, tuple(one.model_dump() for one in self.said.suppress), self._text("layout"), self.source,
        )  # fmt: skip

    def _sound(self, wrong: Sequence[Problem]) -> list[str]:
        """The keys nothing is wrong with."""
        return [key for key in self.raw if not any(problem.what.split(" ")[0] == str(key) for problem in wrong)]

    def _wrong(self, key: str, what: str, remedy: str = "") -> None:
        line = self.lines.get((key,))
        self.problems.append(Problem(self.source, _("第{n}行").format(n=line) if line else "", f"{key} {what}", remedy))

    def _needed(self, key: str, remedy: str = "") -> str:
        value = self._text(key)
        if not value and not any(problem.what.startswith(f"{key} ") for problem in self.problems):
            self._wrong(key, _("没有填"), remedy)
        return value

    def _text(self, key: str) -> str:
        return str(getattr(self.said, key))

    def _list(self, key: str) -> tuple[str, ...]:
        return tuple(getattr(self.said, key))

    def _profile(self) -> str:
        name = self._text("profile")
        return str(self.folder / name) if name.endswith((".yaml", ".yml")) and (self.folder / name).is_file() else name

    def _period(self) -> Period | None:
        value = self._needed("period")
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
        value = self._text("date")
        if not value:
            return None
        date = read_date(value)
        if date is None:
            self._wrong("date", _("“{value}”不是日期").format(value=value), _("写成 2024-07-05 或 2024年7月5日"))
        return date

    def _paths(self, key: str, *, required: bool = False) -> tuple[Path, ...]:
        names = self._list(key)
        if required and not names and not any(problem.what.startswith(f"{key} ") for problem in self.problems):
            self._wrong(key, _("没有填"), _("列出要点和指标文件，如 [notes.md, metrics.xlsx]"))
        found = []
        for name in names:
            if len(os.fsencode(name)) > 250:
                self._wrong(key, _("文件名太长：{name}…").format(name=name[:40]), _("检查引号和逗号"))
            elif (path := self._there(name)).is_file():
                found.append(path)
            elif path.is_dir():
                self._wrong(key, _("{name} 是文件夹，不是文件").format(name=name), _("写出其中每个文件的名字"))
            else:
                self._wrong(key, _("找不到文件 {name}").format(name=name), self._near(name))
        return tuple(found)

    def _there(self, name: str) -> Path:
        """The file of this name; a Mac writes é and パ as two signs each, and people cannot see which."""
        path = self.folder / name
        if name.isascii() or path.exists() or "/" in name or not self.folder.is_dir():
            return path
        composed = normalize("NFC", name)
        return next((one for one in self.folder.iterdir() if normalize("NFC", one.name) == composed), path)

    def _near(self, name: str) -> str:
        there = [path.name for path in self.folder.glob("*.*")] if self.folder.is_dir() else []
        near = difflib.get_close_matches(name, there, 1)
        return _("是不是 {name}？").format(name=near[0]) if near else _("检查文件名，或从列表中去掉")

    def _authority(self, facts: tuple[Path, ...]) -> str:
        name = self._text("authority")
        if name and name not in {path.name for path in facts}:
            self._wrong("authority", _("“{name}”不在 facts 里").format(name=name), _("写成 facts 中的一个文件名"))
        return name
