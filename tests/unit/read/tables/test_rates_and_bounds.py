"""Rates of so many people, bounds that are asked for, two rates in one cell, and what a remark counts of a rate."""

from __future__ import annotations

import pytest

from drafter.claims.completion import target_words
from tests.unit.read.tables.grids import read

_HEAD = ("指标", "单位", "2025年", "2024年", "考核要求", "备注")


@pytest.mark.parametrize("unit", ["1/10万", "/10万", "每10万", "例/10万", "十万分之一"])
def test_a_rate_of_so_many_people_has_its_unit(unit: str) -> None:
    facts = read(_HEAD, ("孕产妇死亡率", unit, 8.6, 9.1, None, None)).facts
    assert facts[0].text == "孕产妇死亡率8.6/10万"
    assert [metric.unit for metric in facts[0].metrics] == ["/10万", "/10万"]


@pytest.mark.parametrize("unit", ["元/吨", "人/平方公里", "万人", "‰", "%"])
def test_other_units_stay(unit: str) -> None:
    facts = read(_HEAD, ("出生人数均值", unit, 8.6, 9.1, None, None)).facts
    assert all(metric.unit == unit for metric in facts[0].metrics)


@pytest.mark.parametrize(
    ("value", "asked", "said"),
    [
        (96.2, "≥95", "达到95%以上的考核要求"),
        (96.2, "95以上", "达到95%以上的考核要求"),
        (93.1, "≥95", "低于95%的考核要求"),
        (4.1, "≤5", "达到5%以内的考核要求"),
        (95, "95", "达到95%的考核要求"),
    ],
)
def test_a_bound_that_is_asked_for_is_each_rows_target(value: float, asked: str, said: str) -> None:
    name = "管网漏损率" if value < 50 else "水质抽检合格率"
    (fact,) = read(_HEAD, (name, "%", value, None, asked, None)).facts
    assert target_words(fact) == said


def test_two_rates_of_one_cell_are_two_rows() -> None:
    rows = ("水费总回收率／当期回收率", "%", "91.2／88.7", "—／86.4", "90／85以上", None)
    facts = read(_HEAD, rows, ("抄表率", "%", 99.1, 98.7, None, None)).facts
    assert [fact.text for fact in facts] == ["水费总回收率91.2%", "当期回收率88.7%", "抄表率99.1%"]
    assert len({fact.id for fact in facts}) == 3
    assert [[str(m.value) for m in fact.metrics] for fact in facts[:2]] == [["91.2", "90"], ["88.7", "86.4", "85"]]


@pytest.mark.parametrize(
    "row",
    [
        ("泵站/闸站巡查", "次", 128, 120, None, None),  # one figure for both
        ("水价（元/吨）", "元/吨", "3.2", "3.1", None, None),
        ("党支部", "个", "12/15", None, None, None),  # no two names
        ("培训班/期", "期", "6", "5", None, None),
        ("路网/管网改造", "公里", "3/5/7", None, None, None),
    ],
)
def test_one_thing_stays_one_row(row: tuple[object, ...]) -> None:
    reading = read(_HEAD, row)  # type: ignore[arg-type]
    assert len(reading.facts) + len(reading.asked) <= 1


@pytest.mark.parametrize(
    ("name", "remark", "said"),
    [
        ("水样合格率", "397份合格", "水样合格率96.4%（397份合格）"),
        ("企业达标率", "46家达标", "企业达标率96.4%（46家达标）"),
        ("隐患整改率", "133处整改", "隐患整改率96.4%（133处整改）"),
        ("案件办结率", "81件办结", "案件办结率96.4%（81件办结）"),
        ("档案上架率", "1206卷上架", "档案上架率96.4%（1206卷上架）"),
        # near misses: said of something else
        ("水样合格率", "3份超标", ""),
        ("水样合格率", "待复检", ""),
        ("水样数量", "397份合格", ""),
        ("企业达标率", "46家未达标", ""),
        ("企业达标率", "46家", ""),
    ],
)
def test_what_a_remark_counts_of_a_rate_stands_behind_it(name: str, remark: str, said: str) -> None:
    for place in (5, -1):
        head = _HEAD if place == 5 else (*_HEAD[:5], "出处")
        facts = read(head, (name, "%", 96.4, None, None, remark)).facts
        assert not said or [fact.text for fact in facts] == [said]
        assert said or f"（{remark}）" not in facts[0].text or remark == "46家"
