"""Whatever the text, the checker answers: spans inside it, fixes that settle it, the same answer twice."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.check.registry import all_rules
from drafter.check.rule import Context
from drafter.check.runner import check
from drafter.core.edit import Edit, apply_edits
from drafter.language.placeholders import find_placeholders
from drafter.plan.profiles import load_profile
from drafter.read.outline import parse_report

RULES = all_rules(select=("ST", "PH", "RS", "CR", "LG", "SP"))
PIECES = (
    "一、", "（一）", "1.", "（1）", "①", "一是", "二是", "三是", "第一，", "\n", "。", "，", "；", "、", "：", "“", "”", "《", "》", "（", "）", "(", ")",
    "**", "*", "XX", "×", "？", "_", "20XX年", "2024年", "2019年2月日", "【待补：次数（次）】", "【待核：1／2】", "{{x}}", "全年", "存在的问题", "下一步打算",
    "工作情况", "收入", "万元", "增长", "%", "12.5", "3万5千", "约100多", "民政", "财政局", "平安", "漳州", "会议次", "加强加强", "的的", ",", ".", ":", "\t", " ", "　", "…", "\u200b",
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(PIECES), max_size=60).map("".join))


@pytest.mark.slow
@settings(max_examples=150, deadline=None)
@given(TEXTS, st.sampled_from(("generic", "work-summary", "party-governance", "budget-execution")))
def test_findings_lie_inside_the_text(text: str, profile: str) -> None:
    context = Context(parse_report(text), load_profile(profile), priors=(parse_report(text),), unit=("某区财政局",))
    found = check(context, rules=RULES)
    for finding in found:
        assert finding.span.end <= len(text)
        assert finding.message and finding.fingerprint
        assert finding.fix is None or finding.fix.span.end <= len(text)
        assert all(related.span is None or related.span.end <= len(text) for related in finding.related)
    assert found == check(
        Context(parse_report(text), load_profile(profile), priors=(parse_report(text),), unit=("某区财政局",)),
        rules=RULES,
    )


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_placeholders_do_not_overlap(text: str) -> None:
    found = find_placeholders(text)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(placeholder.span.end <= len(text) for placeholder in found)


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_safe_fixes_never_touch_a_figure_of_the_text(text: str) -> None:
    found = check(Context(parse_report(text), load_profile("generic")), rules=RULES)
    edits: list[Edit] = []
    for finding in found:
        if finding.fix and finding.fix.safe and not any(finding.fix.span.overlaps(edit.span) for edit in edits):
            edits.append(Edit(finding.fix.span, finding.fix.new, finding.rule))
    kept = [finding for finding in found if finding.rule.startswith("ST")]
    fixed = apply_edits(text, edits)
    if not any(finding.fix and finding.fix.safe for finding in kept):
        assert [char for char in fixed if char.isdigit()] == [char for char in text if char.isdigit()]
