"""数字写法混用

检查：阿拉伯数字后面接了汉字“十、百、千”（3万5千元、5百万元）。
理由：一个数里两种写法，读不准，也无法核算。
依据：GB/T 15835—2011 5.1.4：只有“万”“亿”可与阿拉伯数字合用。
修复：统一成一种写法（由人确认）。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.core.text import Span

_DIGITS = r"(?<![0-9])[0-9]++(?:\.[0-9]+)?"
_MIXED = re.compile(
    rf"{_DIGITS}[万亿][0-9]+[十百千](?![克米瓦伏安卡兆赫帕焦字])"
    rf"|{_DIGITS}(?:[万亿][0-9]+)?[十百千](?![克米瓦伏卡兆字赫帕焦分])[万亿]?(?=[多余]?[元人户亩个件家吨斤名次])"
    r"|[一二三四五六七八九][十百千][0-9](?=[多余]?[元人户亩个件家吨斤名次场项处期条座])"
)

_BROKEN = re.compile(r"[万亿][0-9]")


def check(context: Context) -> Iterator[Finding]:
    for found in _MIXED.finditer(context.text):
        # 4千亿 is read by everybody; 3万5千 is one number in two writings.
        severity = "warning" if _BROKEN.search(found[0]) or not found[0][0].isdigit() else rule.severity
        words = _("“{raw}”混用了阿拉伯数字和汉字数字，请统一。").format(raw=found[0])
        yield rule.finding(Span(*found.span()), words, severity=severity)


rule = Rule(
    id="LG013",
    name="数字写法混用",
    severity="advice",
    check=check,
    bad=(
        "收入«3万5千»元",
        "清理旧档案«2万6千»册。",
        "投入«5百万»元",
        "举办讲座«三十6»场。",
    ),
    good=("线路4千米，功率2万5千瓦，收入3.5万元，1亿3000万元，用电10千瓦时",),
)
