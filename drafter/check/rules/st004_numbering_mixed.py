"""并列各项序号形式不一

检查：并列的几项里，有的用“一是”，有的用“（二）”“第二”。
理由：形式不一，读者看不出是并列关系。
依据：《党政机关公文格式》GB/T 9704—2012 7.3.3：结构层次序数依次用“一、”“（一）”“1.”“（1）”标注。
修复：统一成一种写法。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.breaks import all_breaks
from drafter.check.item_numbers import is_damaged
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding, Related
from drafter.core.messages import _


def check(context: Context) -> Iterator[Finding]:
    for found, other in context.once(all_breaks):
        if other and found.before and not context.once(is_damaged):
            here, before = other.span.of(context.text).strip(), found.before.span.of(context.text).strip()
            message = _("这一项用“{here}”，并列的各项用“{before}”，请统一。").format(here=here, before=before)
            yield rule.finding(
                other.span,
                message,
                related=(
                    Related(before, found.before.span),
                    Related(found.number.span.of(context.text), found.number.span),
                ),
            )


rule = Rule(
    id="ST004",
    name="并列各项序号形式不一",
    severity="warning",
    check=check,
    bad=(
        "一是抓收入，进度平稳。«（二）»抓支出，保障有力。三是抓队伍，素质提升。",
        "一是抓收入，进度平稳。«第二，»抓支出，保障有力。三是抓队伍，素质提升。",
    ),
    good=("一是抓收入。二是抓支出。\n（一）抓学习。\n（二）抓作风。",),
)
