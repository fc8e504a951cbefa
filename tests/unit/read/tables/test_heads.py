"""What heads say: kind, measure, unit, period; and what they leave open."""

from __future__ import annotations

import pytest

from drafter.core.period import Period
from drafter.read.tables.head_periods import read_when, take_period
from drafter.read.tables.heads import read_head


@pytest.mark.parametrize(
    ("words", "kind", "measure", "unit"),
    [
        ("收治人次（人次）", "value", "收治人次", "人次"),
        ("巡逻班次", "value", "巡逻", "班次"),
        ("2026年预算数", "target", "", ""),
        ("计划造林面积（亩）", "target", "造林面积", "亩"),
        ("完成全年任务%", "completion", "", "%"),
        ("拨付进度", "completion", "", ""),
        ("办结率同比", "delta", "办结率", ""),
        ("比去年同期增减%", "rate", "", "%"),
        ("占财政收入比重", "share", "", ""),
        ("全省位次", "rank", "", ""),
        ("牵头科室", "owner", "", ""),
        ("去年同期（万元）", "base", "", "万元"),
        ("发现隐患（处）", "problem", "", "处"),
        ("建设地点", "node", "", ""),
        ("说明", "remark", "", ""),
        ("年初数", "base", "", ""),
        ("增减起数", "delta", "起数", ""),
        ("±额", "change", "", ""),
        ("2025年本期", "value", "", ""),
        ("2024年上年", "value", "", ""),
        ("产量（万吨）2024", "value", "产量", "万吨"),
    ],
)
def test_heads(words: str, kind: str, measure: str, unit: str) -> None:
    head = read_head(words)
    assert (head.kind, head.measure, head.unit) == (kind, measure, unit)


@pytest.mark.parametrize("words", ["数据", "完成情况3", "列2", "其他", "预算支出", "A", "张三"])
def test_heads_that_nobody_can_type(words: str) -> None:
    assert read_head(words).kind == "unknown"


@pytest.mark.parametrize(
    ("words", "own", "code"),
    [
        ("前三季度", "2026", "2026-01..2026-09"),
        ("截至10月末", "2026", "2026-01..2026-10"),
        ("2026年1-5月", "2026", "2026-01..2026-05"),
        ("上年同期", "2026H1", "2025H1"),
        ("本季度", "2026Q2", "2026Q2"),
        ("上月", "2026-01", "2025-12"),
        ("年初至今累计", "2026-08", "2026-01..2026-08"),
        ("2026/03", "2026", "2026-03"),
        ("十一月", "2026", "2026-11"),
        ("2026年9月30日", "2026", "2026-09"),
        ("2026H1", "2026", "2026H1"),
        ("2026Q3", "2026", "2026Q3"),
        ("2026-01..2026-05", "2026", "2026-01..2026-05"),
        ("2026年Q2", "2026", "2026Q2"),
    ],
)
def test_periods(words: str, own: str, code: str) -> None:
    when = read_when(words)
    period = when.resolve(Period.parse(own)) if when else None
    assert period and period.code == code


@pytest.mark.parametrize("words", ["比上年增减", "年初预算", "上年结转资金", "一季报", "同期对比", "H1N1流感"])
def test_words_that_name_no_period_of_a_figure(words: str) -> None:
    assert not take_period(words)[0].said or read_when(words) is None


def test_this_month_in_a_table_of_the_year_cannot_be_told() -> None:
    when = read_when("本月")
    assert when and when.resolve(Period.parse("2026")) is None


@pytest.mark.parametrize("words", ["UTF-8", "GB/T 5", "PM2.5", "表3-8", "COVID-9", "ISO-8859", "编号：QH-2024-8"])
def test_a_number_behind_a_point_or_dash_is_no_month(words):
    assert read_when(words) is None or not read_when(words).said


@pytest.mark.parametrize(("words", "code"), [("2024.8", "2024-08"), ("2024-08", "2024-08"), ("2024/8", "2024-08")])
def test_behind_its_year_it_is_one(words, code):
    period = read_when(words).resolve(Period.parse("2023"))
    assert period is not None and period.code == code
