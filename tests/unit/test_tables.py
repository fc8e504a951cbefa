"""A table is one test, which runs each of its rows and names those that fail."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import tables

TESTS = """
import pytest

@pytest.mark.parametrize("more", [0, 3], ids=["as_is", "more"])
@pytest.mark.parametrize(("one", "other"), [(1, 1), (2, 4), (5, 8)])
def test_same(one, other, more):
    assert one + more == other

@pytest.mark.parametrize("way", ["a", pytest.param("b", marks=pytest.mark.skip)])
def test_marked(way):
    assert way == "a"

@pytest.mark.parametrize("way", ["a", "b"])
def test_with_a_folder(way, tmp_path):
    assert not list(tmp_path.iterdir())
    (tmp_path / way).touch()

@pytest.mark.parametrize("way", ["a", "b", "c"])
def test_left_out(way):
    if way == "b":
        pytest.skip("not here")

@pytest.mark.parametrize("way", ["a", "b", "c"])
def test_failed_by_hand(way):
    if way != "b":
        pytest.fail(f"no {way}")
"""
ROWS = {
    "test_same": ("1-1-more", "2-4-as_is", "2-4-more", "5-8-as_is"),
    "test_failed_by_hand": ("a", "c"),
}


class Ended:
    """A pytest plugin: how each test of a run ended, and what it said."""

    def __init__(self) -> None:
        self.outcomes: dict[str, str] = {}
        self.said: dict[str, str] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when == "call" or report.skipped:
            name = report.nodeid.partition("::")[2]
            self.outcomes[name], self.said[name] = report.outcome, str(report.longrepr)


def ran(folder: Path, *options: str, row: str = "") -> Ended:
    (folder / "test_rows.py").write_text(TESTS, "utf-8")
    (folder / "pytest.ini").write_text("[pytest]\n", "utf-8")
    ended = Ended()
    given = ["-q", "--no-header", "--no-summary", "-p", "no:cacheprovider", "--import-mode=importlib"]
    for name in (
        "unraisableexception",
        "threadexception",
    ):  # each looks through all that is there for what can be thrown away
        given += ["-p", f"no:{name}"]
    asked = f"{folder / 'test_rows.py'}{row}"
    pytest.main([*given, "-c", str(folder / "pytest.ini"), *options, asked], plugins=[tables, ended])
    return ended


def test_every_row_runs_and_those_that_fail_are_named(tmp_path: Path) -> None:
    ended = ran(tmp_path)
    assert ended.outcomes == {
        "test_same": "failed",
        "test_marked[a]": "passed",  # a mark of one row is pytest's own matter
        "test_marked[b]": "skipped",
        "test_with_a_folder[a]": "passed",  # what is made for each test is made for each row
        "test_with_a_folder[b]": "passed",
        "test_left_out": "skipped",
        "test_failed_by_hand": "failed",
    }
    told = {name: ", ".join(f"[{one}]" for one in rows) for name, rows in ROWS.items()}
    assert ended.said["test_same"].startswith(f"4 of 6 rows failed: {told['test_same']}\n")
    assert ended.said["test_same"].count("assert (") == 4 and "assert (2 + 3) == 4" in ended.said["test_same"]
    assert ended.said["test_failed_by_hand"].startswith(f"2 of 3 rows failed: {told['test_failed_by_hand']}\n")
    assert "1 of 3 rows: not here" in ended.said["test_left_out"]


def test_a_run_that_ends_with_the_first_failure_ends_with_the_first_row(tmp_path: Path) -> None:
    assert ran(tmp_path, "-x").said["test_same"].startswith("1 of 6 rows failed: [1-1-more]")


@pytest.mark.parametrize("options", [("--rows-apart",), ("-k", "same or failed_by_hand")])
def test_each_row_alone_ends_as_in_its_table(options: tuple[str, ...], tmp_path: Path) -> None:
    ended = ran(tmp_path, *options).outcomes
    failed = {name for name, outcome in ended.items() if outcome == "failed"}
    assert failed == {f"{test}[{row}]" for test, rows in ROWS.items() for row in rows}
    assert sum(name.startswith("test_same") for name in ended) == 6


def test_a_row_named_in_brackets_runs_alone(tmp_path: Path) -> None:
    assert ran(tmp_path, row="::test_same[2-4-more]").outcomes == {"test_same[2-4-more]": "failed"}
