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
from drafter.core.finding import Finding, Fix, Related
from drafter.core.messages import _
from drafter.core.text import Span

_DIGITS = re.compile(r"[０-９][０-９．，％]*")
_MANY = 8  # a text typed in full-width digits throughout gets one finding that lists every place
_WIDTH = str.maketrans("０１２３４５６７８９．，％", "0123456789.,%")


def check(context: Context) -> Iterator[Finding]:
    found = [Span(*match.span()) for match in _DIGITS.finditer(context.text)]
    if len(found) > _MANY:
        related = tuple(Related(span.of(context.text), span) for span in found[1:])
        yield rule.finding(
            found[0], _("全文用全角数字，共{n}处，宜统一换成半角。").format(n=len(found)), related=related
        )
        return
    for span in found:
        raw = span.of(context.text)
        better = raw.translate(_WIDTH)
        yield rule.finding(
            span, _("全角“{raw}”宜写作“{better}”。").format(raw=raw, better=better), fix=Fix(span, better, safe=False)
        )


rule = Rule(
    id="LG012",
    name="用了全角数字",
    severity="advice",
    check=check,
    signs=tuple("０１２３４５６７８９"),
    bad=("收入«１２»亿元",),
    good=("收入12亿元",),
)
