"""One metric stated twice with two values: all that makes a metric is the same, and what stands around says so as well."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations

from drafter.check.figures.report_figures import value_statements, worded_figures
from drafter.check.figures.roles import OTHER_BASIS, WordedFigure
from drafter.check.figures.stated_metrics import StatedMetric, stated_figures
from drafter.check.figures.statements import ValueStatement
from drafter.check.rule import Context
from drafter.claims.intervals import Interval, stands_for
from drafter.claims.joining import digits_alike, in_base, same_name
from drafter.core.messages import _

_MOST = 12
_PAIR = 2  # digits
_VALUES = 2  # a name with three values is no name of one thing
_FULL, _LONG = 6, 5  # characters of a name
_TWO_THIRDS, _THREE_HALVES = Decimal("0.66"), Decimal("1.5")
_FISCAL = re.compile(
    r"收入|支出|债务|债券|国债|资金|结余|结转|预算|限额|税|费|转移支付|基金|投资|(?:安排|投入|拨付)$|利润|贷款|存款|余额"
)
_WHOLE = re.compile(r"^全[国省市县区州旗镇自]|^[我本]?$")


@dataclass(frozen=True, slots=True)
class Repeat:
    """Two places of one metric whose values differ. certain: beyond all that makes the metric, a value or a neighbour speaks for it too.

    factor: 10000 or 0.0001 when they differ by just that, the unit 亿 and 万 confused.
    """

    first: StatedMetric
    second: StatedMetric
    certain: bool
    factor: Decimal | None


def repeats(context: Context) -> tuple[Repeat, ...]:
    """Every pair of places that state one metric differently, in text order."""
    return context.once(_repeats)


def _repeats(context: Context) -> tuple[Repeat, ...]:
    groups: dict[tuple[str, str, str], list[StatedMetric]] = defaultdict(list)
    for stated in stated_figures(context):
        groups[stated.key].append(stated)
    figures = worded_figures(context)
    statements = {statement.value.order: statement for statement in value_statements(context)}
    found: list[Repeat] = []
    for group in groups.values():
        for same in _metrics(group):
            two_values = len({one.figure.quantity.value for one in same}) <= _VALUES
            for a, b in combinations(same, 2):
                if repeat := _compare(a, b, figures, two_values=two_values):
                    found.append(repeat)
                else:
                    found += _companions_apart(a, b, statements)
    return tuple(sorted(found, key=lambda repeat: repeat.second.figure.order))


def _metrics(group: Sequence[StatedMetric]) -> Iterator[list[StatedMetric]]:
    """A group of one name parted into those that are one metric throughout."""
    rest = list(group) if len(group) <= _MOST * 4 else []
    while rest:
        first = rest.pop(0)
        same = [first, *(one for one in rest if _one_metric(first, one))]
        taken = {id(one) for one in same}
        rest = [one for one in rest if id(one) not in taken]
        if 1 < len(same) <= _MOST:
            yield same


def _one_metric(a: StatedMetric, b: StatedMetric) -> bool:
    """Whether subject, scope, period, account, whole, way of counting and plan or result are one."""
    return (
        a.planned == b.planned
        and a.account == b.account
        and a.subject == b.subject
        and a.kinds == b.kinds
        and a.counted == b.counted
        and (a.scope == b.scope or bool(_WHOLE.match(a.scope) and _WHOLE.match(b.scope)))
        and a.period == b.period
        and (a.within == b.within or same_name(a.within, b.within))
    )


def _compare(a: StatedMetric, b: StatedMetric, figures: Sequence[WordedFigure], *, two_values: bool) -> Repeat | None:
    one, two = a.figure, b.figure
    if one.sentence == two.sentence or bool(one.quantity.approx) != bool(two.quantity.approx):
        return None  # what one sentence gives side by side it means side by side
    if stands_for(one.quantity).meets(stands_for(two.quantity)) or _rounds(one, two):
        return None
    factor = _factor(one, two)
    if not (factor or _near(one, two)):
        return Repeat(a, b, False, None) if two_values and _swapped(a, b) else None
    agreeing = _neighbours_agree(one, two, figures)
    if agreeing >= 2 or (agreeing and (factor or _alike(one, two, 3))):
        return Repeat(a, b, True, factor)
    # Budgets name one thing for many sums: without a neighbour that agrees only a full statement on both sides shows that one is meant.
    if _FISCAL.search(a.name) and not (a.explicit and b.explicit and len(a.name) >= _FULL):
        return None
    if factor or _alike(one, two, 4) or (two_values and _in_full(a, b)):
        return Repeat(a, b, True, factor)
    return Repeat(a, b, False, factor) if len(a.name) >= _LONG and _alike(one, two, 3) else None


def _swapped(a: StatedMetric, b: StatedMetric) -> bool:
    """Whether one is the other with its two digits changed about (42, 24), under a name that leaves nothing open."""
    x, y = (one.figure.raw.removesuffix(one.figure.unit) for one in (a, b))
    plain = a.figure.unit == b.figure.unit and len(x) == _PAIR and x.isdigit() and x == y[::-1]
    return plain and len(a.name) >= _LONG - 1 and a.role == "value" and not a.within and not b.within


def _in_full(a: StatedMetric, b: StatedMetric) -> bool:
    """Whether both say scope, period and a name that leaves nothing open: 2025年全市一般公共预算收入."""
    whole = not a.within and not b.within
    return whole and a.explicit and b.explicit and bool(a.period) and a.role == "value" and len(a.name) >= _FULL


def _companions_apart(a: StatedMetric, b: StatedMetric, statements: Mapping[int, ValueStatement]) -> Iterator[Repeat]:
    """One value told twice, with two rates or two completions."""
    one, two = statements.get(a.figure.order), statements.get(b.figure.order)
    same = _same_writing(a.figure, b.figure) and _digits(a.figure) >= 3
    if one is None or two is None or not same or one.listed or two.listed:
        return
    for part, words in (("rate", _("的增减幅度")), ("completion", _("的完成率"))):
        x, y = _plain_companion(one, part), _plain_companion(two, part)
        if x and y and not _signed(x).meets(_signed(y)):
            yield Repeat(
                replace(a, figure=x, name=a.name + words), replace(b, figure=y, name=b.name + words), True, None
            )


def _plain_companion(statement: ValueStatement, part: str) -> WordedFigure | None:
    """The statement's only rate or completion, measured the usual way."""
    found = statement.of(part)
    usual = len(found) == 1 and found[0].quantity.exact is not None and not found[0].quantity.approx
    return found[0] if usual and (part == "completion" or not OTHER_BASIS.search(found[0].lead)) else None


