"""缺少必有的部分

检查：报告类型要求的部分（成绩、问题、打算）整段没有。
理由：只报成绩不讲问题，或没有下一步打算，报告不完整。
依据：《党政机关公文处理工作条例》第八条、第十九条：报告适用于汇报工作、反映情况，内容要完整；各报告类型的要求见 profiles。
修复：补写缺少的部分；确实不需要的，在报告类型里改为非必需。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.report_parts import anchor, role_sizes
from drafter.check.rule import Context, Example, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.core.profile import Part
from drafter.language.lexicon import alternatives

_ROLE_NAMES = {"achievements": "工作成绩", "problems": "存在的问题", "plans": "下一步打算"}
# A problems passage without a heading: one sentence's turn of phrase is enough.
_TROUBLE = re.compile(alternatives("report_turns.txt", "trouble"))
_PAGE_BROKEN = re.compile(r"(?<![。；：\n])\n(?=[\u4e00-\u9fff])")  # a line wrapped in mid-sentence
_SLOT = re.compile(r"\\\{\w+\\\}")  # {period} of a part's title, escaped
_NEVER = re.compile(r"(?!)")
_LEAST = 600  # characters; a shorter text is an excerpt


def check(context: Context) -> Iterator[Finding]:
    sizes = context.once(role_sizes)
    if sum(sizes.values()) < _LEAST and not context.report.title:
        return
    for part in context.profile.parts:
        if not part.required or part.role not in _ROLE_NAMES or sizes[part.role] or _is_titled(context, part):
            continue
        if part.role == "problems" and _TROUBLE.search(_PAGE_BROKEN.sub("", context.text)):
            continue
        message = _("没有找到“{part}”部分（{profile}一般要有）。").format(
            part=_(_ROLE_NAMES[part.role]), profile=context.profile.title
        )
        severity = "advice" if context.profile.id == "generic" else rule.severity
        yield rule.finding(context.once(anchor), message, severity=severity)


def _is_titled(context: Context, part: Part) -> bool:
    """Whether a heading bears the part's name although nothing was read under it; ST008 and ST016 speak of that.

    The title the genre itself gives the part is its name, whatever else it would be read as.
    """
    named = re.compile(_SLOT.sub(".*", re.escape(part.title))) if part.title else _NEVER
    return any(heading.role == part.role or named.fullmatch(heading.text) for heading in context.report.headings())


rule = Rule(
    id="ST006",
    name="缺少必有的部分",
    severity="warning",
    check=check,
    bad=(
        Example(
            "«某区住房局2024年工作总结»\n2024年，全区住房工作平稳。现总结如下：\n一、2024年工作开展情况\n（一）抓改造。完成改造9个小区。\n（二）抓供给。筹集房源3万套。\n二、2025年工作打算\n（一）抓进度。继续推进改造。",
            profile="work-summary",
        ),
    ),
    good=(
        Example(
            "某区住房局2024年工作总结\n2024年，全区住房工作平稳。现总结如下：\n一、2024年工作开展情况\n（一）抓改造。完成改造9个小区。\n同时，我们也清醒看到，改造资金存在缺口等问题。\n二、2025年工作打算\n（一）抓进度。继续推进改造。",
            profile="work-summary",
        ),
        Example(
            "某区住房局2024年工作总结\n2024年，全区住房工作平稳。现总结如下：\n一、2024年工作开展情况\n（一）抓改造。完成改造9个小区。\n二、2025年工作打算\n但我们也要看到，改造资金仍存在\n较大缺口。\n（一）抓进度。继续推进改造。",
            profile="work-summary",
        ),
        "各位代表：",
    ),
)
