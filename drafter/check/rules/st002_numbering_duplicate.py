"""序号重复

检查：同一层里两个序号相同（两个“（三）”、两个“二是”）。
理由：重号说明增删后没有重排，引用时也会指错。
依据：《党政机关公文格式》GB/T 9704—2012 7.3.3：结构层次序数依次用“一、”“（一）”“1.”“（1）”标注。
修复：后面的序号依次顺延。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.breaks import all_breaks
from drafter.check.item_numbers import is_damaged
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding, Related
from drafter.core.messages import _


def check(context: Context) -> Iterator[Finding]:
    for found, _other in context.once(all_breaks):
        if found.kind == "duplicate" and found.before:
            here = found.number.span.of(context.text).strip()
            message = _("“{here}”与前面重号，应为“{due}”。").format(here=here, due=found.due)
            yield rule.finding(
                found.number.span,
                message,
                related=(Related(here, found.before.span),),
                severity="advice" if context.once(is_damaged) else rule.severity,
            )


rule = Rule(
    id="ST002",
    name="序号重复",
    severity="error",
    check=check,
    bad=(
        "一、总体情况\n任务完成。\n二、总体情况\n收入平稳。\n«二、»主要问题\n进度偏慢。",
        "一是抓收入，进度平稳。二是抓支出，保障有力。«二是»抓队伍，素质提升。",
    ),
    good=("（一）抓学习。集中学习3次。\n（二）抓作风。开展检查。",),
)
