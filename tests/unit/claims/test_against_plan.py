"""How a figure stands to its plan, and how a row says so."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from drafter.claims.against_plan import aim_of, standing
from drafter.claims.completion import target_words
from drafter.claims.growth import growth_words
from drafter.core.fact import Fact
from drafter.core.quantity import Metric
from drafter.core.text import Provenance
from tests.unit.read.tables.grids import Value, read


@pytest.mark.parametrize(
    ("name", "value", "aim", "stands", "words"),
    [
        ("GDP增速", "4.1%", "5.5%左右", "missed", "低于5.5%左右的年度目标"),
        ("粮食产量", "301.5万吨", "302万吨左右", "about", "年度目标302万吨左右"),
        ("污水处理率", "93%", "95%", "missed", "低于95%的年度目标"),
        ("污水处理率", "96.4%", "95%", "passed", "高于95%的年度目标"),
        ("污水处理率", "95%", "95%", "met", "达到95%的年度目标"),
        ("绿电占比", "48.1%", "45%以上", "passed", "达到45%以上的年度目标"),
        ("调查失业率", "5.1%", "5.5%", "passed", "低于5.5%的年度目标"),
        ("漏损率", "9.8%", "≤9%", "missed", "高于9%的年度目标"),
        ("管网改造", "11公里", "10公里", "passed", "为年度目标10公里的110%"),
        ("服务质量指数", "88", "90", "", ""),
    ],
)
def test_standing(name: str, value: Value, aim: Value, stands: str, words: str) -> None:
    (row,) = read(("指标", "数值", "年度目标"), (name, value, aim)).facts
    assert (standing(row), target_words(row)) == (stands, words)


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (("满意率", "99.77%", "99.52%", "+0.25个百分点"), "同比提高0.25个百分点"),
        (("空置率", "8.1%", "9.4%", "-1.3个百分点"), "同比下降1.3个百分点"),
        (("满意率", "99.77%", "99.52%", None), "同比提高0.3个百分点"),
        (("游客", "45万人次", "38万人次", "约18%"), "同比增长约18%"),
    ],
)
def test_what_the_source_says_of_the_change(row: tuple[Value, ...], words: str) -> None:
    (fact,) = read(("指标", "本年", "上年", "同比"), row).facts
    assert growth_words(fact) == words


def test_a_plan_in_another_measure_is_told_by_nobody() -> None:
    income = Metric("居民收入", Decimal(52360), "元", "2025")
    row = Fact(
        "m1",
        "achievements",
        "",
        "居民收入52360元",
        Provenance("表.xlsx", "B2"),
        (income, replace(income, value=Decimal(8), basis="目标")),
        kind="row",
    )
    assert aim_of(row) is None
    near = replace(row, metrics=(income, replace(income, value=Decimal(50000), basis="目标")))
    assert aim_of(near) is not None


def test_a_change_since_last_month_is_none_since_last_year() -> None:
    (fact,) = read(("指标", "本月", "环比"), ("满意率", "99.77%", "+0.25个百分点"), period="2025-05").facts
    assert not growth_words(fact)


@pytest.mark.parametrize(("period", "words"), [("2025H1", "为目标20个的90%"), ("2025", "为年度目标40个的45%")])
def test_of_two_plans_the_one_of_the_rows_own_time_is_told(period: str, words: str) -> None:
    (fact,) = read(("指标", "数值", "半年目标", "全年任务"), ("竣工项目", "18个", "20个", "40个"), period=period).facts
    assert target_words(fact) == words
