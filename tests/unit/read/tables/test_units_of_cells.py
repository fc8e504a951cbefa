"""A column headed 单位 is of units where most of its cells are, however few they are; a column of bodies is none."""

from __future__ import annotations

import pytest

from tests.unit.read.tables.grids import read

HEAD = ["指标", "单位", "2025年", "2024年"]


def test_a_short_table_keeps_its_units() -> None:
    found = read(HEAD, ["水位站", "个", 41, 35], ["速报用时", "秒", 126, 141], ["测报精度", "圈", 3, 2]).facts
    assert [(fact.metrics[0].indicator, fact.metrics[0].unit) for fact in found][:2] == [
        ("水位站", "个"),
        ("速报用时", "秒"),
    ]
    assert found[2].metrics[0].indicator == "测报精度"


def test_bodies_under_that_head_are_things() -> None:
    found = read(["单位", "清淤长度（公里）"], ["东河镇", 12], ["西河镇", 9]).facts
    assert [fact.text for fact in found] == ["东河镇清淤长度12公里", "西河镇清淤长度9公里"]


def test_a_unit_no_list_has_stands_as_written_and_ditto_is_the_one_above() -> None:
    known = [["水位站", "个", 41, 35], ["养护支出", "万元", 612, 589], ["补植", "株", 860, 800], ["投诉", "件", 27, 31]]
    rows = [["育苗", "万穴", 86, 80], ["造型树", "组合", 34, 31], ["花箱", "同上", 61, 50]]
    found = read(HEAD, *known, *rows).facts
    assert [fact.metrics[0].unit for fact in found][4:] == ["万穴", "组合", "组合"]


@pytest.mark.parametrize(
    "words", ["略", "空", "缺", "见附", "见附件", "另计", "同左", "如上", "不计", "没填", "南街", "李建国"]
)
def test_what_is_left_open_or_a_name_is_no_unit(words: str) -> None:
    known = [["水位站", "个", 41, 35], ["养护支出", "万元", 612, 589], ["补植", "株", 860, 800], ["投诉", "件", 27, 31]]
    assert read(HEAD, *known, ["花箱", words, 61, 50]).facts[-1].metrics[0].unit == ""


@pytest.mark.parametrize("words", ["万盆", "千工时", "窝", "标箱", "捆", "组合"])
def test_a_measure_no_list_has_is_one(words: str) -> None:
    known = [["水位站", "个", 41, 35], ["养护支出", "万元", 612, 589], ["补植", "株", 860, 800], ["投诉", "件", 27, 31]]
    assert read(HEAD, *known, ["花箱", words, 61, 50]).facts[-1].metrics[0].unit == words


@pytest.mark.parametrize("name", ["造价（作废）", "〔机密〕专项", "合计", "拨款"])
def test_ditto_means_the_row_above_whatever_became_of_it(name: str) -> None:
    known = [["水位站", "个", 41, 35], ["养护支出", "万元", 612, 589], ["补植", "株", 860, 800], ["投诉", "件", 27, 31]]
    assert read(HEAD, *known, [name, "亿元", 3, 2], ["拨款结余", "同上", 6, 5]).facts[-1].metrics[0].unit == "亿元"


def test_ditto_under_a_title_of_a_group_means_the_row_over_it() -> None:
    known = [["水位站", "个", 41, 35], ["养护支出", "万元", 612, 589], ["补植", "株", 860, 800], ["投诉", "件", 27, 31]]
    found = read(HEAD, *known, ["二、来信", None, None, None], ["建议", "同上", 6, 5]).facts
    assert found[-1].metrics[0].unit == "件"


def test_a_rate_told_per_so_many_keeps_its_unit() -> None:
    rows = [["百万车公里事故率", "次", 0.5, 0.65], ["百车故障率", "次", 1.9, 2.6], ["每万人发案率", "起", 11.2, 12.4]]
    found = read(HEAD, *rows, ["设备完好率", "%", 97.5, 96.1], ["百户参保率", "%", 95.5, 94.1]).facts
    assert [fact.metrics[0].unit for fact in found] == ["次", "次", "起", "%", "%"]


def test_a_rate_told_per_so_many_is_asked_in_its_unit() -> None:
    asked = read(HEAD, ["百车故障率", "次", None, 2.6], ["每万人发案率", "起", 11.2, 12.4]).questions
    assert "多少次" in asked[0].question
