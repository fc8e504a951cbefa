"""同一句话写了两遍

检查：报告里两处写着同一句话，或只差一两个字；数字不同的并列句、通行提法不算。
理由：打算照抄成绩、分工撰写后没有统稿，读者会以为没有新东西。
依据：《党政机关公文处理工作条例》第十九条：公文要内容简洁、重点突出。
修复：留下一处，另一处改写成各自该说的话。
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.check.duplicates import Duplicate, find_duplicates
from drafter.check.message_words import shortened
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding, Related
from drafter.core.messages import _
from drafter.core.text import Span

# The annexes of a budget say again, account by account, what its text said.
_RETELLS = ("budget-execution",)
_AMOUNT, _ACCOUNTS = re.compile(r"\d ?[万亿]?元"), 2


def check(context: Context) -> Iterator[Finding]:
    retells = context.profile.id in context.option("RS007", "retells", _RETELLS)
    for run in _passages(context):
        first, last = run[0], run[-1]
        span, origin = (Span(one.start, end.end) for one, end in ((first.span, last.span), (first.origin, last.origin)))
        quote = origin.of(context.text)
        words = _("这句话前面已经写过：“{quote}”。") if first.exact else _("这句话与前面一句几乎一样：“{quote}”。")
        if len(run) > 1:
            words = _("这里连着{n}句话前面已经写过：“{quote}”。")
        severity = "advice" if retells or len(_AMOUNT.findall(quote)) > _ACCOUNTS else rule.severity
        yield rule.finding(
            span, words.format(quote=shortened(quote), n=len(run)),
            related=(Related(quote, origin),), severity=severity,
        )  # fmt: skip


def _passages(context: Context) -> Iterator[Sequence[Duplicate]]:
    """The repeated sentences, those that follow each other in both places taken together: a passage pasted twice is one slip."""
    run: list[Duplicate] = []
    for duplicate in find_duplicates(context.text, [paragraph.span for paragraph in context.report.paragraphs()]):
        if run and not (
            _follows(context.text, run[-1].span, duplicate.span)
            and _follows(context.text, run[-1].origin, duplicate.origin)
        ):
            yield run
            run = []
        run.append(duplicate)
    if run:
        yield run


def _follows(text: str, one: Span, other: Span) -> bool:
    return one.end <= other.start and not text[one.end : other.start].strip()


rule = Rule(
    id="RS007",
    name="同一句话写了两遍",
    severity="warning",
    check=check,
    bad=(
        "加快老旧管网改造进度，建立巡查维护台账并按月通报。\n其他工作平稳。\n«加快老旧管网改造进度，建立巡查维护台账并按月通报。»",
        "村道养护全部实行一路一档，由各站按月核对台账和照片。桥涵隐患由巡查员当日上报、次日处置并且留影存档。\n其他平稳。\n«村道养护全部实行一路一档，由各站按月核对台账和照片。桥涵隐患由巡查员当日上报、次日处置并且留影存档。»",
        "一是扎实推进集镇污水处理设施的提升改造和日常运维。\n«二是扎实推进集镇污水处理设施提升改造和日常运维工作。»",
    ),
    good=(
        "全年保工资支出12.5万元，较上年同期有所增加，进度符合预期。全年保工资支出18.6万元，较上年同期有所增加，进度符合预期。",
        "坚持以习近平新时代中国特色社会主义思想为指导。\n坚持以习近平新时代中国特色社会主义思想为指导。",
    ),
)
