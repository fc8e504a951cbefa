"""A fact's text with what was settled put in and what nobody knows marked: 【待补：指标（单位）】."""

from __future__ import annotations

import re

from drafter.core.edit import Edit, apply_edits
from drafter.core.fact import Fact
from drafter.core.profile import Plan
from drafter.core.text import Span
from drafter.language.slot_words import written_unit

_STOP, _NAME = re.compile(r"[，。；：、]"), 8


def mark_gaps(fact: Fact, plan: Plan) -> str:
    """The fact's text with every amendment made and every figure nobody knows as 【待补：指标（单位）】."""
    edits = list(plan.amendments.get(fact.id, ()))
    for gap in fact.placeholders:
        if gap.kind in ("conflict", "masked") or fact.text[gap.span.start : gap.span.end].startswith("【待"):
            continue
        if any(edit.span.overlaps(gap.span) or edit.span.start == gap.span.start for edit in edits):
            continue
        end = gap.span.end + _unit_behind(fact.text[gap.span.end :], gap.unit)
        indicator = gap.indicator if len(gap.indicator) > 1 else _named_by(fact.text[: gap.span.start])
        mark = f"【待补：{indicator}{f'（{gap.unit}）' if gap.unit else ''}】"
        start = len(fact.text[: gap.span.start].rstrip(" "))
        if indicator == "资金" and fact.text[:start].endswith("钱"):
            start, mark = start - 1, f"资金{mark}"  # 钱？万还没结完
        edits.append(Edit(Span(start, end), mark, "gap"))
    return apply_edits(fact.text, edits)


def _named_by(before: str) -> str:
    """What a gap nobody named is of: the last words of its clause."""
    return _STOP.split(before)[-1].strip()[-_NAME:] or "数据"


def _unit_behind(rest: str, unit: str) -> int:
    """How many characters behind a gap its own unit takes, the blanks before it with it."""
    blanks = len(rest) - len(rest.lstrip(" "))
    own = written_unit(rest[blanks:], unit)
    return blanks + own if own else 0
