"""时间晚于成文日期

检查：“截至”的日期，或者写成已经做了的事的日期，晚于报告落款的日期。
理由：报告写成时还没有到的日子，不会有结果，必有一处日期写错。
依据：落款日期；带有“拟”“将”“计划”“预计”等字样的不算。
修复：核对该日期和落款日期。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from drafter.check.dated import Moment, moments, signed_on
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding, Related
from drafter.core.messages import _
from drafter.language import lexicon

_HELD = re.compile(r"截[至止](?:到)?[ 　]*$")
_DONE = re.compile(rf"^[^，,。；;]{{0,24}}?(?:{lexicon.one_of('acts.txt', 'came_about')})")
_AHEAD = re.compile(lexicon.one_of("openings.txt", "ahead"))
# 9月能交, 现在说9月: nothing that came about; 9月能繁母猪存栏 is.
_WILL = re.compile(
    r"[份底初中下上旬]*(?:前|才|就)?(?:能(?!力|源|耗|见|效|级|繁|量)|可(?!研|再生|移动|支配|用|比)|拟|计划(?!内|外|生育)|要(?!素|案|件|道|求|点|闻|务)|将(?!军))"
)
_MEANT = re.compile(r"(?:说是?|说好|答应|改(?:到|为|在)|推迟到|推到|延期?到|定[在于]|放到|排[到在]|要到|等到|看得)$")
_UNTIL = re.compile(r"(?:至|到|—|－|-)\s*$")


def check(context: Context) -> Iterator[Finding]:
    signed = signed_on(context)
    if signed is None or context.report.date is None:
        return
    for moment in moments(context):
        if moment.span.start < context.report.date.start and _is_after(moment, signed) and _is_told(context, moment):
            said, bears = moment.span.of(context.text), context.report.date.of(context.text).strip()
            words = _("{date}晚于成文日期{signed}，那时还没有结果。请核对。").format(date=said, signed=bears)
            related = (Related(bears, context.report.date),)
            sure = _HELD.search(context.text, max(0, moment.span.start - 6), moment.span.start) or _DONE.match(
                context.text[moment.span.end : moment.span.end + 40]
            )
            severity = "error" if sure else "warning"
            yield rule.finding(moment.span, words, related=related, left=said, right=bears, severity=severity)


def _is_after(moment: Moment, signed: date) -> bool:
    return moment.key > (signed.year, signed.month, signed.day) and (moment.year, moment.month, moment.day or 31) > (
        signed.year,
        signed.month,
        signed.day,
    )


def _is_told(context: Context, moment: Moment) -> bool:
    """Whether the sentence tells a result: 截至…, or something done, in a part that looks back."""
    text, start, end = context.text, moment.span.start, moment.span.end
    if _HELD.search(text, max(0, start - 6), start):
        return True
    if _WILL.match(text, end) or _MEANT.search(text, max(0, start - 8), start):
        return False
    left = max(text.rfind(mark, max(0, start - 80), start) for mark in "。；;\n") + 1
    right = min((at for at in (text.find(mark, end) for mark in "。；;\n") if at >= 0), default=len(text))
    return not (_AHEAD.search(text[left:right]) or _UNTIL.search(text[left:start]) or _is_planned(context, start))


_BACK = ("preamble", "achievements", "problems")


def _is_planned(context: Context, at: int) -> bool:
    """Whether the place is in no part that looks back."""
    return not any(p.role in _BACK and p.span.start <= at < p.span.end for p in context.report.paragraphs())


rule = Rule(
    id="QT019",
    name="时间晚于成文日期",
    severity="error",
    check=check,
    bad=(
        "东山镇2024年上半年工作总结\n一、上半年工作情况\n截至«2024年8月15日»，全镇新增就业312人。\n二、下半年打算\n抓好秋收。\n\n东山镇人民政府\n2024年7月5日",
        "东山镇2024年工作总结\n一、工作情况\n«2025年3月6日»召开村民代表大会，通过规划方案。\n二、下一步打算\n抓好春耕。\n\n东山镇人民政府\n2025年1月5日",
    ),
    good=(
        "东山镇2024年上半年工作总结\n一、上半年工作情况\n截至2024年6月30日，全镇新增就业312人。\n二、下半年打算\n抓好秋收。\n\n东山镇人民政府\n2024年7月5日",
        "东山镇2024年工作总结\n一、工作情况\n村民代表大会拟于2025年3月6日召开。\n二、下一步打算\n抓好春耕。\n\n东山镇人民政府\n2025年1月5日",
    ),
)
