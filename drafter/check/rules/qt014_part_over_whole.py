"""部分大于整体

检查：整改、办结、化解数大于发现、受理数；“其余”“剩余”的数与总数减去已列各数不符；降幅超过100%。
理由：部分不会比整体多，剩下的等于总数减去已有的，这些数一减就露馅。
依据：同一句、同一单位的数相比；另有历年结转、存量等别的来源的不比。
修复：核对总数、已办数和剩余数；确含往年结转的，在文中写明。
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.check.figures.parts_of_wholes import WrongRest, failures, overflows, wrong_rests
from drafter.check.figures.report_figures import alone_in_line, clauses_of, joined, related
from drafter.check.figures.roles import WordedFigure
from drafter.check.rule import Context, Rule
from drafter.claims.arithmetic import decimal_words
from drafter.core.finding import Finding
from drafter.core.messages import _

# What may turn from a gain into a loss can fall by more than all of itself.
_SIGNED = re.compile(r"利润|净|盈|亏|损|结余|增速|增量|差额|余额|现金|逆差|顺差|收益|贡献|回报|价差")


def check(context: Context) -> Iterator[Finding]:
    for sentence in clauses_of(context):
        for found in {each.part.order: each for each in (*overflows(sentence), *failures(sentence))}.values():
            words = _("部分大于整体：总数写{left}，其中的一部分写{right}。请核对；含往年结转的请写明。")
            yield rule.finding(
                joined((found.whole, found.part)), words.format(left=found.whole.raw, right=found.part.raw),
                related=related(context, (found.whole,)), left=found.whole.raw, right=found.part.raw,
            )  # fmt: skip
        for rest in wrong_rests(context.text, sentence):
            yield _rest(context, rest)
        yield from _impossible_falls(context.text, sentence)


def _rest(context: Context, found: WrongRest) -> Finding:
    taken = "−".join(part.raw for part in found.parts)
    follows = f"{decimal_words(found.follows)}{found.rest.unit}"
    words = _("剩余数不符：写的是{left}，按{whole}−{taken}={right}。请核对总数、各分项和剩余数。")
    return rule.finding(
        joined((found.whole, found.rest)),
        words.format(left=found.rest.raw, whole=found.whole.raw, taken=taken, right=follows),
        related=related(context, (found.whole, *found.parts)), left=found.rest.raw, right=follows,
    )  # fmt: skip


def _impossible_falls(text: str, sentence: Sequence[WordedFigure]) -> Iterator[Finding]:
    subject = "".join(figure.lead for figure in sentence)
    for figure in sentence:
        value = figure.quantity.exact
        if (
            figure.unit == "%"
            and figure.sign < 0
            and value is not None
            and value > 100
            and not _SIGNED.search(subject)
            and not alone_in_line(text, figure)
        ):
            words = _("降幅不会超过100%，写的是{left}。请核对数值和方向。").format(left=figure.raw)
            yield rule.finding(figure.quantity.span, words, left=figure.raw, right="100%")


rule = Rule(
    id="QT014",
    name="部分大于整体",
    severity="error",
    check=check,
    bad=(
        "受理居民来信«38件，已办结42件»，建立台账3本。",
        "改造管线总长«58公里，已完成39公里，其余17公里»年内完工。",
        "抽检农产品«620批次，检出不合格638批次»。",
        "全街道盗窃警情同比下降«120%»。",
    ),
    good=(
        "受理居民来信38件，已办结36件，其余2件正在办理。",
        "抽检农产品620批次，检出不合格8批次；检查工地30个，发现问题45个。",
        "发现问题38个，制定整改措施42条。",
        "受理居民来信38件，连同上年结转共办结42件。",
        "下属三家企业利润同比下降120%，转为亏损。",
        "共栽植行道树960株，其中香樟420株、银杏310株，其余230株为乌桕。",
    ),
)
