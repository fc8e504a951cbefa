"""季度、半年与月份不符

检查：紧挨着写的季度（上半年、前三季度）和月份对不上，如“一季度（1—4月）”“第二季度的7月”。
理由：季度与月份是固定的，对不上必有一处写错。
依据：公历：一季度为1—3月，二季度为4—6月，三季度为7—9月，四季度为10—12月。
修复：核对是哪几个月的数。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.core.text import Span

_SPANS = {
    "一季度": (1, 3), "二季度": (4, 6), "三季度": (7, 9), "四季度": (10, 12),
    "上半年": (1, 6), "下半年": (7, 12), "前三季度": (1, 9),
}  # fmt: skip
_PAIR = re.compile(
    r"(?P<part>前三季度|第?[一二三四]季度|上半年|下半年)(?:的|[（(]|，?即)(?P<first>\d{1,2})月?(?:[—–～~\-至到]{1,2}(?P<last>\d{1,2}))?月(?!\d)"
)


def check(context: Context) -> Iterator[Finding]:
    for found in _PAIR.finditer(context.text):
        part = found["part"].removeprefix("第")
        first, last = int(found["first"]), int(found["last"] or found["first"])
        begin, end = _SPANS[part]
        whole = found["last"] is None or (first, last) == (begin, end)
        if begin <= first <= last <= end and (whole or last - first < end - begin):
            continue
        words = _("{part}是{begin}—{end}月，这里写的是{said}。请核对。")
        said = found[0][len(found["part"]) :].lstrip("的（(，即")
        yield rule.finding(
            Span(*found.span()), words.format(part=found["part"], begin=begin, end=end, said=said), left=said
        )


rule = Rule(
    id="QT023",
    name="季度、半年与月份不符",
    severity="warning",
    check=check,
    signs=("季度", "半年"),
    bad=(
        "«一季度（1—4月»）走访商户260家。",
        "«第二季度的7月»集中清淤。",
    ),
    good=(
        "一季度（1—3月）走访商户260家，三季度的7月集中清淤，下半年的8—9月检修。",
        "上半年（1—6月）走访商户260家。",
    ),
)
