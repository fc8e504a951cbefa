"""Problems and measures matched by their words."""

from __future__ import annotations

from drafter.check.correspondence import matrix
from drafter.check.rule import Context
from drafter.check.specificity import specificity
from drafter.plan.profiles import load_profile
from drafter.read.outline import parse_report

TEXT = (
    "某区住房局2024年工作总结\n一、工作情况\n（一）抓改造。完成改造9个小区，惠及2100户，引入物业企业4家，新装电梯12部，投诉下降三成。\n"
    "二、存在的问题\n一是物业接管率偏低，电梯维修拖延。二是改造资金缺口较大，配套不足。\n"
    "三、下一步打算\n（一）筹措改造资金。多渠道筹集改造资金，补足配套缺口。\n（二）优化审批流程。压缩审批时限，推行网上办理。"
)


def test_matrix_links_problem_and_measure() -> None:
    found = matrix(parse_report(TEXT))
    assert [problem.name for problem in found.problems] == [
        "物业接管率偏低，电梯维修拖延",
        "改造资金缺口较大，配套不足",
    ]
    assert [measure.name for measure in found.measures] == ["筹措改造资金", "优化审批流程"]
    assert [(link.problem, link.measure) for link in found.links] == [(1, 0)]
    assert [problem.name for problem in found.unanswered()] == ["物业接管率偏低，电梯维修拖延"]


def test_matrix_of_a_report_without_problems_is_empty() -> None:
    found = matrix(parse_report("一、工作情况\n收入平稳。"))
    assert found.problems == () and found.links == ()


def test_specificity_counts_facts() -> None:
    context = Context(parse_report(TEXT), load_profile("generic"))
    first = specificity(context)[0]
    assert first.facts >= 4 and first.score > 5 and 0 <= first.stock < 0.2
