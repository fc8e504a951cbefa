"""打算照抄成绩

检查：打算里有一个分句与成绩里的头十二个字以上相同（通行提法不算）。
理由：打算重复成绩的话，说明没有新的安排。
依据：《党政机关公文处理工作条例》第十九条：内容简洁、措施切实可行。
修复：写明下一步做什么、做到什么程度。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.message_words import shortened
from drafter.check.report_parts import role_spans
from drafter.check.rule import Context, Example, Rule
from drafter.core.finding import Finding, Related
from drafter.core.messages import _
from drafter.core.text import Span
from drafter.language.phrases import fixed_wording

_LEAST = 12
_CLAUSE = re.compile(rf"[一-鿿、“”]{{{_LEAST},60}}")
_NAME = re.compile(r"[《》]|委员会|办公室|行动|工程|规划|条例|意见|方案|制度$|专项|机制$|体系$|增长$|下降$|分别$")


def check(context: Context) -> Iterator[Finding]:
    if context.profile.id not in context.option("RS011", "for", ("work-summary", "party-governance")):
        return
    told = {
        found[0][:_LEAST]: Span(*found.span())
        for span in reversed(context.once(role_spans).get("achievements", []))
        for found in _clauses(context, span)
    }
    for span in context.once(role_spans).get("plans", []):
        for found in _clauses(context, span):
            origin = told.get(found[0][:_LEAST])
            if (
                origin
                and len(fixed_wording().sub("", _MARKS.sub("", found[0]))) >= _LEAST
                and not _is_other(context.text, found)
            ):
                yield rule.finding(
                    Span(*found.span()),
                    _("这一句与成绩里的话重复：“{quote}”。").format(quote=shortened(origin.of(context.text))),
                    related=(Related(origin.of(context.text), origin),),
                )


_MARKS = re.compile("[“”、]")


def _is_other(text: str, found: re.Match[str]) -> bool:
    """A name, or the indicator of a figure that follows: those must be said the same."""
    return bool(_NAME.search(found[0])) or text[found.end() : found.end() + 1].isdigit()


def _clauses(context: Context, span: Span) -> Iterator[re.Match[str]]:
    return _CLAUSE.finditer(context.text, span.start, span.end)


rule = Rule(
    id="RS011",
    name="打算照抄成绩",
    severity="advice",
    check=check,
    bad=(
        Example(
            "一、2024年工作情况\n（一）抓改造。扎实推进老旧小区改造和后续管护，完成9个。\n二、2025年工作打算\n（一）抓改造。«扎实推进老旧小区改造和后续管护»，提高水平。",
            profile="work-summary",
        ),
    ),
    good=(
        "一、2024年工作情况\n（一）抓改造。扎实推进老旧小区改造和后续管护，完成9个。\n二、2025年工作打算\n（一）抓改造。再改造老旧小区6个，建立管护制度。",
    ),
)
