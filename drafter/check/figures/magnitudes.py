"""Sizes that cannot stand beside each other: a day's average near the year's total, pay of millions a head, a fortune for a few households."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from drafter.check.figures.roles import WordedFigure
from drafter.claims.joining import in_base, unit_base
from drafter.core.messages import _
from drafter.language.phrases import phrase_lines

_DAILY = re.compile(r"(?:日均|平均每日|平均每天|每天平均|每日平均|每天|每日)[^，,。；;]{0,10}$")
_MONTHLY = re.compile(r"(?:月均|平均每月|每月平均)[^，,。；;]{0,10}$")
_WEEKLY = re.compile(r"(?:周均|平均每周|每周平均)[^，,。；;]{0,10}$")
# No total may be less than half of its averages together; what is told for a peak or a part of the year is not compared.
_TIMES = ((_DAILY, 365), (_WEEKLY, 52), (_MONTHLY, 12))
_PART_OF_YEAR = re.compile(
    r"高峰|峰值|最高|最多|节日|假期|期间|能力|设计|可|试运行|以来|[月季周]|目前|现|上半年|下半年|单日|国庆|春节|寒假|暑假|日处理|计划|将|达产"
)
_NO_TOTAL = re.compile(rf"{_PART_OF_YEAR.pattern}|均|每")
_PAY = re.compile(
    r"(?:人均|年均|平均)[^，,。；;]{0,4}(?:年薪|工资|薪酬|收入|奖金|补贴|补助|纯收入|可支配收入|增收|工资性收入)[^，,。；;]{0,4}$"
)
_MOST_PAY = Decimal(2_000_000)
_SPENT = re.compile(r"投资|投入|资金|总投资|造价|拨付|补助|安排")
_SERVED = re.compile(r"^[^，,。；;]{0,4}[，,](?:共|可|将|预计)?(?:惠及|受益|服务|覆盖|涉及|解决)[^，,。；;]{0,12}$")
_MOST_EACH = Decimal(5_000_000)
_CARS = re.compile(r"(?:校车|公务用车|救护车|警车|消防车|公交车|客车|执法车|大巴)[^，,。；;]{0,3}$")
_PEOPLE = frozenset({"人", "名", "位", "万人"})


@dataclass(frozen=True, slots=True)
class Odd:
    """A figure that cannot be right beside the others, and what to say of it."""

    figure: WordedFigure
    others: tuple[WordedFigure, ...]
    message: str


def odd_sizes(sentence: Sequence[WordedFigure]) -> Iterator[Odd]:
    """Every figure of the sentence that is out of all measure with one before it."""
    told: set[int] = set()
    for at, figure in enumerate(sentence):
        if figure.quantity.exact is None or figure.sign:
            continue
        before = [f for f in sentence[max(0, at - 4) : at] if f.quantity.exact is not None and not f.sign]
        for judge in (_average, _pay, _each, _vehicles, _of_one, _of_a_region):
            if (found := judge(figure, before)) and found.figure.order not in told:
                told.add(found.figure.order)
                yield found
                break


def _size(figure: WordedFigure) -> Decimal:
    return in_base(figure.quantity.exact or Decimal(0), figure.unit)


def _average(figure: WordedFigure, before: Sequence[WordedFigure]) -> Odd | None:
    """全年门诊2.4万人次，日均1.6万人次: as many a day as would make years of the total."""
    said, times = next(
        ((found, times) for pattern, times in _TIMES if (found := pattern.search(figure.lead))), (None, 0)
    )
    totals = [f for f in before[-1:] if unit_base(f.unit) == unit_base(figure.unit) and not _NO_TOTAL.search(f.lead)]
    if (
        said is None
        or not totals
        or _PART_OF_YEAR.search(figure.lead[: said.start()])
        or not _alike(said[0], totals[0])
    ):
        return None
    total = totals[-1]
    if not 0 < _size(total) < _size(figure) * times / 3:
        return None
    words = _("{each}与总数{total}相差太大，数量级可疑，请核对单位。")
    return Odd(figure, (total,), words.format(each=figure.raw, total=total.raw))


def _alike(averaged: str, total: WordedFigure) -> bool:
    """Whether the average names nothing, or what the total names."""
    name = re.sub(r"^(?:[日月周]均|平均|每[日天月周]|平均)+", "", averaged)
    return len(name) < 2 or any(name[n : n + 2] in total.lead for n in range(len(name) - 1))


def _pay(figure: WordedFigure, before: Sequence[WordedFigure]) -> Odd | None:
    found = _PAY.search(figure.lead) if unit_base(figure.unit) == "元" else None
    if found is None or _size(figure) < (_MOST_PAY / 10 if "月" in found[0] else _MOST_PAY):
        return None
    return Odd(figure, (), _("人均{n}，数量级可疑，请核对单位。").format(n=figure.raw))


def _each(heads: WordedFigure, before: Sequence[WordedFigure]) -> Odd | None:
    """投资4.6亿元，惠及12户."""
    money = [f for f in before if unit_base(f.unit) == "元" and _SPENT.search(f.lead)]
    if (
        not money
        or unit_base(heads.unit) not in ("户", "人", "名")
        or not _SERVED.search(heads.lead)
        or not _size(heads)
    ):
        return None
    if _size(money[-1]) / _size(heads) < _MOST_EACH:
        return None
    words = _("{money}只惠及{heads}，平均每户（人）{n}万元，数量级可疑，请核对单位。")
    each = f"{_size(money[-1]) / _size(heads) / 10000:.0f}"
    return Odd(money[-1], (heads,), words.format(money=money[-1].raw, heads=heads.raw, n=each))


@cache
def _most_of_one() -> tuple[tuple[re.Pattern[str], frozenset[str], str, Decimal], ...]:
    rows = (line.split("\t") for line in phrase_lines("unit_costs.tsv"))
    return tuple(
        (re.compile(rf"(?:{name})[^，,。；;]{{0,8}}$"), frozenset(units.split("|")), unit, Decimal(most))
        for name, units, unit, most in rows
    )


def _of_one(figure: WordedFigure, before: Sequence[WordedFigure]) -> Odd | None:
    """村道硬化2公里，投资3.2亿元; 耕地2.6万亩，总产3.4亿吨: more for each one than anything of the kind costs or yields."""
    if not before or figure.part != "value" or figure.quantity.approx or not re.match("[，,；;、（(]", figure.lead):
        return None
    counted = before[-1]
    for name, units, unit, most in _most_of_one():
        if unit_base(counted.unit) not in units or unit_base(figure.unit) != unit or not name.search(counted.lead):
            continue
        if _size(counted) and _size(figure) / _size(counted) > most:
            words = _("{counted}、{said}，平均下来数量级可疑，请核对单位。")
            return Odd(figure, (counted,), words.format(counted=counted.raw, said=figure.raw))
    return None


_REGION = re.compile(
    r"(?:全[省市县区州]|我[省市县区州])(?![^，,。；;\d]{0,8}(?:均|每))[^，,。；;\d]{0,6}(?P<name>地区生产总值|生产总值|GDP|社会消费品零售总额|规模以上工业总产值|规上工业总产值|存款余额|贷款余额)[^，,。；;\d]{0,6}$"
)
_LEAST_OF_REGION = Decimal(100_000_000)


def _of_a_region(figure: WordedFigure, before: Sequence[WordedFigure]) -> Odd | None:
    """全市地区生产总值1286万元: what a whole county makes in a year is counted in 亿元."""
    found = _REGION.search(figure.lead) if unit_base(figure.unit) == "元" and figure.part == "value" else None
    if found is None or not 0 < _size(figure) < _LEAST_OF_REGION:
        return None
    words = _("一地的{name}只有{said}，数量级可疑，请核对“万”和“亿”。")
    return Odd(figure, (), words.format(name=found["name"], said=figure.raw))


def _vehicles(figure: WordedFigure, before: Sequence[WordedFigure]) -> Odd | None:
    """More buses than riders."""
    if unit_base(figure.unit) not in ("辆", "台") or not _CARS.search(figure.lead):
        return None
    people = [f for f in before if unit_base(f.unit) in _PEOPLE]
    if not people or _size(figure) < _size(people[-1]):
        return None
    words = _("{cars}比{people}还多，数量级可疑，请核对单位。")
    return Odd(figure, tuple(people[-1:]), words.format(cars=figure.raw, people=people[-1].raw))
