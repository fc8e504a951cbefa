"""Whatever text comes, the figure rules answer, stay inside it, and say the same again."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.check.registry import all_rules
from drafter.check.rule import Context
from drafter.plan.profiles import load_profile
from drafter.read.outline import parse_report

RULES = [rule for rule in all_rules() if rule.id.startswith("QT")]
PROFILE = load_profile("generic")
PIECES = (
    "全市收入", "完成", "12.5", "3,450", "86", "亿元", "万元", "%", "个百分点", "个", "（", "）", "：", "，", "。", "、", "；", "增长", "下降",
    "由", "提高到", "占", "的", "预算", "为", "其中", "分别", "比上年增加", "2024年", "13月", "30日", "\n", "\t", "合计", "第3位", "人均",
    "\x00", "\ud800", "４􀆰８", "二十四", "一、",
)  # fmt: skip


@pytest.mark.slow
@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_findings_lie_inside_the_text_and_repeat(text: str) -> None:
    def found() -> list[object]:
        return [finding for rule in RULES for finding in rule.check(Context(parse_report(text), PROFILE))]

    findings = found()
    assert findings == found()
    for finding in findings:
        spans = [finding.span, *(other.span for other in finding.related if other.span)]  # type: ignore[attr-defined]
        assert all(0 <= span.start <= span.end <= len(text) for span in spans)
