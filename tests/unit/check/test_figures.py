"""The rules' arithmetic: what a finding says is worked out from the figures shown, and rounding alone is no finding."""

from __future__ import annotations

import pytest

from drafter.check.registry import built_in
from drafter.core.finding import Finding
from tests.unit.check.examples import context_of


def found(rule: str, text: str) -> list[Finding]:
    context, _marked = context_of(f"某局2024年工作总结\n一、工作情况\n（一）抓落实。{text}")
    return list(built_in(rule).check(context))


@pytest.mark.parametrize(
    ("rule", "text", "arithmetic", "delta"),
    [
        ("QT002", "排查隐患126处（甲镇107处、乙镇17处）。", "107+17=124处", "2处"),
        ("QT002", "拨付资金3.5亿元（教育2.1亿元、卫生1.2亿元）。", "2.1+1.2=3.3亿元", "0.2亿元"),
        ("QT002", "党员96名，其中正式党员91名、预备党员4名。", "91+4=95名", "1名"),
        ("QT003", "税收115万元，上年同期100万元，增长13%。", "(115−100)÷100=15%", "2个百分点"),
        ("QT003", "税收85万元，上年同期100万元，下降18%。", "(85−100)÷100=−15%", "3个百分点"),
        ("QT003", "税收115万元，比上年增加15万元，增长13%。", "15÷(115−15)=15%", "2个百分点"),
        ("QT003", "税收85万元，比上年减少15万元，下降18%。", "−15÷(85+15)=−15%", "3个百分点"),
        ("QT003", "税收115万元，上年同期100万元，比上年增加25万元。", "115−100=15万元", "10万元"),
        ("QT003", "税收115万元，上年同期100万元，比上年减少15万元。", "115−100=15万元", "30万元"),
        ("QT004", "完成投资50亿元，占年度计划80亿元的52.5%。", "50÷80=62.5%", "10个百分点"),
        ("QT004", "一般公共预算支出40亿元，其中民生支出30亿元，占一般公共预算支出的70%。", "30÷40=75%", "5个百分点"),
        ("QT002", "项目\t座数\n桥梁\t3\n隧道\t4\n合计\t8", "分项相加为7", "1"),
        ("QT013", "自来水普及率为91.2%，高于95%的年度目标。", "低于", ""),
        ("QT013", "自来水普及率为96.2%，低于95%的年度目标。", "高于", ""),
    ],
)
def test_the_arithmetic_is_shown(rule: str, text: str, arithmetic: str, delta: str) -> None:
    (one,) = found(rule, text)
    assert arithmetic in one.message and one.delta.startswith(delta)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("QT002", "排查隐患126处（甲镇107处、乙镇19处）。"),
        ("QT002", "拨付资金3.6亿元（教育2.1亿元、卫生1.4亿元）。"),
        ("QT002", "党员96名，其中正式党员91名、预备党员5名。"),
        ("QT003", "税收115万元，上年同期100万元，增长15%。"),
        ("QT003", "税收1.15亿元，上年同期1.00亿元，增长15.4%。"),
        ("QT003", "税收85万元，比上年减少15万元，下降15%。"),
        ("QT003", "税收115万元，上年同期100万元，比上年增加15万元。"),
        ("QT004", "一般公共预算支出40亿元，其中民生支出30亿元，占一般公共预算支出的75%。"),
        ("QT004", "完成投资50亿元，占年度计划80亿元的62.5%。"),
        ("QT002", "项目\t座数\n桥梁\t3\n隧道\t4\n合计\t7"),
        ("QT013", "自来水普及率为91.2%，低于95%的年度目标。"),
        ("QT013", "自来水普及率为95%，高于95%的年度目标。"),
        ("QT004", "完成投资50亿元，占年度计划80亿元的63%。"),
    ],
)
def test_what_fits_as_rounded_is_silent(rule: str, text: str) -> None:
    assert not found(rule, text)


@pytest.mark.parametrize(("copies", "rules"), [(3, ["QT003"]), (3_000, [])])
def test_figures_of_a_sentence_without_an_end_are_held_against_nothing(copies: int, rules: list[str]) -> None:
    told = found("QT003", f"税收115万元，上年同期100万元，增长13%{'，3个' * copies}。")
    assert [one.rule for one in told] == rules
