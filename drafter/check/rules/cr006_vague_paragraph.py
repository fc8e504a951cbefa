"""整段没有具体内容

检查：成绩部分的一整条（段）没有数字、名称、文件、时间，多是通用表述。
理由：空话占篇幅，读者看不到做了什么。
依据：《党政机关公文处理工作条例》第十九条：内容简洁、重点突出。
修复：补上做了什么、多少、结果，或压缩。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.correspondence import leaves
from drafter.check.report_parts import role_spans
from drafter.check.rule import Context, Example, Rule
from drafter.check.specificity import has_fact, specificity_of
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.core.text import Span

_LEAST = 100  # characters; a shorter passage may well be a transition
_STOCK = 0.07  # share of set phrases


def check(context: Context) -> Iterator[Finding]:
    if context.profile.id not in context.option("CR006", "for", ("work-summary", "party-governance")):
        return
    gaps = [placeholder.span for placeholder in context.placeholders]
    for span in _passages(context):
        if len(span) < _LEAST or has_fact(context.text, span) or any(span.covers(gap) for gap in gaps):
            continue
        if specificity_of(context.text, span).stock >= context.option("CR006", "stock", _STOCK):
            message = _("这一条{n}个字没有一处具体的数字、名称或时间。").format(n=len(span))
            yield rule.finding(_first_sentence(span, context.text), message)


def _passages(context: Context) -> list[Span]:
    """The items of the achievements, or its paragraphs where it has none."""
    items = [
        Span(each.heading.span.start, each.body.end)
        for each in leaves(context, "achievements")
        if each.heading.level >= 2
    ]
    return items or context.once(role_spans).get("achievements", [])


def _first_sentence(span: Span, text: str) -> Span:
    end = text.find("。", span.start, span.end)
    return Span(span.start, end if end > 0 else span.end)


rule = Rule(
    id="CR006",
    name="整段没有具体内容",
    severity="advice",
    check=check,
    bad=(
        Example(
            "一、工作情况\n«坚持不断深化认识，持续推进各项措施落实，切实加强组织领导，坚持不断深化认识，持续推进各项措施落实，切实加强组织领导，坚持不断深化认识，持续推进各项措施落实，切实加强组织领导，坚持不断深化认识，持续推进各项措施落实，切实加强组织领导，坚持不断深化认识，持续推进各项措施落实，切实加强组织领导，坚持不断深化认识，持续推进各项措施落实，切实加强组织领导，坚持不断深化认识，持续推进各项措施落实，切实加强组织领导，坚持不断深化认识，持续推进各项措施落实，切实加强组织领导，全面提升工作水平»。\n二、存在的问题\n缺勤12人次。",
            profile="work-summary",
        ),
    ),
    good=(
        Example(
            "一、工作情况\n坚持不断深化认识，持续推进各项措施落实，切实加强组织领导，坚持不断深化认识，持续推进各项措施落实，切实加强组织领导，坚持不断深化认识，持续推进各项措施落实，切实加强组织领导，坚持不断深化认识，持续推进各项措施落实，切实加强组织领导，坚持不断深化认识，持续推进各项措施落实，切实加强组织领导，坚持不断深化认识，持续推进各项措施落实，切实加强组织领导，坚持不断深化认识，持续推进各项措施落实，切实加强组织领导，坚持不断深化认识，持续推进各项措施落实，切实加强组织领导，完成改造9个小区。\n二、存在的问题\n缺勤12人次。",
            profile="work-summary",
        ),
    ),
)
