"""A parametrised test whose rows need no fixture is one test that runs them all: twenty thousand rows, each a test, cost as much as what they hold.

Nothing is held less: every row runs, also behind one that fails, and the message names each that failed by the id it has alone, with what it showed.
A row is a test of its own again with `--rows-apart`, where one is named (`test_alone.py::test_a_net_alone[alone-12]`, `-k`), and in a debugger.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import wraps
from itertools import product
from types import FunctionType
from typing import Any

import pytest

Row = Mapping[str, object]
Shown = pytest.ExceptionInfo[BaseException]
_SHOWN = 10  # rows that failed and are shown whole; of more the ids
_EACH = ("xfail", "usefixtures")  # marks that are meant for each row
_SHARED_BY_ALL = {"loopback_only"}  # made once a run; any other fixture that is not asked for is made for each test
_FAILED = (Exception, pytest.fail.Exception)
_VALUES = type(pytest.param())


class RowsFailed(Exception):
    """Rows of a table that failed, by their ids, with what they raised."""

    def __init__(self, of: int, failed: Mapping[str, Shown]) -> None:
        super().__init__(f"{len(failed)} of {of} rows failed: {', '.join(failed)}")
        self.failed = failed


class Table(pytest.Function):
    """Every row of a parametrised test, one after the other."""

    rows: Sequence[Row]
    of_row: Callable[..., None]

    def runtest(self) -> None:
        failed: dict[int, Shown] = {}
        skipped: list[str] = []
        for at, row in enumerate(self.rows):
            try:
                self.of_row(**row)
            except pytest.skip.Exception as said:
                skipped.append(str(said.msg))
            except _FAILED:
                failed[at] = pytest.ExceptionInfo.from_current()
                if self.config.option.maxfail == 1:
                    break
        self.user_properties.append(("rows", len(self.rows)))
        if failed:
            ids = self._ids()
            raise RowsFailed(len(self.rows), {f"[{ids[at]}]": shown for at, shown in failed.items()})
        if skipped:
            pytest.skip(f"{len(skipped)} of {len(self.rows)} rows: {skipped[0]}")

    def _ids(self) -> list[str]:
        """What pytest calls the rows; making tests of them is what a table saves, so it is asked only where one is to be named."""
        self.config.option.rows_apart, before = True, self.config.option.rows_apart
        try:
            made = self.ihook.pytest_pycollect_makeitem(collector=self.parent, name=self.name, obj=self.of_row)
        finally:
            self.config.option.rows_apart = before
        return [one.callspec.id for one in made]

    def repr_failure(self, excinfo: Shown) -> Any:
        if not isinstance(excinfo.value, RowsFailed):
            return super().repr_failure(excinfo)
        rows = list(excinfo.value.failed.items())[:_SHOWN]
        return "\n\n".join(
            (str(excinfo.value), *(f"{name}\n{super(Table, self).repr_failure(one)}" for name, one in rows))
        )


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rows-apart",
        action="store_true",
        help="each row of a parametrised test is a test of its own (tests/tables.py)",
    )


@pytest.hookimpl(tryfirst=True)
def pytest_pycollect_makeitem(collector: pytest.Collector, name: str, obj: object) -> Table | None:
    return None if _are_apart(collector.config) else _table_of(collector, name, obj)


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Of how many rows the tests are made."""
    properties = (one.user_properties for said in ("passed", "failed") for one in terminalreporter.getreports(said))
    rows = [count for said in properties for name, count in said if name == "rows"]
    if rows:
        terminalreporter.write_line(f"{sum(rows)} rows in {len(rows)} of these tests")


def _are_apart(config: pytest.Config) -> bool:
    """Whether each row is to be a test of its own."""
    options = config.option
    return bool(options.rows_apart or options.keyword or options.usepdb or any("[" in one for one in config.args))


def _table_of(collector: pytest.Collector, name: str, test: object) -> Table | None:
    """The table of a parametrised test; None where pytest is to make what it makes of it."""
    marks = [mark for mark in getattr(test, "pytestmark", ()) if mark.name == "parametrize"]
    if not marks or not isinstance(collector, pytest.Module) or not collector.istestfunction(test, name):
        return None
    rows = _rows_of(marks) if isinstance(test, FunctionType) and _is_plain(test) else []
    if not rows or rows[0].keys() != inspect.signature(test).parameters.keys():
        return None
    table: Table = Table.from_parent(collector, name=name, callobj=_without_arguments(test))
    table.rows, table.of_row = rows, test
    return table if set(table.fixturenames) <= _SHARED_BY_ALL else None


def _is_plain(test: FunctionType) -> bool:
    """A function as it was written: no generator or coroutine, not wrapped by hypothesis or a patch, with no mark that is meant for each row."""
    wrapped = hasattr(test, "__wrapped__") or hasattr(test, "is_hypothesis_test")
    odd = inspect.isgeneratorfunction(test) or inspect.iscoroutinefunction(test)
    return not (wrapped or odd or any(mark.name in _EACH for mark in test.pytestmark))


def _rows_of(marks: Sequence[pytest.Mark]) -> list[Row]:
    """The rows in pytest's order; none where a mark says more than names, values and ids, or says them wrongly, which pytest then tells."""
    parts = [_rows_of_mark(mark) for mark in marks]
    return [{name: value for part in row for name, value in part.items()} for row in product(*parts)]


def _rows_of_mark(mark: pytest.Mark) -> list[Row]:
    if len(mark.args) != 2 or not mark.kwargs.keys() <= {"ids"} or not isinstance(mark.args[1], Collection):
        return []
    names, ids = mark.args[0], mark.kwargs.get("ids")
    names = [name.strip() for name in names.split(",") if name.strip()] if isinstance(names, str) else list(names)
    rows = [_values(one, len(names)) for one in mark.args[1]]
    fit = not isinstance(ids, Collection) or len(ids) == len(rows)
    return (
        [dict(zip(names, row, strict=True)) for row in rows] if fit and all(len(r) == len(names) for r in rows) else []
    )


def _values(said: Any, count: int) -> Sequence[object]:
    """The values of one row; none of one with marks of its own."""
    if isinstance(said, _VALUES):
        return () if said.marks else said.values
    return (said,) if count == 1 else tuple(said)


def _without_arguments(test: FunctionType) -> Callable[[], None]:
    """What pytest sees of a table: the test's name, place and marks, and no argument it would look for."""

    @wraps(test)
    def table() -> None:
        raise AssertionError("a table runs its rows itself")

    table.__signature__ = inspect.Signature()  # type: ignore[attr-defined]
    table.pytestmark = [mark for mark in test.pytestmark if mark.name != "parametrize"]  # type: ignore[attr-defined]
    return table
