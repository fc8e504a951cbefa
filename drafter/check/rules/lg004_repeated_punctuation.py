"""标点重复

检查：同一个标点连用两次（。。、，，），或逗号、句号挤在一起（，。）。
理由：多是修改时留下的痕迹。
依据：GB/T 15834—2011 4.1—4.5：句内点号、句末点号不连用。
修复：留下一个（安全修复）；不同的两个由人定。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding, Fix
from drafter.core.messages import _
from drafter.core.text import Span

_TWICE = re.compile(
    r"(?<![。，、；：.])(?:。。|，，|、、|；；|：：|,,|;;)(?![。，、；：.])|[，、；：][。；，、：]|。[，、；：](?![。…])"
)
_SAME = {"。。", "，，", "、、", "；；", "：：", ",,", ";;"}


def check(context: Context) -> Iterator[Finding]:
    for found in _TWICE.finditer(context.text):
        span = Span(*found.span())
        if found[0] in _SAME:
            yield rule.finding(
                span, _("“{marks}”重复，留一个即可。").format(marks=found[0]), fix=Fix(span, found[0][0], safe=True)
            )
        else:
            yield rule.finding(span, _("“{marks}”两个标点连在一起，请留下对的一个。").format(marks=found[0]))


rule = Rule(
    id="LG004",
    name="标点重复",
    severity="warning",
    check=check,
    bad=(
        "工作取得成效«。。»",
        "今年以来«，，»全区发展平稳。",
        "抓收入«，。»",
    ),
    good=(
        "财政、税务……",
        "一是抓收入；二是抓支出。",
    ),
)
