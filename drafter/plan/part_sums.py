"""A count and the parts told behind it that nearly make it and do not: 127个，公建107、产业19. Marked with the sum; nobody but the clerk knows which is the slip."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from drafter.claims.arithmetic import addition_sum, plain
from drafter.core.edit import Edit
from drafter.core.fact import Fact
from drafter.core.finding import Related
from drafter.core.messages import _
from drafter.core.profile import Remark
from drafter.core.text import Span
from drafter.language import unit_lexicon
from drafter.plan.joined import Joins
from drafter.plan.note_figures import notes

_NUMBER = r"\d[\d,]*(?:\.\d+)?"
_UNIT = unit_lexicon.pattern()
_PART = rf"[\u4e00-\u9fff]{{2,8}}{_NUMBER}(?:{_UNIT})?"
_PARTED = re.compile(
    rf"(?P<whole>(?<![\d.]){_NUMBER})(?P<unit>{_UNIT})[，：:](?:其中|分别是|包括)?[：:，]?(?P<parts>{_PART}(?:[、，＋+]{_PART})+)(?=$|[，。；）)（(])"
)
_VALUE = re.compile(rf"[\u4e00-\u9fff](?P<value>{_NUMBER})(?P<unit>{_UNIT})?")
# What is no part but an act on some, a change, or of another time.
_NO_PART = re.compile("同比|增长|下降|增加|减少|去年|上年|累计|平均|人均|户均|最高|最低|完成|目标|计划|任务|其他|占")
_NEAR = Decimal("0.02")


def doubt_sums(facts: Sequence[Fact], joins: Joins) -> None:
    """A mark and a remark at each count whose parts make a little more or less."""
    for fact in notes(facts):
        for found in _PARTED.finditer(fact.text):
            if (made := _made(found)) is not None:
                _doubt(fact, found, made, joins)


def _made(found: re.Match[str]) -> Decimal | None:
    """What the parts make, where that is near the count and another; None where it is the count, or they need not be all."""
    parts = list(_VALUE.finditer(found["parts"]))
    if _NO_PART.search(found["parts"]) or any(part["unit"] not in (None, found["unit"]) for part in parts):
        return None
    whole, made = _number(found["whole"]), sum((_number(part["value"]) for part in parts), Decimal(0))
    near = abs(whole - made) <= _NEAR * whole or (abs(whole - made) == 1 and whole >= 10)
    return made if near and made != whole and all(_number(part["value"]) < whole for part in parts) else None


def _number(digits: str) -> Decimal:
    return Decimal(digits.replace(",", ""))


def _doubt(fact: Fact, found: re.Match[str], made: Decimal, joins: Joins) -> None:
    unit, parts = found["unit"], found["parts"]
    values = [_number(part["value"]) for part in _VALUE.finditer(parts)]
    sum_ = f"{parts}，合计{plain(made)}{unit}"
    whole = Edit(Span(*found.span()), f"【待核：{found['whole']}{unit}／{sum_}】", _("总数与分项合计不一致"))
    part = Edit(Span(*found.span("parts")), f"【待核：{sum_}】", _("总数与分项合计不一致"))
    if not (joins.amend(fact, whole) or joins.amend(fact, part)):  # of a count with a row's words behind it the parts
        return
    message = _("总数写的是{whole}，分项{sum}，对不上。请核实后改").format(
        whole=f"{found['whole']}{unit}", sum=addition_sum(values, unit)
    )
    place = fact.provenance
    related = Related(place.quote or fact.text, None, place.source, place.locator)
    joins.remarks.append(
        Remark("conflict", message, (fact.id,), (related,), f"{found['whole']}{unit}", f"{plain(made)}{unit}")
    )
