"""提法已经过时

检查：已经宣布完成、更名或停止使用的提法，当作现在的工作来写（2025年“建档立卡贫困户”“开展‘两学一做’学习教育”）。
理由：照抄往年材料最容易留下过时的提法。
依据：宣布完成、更名的正式文件（名单见 language/phrases/old_terms.tsv，只收全称和固定搭配）；写明往年、“原”“曾”的不算。
修复：改用现行提法；说的是往年的事，写明年份。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from drafter.check.rule import Context, Rule
from drafter.check.told_of import year_told
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.core.text import Span
from drafter.language.phrases import phrase_lines

_PAST = re.compile(r"原|曾|历年|往年|过去|此前|当年|以来|期间|档案|资料|前期|自[^，。；\n]{0,8}$|[“《][^”》\n]{0,12}$")


@cache
def _terms() -> tuple[re.Pattern[str], tuple[tuple[int, str], ...]]:
    rows = [line.split("\t") for line in phrase_lines("old_terms.tsv")]
    pattern = re.compile("|".join(f"(?P<t{n}>{words})" for n, (words, _since, _now) in enumerate(rows)))
    return pattern, tuple((int(since), now) for _words, since, now in rows)


def check(context: Context) -> Iterator[Finding]:
    if context.profile.id in context.option("RS016", "not_for", ("government-work-report",)):
        return  # it looks back over years
    pattern, rows = _terms()
    for found in pattern.finditer(context.text):
        since, now = rows[int((found.lastgroup or "t0")[1:])]
        start = max(context.text.rfind(mark, max(0, found.start() - 20), found.start()) for mark in "。；\n") + 1
        year = year_told(context, found.start())
        if year is None or year < since or _PAST.search(context.text[max(start, found.start() - 16) : found.start()]):
            continue
        words = _("“{old}”自{since}年起已不是现行提法，现在说“{now}”，这里说的是{year}年的事。请核对。")
        message = words.format(old=found[0], since=since, now=now, year=year)
        yield rule.finding(Span(*found.span()), message, left=found[0], right=now)


rule = Rule(
    id="RS016",
    name="提法已经过时",
    severity="advice",
    check=check,
    signs=(
        "贫困",
        "扶贫",
        "脱贫",
        "两学一做",
        "三严三实",
        "群众路线",
        "不忘初心",
        "主题教育",
        "党史学习",
        "党纪学习",
        "三去一降",
        "冠状",
        "新冠",
        "计划生育",
        "抚养费",
        "独生子女",
        "民法通则",
        "民法总则",
        "合同法",
        "物权法",
        "担保法",
        "婚姻法",
        "继承法",
        "收养法",
        "侵权责任法",
    ),
    bad=(
        "2024年，全镇«建档立卡贫困户»全部参保。",
        "2025年«深入开展“三严三实”专题教育»，检视问题26条。",
    ),
    good=(
        "2019年，全镇建档立卡贫困户全部参保。",
        "2024年，全镇脱贫户全部参保，原建档立卡贫困户的资料已归档。",
    ),
)
