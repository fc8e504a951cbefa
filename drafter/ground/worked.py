"""What a clerk works out besides sums and shares: hours between two times of day, a mean by the month, a takings, a ratio, what three parts leave."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, permutations, product

from drafter.claims.arithmetic import decimal_words
from drafter.ground.following import HUNDRED, FollowedValue, same_measure
from drafter.ground.told_numbers import ToldNumber

_DAY = 24
# Of more figures than these some make any other by chance, and trying them all takes long.
_PAIRED, _PARTED = 40, 12


def worked_out(figure: ToldNumber, figures: Sequence[ToldNumber]) -> Iterator[FollowedValue]:
    """Results for a figure from those of one fact, whatever they are called."""
    facts: dict[int, list[ToldNumber]] = {}
    for one in figures:
        if one.number.value > 0:
            facts.setdefault(one.source, []).append(one)
    if figure.number.family == "percent" and figure.role in ("completion", "share", "level", "ratio"):
        yield from _share_of_both(figure, figures)
    if figure.number.family in ("倍", "percent"):
        yield from _doubled(figure, figures)
    if figure.number.family == "折":
        yield from _off(figure, figures)
    for own in facts.values():
        yield from _by_period(figure, own)
        yield from _left_of_parts(figure, own)
        for a, b in permutations(own, 2) if len(own) <= _PAIRED else ():
            yield from _lasting(figure, a, b)
            yield from _priced(figure, a, b)
            yield from _moved(figure, a, b)
            yield from _proportion(figure, a, b)
            yield from _rated(figure, a, b)
            yield from _heads(figure, a, b)


def _share_of_both(figure: ToldNumber, figures: Sequence[ToldNumber]) -> Iterator[FollowedValue]:
    """栽了1,640亩 and, in the next bullet, 还差310亩: how much of both together is done."""
    left = [one for one in figures if one.role == "remainder" and one.number.value > 0]
    for rest, done in product(left, figures):
        beside = abs(rest.source - done.source) == 1 and done.role == "value" and done.number.value > 0
        if beside and same_measure(rest.number, done.number) and rest.number.unit == done.number.unit:
            x, y = done.number.value, rest.number.value
            yield FollowedValue(
                x / (x + y) * HUNDRED, (done, rest), f"{decimal_words(x)}÷({decimal_words(x)}+{decimal_words(y)})"
            )


_HALF_PRICE = re.compile("半价|对折|五折|打五折|一半的?价")
_TEN = Decimal(10)


def _off(figure: ToldNumber, figures: Sequence[ToldNumber]) -> Iterator[FollowedValue]:
    """五折 of 半价, 八折 of 便宜两成: what is left of a price in tenths."""
    for one in figures:
        if _HALF_PRICE.search(one.whole):
            yield FollowedValue(_TEN / 2, (one,), "10÷2")
        if one.number.family == "percent" and one.sign == "down":
            yield FollowedValue(_TEN - one.number.value / _TEN, (one,), f"10−{decimal_words(one.number.value / _TEN)}")


_DOUBLE = re.compile("翻[了一]?[倍番](?!两)|翻了一[倍番]|加倍|翻倍|多[出了]?一倍|增[加长]?了?一倍|[加扩]了?一倍")


def _doubled(figure: ToldNumber, figures: Sequence[ToldNumber]) -> Iterator[FollowedValue]:
    """上年的2倍, 增长一倍 or 100% of 翻了一倍."""
    for one in figures:
        if _DOUBLE.search(one.whole):
            grown = figure.sign == "up" or "增" in figure.before[-4:]
            value = 100 if figure.number.family == "percent" else 1 if grown else 2
            yield FollowedValue(Decimal(value), (one,), f"{value}")
            return


def _lasting(figure: ToldNumber, a: ToldNumber, b: ToldNumber) -> Iterator[FollowedValue]:
    """8:00至22:00 lasts 14小时."""
    if (
        figure.number.family == "time"
        and figure.number.unit == "小时"
        and a.number.family == b.number.family == "clock"
        and a.number.span.start < b.number.span.start
    ):
        hours = (b.number.value - a.number.value + _DAY) % _DAY  # 22:00至次日6:00
        yield FollowedValue(hours, (a, b), f"{decimal_words(b.number.value)}−{decimal_words(a.number.value)}")


# How many months, quarters, weeks or days a report's period or a part of it has.
_COUNTS = {"month": (12, 6, 9, 3), "quarter": (4, 2, 3), "week": (52, 26, 13), "day": (365, 366, 181, 182, 184, 90, 91, 92, 273, 30, 31)}  # fmt: skip
_MONTHS = re.compile(r"(?P<first>1[0-2]|[1-9])月?[—－–~～至到-](?P<last>1[0-2]|[1-9])月")


def _by_period(figure: ToldNumber, own: Sequence[ToldNumber]) -> Iterator[FollowedValue]:
    """月均9次 of 36 in four months: the mean over the period, where the words name what it is taken over."""
    if not figure.per:
        return
    for whole in own:
        if not same_measure(whole.number, figure.number) or whole.per:
            continue
        spans = [int(m["last"]) - int(m["first"]) + 1 for m in _MONTHS.finditer(whole.whole)]
        counts = (*(spans if figure.per == "month" else ()), *_COUNTS.get(figure.per, ()))
        for count in counts:
            if count > 1:
                yield FollowedValue(
                    whole.number.value / count, (whole,), f"{decimal_words(whole.number.value)}÷{count}"
                )


_REST = re.compile("其余|其他|剩|余|另|未|没|尚|还|待")
_MOST = 4


def _left_of_parts(figure: ToldNumber, own: Sequence[ToldNumber]) -> Iterator[FollowedValue]:
    """其余4件 of 87 less 81 less 2."""
    if not _REST.search(figure.segment + figure.before):
        return
    kin = [one for one in own if same_measure(one.number, figure.number) and one.role in ("value", "remainder")]
    for whole in kin if len(kin) <= _PARTED else ():
        parts = [one for one in kin if one.number.value < whole.number.value]
        for count in range(2, min(len(parts), _MOST) + 1):
            for some in combinations(parts, count):
                values = [one.number.value for one in some]
                rest = whole.number.value - sum(values, Decimal(0))
                note = "−".join(decimal_words(value) for value in (whole.number.value, *values))
                yield FollowedValue(rest, (whole, *some), note)


_PRICED = re.compile(
    "票价|单价|定价|均价|售价|价格|收费|标准|补贴?|奖励?|工资|租金|每|一[张份件斤亩人户个只台间次天月年桶袋盒箱瓶条吨]|/"
)
_TAKEN_OVER = re.compile(r"元/(?:公斤|平方米|平米|公里|立方米|千瓦时|[一-鿿]{1,2})$")


def _priced(figure: ToldNumber, a: ToldNumber, b: ToldNumber) -> Iterator[FollowedValue]:
    """票款3万元 of 1500张 at 20元; 均价15元/斤 of 5.4万元 for 3600斤."""
    money = a.number.family == "money" or a.number.raw.endswith(("块", "元"))
    if not money or b.number.family in ("percent", "point", "rank", "clock", "money", "倍"):
        return
    count = b.number.value / b.number.factor if b.number.family != "count" else b.number.value
    if figure.number.family == "money" and _PRICED.search(a.clause.text):
        yield FollowedValue(a.number.value * count, (a, b), f"{decimal_words(a.number.value)}×{decimal_words(count)}")
    if _TAKEN_OVER.search(figure.number.raw) and b.number.raw[-1] == figure.number.raw[-1]:
        yield FollowedValue(a.number.value / count, (a, b), f"{decimal_words(a.number.value)}÷{decimal_words(count)}")


_PLANNED = re.compile("计划|任务|目标|指标|预算")
_FAILED = re.compile("退|坏|死|废|错|漏|不|未|没|损|超|败|次品")
_GOOD_RATE = re.compile("(?:合格|完好|成功|通过|存活|成活|达标|及格|优良|正常|安全|按时)率")


def _rated(figure: ToldNumber, a: ToldNumber, b: ToldNumber) -> Iterator[FollowedValue]:
    """A completion from how far it fell short of the plan, and a 合格率 from the few that did not pass."""
    x, y = a.number.value, b.number.value
    if figure.number.family != "percent" or not same_measure(a.number, b.number):
        return
    if figure.role == "completion" and b.sign == "down" and _PLANNED.search(b.before):
        yield FollowedValue(
            x / (x + y) * HUNDRED, (a, b), f"{decimal_words(x)}÷({decimal_words(x)}+{decimal_words(y)})"
        )
    if _GOOD_RATE.search(figure.before) and y < x and _FAILED.search(b.clause.text):
        yield FollowedValue(HUNDRED - y / x * HUNDRED, (a, b), f"1−{decimal_words(y)}÷{decimal_words(x)}")


def _heads(figure: ToldNumber, a: ToldNumber, b: ToldNumber) -> Iterator[FollowedValue]:
    """折合志愿者4000人 of 9.6万小时, 人均24小时: how many of which each has so much."""
    counts = figure.number.family == "count" and b.number.value > 1
    if counts and b.spread == "each" and a.spread != "each" and same_measure(a.number, b.number):
        yield FollowedValue(
            a.number.value / b.number.value, (a, b), f"{decimal_words(a.number.value)}÷{decimal_words(b.number.value)}"
        )


_PROPORTION = re.compile("[∶:：比]")


def _proportion(figure: ToldNumber, a: ToldNumber, b: ToldNumber) -> Iterator[FollowedValue]:
    """男女比例3∶2 of 27 in 45: a part and what it leaves, either way round."""
    x, y = a.number.value, b.number.value
    if (
        figure.number.family == "倍"
        and _PROPORTION.search(figure.number.raw)
        and same_measure(a.number, b.number)
        and x < y
    ):
        yield FollowedValue(x / (y - x), (a, b), f"{decimal_words(x)}÷({decimal_words(y)}−{decimal_words(x)})")
        yield FollowedValue((y - x) / x, (a, b), f"({decimal_words(y)}−{decimal_words(x)})÷{decimal_words(x)}")


_AGAINST = re.compile(r"[比较]")
# 原定180天, 去年61批: where a step began.
_STARTED = re.compile("去年|上年|同期|原|前年|以前|此前|年初|计划|规定|定")


def _moved(figure: ToldNumber, a: ToldNumber, b: ToldNumber) -> Iterator[FollowedValue]:
    """How far a step is of where it began, one period of the other the words name, and where a growth leads to."""
    number, x, y = figure.number, a.number.value, b.number.value
    if number.family == "percent" and figure.role == "rate" and same_measure(a.number, b.number):
        if (
            b.role in ("base", "target", "value")
            and a.role in ("change", "value")
            and _STARTED.search(b.before)
            and a.sign in ("", figure.sign)
        ):
            yield FollowedValue(x / y * HUNDRED, (a, b), f"{decimal_words(x)}÷{decimal_words(y)}")
        named = any(time.raw in figure.before for time in b.clause.times) and _AGAINST.search(figure.before)
        if named and (x > y) == (figure.sign == "up"):
            yield FollowedValue(
                abs(x - y) / y * HUNDRED, (a, b), f"({decimal_words(x)}−{decimal_words(y)})÷{decimal_words(y)}"
            )
    if b.number.family == "percent" and b.sign and same_measure(number, a.number) and a.role == "base":
        rate = y / HUNDRED if b.sign == "up" else -y / HUNDRED
        yield FollowedValue(
            x * (1 + rate),
            (a, b),
            f"{decimal_words(x)}×(1{decimal_words(rate) if rate < 0 else '+' + decimal_words(rate)})",
        )
