"""Open places whose unit would be any other word without them."""

from __future__ import annotations

import pytest

from drafter.read.note_gaps import find_gaps


@pytest.mark.parametrize(("text", "unit"), [("收到捐赠图册（  ）册", "册"), ("青年教师听课——节，评课3次", "节")])
def test_rarer_units(text: str, unit: str) -> None:
    assert [gap.unit for gap in find_gaps(text)] == [unit]


@pytest.mark.parametrize("text", ["节日慰问（春节）节目3个", "开展“一班一册”活动", "听课——节奏把握较好"])
def test_words_that_only_look_like_one(text: str) -> None:
    assert not find_gaps(text)


@pytest.mark.parametrize(
    ("text", "indicator", "unit"),
    [
        ("发放补贴（空）万元", "发放补贴", "万元"),
        ("参训N人", "参训", "人"),
        ("水利投资　　　万元", "水利投资", "万元"),
        ("接待来访???批次", "接待来访", "批次"),
        ("举办活动□□场", "举办活动", "场"),
        ("栽树___万株", "栽树", "万株"),
        ("办理案件#N/A件", "办理案件", "件"),
        ("义诊<待填>人次", "义诊", "人次"),
        ("新建驿站{  }处", "新建驿站", "处"),
        ("办结率=？", "办结率", ""),
    ],
)
def test_rarer_forms_of_an_open_figure(text: str, indicator: str, unit: str) -> None:
    (gap,) = find_gaps(text)
    assert (gap.indicator, gap.unit) == (indicator, unit)


@pytest.mark.parametrize(
    "text", ["使用AI人脸识别8处", "出台若干措施", "建成N+1模式示范点3个", "（空港片区）新建厂房3座"]
)
def test_what_only_looks_open_is_no_gap(text: str) -> None:
    assert not find_gaps(text)


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("深水网箱建？口", "深水网箱"),
        ("劣质水体消掉？条", "劣质水体"),
        ("经营主体过？万户", "经营主体"),
        ("示范村新创？个", "示范村"),
        ("收购站设？个", "收购站"),
        ("志愿队新拉了？支", "志愿队数"),
        ("防火宣讲？场次", "防火宣讲"),  # one word
        ("药品抽检？批次", "药品抽检"),
        ("新建泵站？座", "新建泵站"),
        ("案件审结？件", "案件审结"),
        ("省级奖励资金？万元", "省级奖励资金"),
        ("“四个办”共90项：网上60、掌上12、窗口办？、上门办4", "窗口办"),  # one of a list of figures
    ],
)
def test_an_open_place_is_called_without_the_spoken_verb_before_it(text: str, indicator: str) -> None:
    assert [gap.indicator for gap in find_gaps(text)] == [indicator]


@pytest.mark.parametrize(
    ("text", "indicator", "unit"),
    [
        ("约谈  人次，函告3件", "约谈", "人次"),
        ("防火宣讲 场次", "防火宣讲", "场次"),
        ("联合演练组织了：次", "联合演练组织", "次"),
        ("电耗每百吨水  千瓦时", "电耗每百吨水", "千瓦时"),
    ],
)
def test_a_blank_or_a_colon_before_a_measure_word_is_an_open_figure(text: str, indicator: str, unit: str) -> None:
    assert [(gap.indicator, gap.unit) for gap in find_gaps(text)] == [(indicator, unit)]


@pytest.mark.parametrize(
    "text",
    ["巡查 次数不够", "分成三个 组", "单位：万元", "来信 件件有回音", "接待 3 批次", "强雨叫应：乡、村责任人412人次"],
)
def test_what_only_stands_behind_a_blank_is_none(text: str) -> None:
    assert not find_gaps(text)


def test_the_last_thing_of_a_line_that_counts_may_be_open_by_its_mark_alone() -> None:
    (gap,) = find_gaps("建档4120人，结核？")
    assert (gap.indicator, gap.unit) == ("结核", "")
    assert find_gaps("建档4120人，要不要？") == () == find_gaps("建档4120人，谁来管？")


def test_some_that_are_pointed_at_are_no_open_figure() -> None:
    assert not find_gaps("塔吊黑匣子装了97%，剩下那几台老塔吊，要报废")
