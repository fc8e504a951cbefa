"""省略号写法不对

检查：省略号写成了三个点（...）或三个句号（。。。）。
理由：省略号占两个字、六个点。
依据：GB/T 15834—2011 4.11：省略号的形式为“……”。
修复：改为“……”（安全修复）。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding, Fix
from drafter.core.messages import _
from drafter.core.text import Span

_DOTS = re.compile(
    r"(?<=[\u4e00-\u9fff”》）])(?:\.{3,6}|。{3,6}|…(?!…)(?<!……))(?![.。…0-9])(?![ \t]*[0-9]+[ \t]*(?:\n|$))"
)


_NEAR = 16


def check(context: Context) -> Iterator[Finding]:
    for found in _DOTS.finditer(context.text):
        span = Span(*found.span())
        around = context.text[max(0, span.start - _NEAR) : span.end + _NEAR]
        if around.count(found[0]) > 1 and "。" not in around.strip("。"):
            continue  # the labels of a chart run together, each cut off with …
        yield rule.finding(span, _("省略号应写作“……”。"), fix=Fix(span, "……", safe=True))


rule = Rule(
    id="LG005",
    name="省略号写法不对",
    severity="warning",
    check=check,
    signs=("...", "。。。", "…"),
    bad=(
        "财政、税务«...»",
        "财政、税务«。。。»",
    ),
    good=(
        "财政、税务……",
        "热力生产…非金属矿物制品业…石油和天然气…化学原料10.0%",
        "一、总体情况......3\n二、主要问题...... 5",
    ),
)
