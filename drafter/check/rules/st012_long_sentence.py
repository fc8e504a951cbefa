"""句子过长

检查：一句话超过二百二十个字，中间没有句号、分号。
理由：句子太长，读不完一口气，数字也容易对不上。
依据：《党政机关公文处理工作条例》第十九条：文字精练。
修复：断成几句。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.core.text import Span

_STRETCH = re.compile(r"[^。！？；;!?\n]+")


def check(context: Context) -> Iterator[Finding]:
    most = context.option("ST012", "most", 220)
    for paragraph in context.report.paragraphs():
        if len(paragraph.span) <= most:
            continue
        for found in _STRETCH.finditer(context.text, paragraph.span.start, paragraph.span.end):
            if found.end() - found.start() > most and "\t" not in found[0]:
                message = _("这一句{n}个字没有断句，宜分成几句。").format(n=found.end() - found.start())
                yield rule.finding(Span(*found.span()), message)


rule = Rule(
    id="ST012",
    name="句子过长",
    severity="advice",
    check=check,
    bad=(
        "某局2024年工作总结\n«坚持抓收入、促增长、保民生，坚持抓收入、促增长、保民生，坚持抓收入、促增长、保民生，坚持抓收入、促增长、保民生，坚持抓收入、促增长、保民生，坚持抓收入、促增长、保民生，坚持抓收入、促增长、保民生，坚持抓收入、促增长、保民生，坚持抓收入、促增长、保民生，坚持抓收入、促增长、保民生，坚持抓收入、促增长、保民生，坚持抓收入、促增长、保民生，坚持抓收入、促增长、保民生，坚持抓收入、促增长、保民生，坚持抓收入、促增长、保民生，坚持抓收入、促增长、保民生，全面完成任务»。",
    ),
    good=("某局2024年工作总结\n坚持抓收入、促增长、保民生，全面完成任务。",),
)
