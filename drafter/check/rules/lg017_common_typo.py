"""疑似错别字

检查：正文里有常见的错别字（布署、台帐、规范化建中、深人学习）。
理由：错字影响公文的严肃性，有的会改变意思。
依据：《通用规范汉字表》《现代汉语词典》；词表见 language/phrases/typos.tsv。
修复：改为正确的写法（由人确认）。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding, Fix
from drafter.core.messages import _
from drafter.language.typos import find_typos


def check(context: Context) -> Iterator[Finding]:
    for typo in find_typos(context.text):
        wrong = typo.span.of(context.text)
        message = _("“{wrong}”疑为“{right}”之误。").format(wrong=wrong, right=typo.right)
        yield rule.finding(typo.span, message, fix=Fix(typo.span, typo.right, safe=False))


rule = Rule(
    id="LG017",
    name="疑似错别字",
    severity="warning",
    check=check,
    bad=(
        "认真«布署»年度工作，建好«台帐»。",
        "贯彻党支部«规范化建中»。",
    ),
    good=("认真部署年度工作，建好台账，收人之长，深入人心。",),
)
