"""同一句话写了两遍

检查：报告里两处写着同一句话，或只差一两个字；数字不同的并列句、通行提法不算。
理由：打算照抄成绩、分工撰写后没有统稿，读者会以为没有新东西。
依据：《党政机关公文处理工作条例》第十九条：公文要内容简洁、重点突出。
修复：留下一处，另一处改写成各自该说的话。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.duplicates import find_duplicates
from drafter.check.rule import Context, Rule
from drafter.check.wording import shortened
from drafter.core.finding import Finding, Related
from drafter.core.messages import _


def check(context: Context) -> Iterator[Finding]:
    for duplicate in find_duplicates(context.text, [paragraph.span for paragraph in context.report.paragraphs()]):
        quote = duplicate.origin.of(context.text)
        words = _("这句话前面已经写过：“{quote}”。") if duplicate.exact else _("这句话与前面一句几乎一样：“{quote}”。")
        yield rule.finding(
            duplicate.span, words.format(quote=shortened(quote)), related=(Related(quote, duplicate.origin),)
        )


rule = Rule(
    id="RS007",
    name="同一句话写了两遍",
    severity="warning",
    check=check,
    bad=(
        "加快老旧管网改造进度，建立巡查维护台账并按月通报。\n其他工作平稳。\n«加快老旧管网改造进度，建立巡查维护台账并按月通报。»",
        "一是扎实推进集镇污水处理设施的提升改造和日常运维。\n«二是扎实推进集镇污水处理设施提升改造和日常运维工作。»",
    ),
    good=(
        "全年保工资支出12.5万元，较上年同期有所增加，进度符合预期。全年保工资支出18.6万元，较上年同期有所增加，进度符合预期。",
        "坚持以习近平新时代中国特色社会主义思想为指导。\n坚持以习近平新时代中国特色社会主义思想为指导。",
    ),
)
