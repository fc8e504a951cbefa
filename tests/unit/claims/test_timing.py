"""When a figure holds: each rule of time alone."""

from __future__ import annotations

import pytest

from drafter.claims.figures import figures_of
from drafter.claims.roles import Surroundings
from drafter.claims.timing import (
    comes_again,
    following,
    is_ahead,
    is_open_ended,
    moved_from,
    of_the_year,
    planned_time,
    settled_years,
)
from drafter.core.claim import FigureRole
from drafter.core.period import Period
from drafter.language.quantities import find_quantities


def place(before: str) -> Surroundings:
    return Surroundings(before, "", before)


@pytest.mark.parametrize(
    ("report", "then"),
    [
        ("2024", "2025"),
        ("2024H1", "2024H2"),
        ("2024Q3", "2024Q4"),
        ("2024Q4", "2025Q1"),
        ("2024-05", "2024-06"),
        ("2024-12", "2025-01"),
        ("2024-01..2024-05", "2024-06..2024-12"),
    ],
)
def test_a_plan_is_of_the_time_that_follows(report: str, then: str) -> None:
    assert following(Period.parse(report)).code == then
    assert planned_time(report, place("新建"), Period.parse(report), True) == then
    assert planned_time(report, place("新建"), Period.parse(report), False) == report


@pytest.mark.parametrize(
    ("code", "ahead"), [("2024H1", False), ("2024-06", False), ("2024-07", True), ("2024", False), ("2025", True)]
)
def test_what_begins_after_the_report_is_ahead(code: str, ahead: bool) -> None:
    assert is_ahead(code, Period.parse("2024H1")) is ahead
    assert not is_ahead(code, None)


@pytest.mark.parametrize(
    ("report", "before", "code"),
    [
        ("2024", "税收由", "2023"),
        ("2024H1", "税收由", "2023H1"),
        ("2024Q3", "税收由", ""),
        ("2024-05", "税收由", ""),
        ("2024H2", "税收由", "2023"),
        ("2024", "税收由年初的", "2024"),
    ],
)
def test_what_moved_came_from_the_year_before_or_nobody_knows(report: str, before: str, code: str) -> None:
    assert moved_from(report, place(before), Period.parse(report)) == code


@pytest.mark.parametrize(
    ("before", "code"), [("年度目标", "2024"), ("全年计划", "2024"), ("年初预算为", "2024"), ("目标", "2024-05")]
)
def test_a_years_aim_is_the_years(before: str, code: str) -> None:
    assert of_the_year("2024-05", place(before), Period.parse("2024-05")) == code


@pytest.mark.parametrize(
    ("role", "code", "previous", "settled_code"),
    [
        ("change", "2023", ("base", "2023"), "2024"),
        ("rate", "2023", ("base", "2023"), "2024"),
        ("value", "2023", ("base", "2023"), "2023"),
        ("change", "2023", ("value", "2023"), "2023"),
        ("change", "2022", ("base", "2023"), "2022"),
    ],
)
def test_a_change_after_last_years_value_is_this_years(
    role: FigureRole, code: str, previous: tuple[FigureRole, str], settled_code: str
) -> None:
    assert settled_years(code, role, place("提了"), previous, Period.parse("2024")) == settled_code


@pytest.mark.parametrize(
    ("role", "before", "code"),
    [("value", "累计", "2024-01..2024-05"), ("value", "办结", "2024-05"), ("target", "累计", "2024-05")],
)
def test_a_running_total_begins_in_january(role: FigureRole, before: str, code: str) -> None:
    assert settled_years("2024-05", role, place(before), ("value", ""), Period.parse("2024-05")) == code


@pytest.mark.parametrize(
    ("text", "code", "then"),
    [
        ("上半年完成36件", "2024H1", "2025H1"),
        ("到上半年完成36件", "2024H1", "2024H1"),
        ("2024年上半年完成36件", "2024H1", "2024H1"),
        ("完成36件", "2024", "2024"),
    ],
)
def test_a_bare_part_of_the_year_comes_again_under_plans(text: str, code: str, then: str) -> None:
    quantity = find_quantities(text)[-1]
    assert comes_again(text, quantity, code, Period.parse("2024")) == then


@pytest.mark.parametrize(
    ("text", "code", "is_plan"),
    [("新建36处", "2024H1", True), ("上半年新建36处", "2024H1", False), ("全年新建36处", "2024", True)],
)
def test_a_figure_under_plans_is_open_unless_its_time_is_over(text: str, code: str, is_plan: bool) -> None:
    assert is_open_ended(text, find_quantities(text)[-1], code, Period.parse("2024H1")) is is_plan


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("明年保洁企业由14家整合到10家以内", "2025H1"),
        ("下半年检测站由6个并到4个", "2025H1"),
        ("保洁企业由14家整合到10家", "2024H1"),
    ],
)
def test_what_a_plan_starts_from_is_of_now(text: str, code: str) -> None:
    assert figures_of(text, period=Period.parse("2025H1"))[0].period == code


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("下半年非现场执法占比争取提到50%", "target"),
        ("下半年出现率压到3%，体现分提到90分", "target"),
    ],
)
def test_a_word_that_holds_now_says_no_present(text: str, role: str) -> None:
    assert figures_of(text, period=Period.parse("2025H1"), planned=True)[-1].role == role


@pytest.mark.parametrize(
    ("text", "role", "code"),
    [
        ("监控点上半年末420个，年底要到600个", "target", "2025"),
        ("招工320人，年底前要达到500人", "target", "2025"),
        ("监控点上年底420个，现在到600个", "value", "2025H1"),
        ("群众办证要到3个窗口", "value", "2025H1"),
    ],
)
def test_what_is_to_be_reached_by_the_end_of_the_year(text: str, role: str, code: str) -> None:
    last = figures_of(text, period=Period.parse("2025H1"))[-1]
    assert (last.role, last.period) == (role, code)
