"""A row that is only another row's share of its plan (市本级收入占调整预算98.37%): told behind that row's figure, and not once more."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from drafter.claims.against_plan import aim_of
from drafter.claims.arithmetic import decimal_words, rounded
from drafter.claims.intervals import decimals
from drafter.claims.joining import basis_class, same_name
from drafter.core.edit import Edit
from drafter.core.fact import Fact
from drafter.core.messages import _
from drafter.core.text import Span
from drafter.plan.joined import Joins
from drafter.plan.note_figures import rows, table_of

_SHARE = re.compile(
    r"(?P<of>.{2,}?)(?:占|为|完成|达到?)(?P<plan>(?:年初|调整后?|变动|年度|全年|本年)?(?:预算|计划|目标|任务)(?:数|总额)?)(?:的)?(?:比例|比重|百分比|完成率|进度)?"
)


def join_plan_shares(facts: Sequence[Fact], joins: Joins) -> None:
    """Each such row with the only amount of its name in its table, where no plan of that row's own says another share."""
    sheet = rows(facts)
    for row in sheet:
        found = _SHARE.fullmatch(row.metrics[0].indicator)
        if not found or row.metrics[0].unit != "%" or row.id in joins.merged or row.id in joins.marks:
            continue
        named = [
            one for one in sheet if one is not row and table_of(one) == table_of(row) and _is_of(one, row, found["of"])
        ]
        if len(named) == 1 and not _says_another(named[0], row.metrics[0].value):
            _tell(named[0], row, found["plan"].removesuffix("数"), joins)


def _is_of(one: Fact, row: Fact, name: str) -> bool:
    metric, share = one.metrics[0], row.metrics[0]
    amount = isinstance(metric.value, Decimal) and metric.unit not in ("%", "")
    named = metric.indicator == name or same_name(metric.indicator, name)  # 投资完成额 of 投资占年度计划
    whole = (metric.scope == share.scope and named) or f"{metric.scope}{metric.indicator}" == name
    return amount and whole and basis_class(metric.basis) == "数值" and metric.period == share.period


def _says_another(one: Fact, share: object) -> bool:
    """Whether the row's own plan makes another share of it."""
    aim, value = aim_of(one), one.metrics[0].value
    if aim is None or not isinstance(aim.value, Decimal) or not isinstance(value, Decimal) or not aim.value:
        return False
    assert isinstance(share, Decimal)
    places = decimals(share)
    return rounded(value / aim.value * 100, places) != rounded(share, places)


def _tell(one: Fact, row: Fact, plan: str, joins: Joins) -> None:
    value, share = one.metrics[0].value, row.metrics[0].value
    assert isinstance(value, Decimal) and isinstance(share, Decimal)
    words = f"{decimal_words(value)}{one.metrics[0].unit}"
    at = one.text.find(words)
    end = at + len(words)
    if at < 0 or one.id in joins.marks or row.id in joins.refuted:
        return
    reason = _("完成比例据{place}").format(place=row.provenance)
    if joins.amend(one, Edit(Span(end, end), f"，为{plan}的{decimal_words(share)}%", reason)):
        joins.merged[row.id] = one.id
