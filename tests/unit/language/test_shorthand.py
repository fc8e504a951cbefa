"""A clerk's signs as words; a sign that may mean two things says nothing."""

from __future__ import annotations

import re

import pytest

from drafter.language.shorthand import from_to, is_legend, legend_of, written_out

LEGEND = "符号：√=完了 →=在做 ？=没回数"


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("站房改造 √", "站房改造已完成"),
        ("两本台账√补齐；巡查制度 √", "两本台账已补齐；巡查制度已完成"),
        ("示范户×12", "示范户12个"),
        ("阅读10万+的推文5篇", "阅读10万以上的推文5篇"),
        ("护林补助420户×800元＝33.6万", "护林补助420户，每户800元，合计33.6万元"),
        ("护林补助420户×800元＝34万", "护林补助420户，每户800元，合计34万"),
        ("配肥120亩×40公斤/亩", "配肥120亩，每亩40公斤"),
        ("央媒采用38条 √", "央媒采用38条"),
        ("镇×1、村×6", "镇1个、村6个"),
        ("税收3.2亿，+14%", "税收3.2亿，增长14%"),
        ("投诉↓18%", "投诉下降18%"),
        ("库存−3条", "库存减少3条"),
        ("巡护60处＝覆盖率100%", "巡护60处，覆盖率100%"),
        ("合格率＝98.2%", "合格率为98.2%"),
        ("承诺／分级／记分三制", "承诺、分级、记分三制"),
        ("提升项目24个→有序推", "提升项目24个，有序推进"),
        ("养殖平台→加快", "养殖平台加快推进"),
        ("清淤截污 ⇒ 黑臭水体少了3条", "清淤截污，黑臭水体少了3条"),
        ("养老券 + 助餐券", "养老券、助餐券"),
        ("水闸翻修→", "水闸翻修"),
    ],
)
def test_signs_are_written_out(told: str, said: str) -> None:
    assert written_out(told) == said


@pytest.mark.parametrize(
    "text",
    [
        "元/月、公里/小时照旧",
        "每3人/户",
        "24/7值守",
        "3×4米的展板",
        "5×8小时服务",
        "净利润-320万元",
        "“互联网+监管”上线",
        "1+X体系",
        "小学→初中",
        "2024→2025年度",
        "A/B两组",
    ],
)
def test_what_is_no_shorthand_stands(text: str) -> None:
    assert written_out(text) == text


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("补助标准80→95元/月", "补助标准由80元/月提高到95元/月"),
        ("平均用时9天→6天", "平均用时由9天降低到6天"),
        ("由120万元→97万元", "由120万元降低到97万元"),
        ("2024→2025年度", "2024→2025年度"),
        ("3个乡→12个村", "3个乡→12个村"),
    ],
)
def test_from_one_value_to_another(told: str, said: str) -> None:
    assert from_to(told) == said


def test_a_legend_says_what_an_arrow_means() -> None:
    assert is_legend(LEGEND)
    assert not is_legend("说明：合格率=合格数除以总数，三个站都按这个口径算")
    assert written_out("水闸翻修→；站房 √", legend_of([LEGEND])) == "水闸翻修，正在推进；站房已完成"


def test_two_things_told_side_by_side_are_no_increase() -> None:
    assert written_out("重点评价12个政策+4个部门，9.3亿元") == "重点评价12个政策、4个部门，9.3亿元"
    assert written_out("新增床位+60张") == "新增床位增加60张"


@pytest.mark.parametrize("named", ["党建+3项机制", "网格+5个专班", "旅游+2条线路", "支部＋4类服务"])
def test_a_sign_before_things_counted_may_be_a_names(named: str) -> None:
    assert written_out(named) == named


@pytest.mark.parametrize("told", ["村级文书+3名", "门诊量+312人次", "收入+3亿元", "住户+16户"])
def test_a_sign_before_a_bare_amount_is_an_increase(told: str) -> None:
    assert written_out(told) == re.sub("[+＋]", "增加", told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("收入56亿，-9.1%", "收入56亿，下降9.1%"),
        ("温度，-9度", "温度，-9度"),
        ("占比5%-6%", "占比5%-6%"),
    ],
)
def test_a_hyphen_before_a_rate_alone_is_a_minus(text: str, told: str) -> None:
    assert written_out(text) == told
