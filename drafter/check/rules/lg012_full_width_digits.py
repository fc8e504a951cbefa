"""用了全角数字

检查：数字用了全角（１２亿元）。
理由：全角数字无法检索、核算，版面也疏密不一。
依据：GB/T 15835—2011 5.1.1：阿拉伯数字用半角占位。
修复：换成半角数字（由人确认，不自动改）。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.rule import Context, Rule
from drafter.check.throughout import told_once
from drafter.core.finding import Finding, Fix
from drafter.core.messages import _
from drafter.core.text import Span

_DIGITS = re.compile(r"[０-９][０-９．，％]*")
_WIDTH = str.maketrans("０１２３４５６７８９．，％", "0123456789.,%")


def check(context: Context) -> Iterator[Finding]:
    words = _("全文用全角数字，共{n}处，宜统一换成半角。")
    yield from told_once(list(_found(context)), context.text, lambda n: words.format(n=n))


def _found(context: Context) -> Iterator[Finding]:
    for match in _DIGITS.finditer(context.text):
        better = match[0].translate(_WIDTH)
        span = Span(*match.span())
        said = _("全角“{raw}”宜写作“{better}”。").format(raw=match[0], better=better)
        yield rule.finding(span, said, fix=Fix(span, better, safe=False))


rule = Rule(
    id="LG012",
    name="用了全角数字",
    severity="advice",
    check=check,
    signs=tuple("０１２３４５６７８９"),
    bad=("收入«１２»亿元",),
    good=("收入12亿元",),
)
