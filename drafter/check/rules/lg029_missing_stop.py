"""段落末尾没有句号

检查：一段成句的正文到行末没有任何标点，而全文别的段落都有。
理由：多是粘贴时掉了句号，或者下半句漏了。
依据：GB/T 15834—2011 4.1：陈述句末尾用句号；按行硬断的文本不查。
修复：补上句号，或补全这句话。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding, Fix
from drafter.core.messages import _
from drafter.core.text import Span

_CLOSED = re.compile(r"[。！？!?；;：:，,、…”’）)》】\]]$")
_WORDS = re.compile(r"[\u4e00-\u9fff]$")
# What follows is no other half of a line broken by a PDF: a numbered item, or the date and name at the end.
_NEW_ITEM = re.compile(
    r"\n\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、](?!\d)|[一二三四五六七八九十]是|(?:19|20)\d\d年|附件|[^\n。，；：]{4,20}\n\s*(?:19|20)\d\d年)|\n?\Z"
)
# A page's number, a chart's years or a link run into the paragraph: its end is no sentence's.
_GLUED = re.compile(
    r"[—－-] ?\d+ ?[—－-][^。；\n]*$|(?:20\d\d年){2,}[^。；\n]*$|(?:20\d\d ?年)[^。；，\n]{4,24}(?:图|表|及|涨跌)[^。；，\n]*$|查看更多$"
)
_FEW, _LEAST, _SENTENCE = 2, 3, re.compile(r"[。；][^。；\n]{6,}$")


def check(context: Context) -> Iterator[Finding]:
    text = context.text
    whole = [p.span for p in context.report.paragraphs() if "。" in p.span.of(text) and "\t" not in p.span.of(text)]
    bare = [span for span in whole if _lacks_stop(text, span)]
    if len(whole) < _LEAST or len(bare) > _FEW or len(bare) * 4 > len(whole):
        return
    for span in bare:
        end = span.start + len(span.of(text).rstrip())
        words = _("这一段末尾没有标点，请补上句号或补全。")
        yield rule.finding(Span(end - 1, end), words, fix=Fix(Span(end, end), "。", safe=False))


def _lacks_stop(text: str, span: Span) -> bool:
    words = span.of(text).rstrip()
    if _CLOSED.search(words) or not _WORDS.search(words) or not _SENTENCE.search(words):
        return False
    if _GLUED.search(words):
        return False
    after = text[span.end : span.end + 80].lstrip(" \t　")
    return not after or bool(_NEW_ITEM.match(after))


rule = Rule(
    id="LG029",
    name="段落末尾没有句号",
    severity="warning",
    check=check,
    bad=(
        "一、工作情况\n新建村路3公里。群众出行方便了。\n疏浚河道2条。汛期没有险情。\n培训电工12名。线路全部检«修»\n二、打算\n继续修路。年内完成4公里。",
    ),
    good=(
        "一、工作情况\n新建村路3公里。群众出行方便了。\n疏浚河道2条。汛期没有险情。\n培训电工12名。线路全部检修。\n二、打算\n继续修路。年内完成4公里。",
        "联系电话如下。\n修路。监理：县交通局\n",
    ),
)
