"""What a sheet's row says of its target: 为年度目标120公里的72%, as its own 完成率 has it or worked out; 年度目标98.5% where no share follows."""

from __future__ import annotations

import re
from decimal import Decimal

from drafter.claims.against_plan import aim_of, amount_of, growth_aim_words, held_words, loosely_set
from drafter.claims.arithmetic import as_level, decimal_words, rounded
from drafter.claims.bettering import good_when_larger
from drafter.claims.intervals import decimals, of_value, rounded_to
from drafter.claims.joining import basis_class, parse_period, unit_base
from drafter.claims.nature import comparable, completion_of
from drafter.core.fact import Fact
from drafter.core.quantity import Metric
from drafter.language.units import convert

_STATED = re.compile(
    r"[，,](?:计划|任务|目标|进度|年度|预算|投资)*完成(?:率|比例|进度|百分比|(?:年度|全年|年初)?(?:计划|任务|目标|预算))?(?:的|为|达到?)?[\d.]+%"
)
_NAMED = re.compile(r"目标：(?P<name>[^（）]+)")
_PLACES = 2
_WHOLE = Decimal(100)


def target_words(row: Fact, unit: str = "") -> str:
    """The row's target, with the share of it that is reached where one may be told; "" without a target. unit: of the figure it stands behind."""
    metric, aim = row.metrics[0], aim_of(row)
    if aim is None:
        return growth_aim_words(row)
    if not isinstance(metric.value, Decimal) or not metric.unit or metric.unit != aim.unit:
        return ""
    name = _called(aim)
    if name == "年度预算" and "预算" in row.text:
        return ""
    plain_amount = _amount(_value(aim), aim.unit, unit)
    amount = amount_of(aim, plain_amount)
    of_budget = name.endswith("预算")  # whose amount a report leaves to its table: 为预算的101.3%
    if refuted_share(row) is not None:
        return f"为{name}{'' if of_budget else amount}的【待核】"
    share = stated_share(row)
    if share is None and not loosely_set(aim) and good_when_larger(metric.indicator) is not False:
        share = _worked_out(metric, aim)
    if share is None:
        held = "" if _of_part_and_money(metric) else held_words(row, name, plain_amount)
        return held or f"{name}{'' if amount[:1].isdigit() or amount[:1] == '约' else '为'}{amount}"
    return f"为{name}{'' if of_budget or metric.value == aim.value else amount}的{decimal_words(share)}%"


def _of_part_and_money(metric: Metric) -> bool:
    """Whether it is a sum of a part of the year: below a plan that is most likely the year's it is neither missed nor reached."""
    period = parse_period(metric.period) if metric.period else None
    return period is not None and not period.is_year and unit_base(metric.unit) == "元"


def _called(aim: Metric) -> str:
    """年度目标, 年度预算, or the stage at which its head or remark says the budget was set: 调整预算 is neither 年度 nor 年初."""
    if named := _NAMED.match(aim.basis):
        return named["name"]  # 指标要求, 考核要求: no target of a year
    if basis_class(aim.basis) != "预算":
        return f"{_time(aim.period)}目标"
    return aim.basis if aim.basis != "预算" else f"{_time(aim.period)}预算"


def refuted_share(row: Fact) -> Decimal | None:
    """The share of the plan that follows from the row's value and plan, where the 完成率 it states cannot be that; None where it can."""
    metric, aim, said = row.metrics[0], aim_of(row), said_share(row)
    if said is None or aim is None or not isinstance(metric.value, Decimal) or metric.unit != aim.unit:
        return None
    share = completion_of(metric.indicator, metric.unit, metric.value, _value(aim))
    if share is None or not comparable(metric, aim) or said == _WHOLE <= share:
        return None  # many offices count no more than 100%
    value, plan = of_value(metric.value, metric.unit), of_value(_value(aim), aim.unit)
    stated = rounded_to(said, decimals(said.normalize()) - 1)  # a last digit cut off is no error
    ways = (value.over(plan), plan.over(value))  # of what is the better the smaller it is, some divide the other way
    return None if any(way and way.times(_WHOLE).meets(stated) for way in ways) else share


def said_share(row: Fact) -> Decimal | None:
    """The 完成率 as the row states it."""
    return next((one.value for one in row.metrics if one.basis == "完成率" and isinstance(one.value, Decimal)), None)


def stated_share(row: Fact) -> Decimal | None:
    """The 完成率 the row states, where value and target bear it out to its own digits."""
    metric, aim, said = row.metrics[0], aim_of(row), said_share(row)
    if said is None or aim is None or not isinstance(metric.value, Decimal) or metric.unit != aim.unit:
        return None
    share = completion_of(metric.indicator, metric.unit, metric.value, _value(aim))
    exponent = said.as_tuple().exponent
    places = max(-exponent, 0) if isinstance(exponent, int) else 0
    return said if share is not None and rounded(share, places) == rounded(said, places) else None


def without_share(row: Fact, stated: str) -> str:
    """What a row states, without the 完成率 that is told with its target."""
    told = stated_share(row) is not None or refuted_share(row) is not None
    return _STATED.sub("", stated) if target_words(row) and told else stated


def _value(aim: Metric) -> Decimal:
    assert isinstance(aim.value, Decimal)
    return aim.value


def _worked_out(metric: Metric, aim: Metric) -> Decimal | None:
    """Two decimals while it is missed, so that 99.96 % is no 100 %."""
    value = metric.value
    if not isinstance(value, Decimal) or not comparable(metric, aim):
        return None
    share = completion_of(metric.indicator, metric.unit, value, _value(aim))
    return share if share is None else rounded(share, 2 if value < _value(aim) else 1)


def _time(code: str) -> str:
    """年度 of a year's target or one without a time; a part of the year's is a plain 目标, whatever part its head means."""
    period = parse_period(code) if code else None
    return "年度" if period is None or period.is_year else ""


def _amount(value: Decimal, own: str, shown: str) -> str:
    """The value in the unit it is shown in beside another figure, where that is no less exact: 98000万元 beside 9.86亿元 is 9.8亿元."""
    other = convert(value, own, shown) if shown and shown != own else None
    fits = other is not None and other == rounded(other, _PLACES) and abs(other) >= 1
    return f"{as_level(other)}{shown}" if other is not None and fits else f"{as_level(value)}{own}"
