"""成绩里的主题没有下文

检查：成绩里单列一节的主题，打算里没有提到。
理由：前后不衔接，读者不知道这项工作还做不做。
依据：《党政机关公文处理工作条例》第八条、第十九条：报告反映情况要实事求是，提出的措施要切实可行。
修复：在打算里接着写，或说明已经完成。
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from drafter.check.correspondence import correspondence, leaves, measure_index, strangers, topics
from drafter.check.message_words import shortened
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding, Related
from drafter.core.messages import _
from drafter.language import lexicon
from drafter.language.subjects import scores, subject_of

_LEAST = 0.05


def check(context: Context) -> Iterator[Finding]:
    done = topics(context, "achievements")
    if len(done) < 3 or len(context.once(correspondence).measures) < 3:
        return
    plans = [section.heading.text + section.words(context.text) for section in leaves(context, "plans")]
    fields = {_field(subject.id) for words in plans if (subject := subject_of(words))}
    lost = [
        section.heading
        for section in strangers(done, context.once(measure_index), context.text, _LEAST)
        if not _is_planned(section.heading.text, plans, fields)
    ]
    if not lost or 2 * len(lost) > len(done):  # where most have none, the plans are arranged by other matters
        return
    # One finding for all of them: a short plan leaves many topics open, and that is one thing to think about.
    names = "、".join(f"“{shortened(heading.text)}”" for heading in lost)
    related = tuple(Related(heading.text, heading.span) for heading in lost[1:])
    yield rule.finding(lost[0].span, _("成绩里的{names}在打算里没有下文。").format(names=names), related=related)


def _is_planned(heading: str, plans: Sequence[str], fields: Collection[str]) -> bool:
    """Whether the plans name what a heading is about, or one of them is of the field it speaks of: 保障民生, and a plan for the aged."""
    return any(_matter(heading) in words for words in plans) or any(_field(one) in fields for one in scores(heading))


def _field(subject: str) -> str:
    """livelihood of livelihood.aged."""
    return subject.partition(".")[0]


def _matter(heading: str) -> str:
    """What a heading is about, without what is done: 党的建设 of 加强党的建设; the heading itself where nothing else is in it."""
    return _acts().sub("", heading).rstrip("。，：") or heading


@cache
def _acts() -> re.Pattern[str]:
    acts = lexicon.one_of("heading_verbs.txt", "manner", "verb")
    return re.compile(rf"^(?:{acts})+")


rule = Rule(
    id="CR003",
    name="成绩里的主题没有下文",
    severity="advice",
    check=check,
    bad=(
        "一、工作情况\n（一）抓改造。完成小区改造9个。\n（二）抓供水。更换管网3公里。\n«（三）普法宣传。»法治讲座6场。\n二、下一步打算\n（一）小区改造。再改造小区6个。\n（二）供水管网。更换管网4公里。\n（三）口袋公园。新增绿化3处。",
    ),
    good=(
        "一、工作情况\n（一）加强党的建设。发展党员9名。\n（二）保障改善民生。开办助餐点3处。\n（三）抓改造。完成小区改造9个。\n二、下一步打算\n（一）持续加强党的建设。办好党员轮训。\n（二）完善养老服务体系。补齐日间照料设施。\n（三）小区改造。再改造小区6个。",
        "一、工作情况\n（一）抓改造。完成小区改造9个。\n（二）抓供水。更换管网3公里。\n（三）抓绿化。新增口袋公园5处。\n二、下一步打算\n（一）小区改造。再改造小区6个。\n（二）供水管网。更换管网4公里。\n（三）口袋公园。新增绿化3处。",
    ),
)
