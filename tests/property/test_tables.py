"""Random tables: columns shuffled, foreign heads among them, mixed periods and signs. What is typed is typed right; the rest is asked."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.read.tables.reader import TableReading
from tests.unit.read.tables.grids import read, told

_NAMES = ["巡河里程", "办件总量", "帮扶户数", "税费减免", "接访批次", "苗木栽植"]
_FOREIGN = ["数据", "完成情况2", "甲组", "列3", "其他", "年初数"]


@dataclass(frozen=True)
class Line:
    name: str
    now: int
    base: int
    target: int
    foreign: int


_LINES = st.lists(
    st.builds(
        Line,
        st.sampled_from(_NAMES),
        st.integers(100, 9999),
        st.integers(10_000, 99_999),
        st.integers(100_000, 999_999),
        st.integers(1_000_000, 9_999_999),
    ),
    min_size=2,
    max_size=6,
    unique_by=lambda line: line.name,
)
_KINDS = {
    "name": ["指标", "项目", "指标名称"],
    "unit": ["单位", "计量单位"],
    "now": ["2025年", "2025年完成数", "完成数", "本年"],
    "base": ["2024年", "上年同期", "2024年完成数", "去年同期"],
    "target": ["年度目标", "全年任务", "年初计划"],
}


@st.composite
def _tables(draw: st.DrawFn) -> tuple[list[str], list[str], list[Line]]:
    kinds = draw(st.permutations(["name", "unit", "now", "base", "target", "foreign"]))
    heads = [draw(st.sampled_from(_KINDS.get(kind, _FOREIGN))) for kind in kinds]
    return kinds, heads, draw(_LINES)


def _read(kinds: list[str], heads: list[str], lines: list[Line]) -> TableReading:
    values = [[{"unit": "件"}.get(kind, getattr(line, kind, "")) for kind in kinds] for line in lines]
    return read(heads, *values)


@settings(deadline=None)
@given(_tables())
def test_what_is_typed_is_typed_right_and_the_foreign_column_enters_nothing(
    made: tuple[list[str], list[str], list[Line]],
) -> None:
    kinds, heads, lines = made
    table = _read(kinds, heads, lines)
    by_name = {line.name: line for line in lines}
    assert len(table.facts) == len(lines)
    for fact in table.facts:
        line = by_name[told(fact)[0][1]]
        meant = {"value": (line.now, "2025"), "base": (line.base, "2024"), "target": (line.target, "2025")}
        for role, _name, value, _unit, period, _change in told(fact):
            assert (int(value), period) == meant[role]
        assert str(line.foreign) not in str(fact)
    assert heads[kinds.index("foreign")] in [question.text for question in table.questions]


@settings(deadline=None)
@given(_LINES, st.sampled_from(["2025年", "完成数", "实际数"]), st.sampled_from(["本年", "完成值", "实绩"]))
def test_two_columns_that_claim_the_same_are_both_asked(lines: list[Line], one: str, other: str) -> None:
    table = read(["指标", one, other], *[[line.name, line.now, line.base] for line in lines])
    assert not table.facts and len(table.asked) == len(lines) and len(table.questions) >= 2


@settings(deadline=None)
@given(_LINES, st.sampled_from(["2024年", "2023年度", "上年", "2024年1—9月"]))
def test_rows_of_another_year_are_never_this_years(lines: list[Line], when: str) -> None:
    table = read(["指标", "期间", "数值（件）"], *[[line.name, when, line.now] for line in lines])
    assert not table.facts and {line.kind for line in table.left_out} == {"not_this_period"}


@settings(deadline=None)
@given(
    st.integers(100, 5000),
    st.integers(100, 5000),
    st.sampled_from(["−{}%", "-{}%", "▼{}%", "（{}%）", "下降{}%", "↓{}%"]),
)
def test_a_fall_is_a_fall_however_it_is_written(now: int, rate: int, form: str) -> None:
    words = form.format(rate / 100)
    (fact,) = read(["指标", "数值（件）", "同比"], ["立案", now, words]).facts
    assert told(fact)[1][0] == "rate" and told(fact)[1][5] == "decrease"


@settings(deadline=None)
@given(
    _LINES,
    st.lists(
        st.sampled_from(["", "—", "待定", "△5", "约好了", "12/30", "1e9", "NaN", "9" * 60, "=A1"]),
        min_size=2,
        max_size=6,
    ),
)
def test_no_odd_cell_is_lost_or_takes_a_value(lines: list[Line], odd: list[str]) -> None:
    rows = [[line.name, words] for line, words in zip(lines, odd, strict=False)]
    table = read(["指标", "数值（件）"], *rows)
    seen = str((table.facts, table.asked, table.left_out))
    assert all(name in seen for name, _words in rows)
    assert all(metric.value is None for fact in (*table.facts, *table.asked) for metric in fact.metrics)
