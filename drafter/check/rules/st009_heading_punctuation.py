"""同级标题的标点不一致

检查：同一部分的并列标题，多数句末没有标点，个别带了句号等；或反之。
理由：并列标题形式应当一致。
依据：GB/T 15834—2011 附录：标题句末一般不用标点；同级标题写法一致。
修复：与多数标题一致。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.item_numbers import value_of
from drafter.check.report_parts import siblings
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.core.report import Heading

_MARKS = "。；，：！、"
_WHOLE = re.compile(r"[^\n。；0-9]{2,36}[。；，：！、]?")


def check(context: Context) -> Iterator[Finding]:
    for level in (1, 2):
        for group in siblings(context, level):
            heads = [
                section.heading
                for section in group
                if not section.heading.run_in and _WHOLE.fullmatch(section.heading.span.of(context.text))
            ]
            for run in _runs(heads):
                yield from _odd(run, context.text)


def _odd(run: list[Heading], text: str) -> Iterator[Finding]:
    for head in _minority(run, text):
        mark = _mark(head, text)
        message = (
            _("并列标题多数句末没有标点，这里用了“{mark}”。").format(mark=mark)
            if mark
            else _("并列标题多数句末有标点，这里没有。")
        )
        yield rule.finding(head.span, message, severity="warning" if len(run) >= _LEAST else "advice")


def _runs(heads: list[Heading]) -> list[list[Heading]]:
    """The headings of one list: a new one begins where the count does not go on."""
    runs: list[list[Heading]] = []
    for head in heads:
        if not runs or value_of(_bare(head)) != value_of(_bare(runs[-1][-1])) + 1:
            runs.append([])
        runs[-1].append(head)
    return runs


def _bare(head: Heading) -> str:
    return head.number.strip("（）()、.． 　")


def _minority(heads: list[Heading], text: str) -> list[Heading]:
    """The one or two that differ from all others; of three, one that has a mark the other two rightly have not."""
    marked = [head for head in heads if _mark(head, text)]
    bare = [head for head in heads if not _mark(head, text)]
    if len(heads) < _LEAST:
        return marked if (len(marked), len(bare)) == (1, 2) else []
    few = min(marked, bare, key=len)
    return few if len(few) * 4 <= len(heads) else []


_LEAST = 4


def _mark(head: Heading, text: str) -> str:
    last = text[head.span.end - 1 : head.span.end]
    after = text[head.span.end : head.span.end + 1]
    return last if last in _MARKS else (after if after and after in _MARKS else "")


rule = Rule(
    id="ST009",
    name="同级标题的标点不一致",
    severity="warning",
    check=check,
    bad=(
        "一、总体情况\n收入平稳。\n«二、主要做法。»\n抓征收。\n三、主要问题\n进度慢。\n四、下一步打算\n抓进度。",
        "一、总体情况\n收入平稳。\n«二、主要做法。»\n抓征收。\n三、主要问题\n进度慢。",
    ),
    good=(
        "一、总体情况\n收入平稳。\n二、主要做法\n抓征收。\n三、主要问题\n进度慢。\n四、下一步打算\n抓进度。",
        "一、总体情况。\n收入平稳。\n二、主要做法。\n抓征收。\n三、主要问题\n进度慢。",
    ),
)
