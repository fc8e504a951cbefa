"""百分数与百分点混用

检查：百分比之差写成“%”，或者金额、数量的增幅写成“个百分点”。
理由：由50%提高到60%，是提高10个百分点，也是增长20%；混用会差好几倍。
依据：两个百分比之差用百分点；数量的相对增减用百分数。
修复：两个百分比相减的写“个百分点”，数量增减的写“%”。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.figures.percent_points import swaps
from drafter.check.figures.report_figures import clauses_of, related
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _


def check(context: Context) -> Iterator[Finding]:
    for sentence in clauses_of(context):
        for swap in swaps(sentence):
            reason = _("（{sum}）").format(sum=swap.reason) if swap.reason else ""
            words = _("百分数与百分点混用：写的是{left}，应为{right}{reason}。请核对是相减还是相除。")
            yield rule.finding(
                swap.size.quantity.span, words.format(left=swap.size.raw, right=swap.instead, reason=reason),
                related=related(context, swap.others), left=swap.size.raw, right=swap.instead,
                severity="error" if swap.certain else "warning",
            )  # fmt: skip


rule = Rule(
    id="QT006",
    name="百分数与百分点混用",
    severity="error",
    check=check,
    bad=(
        "好评率由82.5%提高到86.1%，提高«3.6%»。",
        "门票收入完成1250万元，同比增长«7.8个百分点»。",
        "绿色出行占比69.1%，比上年提高«1.9%»。",
    ),
    good=(
        "好评率由82.5%提高到86.1%，提高3.6个百分点。",
        "门票收入完成1250万元，同比增长7.8%。",
        "绿色出行占比69.1%，比上年提高1.9个百分点。",
        "工业用电量增长6.2%，比上年加快1.1个百分点。",
    ),
)
