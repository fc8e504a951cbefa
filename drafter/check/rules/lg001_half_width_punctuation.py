"""中文里用了半角标点

检查：汉字之间的逗号、句号、冒号、分号、问号、叹号、括号用了半角（, . : ; ? ! ( )）。
理由：半角标点与全角混排，版面参差，也妨碍后续检索和比对。
依据：GB/T 15834—2011 5.1：标点符号的位置和占位；GB/T 9704—2012 正文用全角标点。
修复：换成对应的全角标点（安全修复）。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.rule import Context, Rule
from drafter.check.throughout import told_once
from drafter.core.finding import Finding, Fix
from drafter.core.messages import _
from drafter.core.text import Span
from drafter.language.lexicon import words

_HAN = "\u4e00-\u9fff"
_MARK = re.compile(
    rf"(?<=[{_HAN}”’》）〕%％0-9])[,;](?=[{_HAN}“‘《（〔])"
    rf"|(?<=[{_HAN}”’》）〕])[,;:](?=[ 　]*(?:[{_HAN}“‘《（〔]|\n|$)|[0-9])"
    rf"|(?<=[{_HAN}”’》）〕%％])[.?!](?=[ 　]*(?:\n|$))"
    rf"|(?<=[{_HAN}][{_HAN}][{_HAN}][{_HAN}])[.?!](?=[{_HAN}“《（])"
    rf"|\([^()（）\n]{{0,60}}?[{_HAN}][^()（）\n]{{0,60}}\)"
    r"|\([^()（）\n]{1,80}）|（[^()（）\n]{1,80}\)"
)
_FULL = str.maketrans(",;:.?!()", "，；：。？！（）")


def check(context: Context) -> Iterator[Finding]:
    words = _("全文用半角标点，共{n}处，宜统一改成全角。")
    yield from told_once(list(_found(context)), context.text, lambda n: words.format(n=n))


def _found(context: Context) -> Iterator[Finding]:
    for found in _MARK.finditer(context.text):
        if found[0] == ":" and _is_labelled(context.text, found.start()):
            continue
        if len(found[0]) == 1:
            yield _finding(Span(*found.span()), found[0])
            continue
        for at in (found.start(), found.end() - 1):
            if context.text[at] in "()":
                yield _finding(Span(at, at + 1), context.text[at])


def _is_labelled(text: str, at: int) -> bool:
    """Whether the colon stands behind a label of the page the text was taken from (发布机构:)."""
    line = text[text.rfind("\n", 0, at) + 1 : at]
    return line.strip() in words("page_labels.txt")


def _finding(span: Span, mark: str) -> Finding:
    full = mark.translate(_FULL)
    return rule.finding(
        span, _("半角“{mark}”应改为全角“{full}”。").format(mark=mark, full=full), fix=Fix(span, full, safe=True)
    )


rule = Rule(
    id="LG001",
    name="中文里用了半角标点",
    severity="warning",
    check=check,
    bad=(
        "全年完成投资«,»增长较快。",
        "现将情况汇报如下«:»",
        "一是抓收入«;»二是抓支出。",
        "（含专户«)»支出增加。",
        "工作取得成效«.»",
        "«(»一«)»抓学习",
        "投入9%«,»用于培训。",
    ),
    good=(
        "全年投资1,234.5万元（含GDP等），见http://a.b:80/c,d。",
        "上午9:30开会，比例为3:2。",
        "发布机构: 某市某局\n文号:\n全年收入平稳。",
        "参照ISO(2000)执行，详见GB/T 15834-2011。",
    ),
)
