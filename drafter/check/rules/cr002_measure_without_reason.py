"""打算没有来由

检查：打算里有一节，与前面的成绩、问题都不相干。
理由：凭空多出来的打算，可能是别处材料带进来的。
依据：《党政机关公文处理工作条例》第八条、第十九条：报告反映情况要实事求是，提出的措施要切实可行。
修复：核对是否本单位的工作；是新任务的，写明来由。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.correspondence import correspondence, strangers, topics
from drafter.check.rule import Context, Rule
from drafter.check.wording import shortened
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.language.reuse import PassageIndex

_LEAST = 0.06


def check(context: Context) -> Iterator[Finding]:
    plans, done = topics(context, "plans"), topics(context, "achievements")
    if len(plans) < 3 or len(done) < 3 or context.profile.id in context.option("CR002", "not_for", _WHOLE):
        return
    behind = [section.heading.text + section.words(context.text) for section in done]
    behind += [problem.words for problem in context.once(correspondence).problems]
    for section in strangers(plans, PassageIndex(behind), context.text, _LEAST):
        message = _("“{heading}”与前面的成绩、问题都不相干，请核对来由。").format(
            heading=shortened(section.heading.text)
        )
        yield rule.finding(section.heading.span, message)


_WHOLE = ("government-work-report", "budget-execution")  # they plan for everything, whatever was done


rule = Rule(
    id="CR002",
    name="打算没有来由",
    severity="warning",
    check=check,
    bad=(
        "一、工作情况\n（一）抓改造。完成小区改造9个。\n（二）抓供水。更换管网3公里。\n（三）抓绿化。新增口袋公园5处。\n二、下一步打算\n（一）小区改造。再改造小区6个。\n（二）供水管网。更换管网4公里。\n（三）口袋公园。新增绿化3处。\n«（四）婚俗礼仪。»倡导移风易俗。",
    ),
    good=(
        "一、工作情况\n（一）抓改造。完成小区改造9个。\n（二）抓供水。更换管网3公里。\n（三）抓绿化。新增口袋公园5处。\n二、下一步打算\n（一）小区改造。再改造小区6个。\n（二）供水管网。更换管网4公里。\n（三）口袋公园。新增绿化3处。",
    ),
)
