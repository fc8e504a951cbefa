"""Rows of a sheet stand where their matter is told: under the heading that says their head in the sheet, or beside their neighbours."""

from __future__ import annotations

from decimal import Decimal

import pytest

from drafter.core.fact import Fact
from drafter.core.quantity import Metric
from drafter.core.text import Provenance
from drafter.plan.placing import OTHER, Group
from drafter.plan.row_homes import sheet_head_of, with_rows_at_home

SHEET = "表.xlsx"


def row(at: int, name: str, head: str) -> Fact:
    metric = Metric(name, Decimal(12), "个")
    return Fact(
        f"m{at}",
        "achievements",
        head,
        f"{name}12个",
        Provenance(SHEET, f"指标!C{at}"),
        (metric,),
        kind="row",
        table=SHEET,
    )


def line(name: str, text: str) -> Fact:
    return Fact(name, "achievements", "", text, Provenance("notes.md", "第1行"))


SWIM = Group("抓好泳池水质监测", (line("n1", "抽检游泳场馆46家次"),))
NOISE = Group("强化噪声、扬尘治理", (line("n2", "处理工地夜间施工投诉83件"),))


def titles(groups: tuple[Group, ...]) -> dict[str, str]:
    return {fact.id: group.title for group in groups for fact in group.facts}


@pytest.mark.parametrize(
    ("one", "home"),
    [
        (row(3, "喷淋设备安装", "噪声、扬尘"), NOISE.title),  # its head in the sheet is a heading
        (row(4, "游泳场馆抽检", "其他"), SWIM.title),  # a line tells of it
        (row(5, "绿化带补植", "园林"), OTHER),  # nothing connects it with either
    ],
)
def test_a_row_goes_where_its_matter_is_told(one: Fact, home: str) -> None:
    groups = with_rows_at_home((SWIM, NOISE, Group(OTHER, (one, line("n3", "完成档案整理")))))
    assert titles(groups)[one.id] == home


def test_a_row_goes_with_its_neighbours_below_the_same_head() -> None:
    one = row(6, "巡查频次", "夜查")
    head = sheet_head_of(one)
    assert head is not None
    groups = with_rows_at_home((SWIM, NOISE, Group(OTHER, (one,))), {"n2": [head]})
    assert titles(groups)[one.id] == NOISE.title


def test_neighbours_in_two_places_move_nothing() -> None:
    one = row(6, "巡查频次", "夜查")
    head = sheet_head_of(one)
    assert head is not None
    groups = with_rows_at_home((SWIM, NOISE, Group(OTHER, (one,))), {"n1": [head], "n2": [head]})
    assert titles(groups)[one.id] == OTHER


def test_rows_come_in_the_order_of_their_sheet() -> None:
    rows = [row(12, "雾炮车出动", "噪声、扬尘"), row(4, "围挡喷淋安装", "噪声、扬尘")]
    groups = with_rows_at_home((NOISE, Group(OTHER, tuple(rows))))
    assert [fact.id for fact in groups[0].facts] == ["n2", "m4", "m12"]


def test_a_row_that_is_settled_stays() -> None:
    one = row(4, "游泳场馆抽检", "其他")
    groups = (SWIM, Group(NOISE.title, (*NOISE.facts, one)))
    assert titles(with_rows_at_home(groups))["m4"] == SWIM.title
    assert titles(with_rows_at_home(groups, settled={"m4"}))["m4"] == NOISE.title
