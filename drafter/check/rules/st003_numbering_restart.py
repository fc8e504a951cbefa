"""序号中途从头开始

检查：同一部分里，“（一）（二）”数到一半又从“（一）”开始，中间没有上一级标题。
理由：往往是两份材料拼接，或漏写了上一级标题。
依据：《党政机关公文格式》GB/T 9704—2012 7.3.3：结构层次序数依次用“一、”“（一）”“1.”“（1）”标注。
修复：接着往下编号，或补上上一级标题。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.breaks import all_breaks
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding, Related
from drafter.core.messages import _

_LEAD = re.compile(r"[：:]\s*$|(?:方面|措施|任务|工作|如下|情况|问题)[。]?\s*$")


def check(context: Context) -> Iterator[Finding]:
    breaks = context.once(all_breaks)
    for found, _other in breaks:
        if (
            found.kind != "restart"
            or found.number.form not in ("two", "is")
            or found.before is None
            or found.before.value < 2
        ):
            continue
        here = found.number.span.of(context.text).strip()
        # A line that leads into a list of its own, or a heading without a number, accounts for it.
        above = context.text[: found.number.span.start].rstrip().rpartition("\n")[2]
        if _LEAD.search(above) or not above.endswith(("。", "；", "！")):
            continue
        message = _("这里又从“{here}”开始编号，按前文应为“{due}”，或前面漏了上一级标题。").format(
            here=here, due=found.due
        )
        # Where nothing else is out of order the text is whole, and the count has surely been begun again.
        sure = len(breaks) == 1 and found.number.form == "two"
        yield rule.finding(
            found.number.span, message, severity="warning" if sure else rule.severity,
            related=(Related(found.before.span.of(context.text).strip(), found.before.span),),
        )  # fmt: skip


rule = Rule(
    id="ST003",
    name="序号中途从头开始",
    severity="advice",
    check=check,
    bad=("一、总体情况\n（一）抓学习。集中学习3次。\n（二）抓作风。开展检查。\n«（一）»抓队伍。举办培训。",),
    good=(
        "一、总体情况\n（一）抓学习。集中学习3次。\n（二）抓作风。开展检查。\n二、主要问题\n（一）进度偏慢。",
        "（一）抓学习。学习3次。\n（二）抓作风。\n下一步抓好以下工作：\n（一）抓队伍。",
    ),
)
