"""与上期对照异常

检查：与上期报告相比，同一指标一位不差（疑为沿用），或增减超过设定倍数；素材中的上年同期数与上期报告写的不同。
理由：年年在变的数字一位没变，多半是旧数没改；突然翻几倍，多半是口径或单位变了。
依据：名称、范围相同，本期与上期各只出现一次的指标；三位以上有效数字才比；倍数可在报告类型中设（jump，默认5）。
修复：核对本期台账；确实没有变化的，写“与上年持平”。
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from drafter.check.figures.priors import NowAndThen, beside_prior
from drafter.check.figures.source_figures import other_bases, source_of
from drafter.check.rule import Context, Example, Rule
from drafter.claims.arithmetic import rounded_words
from drafter.core.finding import Finding, Related
from drafter.core.messages import _


def check(context: Context) -> Iterator[Finding]:
    most = Decimal(str(context.option("QT010", "jump", 5)))
    for pair in beside_prior(context):
        if pair.scale_slip or not pair.ratio:
            continue  # QT007 tells of a slip of unit
        if pair.ratio == 1 and _moves(pair):
            yield _finding(pair, _("与上期一位不差：“{name}”本期和上期都是{left}，疑为沿用旧数。请核对。"), "warning")
        elif pair.ratio > most or pair.ratio < 1 / most:
            words = _("与上期相差过大：“{name}”本期{left}，上期{right}，为上期的{ratio}倍。请核对数值、单位和口径。")
            yield _finding(pair, words, "advice")

    for other in other_bases(context):
        words = _("上年数与上期报告不同：素材中“{name}”上年同期为{left}，上期报告写{right}。可能调整了口径，请核对。")
        where = other.then.provenance
        yield rule.finding(
            other.quantity.span, words.format(name=other.entry.metric.indicator, left=other.base, right=other.stated),
            related=(source_of(other.entry), Related(where.quote, None, where.source, where.locator)),
            left=other.base, right=other.stated, severity="advice",
        )  # fmt: skip


def _moves(pair: NowAndThen) -> bool:
    """Whether a figure is long enough that it would hardly stay the same."""
    return len("".join(filter(str.isdigit, pair.now.figure.raw)).strip("0")) >= 3


def _finding(pair: NowAndThen, words: str, severity: str) -> Finding:
    now, then = pair.now.figure, pair.then.figure
    message = words.format(name=pair.now.name, left=now.raw, right=then.raw, ratio=rounded_words(pair.ratio))
    return rule.finding(
        now.quantity.span, message, related=(Related(pair.quote, None, pair.source, pair.locator),),
        left=now.raw, right=then.raw, severity=severity,
    )  # fmt: skip


rule = Rule(
    id="QT010",
    name="与上期对照异常",
    severity="warning",
    check=check,
    bad=(
        Example("完成村级道路养护里程«1286公里»。", prior="完成村级道路养护里程1286公里。"),
        Example("完成村级道路养护里程«9860公里»。", prior="完成村级道路养护里程1286公里。"),
    ),
    good=(
        Example("完成村级道路养护里程1312公里。", prior="完成村级道路养护里程1286公里。"),
        Example("完成村级道路养护里程12公里。", prior="完成村级道路养护里程12公里。"),
    ),
    needs=frozenset({"prior"}),
)
