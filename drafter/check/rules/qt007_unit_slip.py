"""单位或量级写错

检查：同一指标在两处恰好差一万倍（亿元写成万元、万人写成亿人）；与素材差一万倍；与上期相差上万倍；人与人次混用。
理由：亿和万一字之差就是一万倍，读起来却很顺。
依据：同一指标的数字相同而单位的“万”“亿”不同，或与上期之比约为一万。
修复：核对单位。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.figures.priors import beside_prior
from drafter.check.figures.repeats import heads_apart, repeats
from drafter.check.figures.report_figures import related, worded_figures
from drafter.check.figures.scales import scale_slips
from drafter.check.figures.source_figures import source_differences, source_of
from drafter.check.rule import Context, Example, Rule
from drafter.core.finding import Finding, Related
from drafter.core.messages import _


def check(context: Context) -> Iterator[Finding]:
    yield from _in_text(context)
    for difference in source_differences(context):
        if difference.factor is not None:
            words = _("单位可能写错：“{name}”写{left}，{source}为{right}，差一万倍。请核对“万”和“亿”。")
            yield rule.finding(
                difference.span,
                words.format(name=difference.metric.indicator, left=difference.quantity.raw, source=difference.entry.provenance, right=difference.stated),
                related=(source_of(difference.entry),), left=difference.quantity.raw, right=difference.stated,
            )  # fmt: skip
    for pair in beside_prior(context):
        if pair.scale_slip:
            words = _("单位可能写错：“{name}”写{left}，上期为{right}，相差约一万倍。请核对“万”和“亿”。")
            yield rule.finding(
                pair.now.figure.quantity.span, words.format(name=pair.now.name, left=pair.now.figure.raw, right=pair.then.figure.raw),
                related=(Related(pair.quote, None, pair.source, pair.locator),),
                left=pair.now.figure.raw, right=pair.then.figure.raw, severity="warning",
            )  # fmt: skip


def _in_text(context: Context) -> Iterator[Finding]:
    for repeat in repeats(context):
        if repeat.factor is not None:
            first, second = repeat.first.figure, repeat.second.figure
            words = _("单位可能写错：“{name}”前面写{left}，这里写{right}，差一万倍。请核对“万”和“亿”。")
            yield rule.finding(
                second.quantity.span, words.format(name=repeat.second.name, left=first.raw, right=second.raw),
                related=related(context, (first,)), left=first.raw, right=second.raw,
            )  # fmt: skip
    told = {repeat.second.figure.order for repeat in repeats(context)}
    for slip in scale_slips(context.text, worded_figures(context)):
        if slip.second.order not in told:
            words = _("单位可能写错：“{name}”前面写{left}，这里写{right}，差一万倍。请核对“万”和“亿”。")
            yield rule.finding(
                slip.second.quantity.span, words.format(name=slip.name, left=slip.first.raw, right=slip.second.raw),
                related=related(context, (slip.first,)), left=slip.first.raw, right=slip.second.raw,
            )  # fmt: skip
    for one, two in heads_apart(context):
        words = _("“{name}”前面写{left}，这里写{right}：人与人次不是一回事。请核对。")
        yield rule.finding(
            two.figure.quantity.span, words.format(name=two.name, left=one.figure.raw, right=two.figure.raw),
            related=related(context, (one.figure,)), left=one.figure.raw, right=two.figure.raw, severity="warning",
        )  # fmt: skip


rule = Rule(
    id="QT007",
    name="单位或量级写错",
    severity="error",
    check=check,
    bad=(
        "全镇村集体经营收入完成826.4万元，增长12.35%。\n二、工作成效\n（一）壮大集体经济。全镇村集体经营收入完成«826.4亿元»，增长12.35%。",
        Example("全镇村集体经营收入完成«913.6亿元»。", prior="全镇村集体经营收入完成826.4万元。"),
        "争取灌区改造补助资金3.6亿元，用于衬砌渠道。年底前管好用好«3.6万元»灌区改造补助资金。",
        "技能培训惠及群众1326人。\n二、工作成效\n（一）抓培训。技能培训惠及群众«1326人次»。",
    ),
    good=(
        "全镇村集体经营收入完成826.4万元，增长12.35%。\n二、工作成效\n（一）壮大集体经济。全镇村集体经营收入完成0.08264亿元，增长12.35%。",
        "新建冷库投资3.6亿元，农户分红3.6万元。",
        Example("全镇村集体经营收入完成913.6万元。", prior="全镇村集体经营收入完成826.4万元。"),
    ),
)
