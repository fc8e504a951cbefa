"""Clerks' short clauses by kind: done with, away from a mark, on which paper, of which half-year, the loss behind a profit."""

from __future__ import annotations

import pytest

from drafter.claims.reading import read_text
from drafter.core.claim import Figure
from drafter.core.period import Period


def _figures(text: str, period: str = "2025") -> list[Figure]:
    return [figure for claim in read_text(text, Period.parse(period)).claims for figure in claim.figures]


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("旧棚拆掉36座", None),
        ("补贴花掉82万元", None),
        ("积压卖掉1.2万吨", None),
        ("客流掉了5.2%", "decrease"),
        ("投入减掉120万元", "decrease"),
    ],
)
def test_done_with_is_no_fall(text: str, change: str | None) -> None:
    assert _figures(text)[-1].quantity.change == change


def test_a_mark_behind_the_figure_is_a_target_and_the_distance_is_from_the_thing_before() -> None:
    told = _figures("电子票使用率38.5%，离50%的年度目标还差11.5个百分点", "2025H1")
    assert [(f.indicator, f.role, f.period) for f in told] == [
        ("电子票使用率", "share", "2025H1"), ("电子票使用率", "target", "2025"), ("电子票使用率", "change", "2025H1")
    ]  # fmt: skip


def test_which_part_of_a_task_is_done() -> None:
    assert [f.role for f in _figures("巡检设备900台次，是全年任务1200台次的75%")] == ["value", "target", "completion"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("门票收入，票务系统上记的86万元，财务那边记的68万元", ["门票收入", "门票收入财务"]),
        ("学校卫生厕所改造完成18座，投入240万元", ["学校卫生厕所改造", "学校卫生厕所改造投入"]),
        ("有效商标注册1260件，万人拥有量31.2件", ["有效商标注册", "有效商标万人拥有量"]),
        ("水质指数WQI 91.2，上年88.4", ["水质指数WQI", "水质指数WQI"]),
        ("今年盈利52万元，去年还亏着31万元", ["盈利", "亏损"]),
        ("下半年做知识产权质押，奔着3亿元去", ["做知识产权质押"]),
    ],
)
def test_names_that_lean(text: str, names: list[str]) -> None:
    assert [figure.indicator for figure in _figures(text)] == names


def test_the_first_half_in_spoken_words_is_a_period() -> None:
    assert [f.period for f in _figures("头半年收费12万元，后半年收费9万元")] == ["2025H1", "2025H2"]
    assert _figures("此后半年收费12万元")[0].period == "2025"


def test_plans_of_several_stages_keep_their_own_names() -> None:
    from tests.unit.read.tables.grids import read, told

    table = read(["项目", "年初预算", "调整后预算", "执行数", "执行率%"], ["灌区维修（万元）", 80, 100, 90, 90])
    assert [figure[1] for figure in told(table.facts[0])] == [
        "灌区维修", "灌区维修年初预算", "灌区维修调整后预算", "灌区维修执行率"
    ]  # fmt: skip
