"""缺少应写的主题

检查：报告类型要求的主题（如全面从严治党报告的纪律建设）没有单列一节。
理由：规定要报的内容缺了，等于没有落实。
依据：《党委（党组）落实全面从严治党主体责任规定》：政治、思想、组织、作风、纪律建设和制度、反腐败；主题清单见 profiles。
修复：补写这一主题，或在相应小标题里点明。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.report_parts import sections
from drafter.check.rule import Context, Example, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.core.profile import Topic
from drafter.core.report import Heading
from drafter.core.text import Span

_LEAST = 3  # sections a part must have before a missing one tells anything


def check(context: Context) -> Iterator[Finding]:
    for part in context.profile.parts:
        required = [topic for topic in part.topics if topic.required]
        heads = [
            section.heading
            for section in context.once(sections)
            if section.heading.role == part.role and section.heading.level == 2
        ]
        if not required or len(heads) < _LEAST:
            continue
        missing = [topic for topic in required if not any(_speaks_of(head, topic) for head in heads)]
        # A part that is ordered by other things than these topics is not measured by them.
        if len(missing) * 2 > len(required):
            continue
        for topic in missing:
            message = _("“{part}”里没有“{topic}”一节。").format(part=_part_title(context, heads), topic=topic.title)
            yield rule.finding(_place(context, heads), message)


def _speaks_of(head: Heading, topic: Topic) -> bool:
    return topic.title in head.text or any(word in head.text for word in topic.keywords)


def _part_title(context: Context, heads: list[Heading]) -> str:
    return next((each.text for each in reversed(_parents(context, heads))), heads[0].text)


def _place(context: Context, heads: list[Heading]) -> Span:
    above = _parents(context, heads)
    return above[-1].span if above else heads[0].span


def _parents(context: Context, heads: list[Heading]) -> list[Heading]:
    return [
        heading
        for heading in context.report.headings()
        if heading.level == 1 and heading.span.start < heads[0].span.start
    ]


rule = Rule(
    id="ST007",
    name="缺少应写的主题",
    severity="warning",
    check=check,
    bad=(
        Example(
            "某局2024年落实全面从严治党主体责任情况汇报\n«一、落实主体责任情况»\n（一）加强政治建设。学习9次。\n（二）加强思想建设。宣讲3次。\n（三）加强组织建设。换届2个。\n（四）加强作风建设。检查5次。\n二、存在的问题\n不足是学习不深。\n三、下一步打算\n（一）抓学习。",
            profile="party-governance",
        ),
    ),
    good=(
        Example(
            "某局2024年落实全面从严治党主体责任情况汇报\n一、落实主体责任情况\n（一）加强政治建设。学习9次。\n（二）加强思想建设。宣讲3次。\n（三）加强组织建设。换届2个。\n（四）加强作风建设。检查5次。\n（五）加强纪律建设。谈话6人次。\n二、存在的问题\n不足是学习不深。",
            profile="party-governance",
        ),
    ),
)
