"""What is asked of a line of notes: which part it belongs to, and the figures it leaves open."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.core.claim import Question
from drafter.core.fact import Fact, FactRole
from drafter.core.messages import _
from drafter.core.placeholder import Placeholder
from drafter.language.missing_units import missing_units
from drafter.language.shared_units import scale_left_open
from drafter.read.asides import Aside

PARTS = ("成绩", "问题", "打算", "不写")  # not translated: answers are read by these words


def which_part(fact: Fact, said: str) -> Question:
    return Question(fact.provenance, fact.text, said, PARTS, fact.id, "part")


_FOR_NOW: dict[FactRole, str] = {
    "achievements": _("看不出这是成绩、问题还是打算，暂写在成绩里。是哪一部分？"),
    "problems": _("看不出这是成绩、问题还是打算，暂写在问题里。是哪一部分？"),
    "plans": _("看不出这是成绩、问题还是打算，暂写在打算里。是哪一部分？"),
}


def part_for_now(fact: Fact) -> Question:
    """Asked of a statement that is written where it most likely belongs until it is answered."""
    return which_part(fact, _FOR_NOW[fact.role])


def gap_question(fact: Fact, statement: str, pending: Sequence[Aside]) -> Question | None:
    """An open place, or a figure said to be still to come, is asked for in the clerk's own words."""
    open_places: Sequence[Placeholder] = [
        gap for gap in fact.placeholders if gap.kind in ("metric", "empty", "template")
    ]
    if not open_places and not pending:
        return None
    named = "、".join(
        f"{gap.indicator}{f'（{gap.unit}）' if gap.unit else ''}"
        for gap in open_places
        if gap.indicator.strip("（）()")
    )
    said = "；".join(aside.text.strip("（）()") for aside in pending)
    named = "，".join(filter(None, (named, said)))
    question = _("还没有数：{named}。请补").format(named=named) if named else _("这里还没有数，请补")
    return Question(fact.provenance, statement, question, (), fact.id, "figure")


def unit_question(fact: Fact) -> Question | None:
    """A figure without its unit, where nothing in the line tells it: is 报废率1.7 a percent, 罚没19.3 万元?"""
    words, number = scale_left_open(fact.text)
    if words:
        asked = _("“{words}”末尾是{number}还是{number}万？请在原文里写明").format(words=words, number=number)
        return Question(fact.provenance, fact.text, asked, (), fact.id)
    named = "、".join(missing_units(fact.text))
    said = _("{named}没有单位，请在原文里补上（如%、元、万元）").format(named=named)
    return Question(fact.provenance, fact.text, said, (), fact.id) if named else None
