"""One way a document departs from its layout, and all the places where it does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding, Related
from drafter.core.layout import Layout
from drafter.core.messages import _
from drafter.core.text import Span
from drafter.office.format_facts import DocumentFormat

ROLES = {
    "title": "标题", "subtitle": "副标题", "salutation": "主送机关", "level1": "一级标题", "level2": "二级标题", "level3": "三级标题",
    "level4": "四级标题", "body": "正文", "signature": "署名", "date": "成文日期", "attachment": "附件说明", "cell": "表格",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Dressed:
    """What the FM rules look at (`Context.document`): a document's format, and the layout it is held against."""

    format: DocumentFormat
    layout: Layout


@dataclass(frozen=True, slots=True)
class Deviation:
    """`what` of `role` is `found` and should be `wanted`, both as a reader would write them. delta: the difference, if it has one."""

    rule: str
    role: str
    what: str
    found: str
    wanted: str
    span: Span
    delta: str = ""


def deviation_findings(rule: Rule, context: Context) -> Iterator[Finding]:
    """One finding for each way of departing; the other places are named with it."""
    from drafter.check.formatting.comparing import deviations

    groups: dict[tuple[str, str, str, str], list[Deviation]] = {}
    for deviation in context.once(deviations):
        if deviation.rule == rule.id:
            same = groups.setdefault((deviation.role, deviation.what, deviation.found, deviation.wanted), [])
            if same and "\n" not in context.text[same[-1].span.start : deviation.span.start]:
                same[-1] = replace(
                    same[-1], span=Span(same[-1].span.start, deviation.span.end)
                )  # runs of one line are one place
            else:
                same.append(deviation)
    for (role, what, found, wanted), same in groups.items():
        named = _(ROLES.get(role, ""))
        subject = _("{role}{what}").format(role=named, what=what) if named else what
        count = _("（共{count}处）").format(count=len(same)) if len(same) > 1 else ""
        message = _("{subject}为{found}，应为{wanted}{count}。").format(
            subject=subject, found=found, wanted=wanted, count=count
        )
        related = tuple(Related(other.span.of(context.text)[:20], other.span) for other in same[1:])
        yield rule.finding(same[0].span, message, related=related, left=found, right=wanted, delta=same[0].delta)
