"""成绩里的主题没有下文

检查：成绩里单列一节的主题，打算里没有提到。
理由：前后不衔接，读者不知道这项工作还做不做。
依据：《党政机关公文处理工作条例》第八条、第十九条：报告反映情况要实事求是，提出的措施要切实可行。
修复：在打算里接着写，或说明已经完成。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.correspondence import correspondence, measure_index, strangers, topics
from drafter.check.message_words import shortened
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding, Related
from drafter.core.messages import _

_LEAST = 0.05


def check(context: Context) -> Iterator[Finding]:
    done = topics(context, "achievements")
    if len(done) < 3 or len(context.once(correspondence).measures) < 3:
        return
    lost = [section.heading for section in strangers(done, context.once(measure_index), context.text, _LEAST)]
    if not lost:
        return
    # One finding for all of them: a short plan leaves many topics open, and that is one thing to think about.
    names = "、".join(f"“{shortened(heading.text)}”" for heading in lost)
    related = tuple(Related(heading.text, heading.span) for heading in lost[1:])
    yield rule.finding(lost[0].span, _("成绩里的{names}在打算里没有下文。").format(names=names), related=related)


rule = Rule(
    id="CR003",
    name="成绩里的主题没有下文",
    severity="advice",
    check=check,
    bad=(
        "一、工作情况\n（一）抓改造。完成小区改造9个。\n（二）抓供水。更换管网3公里。\n«（三）普法宣传。»法治讲座6场。\n二、下一步打算\n（一）小区改造。再改造小区6个。\n（二）供水管网。更换管网4公里。\n（三）口袋公园。新增绿化3处。",
    ),
    good=(
        "一、工作情况\n（一）抓改造。完成小区改造9个。\n（二）抓供水。更换管网3公里。\n（三）抓绿化。新增口袋公园5处。\n二、下一步打算\n（一）小区改造。再改造小区6个。\n（二）供水管网。更换管网4公里。\n（三）口袋公园。新增绿化3处。",
    ),
)
