"""机构名称已经变了

检查：机构改革后不再用的旧名（国土资源局、环境保护局、卫计委、扶贫办等）用在改革之后的时间里。
理由：沿用旧稿最容易留下旧名；名称不对，像是说一个不存在的单位。
依据：2018年、2023年党和国家机构改革方案及地方改革完成的年份；名单见 language/phrases/old_bodies.tsv。写着“原”“时任”，或同句写明的时间在改名之前的不算。
修复：改成现在的名称；确是说当年的，写明年份或加“原”。
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

_FORMER = re.compile(r"原|时任|前身|前$|曾|合并|整合|由$|将$|更名|撤销|划转|转隶|组建|《[^》]*$|[“‘]$")
_RENAMED = re.compile(r"^[^，。；\n]{0,10}(?:更名|改名|改为|撤并|撤销|合并|并入|划入|整合)|^[^《》\n]{0,40}》|^[（(]现")
_PLACE = r"(?:[\u4e00-\u9fff]{1,6}[省市县区州盟旗]|[省市县区州盟旗]|国家|自治区|中国)"


_SHORT = 3


@cache
def _bodies() -> tuple[tuple[re.Pattern[str], int, str], ...]:
    rows = (line.split("\t") for line in phrase_lines("old_bodies.tsv"))
    return tuple((re.compile(names), int(since), now) for names, since, now in rows)


@cache
def _any() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{names.pattern})" for names, _since, _now in _bodies()))


def check(context: Context) -> Iterator[Finding]:
    for found in _any().finditer(context.text):
        names = next((row for row in _bodies() if row[0].match(context.text, found.start())), None)
        if names is None or not _is_name(context.text, found) or _is_former(context.text, found):
            continue
        year = year_told(context, found.start())
        if year is not None and year >= names[1]:
            place = re.search(rf"{_PLACE}$", context.text[max(0, found.start() - 4) : found.start()])
            start = found.start() - (1 if place and place[0][-1] in "省市县区州盟旗" else 0)
            words = _("“{old}”自{since}年起已改称“{now}”，这里说的是{year}年的事。请改用现名，或写明“原”。")
            yield rule.finding(
                Span(start, found.end()),
                words.format(old=found[0], since=names[1], now=names[2], year=year), left=found[0], right=names[2],
            )  # fmt: skip


def _is_name(text: str, found: re.Match[str]) -> bool:
    """Whether it stands as a name of its own: at a place's level, at a clause's beginning, or after 和、会同."""
    before = text[max(0, found.start() - 2) : found.start()]
    if len(found[0]) <= _SHORT:  # 文化和旅游局 ends in one
        return bool(re.search(r"[省市县区州盟旗]$", before))
    return (
        not before
        or not re.search(r"[\u4e00-\u9fff]$", before)
        or bool(re.search(r"[省市县区州盟旗家院和与同合托由经向府局办委联对各]$", before))
    )


def _is_former(text: str, found: re.Match[str]) -> bool:
    return bool(
        _FORMER.search(text[max(0, found.start() - 6) : found.start()])
        or _RENAMED.match(text[found.end() : found.end() + 44])
    )


rule = Rule(
    id="RS012",
    name="机构名称已经变了",
    severity="warning",
    check=check,
    bad=(
        "2024年，镇政府会同«县工商行政管理局»开展夜市整治。",
        "东山镇2024年工作总结\n一、工作情况\n配合«市卫计委»完成义诊12场。\n二、打算\n继续义诊。",
    ),
    good=(
        "2016年，镇政府会同县工商行政管理局开展夜市整治。",
        "2024年，镇政府会同原县工商行政管理局退休干部座谈。",
        "2024年，镇政府会同县市场监督管理局开展夜市整治，环境保护税按时申报。",
        "2024年，依据原国土资源部印发的《国土资源部关于用地的通知》办理。",
    ),
)
