"""打算没有来由

检查：打算里有一节，与前面的成绩、问题都不相干。
理由：凭空多出来的打算，可能是别处材料带进来的。
依据：《党政机关公文处理工作条例》第八条、第十九条：报告反映情况要实事求是，提出的措施要切实可行。
修复：核对是否本单位的工作；是新任务的，写明来由。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.correspondence import correspondence, outsiders, strangers, topics
from drafter.check.identity import identity
from drafter.check.message_words import shortened
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.core.text import Span
from drafter.language.reuse import PassageIndex

_LEAST = 0.06


def check(context: Context) -> Iterator[Finding]:
    if context.profile.id in context.option("CR002", "not_for", _WHOLE):
        return
    plans, done = topics(context, "plans"), topics(context, "achievements")
    seen: set[int] = set()
    if len(plans) >= 3 and len(done) >= 3:
        behind = [section.heading.text + section.words(context.text) for section in done]
        behind += [problem.words for problem in context.once(correspondence).problems]
        for section in strangers(plans, PassageIndex(behind), context.text, _LEAST):
            seen.add(section.heading.span.start)
            yield _finding(section.heading.span, section.heading.text)
    if not (
        context.once(identity).government or _ACCOUNTS.search(context.report.title_text() or context.text[:_OPENING])
    ):
        for measure in outsiders(context):
            if measure.span.start not in seen:
                end = max(context.text.find(measure.name, measure.span.start), measure.span.start) + len(measure.name)
                yield _finding(Span(measure.span.start, end), measure.name)


def _finding(span: Span, name: str) -> Finding:
    message = _("“{heading}”与前面的成绩、问题都不相干，请核对来由。").format(heading=shortened(name))
    return rule.finding(span, message)


_OPENING = 300
_ACCOUNTS = re.compile("预算|决算|计划执行|政府工作报告")
_WHOLE = ("government-work-report", "budget-execution")  # they plan for everything, whatever was done


rule = Rule(
    id="CR002",
    name="打算没有来由",
    severity="warning",
    check=check,
    bad=(
        "东山县气象局2024年工作总结\n一、工作情况\n（一）加密站网。新建雨量站9个。\n（二）改进服务。发布预警86条。\n二、存在的问题\n一是山区站点稀疏，缺口12个。二是预警到户慢，平均要40分钟。\n三、下一步打算\n一是补建山区雨量站12个。二是缩短预警到户时间。«三是抓好医保基金监管»。定点医药机构全部检查。",
        "一、工作情况\n（一）抓改造。完成小区改造9个。\n（二）抓供水。更换管网3公里。\n（三）抓绿化。新增口袋公园5处。\n二、下一步打算\n（一）小区改造。再改造小区6个。\n（二）供水管网。更换管网4公里。\n（三）口袋公园。新增绿化3处。\n«（四）婚俗礼仪。»倡导移风易俗。",
    ),
    good=(
        "东山县气象局2024年工作总结\n一、工作情况\n（一）加密站网。新建雨量站9个。\n（二）改进服务。发布预警86条。\n二、存在的问题\n一是山区站点稀疏，缺口12个。二是预警到户慢，平均要40分钟。\n三、下一步打算\n一是补建山区雨量站12个。二是缩短预警到户时间。三是抓好干部培训，健全制度。",
        "一、工作情况\n（一）抓改造。完成小区改造9个。\n（二）抓供水。更换管网3公里。\n（三）抓绿化。新增口袋公园5处。\n二、下一步打算\n（一）小区改造。再改造小区6个。\n（二）供水管网。更换管网4公里。\n（三）口袋公园。新增绿化3处。",
    ),
)
