"""What a figure means: indicator, scope, period, basis; and the other kinds of mention."""

from __future__ import annotations

from decimal import Decimal

import pytest

from drafter.claims.mentions import find_mentions, mentions_unread
from drafter.core.period import Period
from drafter.language.title_period import title_period

HALF = Period.parse("2023H1")


def told(text: str, period: Period | None = HALF) -> list[tuple[str, str, str, str, str]]:
    """(raw, indicator, scope, period, basis) of every figure."""
    return [
        (m.text, m.metric.indicator, m.metric.scope, m.metric.period, m.metric.basis)
        for m in find_mentions(text, period=period)
        if m.metric is not None
    ]


def indicators(text: str) -> list[str]:
    return [row[1] for row in told(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全县财政支出完成6.2亿元，同比增长3.5%，为预算的51%。", ["财政支出", "财政支出", "财政支出"]),
        ("新建村卫生室14个、改造公厕30座。", ["新建村卫生室", "改造公厕"]),
        ("帮助7家种植大户，共申请贷款90万元。", ["种植大户", "申请贷款"]),
        ("绿化率由31%提高到36%。", ["绿化率", "绿化率"]),
        ("火灾起数、伤亡人数分别下降8%和12%。", ["火灾起数", "伤亡人数"]),
        ("水利、交通、林业分别投入3、5、2亿元，占比30%、50%、20%。", ["水利", "交通", "林业", "水利", "交通", "林业"]),
        ("城镇和农村人均住房面积41.2平方米、46.8平方米。", ["城镇人均住房面积", "农村人均住房面积"]),
        ("第一、第三产业增加值分别增长2%、4%。", ["第一产业增加值", "第三产业增加值"]),
        ("粮食播种面积21万亩（其中：水稻9万亩），增长1.1%。", ["粮食播种面积", "水稻", "粮食播种面积"]),
        ("召开党委会11次，其中专题研究安全生产4次。", ["召开党委会", "专题研究安全生产"]),
        (
            "政府性基金预算收入3亿元，支出2.4亿元，年末滚存结余0.6亿元。",
            ["政府性基金预算收入", "政府性基金预算支出", "政府性基金预算年末滚存结余"],
        ),
        ("支持乡村旅游。拨付1.2亿元，建设民宿。", ["乡村旅游"]),
        ("民生支出4亿元，占财政支出的71%。", ["民生支出", "民生支出占财政支出"]),
    ],
)
def test_names_the_indicator(text: str, expected: list[str]) -> None:
    assert indicators(text) == expected


@pytest.mark.parametrize(
    ("text", "scope", "period", "basis"),
    [
        ("全县税收收入5亿元。", "全县", "2023H1", ""),
        ("县本级税收收入5亿元。", "县本级", "2023H1", ""),
        ("我县税收收入5亿元。", "全县", "2023H1", ""),
        ("我局办理事项9件。", "", "2023H1", ""),
        ("一季度，旅游收入5亿元。", "", "2023Q1", ""),
        ("截至5月底，在建项目9个。", "", "2023-01..2023-05", ""),
        ("旅游收入同比增长5%。", "", "2023H1", "同比"),
        ("旅游收入环比增长5%。", "", "2023H1", "环比"),
        ("旅游收入比2022年增加5亿元。", "", "2023H1", "增量"),
        ("上年同期，旅游收入为5亿元。", "", "2022H1", ""),
        ("旅游收入目标为5亿元。", "", "2023H1", "目标"),
        ("累计接待游客5万人次。", "", "2023H1", "累计"),
        ("存款由2019年的5亿元增加到8亿元", "", "2019", "基期"),
    ],
)
def test_scope_period_and_basis(text: str, scope: str, period: str, basis: str) -> None:
    assert told(text)[0][2:] == (scope, period, basis)


def test_a_list_keeps_its_basis() -> None:
    assert [row[4] for row in told("住宅销售面积环比、同比分别增长5%、8%。出口、进口累计分别达到5亿元和3亿元。")] == [
        "环比",
        "同比",
        "累计",
        "累计",
    ]
    assert indicators("供水普及率、污水处理率分别达97%、91%。") == ["供水普及率", "污水处理率"]


def test_target_and_completion_belong_to_what_was_named() -> None:
    assert [(row[1], row[4]) for row in told("水渠清淤33公里，完成年计划60公里的55%。")] == [
        ("水渠清淤", ""),
        ("水渠清淤", "目标"),
        ("水渠清淤", "完成率"),
    ]


def test_unsettled_values_share_a_name() -> None:
    assert indicators("培训护林员【待核：34人次／43人次】，补助9万元。") == ["培训护林员", "培训护林员", "补助"]


def test_value_moved_from_is_the_base() -> None:
    first, second = (m.metric for m in find_mentions("绿化率由31%提高到36%。") if m.metric)
    assert (first.basis, first.base_value) == ("基期", None)
    assert (second.basis, second.base_value) == ("", Decimal(31))


def test_headings_give_scope_and_period() -> None:
    text = "一、2022年预算执行情况\n（一）市本级\n收入完成4亿元。\n（二）全市\n收入完成9亿元。\n二、2023年预算安排\n收入安排10亿元。\n"
    assert [row[2:4] for row in told(text, None)] == [("市本级", "2022"), ("全市", "2022"), ("", "2023")]


def test_other_mentions() -> None:
    text = "按照《关于加强防汛工作的意见》（县政办〔2023〕14号），6月5日，县水利局局长陈立带队赴青山县财政局座谈。"
    assert [(m.kind, m.text) for m in find_mentions(text)] == [
        ("title", "《关于加强防汛工作的意见》"),
        ("docnumber", "县政办〔2023〕14号"),
        ("date", "6月5日"),
        ("name", "县水利局"),
        ("name", "陈立"),
        ("name", "青山县财政局"),
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("青山县2023年上半年工作总结\n正文", "2023H1"),
        ("关于青山县2022年预算执行情况和2023年预算草案的报告\n", "2022"),
        ("关于２０２１年度工作的报告\n", "2021"),
        ("青山县 2024 年第三季度情况汇报\n", "2024Q3"),
    ],
)
def test_title_period(text: str, code: str) -> None:
    period = title_period(text)
    assert period is not None and period.code == code


def test_no_title_no_period() -> None:
    assert title_period("") is None
    assert title_period("今年以来，工作有序推进。") is None


@pytest.mark.parametrize(
    "text",
    ["2023年3月，市林业局印发《绿道建设方案》（林发〔2023〕7号），新建绿道12.5公里，同比增长3.5%。", "其中甲镇4处、乙镇6处，比上年多2处。", "有序推进。"],
)  # fmt: skip
def test_unread_mentions_stand_where_the_read_ones_do(text: str) -> None:
    read = [(m.span, m.kind, m.text, m.quantity) for m in find_mentions(text)]
    assert [(m.span, m.kind, m.text, m.quantity) for m in mentions_unread(text)] == read
