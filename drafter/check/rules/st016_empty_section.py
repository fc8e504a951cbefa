"""标题下没有内容

检查：标题后面紧接着同级或上一级标题，或全文到此为止，没有正文。
理由：只有标题没有内容，多是漏贴了一段。
依据：《党政机关公文处理工作条例》第八条、第十九条：报告适用于汇报工作、反映情况，内容要完整；各报告类型的要求见 profiles。
修复：补写内容，或删去这个标题。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.report_parts import HeadedSection, bare_length, sections, siblings
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.core.report import Heading


def check(context: Context) -> Iterator[Finding]:
    empty = [section.heading for section in context.once(sections) if _is_empty(section, context.text)]
    empty += _bare_among_siblings(context)
    # Many in one text are the rows of its tables, not headings.
    if len(empty) > _MOST:
        return
    numbered = [heading for heading in context.report.headings() if heading.number]
    date = context.report.date  # a congress report bears it under its title
    signed = date.start if date and date.start * 2 > len(context.text) else len(context.text)
    for heading in dict.fromkeys(
        each for each in empty if each.span.start < signed
    ):  # what follows the date is an annex
        at = numbered.index(heading)
        if not any(near in empty for near in numbered[max(0, at - 1) : at] + numbered[at + 1 : at + 2]):
            yield rule.finding(heading.span, _("“{heading}”下面没有正文。").format(heading=heading.text))


def _bare_among_siblings(context: Context) -> list[Heading]:
    """A heading that closes with 。 and has nothing under it, where all its siblings have: theirs are headings, so is this."""
    bare: list[Heading] = []
    for group in siblings(context, 2):
        lengths = [bare_length(section.words(context.text)) for section in group]
        if len(group) >= 3 and lengths.count(0) == 1 and sum(length >= _BODY for length in lengths) == len(group) - 1:
            bare.append(group[lengths.index(0)].heading)
    return [heading for heading in bare if len(heading.text) <= _LONGEST]


_BODY = 60
_MOST = 3
_YEAR = re.compile(r"20[0-9]{2}年")
_ITEM = re.compile(r"[。；：]|，$|[0-9]|^第.{1,3}部分")


def _is_empty(section: HeadedSection, text: str) -> bool:
    heading = section.heading
    if heading.run_in or not heading.number or heading.level > 3 or section.words(text).strip(" \t\r\n　。：:"):
        return False
    following = text[heading.span.end :].lstrip().partition("\n")[0].rstrip()
    if following.endswith(("。", "！")) and following.startswith("第"):
        return False  # 第一部分收入平稳。 is a sentence, whatever it begins with
    return len(heading.text) <= _LONGEST and not _ITEM.search(_YEAR.sub("", heading.span.of(text)))


_LONGEST = 40  # a longer "heading" is an item that says all it has to say


rule = Rule(
    id="ST016",
    name="标题下没有内容",
    severity="warning",
    check=check,
    bad=("一、总体情况\n收入平稳。\n«二、主要问题»\n三、下一步打算\n抓好落实。",),
    good=(
        "一、总体情况\n（一）抓收入\n收入平稳。\n二、下一步打算\n抓好落实。",
        "一、第一部分\n第一部分写收入，收入平稳。\n二、第二部分\n第二部分写打算，抓好落实。",
        "一、抓收入\n以上报告，请审议。\n二、抓支出\n责任单位：各股室",
        "附件\n一、收入表\n二、支出表\n三、平衡表",
    ),
)