def _signed(figure: WordedFigure) -> Interval:
    around = stands_for(figure.quantity)
    return Interval(-around.high, -around.low) if figure.sign < 0 else around


def _near(a: WordedFigure, b: WordedFigure) -> bool:
    """Whether the values are of one order: half as much again is another metric, not a slip."""
    x, y = (in_base(f.quantity.exact or Decimal(0), f.unit) for f in (a, b))
    return bool(x and y) and _TWO_THIRDS < x / y < _THREE_HALVES


def _rounds(a: WordedFigure, b: WordedFigure) -> bool:
    """Whether one is the other with a digit cut off, not rounded."""
    x, y = (in_base(f.quantity.exact or Decimal(0), f.unit) for f in (a, b))
    coarse = max(in_base(Decimal(1).scaleb(-f.quantity.places), f.unit) for f in (a, b))
    return abs(x - y) <= coarse and (a.quantity.places != b.quantity.places or a.unit != b.unit)


def _factor(a: WordedFigure, b: WordedFigure) -> Decimal | None:
    x, y = (in_base(f.quantity.exact or Decimal(0), f.unit) for f in (a, b))
    if not x or not y or a.unit == b.unit:
        return None
    return next((f for f in (Decimal(10000), Decimal("0.0001")) if abs(x * f - y) <= abs(y) / 1000), None)


def _alike(a: WordedFigure, b: WordedFigure, digits: int) -> bool:
    """Whether they look like one number mistyped, and are long enough for that to be no chance."""
    x, y = a.quantity.exact, b.quantity.exact
    return x is not None and y is not None and a.unit == b.unit and _digits(a) >= digits and digits_alike(x, y)


def _neighbours_agree(a: WordedFigure, b: WordedFigure, figures: Sequence[WordedFigure]) -> int:
    """How far the figures around (two each side, same sentence) say the same: 2 for one with three digits, 1 for one with two."""
    agreeing = 0
    for step in (-2, -1, 1, 2):
        x, y = _beside(a, step, figures), _beside(b, step, figures)
        if x is None or y is None or x.part != y.part or x.sign != y.sign:
            continue
        if _same_writing(x, y) and _bound(x, y, step):
            agreeing += 2 if _digits(x) >= 3 else 1 if _digits(x) == 2 else 0
    return agreeing


def _same_writing(x: WordedFigure, y: WordedFigure) -> bool:
    return x.quantity.value == y.quantity.value and x.unit == y.unit and x.quantity.value != 100


def _bound(x: WordedFigure, y: WordedFigure, step: int) -> bool:
    """Whether a neighbour belongs to the figure: a rate or completion right behind it, or a figure of the same name."""
    if step > 0 and x.part in ("rate", "completion", "increment"):
        return True
    return len(x.lead) >= 5 and x.lead[-6:] == y.lead[-6:]


def _digits(figure: WordedFigure) -> int:
    return len("".join(filter(str.isdigit, figure.raw)).strip("0"))


def _beside(figure: WordedFigure, step: int, figures: Sequence[WordedFigure]) -> WordedFigure | None:
    at = figure.order + step
    if not 0 <= at < len(figures):
        return None
    other = figures[at]
    return other if other.sentence == figure.sentence else None


def heads_apart(context: Context) -> Iterator[tuple[StatedMetric, StatedMetric]]:
    """Pairs of places where one number of one name is 人 here and 人次 there."""
    seen: dict[tuple[str, Decimal, str], StatedMetric] = {}
    for stated in stated_figures(context):
        unit, value = stated.figure.unit, stated.figure.quantity.exact
        if not unit.endswith(("人", "人次")) or value is None or _digits(stated.figure) < 3:
            continue
        scale = unit.removesuffix("次").removesuffix("人")
        first = seen.setdefault((stated.name, value, scale), stated)
        if first.figure.unit != unit:
            yield first, stated
