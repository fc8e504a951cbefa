"""收支不平衡

检查：“期初＋收入－支出＝期末”“资产－负债＝净资产”不成立；同一句里“收入A，加上B、C，收入总计D”各项相加不等于总计；“收入总计、支出总计、结余”三者对不上；因一项单位写错（万元、亿元）而不平的，指出是哪一项。
理由：预算是平的，一加不平必有一处写错，而且多半是单位或抄写之误。
依据：《预算法》第十二条：各级预算应当遵循收支平衡的原则；按四舍五入后的区间计算，“其中”“主要”列出的不算。
修复：逐项核对各数和单位。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.figures.balances import Balance, Surplus, unbalanced, wrong_surpluses
from drafter.check.figures.flows import Flow, broken_flows, wrong_differences
from drafter.check.figures.report_figures import outer_sentences_of, related, worded_figures
from drafter.check.rule import Context, Rule
from drafter.claims.arithmetic import decimal_words
from drafter.core.finding import Finding
from drafter.core.messages import _


def check(context: Context) -> Iterator[Finding]:
    for found in unbalanced(outer_sentences_of(context)):
        yield _unbalanced(context, found)
    told = set()
    for sentence in outer_sentences_of(context):
        for flow in () if len(sentence) < _STEPS else (*broken_flows(sentence), *wrong_differences(sentence)):
            told.add(flow.closing.order)
            yield _flow(context, flow)
    for surplus in wrong_surpluses(context.text, worded_figures(context)):
        if surplus.left.order not in told:
            yield _surplus(context, surplus)


_STEPS = 3  # figures: what there was, what came or went, what is left


def _unbalanced(context: Context, found: Balance) -> Finding:
    difference = f"{decimal_words(abs(found.added - (found.whole.quantity.exact or 0)))}{found.whole.unit}"
    words = _("收支不平：总计写{left}，各项{sum}，差{delta}。请逐项核对。").format(
        left=found.whole.raw, sum=found.arithmetic, delta=difference
    )
    if found.slip:
        words += _("把{item}的“万”“亿”换过来就平了，单位可能写错。").format(item=found.slip.raw)
    place = found.slip or found.whole
    return rule.finding(
        place.quantity.span, words, related=related(context, (*found.parts, found.whole)),
        left=found.whole.raw, right=f"{decimal_words(found.added)}{found.whole.unit}", delta=difference,
        severity="error" if found.certain or found.slip else "warning",
    )  # fmt: skip


def _surplus(context: Context, found: Surplus) -> Finding:
    follows = f"{decimal_words(found.follows)}{found.left.unit}"
    words = _("结余与收支总计不符：写的是{left}，按{income}−{spent}={right}。请核对三个数。")
    return rule.finding(
        found.left.quantity.span,
        words.format(left=found.left.raw, income=found.income.raw, spent=found.spent.raw, right=follows),
        related=related(context, (found.income, found.spent)), left=found.left.raw, right=follows,
        severity="error" if found.certain else "warning",
    )  # fmt: skip


def _flow(context: Context, found: Flow) -> Finding:
    follows = f"{decimal_words(found.follows)}{found.closing.unit}"
    words = _("前后结存对不上：写的是{left}，按{sum}。请核对期初、增减和期末各数。")
    return rule.finding(
        found.closing.quantity.span, words.format(left=found.closing.raw, sum=found.arithmetic),
        related=related(context, tuple(figure for _sign, figure in found.terms)), left=found.closing.raw, right=follows,
        severity="error" if found.certain else "warning",
    )  # fmt: skip


rule = Rule(
    id="QT015",
    name="收支不平衡",
    severity="error",
    check=check,
    bad=(
        "年初库存防汛沙袋3200条，购入1500条，领用2100条，年末库存«2700条»。",
        "食堂资产总额86.5万元，负债总额21.3万元，净资产«66.2万元»。",
        "全镇收入12.46亿元，加上上级补助3.18亿元、上年结转0.52亿元，收入总计«17.16亿元»。",
        "全镇收入12.46亿元，加上上级补助3.18亿元、上年结转«5200亿元»，收入总计16.16亿元。",
        "全镇支出10.2亿元，为预算的97.4%。加上上解支出1.36亿元、结转下年2.06亿元，支出总计«13.92亿元»。",
        "全镇收入总计16.16亿元，支出总计15.31亿元，收支相抵，年终结余«0.95亿元»。",
    ),
    good=(
        "年初库存防汛沙袋3200条，购入1500条，领用2100条，年末库存2600条，其中报废40条。",
        "上年末托管床位600张，新增80张、核减30张，年末达到650张。",
        "全镇收入12.46亿元，加上上级补助3.18亿元、上年结转0.52亿元，收入总计16.16亿元。",
        "全镇收入12.46亿元，增长3%。加上上级补助3.18亿元、上年结转0.52亿元，收入总计16.16亿元。",
        "全镇收入12.46亿元（其中税收9.1亿元），加上上级补助3.18亿元、上年结转0.52亿元，收入总计16.16亿元。",
        "全镇收入12.46亿元，加上上级补助等收入4.12亿元，其中专项3.3亿元，收入总计16.58亿元。",
        "全镇收入总计16.16亿元，支出总计16.16亿元，其中结转下年0.85亿元。",
    ),
)
