"""高于、低于与数值相反

检查：“88.4%，高于90%的目标”一类比较，前后两个数说明方向写反了。
理由：达没达标、强不强于平均，一字之差结论相反。
依据：比较同一句中写明的两个数；只看写明是水平、目标、上年数的，不看“高于全省1.2个百分点”这样的差额。
修复：核对两个数和比较词。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.figures.comparisons import reversed_means, reversed_steps, wrong_comparisons
from drafter.check.figures.report_figures import clauses_of, joined, related
from drafter.check.figures.roles import WordedFigure
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _


def check(context: Context) -> Iterator[Finding]:
    before: WordedFigure | None = None
    for sentence in clauses_of(context):
        if len(sentence) < 2:
            before = sentence[-1]
            continue
        means = (*reversed_means(sentence, before), *reversed_steps(sentence))
        for found in (*wrong_comparisons(context.text, sentence), *means):
            words = _("比较与数值相反：{left}并不“{word}”{right}，应为“{better}”。请核对两个数和比较词。")
            yield rule.finding(
                joined((found.value, found.other)),
                words.format(left=found.value.raw, word=found.word, right=found.other.raw, better=found.right),
                related=related(context, (found.value, found.other)), left=found.value.raw, right=found.other.raw,
            )  # fmt: skip
        before = sentence[-1]


rule = Rule(
    id="QT013",
    name="高于、低于与数值相反",
    severity="error",
    check=check,
    bad=(
        "全镇自来水普及率为«91.2%，高于95%»的年度目标。",
        "产值增长«4.3%。增速高于全县平均水平1.1个百分点，全县平均增速为5.4%»。",
        "单位产值能耗«0.52吨，低于上年的0.47吨»。",
        "全区发电量增速«3.4%，比全市4.1%»的平均水平高0.7个百分点。",
    ),
    good=(
        "全镇自来水普及率为91.2%，低于95%的年度目标。",
        "全镇自来水普及率为91.2%，高于全县平均水平1.4个百分点。",
        "全镇自来水普及率为91.2%，高于全县平均90.1%的水平，低于95%的年度目标。",
        "产值增长6.5%。增速高于全县平均水平1.1个百分点，全县平均增速为5.4%。",
        "农民人均纯收入增长3.2%，高于全县5.1%。",
        "全区发电量增速4.8%，比全市4.1%的平均水平高0.7个百分点。",
    ),
)
