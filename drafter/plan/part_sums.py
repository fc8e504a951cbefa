"""A count and the parts told behind it that nearly make it and do not: 127个，公建107、产业19. Marked with the sum; nobody but the clerk knows which is the slip."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from drafter.claims.arithmetic import addition_sum, decimal_words
from drafter.claims.joining import significant
from drafter.claims.slips import slip
from drafter.core.edit import Edit
from drafter.core.fact import Fact
from drafter.core.finding import Related
from drafter.core.messages import _
from drafter.core.profile import Remark
from drafter.core.quantity import Metric
from drafter.core.text import Span
from drafter.language import unit_lexicon
from drafter.plan.joined import Joins, words_of_metric
from drafter.plan.note_figures import notes, rows

_NUMBER = r"\d[\d,]*(?:\.\d+)?"
_UNIT = rf"(?:(?:[百千]?[万亿]|万亿)(?:{unit_lexicon.pattern()})?|(?:{unit_lexicon.pattern()}))"
_PART = rf"[\u4e00-\u9fff]{{2,8}}{_NUMBER}(?:{_UNIT})?"
_PARTED = re.compile(
    rf"(?P<whole>(?<![\d.]){_NUMBER})(?P<unit>{_UNIT})(?:[，：:]|[ ]?[/／][ ]?)(?:其中|分别是|包括)?[：:，]?(?P<parts>{_PART}(?:[、，＋+]{_PART})+)(?=$|[，。；）)（(]|[ ]?[/／])"
)
_VALUE = re.compile(rf"[\u4e00-\u9fff](?P<value>{_NUMBER})(?P<unit>{_UNIT})?")
# What is no part but an act on some, a change, or of another time.
_NO_PART = re.compile("同比|增长|下降|增加|减少|去年|上年|累计|平均|人均|户均|最高|最低|完成|目标|计划|任务|其他|占")
_NEAR = Decimal("0.02")
_SURE = 3  # digits that two figures share by no chance


def doubt_sums(facts: Sequence[Fact], joins: Joins) -> None:
    """A mark and a remark at each count whose parts make a little more or less."""
    for fact in notes(facts):
        for found in _PARTED.finditer(fact.text):
            if (made := _made(found)) is not None:
                _doubt(fact, found, made, _stating(facts, made, found["unit"], joins), joins)


def _made(found: re.Match[str]) -> Decimal | None:
    """What the parts make, where that is near the count and another; None where it is the count, or they need not be all."""
    parts = list(_VALUE.finditer(found["parts"]))
    units = {_counted(found["unit"]), *(_counted(part["unit"]) for part in parts if part["unit"])}
    if _NO_PART.search(found["parts"]) or len(units) > 1:
        return None
    whole, made = _number(found["whole"]), sum((_number(part["value"]) for part in parts), Decimal(0))
    near = abs(whole - made) <= _NEAR * whole or (abs(whole - made) == 1 and whole >= 10)
    if "其中" in found[0][: found.start("parts") - found.start()]:
        near = near and made > whole  # 其中 need not tell all
    near = near or _slipped(whole, made)
    if abs(whole - made) <= _rounding(found, parts):
        return None
    return made if near and made != whole and all(_number(part["value"]) < whole for part in parts) else None


def _rounding(found: re.Match[str], parts: Sequence[re.Match[str]]) -> Decimal:
    """What rounding may leave between a sum and its parts; counts of things told whole are not rounded."""
    told = [found["whole"], *(part["value"] for part in parts)]
    if not any("." in one for one in told) and not found["unit"].startswith(("万", "亿", "百", "千")):
        return Decimal(0)
    places = [len(one.partition(".")[2]) for one in told]
    finest = max(places[1:])  # 12亿 beside 8.8亿 is 12.0
    return Decimal("0.5").scaleb(-places[0]) + len(parts) * Decimal("0.5").scaleb(-finest)


def _counted(unit: str) -> str:
    """亿 of money, beside parts in 亿元."""
    return unit.removesuffix("元") or unit


def _slipped(whole: Decimal, made: Decimal) -> bool:
    """835.1, of parts that make 853.1: the same digits, two of them changed about."""
    return slip(Metric("", whole, ""), Metric("", made, ""))


def _number(digits: str) -> Decimal:
    return Decimal(digits.replace(",", ""))


def _stating(facts: Sequence[Fact], made: Decimal, unit: str, joins: Joins) -> Fact | None:
    """The only row, not told elsewhere, whose own figure is what the parts make, to three digits and more: it is the count's."""
    found = [
        row
        for row in rows(facts)
        if row.id not in joins.merged
        and row.metrics[0].value == made
        and _counted(row.metrics[0].unit) == _counted(unit)
    ]
    return found[0] if len(found) == 1 and len(significant(made)) >= _SURE else None


def _doubt(fact: Fact, found: re.Match[str], made: Decimal, row: Fact | None, joins: Joins) -> None:
    unit, parts = found["unit"], found["parts"]
    values = [_number(part["value"]) for part in _VALUE.finditer(parts)]
    sum_ = f"{parts}，合计{decimal_words(made)}{unit}"
    whole = Edit(Span(*found.span()), f"【待核：{found['whole']}{unit}／{sum_}】", _("总数与分项合计不一致"))
    part = Edit(Span(*found.span("parts")), f"【待核：{sum_}】", _("总数与分项合计不一致"))
    if not (joins.amend(fact, whole) or joins.amend(fact, part)):  # of a count with a row's words behind it the parts
        return
    message = _("总数写的是{whole}，分项{sum}，对不上。请核实后改").format(
        whole=f"{found['whole']}{unit}", sum=addition_sum(values, unit)
    )
    if row:
        joins.merged[row.id] = fact.id
        message += _("；与{place}的{value}一致").format(place=row.provenance, value=words_of_metric(row.metrics[0]))
    told = [fact] + ([row] if row else [])
    related = tuple(
        Related(one.provenance.quote or one.text, None, one.provenance.source, one.provenance.locator) for one in told
    )
    ids = tuple(one.id for one in told)
    joins.remarks.append(
        Remark("conflict", message, ids, related, f"{found['whole']}{unit}", f"{decimal_words(made)}{unit}")
    )
