"""会议届次与时间不符

检查：写了某次会议召开的时间，与它实际召开的年月不同；或者报告成文时这次会议还没有召开。
理由：套用别的年份的稿子，会议换了年份没换届次（或反之）。
依据：公开发表的会议公报（名单见 language/phrases/sessions.tsv）。
修复：核对届次和时间。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from drafter.check.dated import signed_on
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.core.text import Span
from drafter.language.phrases import phrase_lines

# 会议于2025年3月召开, 2025年3月召开的…会议
_HELD_BEHIND = re.compile(
    r"^[”》]?(?:于|在)(?P<year>20\d\d)年(?P<month>\d{1,2})月[^，。；\n]{0,8}(?:召开|举行|开幕|胜利召开)"
)
_HELD_BEFORE = re.compile(r"(?P<year>20\d\d)年(?P<month>\d{1,2})月[^，。；\n]{0,6}(?:召开|举行)的?[“《]?$")
_AHEAD = re.compile(r"(?:即将|将要|将于|迎接|准备|筹备)[^，。；\n]{0,10}$|^[^，。；\n]{0,4}(?:将于|即将|拟于)")


@cache
def _sessions() -> re.Pattern[str]:
    rows = [line.split("\t")[0] for line in phrase_lines("sessions.tsv")]
    return re.compile("|".join(f"(?P<s{n}>{words})" for n, words in enumerate(rows)))


@cache
def _dates() -> tuple[tuple[int, int, str], ...]:
    rows = (line.split("\t") for line in phrase_lines("sessions.tsv"))
    return tuple((int(year), int(month), name) for _words, year, month, name in rows)


def check(context: Context) -> Iterator[Finding]:
    signed = signed_on(context)
    for found in _sessions().finditer(context.text):
        year, month, name = _dates()[int((found.lastgroup or "s0")[1:])]
        before, after = context.text[max(0, found.start() - 24) : found.start()], context.text[found.end() :][:40]
        said = _HELD_BEHIND.search(after) or _HELD_BEFORE.search(before)
        if said and (int(said["year"]), int(said["month"])) != (year, month):
            words = _("{name}是{year}年{month}月召开的，这里写的是{said_year}年{said_month}月。请核对届次和时间。")
            told = words.format(name=name, year=year, month=month, said_year=said["year"], said_month=said["month"])
            yield rule.finding(Span(*found.span()), told)
        elif (
            signed
            and (signed.year, signed.month) < (year, month)
            and not (_AHEAD.search(before) or _AHEAD.search(after))
        ):
            words = _("{name}是{year}年{month}月召开的，这份报告成文在它之前。请核对届次。")
            yield rule.finding(Span(*found.span()), words.format(name=name, year=year, month=month))


rule = Rule(
    id="RS015",
    name="会议届次与时间不符",
    severity="warning",
    check=check,
    signs=("届", "党的十八大", "党的十九大", "党的二十大"),
    bad=(
        "传达«第十四届全国人民代表大会第一次会议»于2025年3月召开的有关精神。",
        "东山县林场2024年工作总结\n学习«党的二十届四中全会»精神。\n一、工作情况\n造林260亩。\n\n东山县林场\n2025年1月6日",
    ),
    good=(
        "传达第十四届全国人民代表大会第三次会议于2025年3月召开的有关精神。",
        "东山县林场2024年工作总结\n学习党的二十届三中全会精神，迎接即将召开的党的二十届四中全会。\n一、工作情况\n造林260亩。\n\n东山县林场\n2025年1月6日",
    ),
)
