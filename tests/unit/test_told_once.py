"""What once stood twice in this house and had drifted apart: notes, reports and rules ask one reading, and get one answer."""

from __future__ import annotations

from decimal import Decimal

import pytest

from drafter import api
from drafter.check.figures.stated_metrics import stated_figures
from drafter.check.rule import Context
from drafter.claims.mentions import find_mentions
from drafter.claims.reading import read_text
from drafter.core.period import Period
from drafter.plan.profiles import load_profile
from drafter.read.outline import parse_report

YEAR = Period.parse("2025")
SENTENCES = [
    "全年完成水利投资3.6亿元，同比增长8.2%。",
    "实现社会消费品零售总额41.5亿元，较上年增加2.1亿元。",
    "新建高标准农田1.2万亩，完成年度计划的104%。",
    "办结群众来信268件，办结率98.5%。",
    "空气优良天数比例91.3%，提高1.7个百分点。",
    "城镇新增就业2160人，其中高校毕业生430人。",
    "旅游收入负增长3.2%。",
    "全年净利润-320万元。",
    "农村自来水普及率由88%提高到93%。",
    "修复县道破损路面27公里。",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_notes_reports_and_rules_call_a_figure_by_one_name(sentence: str) -> None:
    of_notes = {metric.value: metric.indicator for metric in read_text(sentence, YEAR).metrics}
    of_reports = {
        mention.metric.value: mention.metric.indicator
        for mention in find_mentions(sentence, period=YEAR)
        if mention.metric
    }
    report = parse_report(f"水务局2025年工作总结\n{sentence}")
    of_rules = {one.figure.quantity.exact: one.name for one in stated_figures(Context(report, load_profile("generic")))}
    assert of_notes == of_reports and of_notes
    assert {value: of_notes[value] for value in of_rules if value in of_notes} == of_rules


@pytest.mark.parametrize(
    ("source", "text", "verdict"),
    [
        ("旅游收入负增长3.2%", "旅游收入负增长3.2%。", "supported"),
        ("旅游收入负增长3.2%", "旅游收入下降3.2%。", "supported"),
        ("旅游收入负增长3.2%", "旅游收入增长3.2%。", "bent"),
        ("旅游收入增长3.2%", "旅游收入负增长3.2%。", "bent"),
        ("公司净利润-320万元", "公司净利润-320万元。", "supported"),
        ("公司净利润-320万元", "公司亏损320万元。", "reworded"),
        ("公司净利润-320万元", "公司净利润320万元。", "bent"),
    ],
)
def test_the_sign_is_part_of_a_figure_wherever_it_is_asked(source: str, text: str, verdict: str) -> None:
    assert [one["verdict"] for one in api.verify(text, [source]).to_dict()["sentences"]] == [verdict]


@pytest.mark.parametrize(
    ("words", "change"), [("收入负增长3.2%", "decrease"), ("收入增长-3.2%", "decrease"), ("收入增长3.2%", "increase")]
)
def test_a_rate_has_its_direction_beside_it(words: str, change: str) -> None:
    (metric,) = read_text(words, YEAR).metrics
    assert (metric.value, metric.change) == (Decimal("3.2"), change)
