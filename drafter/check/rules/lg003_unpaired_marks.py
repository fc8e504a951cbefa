"""引号、括号、书名号不配对

检查：“”‘’《》（）〔〕【】「」缺了一半，或方向反了。
理由：缺一半会让引文、文件名、附注的起止不清。
依据：GB/T 15834—2011 4.8、4.9、4.14：引号、括号、书名号成对使用。
修复：补上缺的一半；补在哪里由人定。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.pairs import lone_marks
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding, Fix
from drafter.core.messages import _


def check(context: Context) -> Iterator[Finding]:
    for lone in lone_marks(context.text):
        mark = lone.span.of(context.text)
        if lone.turned:
            message = _("“{mark}”的方向反了，应为“{other}”。").format(mark=mark, other=lone.other)
            yield rule.finding(lone.span, message, fix=Fix(lone.span, lone.other, safe=False))
        else:
            yield rule.finding(lone.span, _("“{mark}”没有配对的“{other}”。").format(mark=mark, other=lone.other))


rule = Rule(
    id="LG003",
    name="引号、括号、书名号不配对",
    severity="warning",
    check=check,
    bad=(
        "坚持«“»三保优先。",
        "落实«《»预算法规定。",
        "坚持三保«”»优先。",
        "学习（含自学«（»12次。",
        "坚持“三保«“»优先。",
    ),
    good=(
        "坚持“三保”优先，落实《预算法》（新）规定。\n1）抓学习\n（2）抓落实",
        "他说：“先抓“三保”，再抓发展。”",
        "印发《关于贯彻〈条例〉的意见》",
        "为变动预算（以下\n- 2 -\n\n\n\n简称“预算”）的95.4%。",
    ),
)
