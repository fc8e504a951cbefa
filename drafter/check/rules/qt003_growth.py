"""增减与数值不符

检查：同一句里的数值、上年数、增减额、增减率四者中任三者互相对不上，或增减额与增减率方向相反（增收却下降）。
理由：这几个数是审阅的人最常顺手一算的；算不平，整份材料都会被怀疑。
依据：增减率＝增减额÷上年数；各数按四舍五入后的区间计算，口径不同（同口径、可比口径、年均等）的不比。
修复：核对原始台账，改错的那一个数；口径不同的写明口径。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.figures.growths import Misfit, how_sure, misfits
from drafter.check.figures.levels_apart import wrong_gaps
from drafter.check.figures.report_figures import clauses_of, related, value_statements
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _


def check(context: Context) -> Iterator[Finding]:
    told: set[int] = set()
    for statement in value_statements(context):
        for misfit in misfits(statement):
            told.add(misfit.figure.order)
            yield rule.finding(
                misfit.figure.quantity.span, _message(misfit), related=related(context, misfit.others),
                left=misfit.said, right=misfit.follows, delta=misfit.delta, tolerance=misfit.tolerance,
                severity=how_sure(misfit.minor, misfit.delta),
            )  # fmt: skip

    for sentence in clauses_of(context):
        for gap in wrong_gaps(sentence):
            if gap.figure.order not in told:
                words = _("差额与数值不符：写的是{left}，按{sum}。请核对前后两个数和差额。")
                yield rule.finding(
                    gap.figure.quantity.span, words.format(left=gap.figure.raw, sum=gap.arithmetic),
                    related=related(context, gap.levels), left=gap.figure.raw, right=gap.follows,
                )  # fmt: skip


def _message(misfit: Misfit) -> str:
    if misfit.fault == "sign":
        return _("增减方向相反：前面写{right}，后面写{left}。请核对哪一个方向写反了。").format(
            left=misfit.said, right=misfit.follows
        )
    if misfit.fault == "larger":
        return _("增加额比总额还大：总额写{right}，增加额写{left}。请核对单位和数值。").format(
            left=misfit.said, right=misfit.follows
        )
    if misfit.fault == "increment":
        return _("增减额与数值不符：写的是{left}，按{sum}，差{delta}。请核对数值、上年数和增减额。").format(
            left=misfit.said, sum=misfit.arithmetic, delta=misfit.delta
        )
    words = _("增减率与数值不符：写的是{left}，按{sum}，差{delta}。请核对数值、基数和增减率。")
    if misfit.unit_slip:
        words = _(
            "增减率与数值不符：写的是{left}，按{sum}。增减额的单位可能写错（元、万元、亿元之间各差一万倍），请核对。"
        )
    return words.format(left=misfit.said, sum=misfit.arithmetic, delta=misfit.delta)


rule = Rule(
    id="QT003",
    name="增减与数值不符",
    severity="error",
    check=check,
    bad=(
        "全年完成养护投资86.4万元，比上年增加7.2万元，增长«19.1%»。",
        "门票收入完成1250万元，比上年减收150万元，增长«10.7%»。",
        "培训支出36.5万元，上年同期为40万元，下降«18.8%»。",
        "最大日供水量7.38万吨，突破去年6.85万吨的峰值，高出«0.43万吨»。",
    ),
    good=(
        "全年完成养护投资86.4万元，比上年增加7.2万元，增长9.1%。",
        "门票收入完成1250万元，同口径比上年减收150万元，增长3%。",
        "最大日供水量7.38万吨，突破去年6.85万吨的峰值，高出0.53万吨；水压合格率98%，高于全市95%的平均水平3个百分点。",
        "经营收入约500万元，增长25%左右。",
        "培训支出36.5万元，上年同期为40万元，下降8.8%。",
    ),
)
