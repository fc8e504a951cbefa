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

# A run of marks is one finding, however long it is.
_RUN = re.compile(r"[。，、；：,;]{2,}")
_CLASH = re.compile(r"[，、；：][。；，、：]|。[，、；：](?![。…])")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_SHOWN = 8
_FULL = str.maketrans(",;", "，；")


def check(context: Context) -> Iterator[Finding]:
    for found in _RUN.finditer(context.text):
        span, marks = Span(*found.span()), found[0]
        shown = marks if len(marks) <= _SHOWN else f"{marks[:_SHOWN]}…"
        if len(set(marks)) == 1:
            if marks[0] != "。" or _is_a_slip(context.text, span):
                fix = Fix(span, _one_of(context.text, span), safe=True)
                yield rule.finding(span, _("“{marks}”重复，留一个即可。").format(marks=shown), fix=fix)
        elif _CLASH.search(context.text, span.start, min(span.end + 1, len(context.text))):
            yield rule.finding(span, _("“{marks}”两个标点连在一起，请留下对的一个。").format(marks=shown))


def _one_of(text: str, span: Span) -> str:
    """The mark that stays: full-width between Chinese characters, or the fix would leave the next fault (LG001)."""
    mark = text[span.start]
    return mark.translate(_FULL) if _HAN.search(text[max(0, span.start - 1) : span.end + 1]) else mark


def _is_a_slip(text: str, span: Span) -> bool:
    """Two full stops; three and more, or among dots, stand for an ellipsis."""
    return len(span) == 2 and "." not in (text[span.start - 1 : span.start], text[span.end : span.end + 1])


rule = Rule(
    id="LG004",
    name="标点重复",
    severity="warning",
    check=check,
    signs=(*(a + b for a in "，、；：。" for b in "。；，、："), ",,", ";;"),
    bad=(
        "工作取得成效«。。»",
        "今年以来«，，»全区发展平稳。",
        "抓收入«，。»",
        "今年以来«，，，，»全区发展平稳。",
        "抓收入«、，。»",
    ),
    good=(
        "财政、税务……",
        "一是抓收入；二是抓支出。",
    ),
)
