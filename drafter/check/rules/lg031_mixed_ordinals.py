"""名次、年份写法不一

检查：同一句里并列的名次有的用汉字有的用阿拉伯数字（列第一、列第2）；起止年份一个写全一个写简（2024至25年）。
理由：并列的数写法应当一致。
依据：GB/T 15835—2011 4.2、5.1.2：同一场合数字形式应当统一，年份不应简写。
修复：统一成一种写法（由人确认）。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding, Related
from drafter.core.messages import _
from drafter.core.text import Span

_SENTENCE = re.compile(r"[^。；！？\n]+")
_RANK = re.compile(
    r"(?:列|居|排名?|位|名列|位居|获|得|分列|为|在)(?:全[国省市县区镇校局]|[\u4e00-\u9fff]{0,6}?)?第(?:(?P<han>[一二三四五六七八九十]{1,2})|(?P<digit>[0-9]{1,2}))(?=位|名|[，、。；）和]|$)"
)
_YEARS = re.compile(r"(?<![0-9])(?P<all>(?:19|20)[0-9]{2}年?(?:至|到|—|－|-|～|~)(?P<short>[0-9]{2}))年(?![0-9])")


def check(context: Context) -> Iterator[Finding]:
    for sentence in _SENTENCE.finditer(context.text):
        if "第" in sentence[0]:
            yield from _odd(list(_RANK.finditer(context.text, *sentence.span())))
    for found in _YEARS.finditer(context.text):
        full = found["all"][:2] + found["short"]
        words = _("年份应写全：“{raw}年”宜写作“{full}年”。").format(raw=found["short"], full=full)
        yield rule.finding(Span(found.start(), found.end()), words)


_WORDED = 10


def _odd(ranks: list[re.Match[str]]) -> Iterator[Finding]:
    """The ranks of the rarer form; in a tie those in digits, which follow the words."""
    han, digits = [r for r in ranks if r["han"]], [r for r in ranks if r["digit"]]
    if not han or not digits:
        return
    if any(int(r["digit"]) > _WORDED for r in digits):
        return  # 第13位 beside 第一: long ranks are in figures everywhere
    few, usual = (han, digits) if len(han) < len(digits) else (digits, han)
    for rank in few:
        group = "han" if rank["han"] else "digit"
        span, other = Span(rank.start(group) - 1, rank.end(group)), usual[0]
        words = _("同一句里名次有的写汉字，有的写数字，“第{n}”请与“{other}”统一。")
        yield rule.finding(
            span, words.format(n=rank[group], other=other[0]), related=(Related(other[0], Span(*other.span())),)
        )


rule = Rule(
    id="LG031",
    name="名次、年份写法不一",
    severity="warning",
    check=check,
    bad=(
        "考评中，东山镇名列第一，西河镇名列«第2»，北湾镇名列第三。",
        "«2023至24年»采暖季运行平稳。",
    ),
    good=(
        "考评中，东山镇名列第一，西河镇名列第二，共有第2批12个村参评。",
        "2023至2024年采暖季运行平稳，2023—24学年开课46门。",
    ),
)
