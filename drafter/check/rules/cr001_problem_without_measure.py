"""问题没有对应的措施

检查：存在的问题中，有一条在打算里找不到对应的措施。
理由：提了问题不说怎么办，等于没有整改。
依据：《党政机关公文处理工作条例》第八条、第十九条：报告反映情况要实事求是，提出的措施要切实可行。
修复：在打算里补一条针对性措施，或把措施写得与问题对得上。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.check.correspondence import Correspondence, NamedPassage, correspondence, leaves
from drafter.check.message_words import shortened
from drafter.check.report_parts import role_text
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.core.text import Span
from drafter.language.reuse import PassageIndex
from drafter.language.segmenting import words_of

_COUNTED = tuple("一二三四五六七八九十123456789")


def check(context: Context) -> Iterator[Finding]:
    if context.profile.id in context.option("CR001", "not_for", _WHOLE):
        return
    found = context.once(correspondence)
    if not found.measures:
        return
    # Where most problems that the report itself counts (一是、二是) have their measures, one without is an omission.
    alone, counted = (
        found.unanswered(),
        all(context.text[p.span.start : p.span.start + 3].strip("（(")[:1] in _COUNTED for p in found.problems),
    )
    # A measure that takes up neither a problem nor an achievement may be the answer in other words.
    sure = counted and len(alone) * 2 <= len(found.problems) and len(alone) > _free_measures(context, found)
    alone = tuple(problem for problem in alone if not _is_touched(context, problem))
    if sure:
        for problem in alone:
            message = _("这个问题在打算里没有找到对应的措施：“{name}”。").format(name=shortened(problem.name))
            yield rule.finding(_first_line(problem.span, context.text), message, severity="warning")
    elif alone:
        yield rule.finding(_first_line(alone[0].span, context.text), _together(alone))


def _together(alone: Sequence[NamedPassage]) -> str:
    """What is only likely is told once for all problems."""
    if len(alone) == 1:
        return _("这个问题在打算里没有找到对应的措施：“{name}”。").format(name=shortened(alone[0].name))
    names = _("、").join(_("“{name}”").format(name=shortened(problem.name)) for problem in alone)
    return _("有{n}个问题在打算里没有找到对应的措施：{names}。").format(n=len(alone), names=names)


def _is_touched(context: Context, problem: NamedPassage) -> bool:
    """Whether the plans name a thing that the problem names: then the answer may lie in other words."""
    plans = role_text(context, "plans")
    nouns = {word.text for word in words_of(problem.name) if word.pos.startswith("n") and len(word.text) > 1}
    return any(noun in plans for noun in nouns)


def _free_measures(context: Context, found: Correspondence) -> int:
    taken = {link.measure for link in found.links}
    done = PassageIndex(
        [section.heading.text + section.words(context.text) for section in leaves(context, "achievements")]
    )
    free = 0
    for at, measure in enumerate(found.measures):
        best = done.best(measure.words) if at not in taken else None
        free += at not in taken and (best is None or best.score < _TAKEN_UP)
    return free


_TAKEN_UP = 0.12  # share of a measure's telling words that an achievement must hold


# A congress report answers its problems throughout its plans, in other words than it named them by.
_WHOLE = ("government-work-report", "budget-execution")


def _first_line(span: Span, text: str) -> Span:
    """The problem's first sentence, for a span that a reader takes in at a glance."""
    ends = [at for at in (text.find(mark, span.start, span.end) for mark in "。；\n") if at > span.start]
    return Span(span.start, min(ends, default=span.end))


rule = Rule(
    id="CR001",
    name="问题没有对应的措施",
    severity="advice",
    check=check,
    bad=(
        "一、工作情况\n（一）抓改造。完成改造9个小区，惠及2100户。\n二、存在的问题\n«一是物业接管率偏低，电梯维修拖延»。二是改造资金缺口较大，配套不足。\n三、下一步打算\n（一）筹措改造资金。多渠道筹集改造资金，补足配套缺口。\n（二）优化审批流程。压缩审批时限，推行网上办理。",
    ),
    good=(
        "一、工作情况\n（一）抓改造。完成改造9个小区，惠及2100户。\n二、存在的问题\n一是物业接管率偏低，电梯维修拖延。二是改造资金缺口较大，配套不足。\n三、下一步打算\n（一）筹措改造资金。多渠道筹集改造资金，补足配套缺口。\n（二）提高物业接管率。督促物业企业按时维修电梯。",
    ),
)
