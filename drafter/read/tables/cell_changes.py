"""A cell that says how something changed, how much of a plan is done, or what part of a whole it is: rate, points or amount, signed."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from drafter.core.claim import FigureRole
from drafter.core.messages import _
from drafter.core.quantity import Change
from drafter.read.tables.cell_numbers import CellNumber, in_full, places_of
from drafter.read.tables.cells import Cell
from drafter.read.tables.class_patterns import ending
from drafter.read.tables.levels import CellLevel

_MOVES = re.compile(
    r"(?:增长|增减|增降|变化|变动|升降|涨跌|下降|上升|减少|增加|年均|同比|环比|完成|达成|执行)(?:率|比例)$"
)
_WIDEST = 5  # per cent between the ends of what rounded levels may have grown by
_POINTS = frozenset({"个百分点", "百分点", "个点", "点", "pct", "pp", "PCT"})
_THOUSANDTHS = frozenset({"个千分点", "千分点", "‰点"})


@dataclass(frozen=True, slots=True)
class Moved:
    """what: told, none (blank, or in words), or ask. role: rate, change, completion or share. value: signed."""

    what: Literal["told", "none", "ask"]
    role: FigureRole = "rate"
    value: Decimal = Decimal(0)
    unit: str = "%"
    why: str = ""
    words: str = ""
    tail: str = ""
    places: int = 0
    approx: str = ""

    @property
    def change(self) -> Change | None:
        if self.role not in ("rate", "change") or not self.value:
            return None
        return "decrease" if self.value < 0 else "increase"


@dataclass(frozen=True, slots=True)
class Against:
    """What a change is checked by: the levels it lies between, and whether the column's numbers are all below one."""

    now: CellLevel | None
    base: CellLevel | None
    ranked: bool = False
    small: bool = False

    @property
    def ends(self) -> tuple[Decimal, Decimal] | None:
        """(now, base) when both are known in one unit."""
        if self.now is None or self.base is None or self.now.value is None or self.base.value is None:
            return None
        return (self.now.value, self.base.value) if self.now.unit == self.base.unit else None

    @property
    def difference(self) -> Decimal | None:
        return self.ends[0] - self.ends[1] if self.ends else None

    @property
    def growth(self) -> Decimal | None:
        return (self.ends[0] - self.ends[1]) / self.ends[1] * 100 if self.ends and self.ends[1] > 0 else None

    def may_grow_by(self, rate: Decimal) -> bool:
        """Whether two rounded levels may have grown so: 3.6 and 3.24 by 11.2 %. Far from their difference, and nothing to whole numbers."""
        if not self.ends or self.now is None or self.base is None or not self.now.places or not self.base.places:
            return False
        (now, base), half = self.ends, Decimal("0.5")
        more, less = half.scaleb(-self.now.places), half.scaleb(-self.base.places)
        if base <= less or abs(rate - (now - base)) <= abs(now - base):
            return False
        low, high = ((one / two - 1) * 100 for one, two in ((now - more, base + less), (now + more, base - less)))
        return low <= rate <= high and high - low <= _WIDEST

    @property
    def unit(self) -> str:
        return self.now.unit if self.now and self.now.unit else self.base.unit if self.base else ""


def read_change(cell: Cell, kind: str, against: Against) -> Moved:
    """The 同比, 增减 or 增减% cell of a row. kind: rate, change or delta (either)."""
    number = _as_stored(cell.said)
    if number.what in ("blank", "nothing", "gap"):
        return Moved("none")
    if number.what == "flat":
        return Moved(
            "told",
            "rate" if against.unit != "%" else "change",
            unit="%" if against.unit != "%" else "个百分点",
            words=number.words,
        )
    if number.value is None or number.what != "number":
        return Moved("none", words=number.words)
    number = _settled(number, against)
    if number.unsure:
        return _ask(_("“{words}”是增是减看不出").format(words=number.words))
    if number.unit:
        return _with_unit(number, against)
    if against.ranked:
        same = against.difference is not None and abs(against.difference) == abs(number.value or 0)
        return (
            _told(number, "change", "位")
            if same and kind != "rate"
            else _ask(_("名次的“{words}”看不出是什么").format(words=number.words))
        )
    if kind == "change":
        return _told(number, "change", "个百分点" if against.unit == "%" else against.unit)
    return _bare_number(number, kind, against)


def _as_stored(number: CellNumber) -> CellNumber:
    """A rate typed in with two decimals and shown with one is the one typed: 5.45, not 5.5, which its own values would refute."""
    if number.percent_cell and number.stored is not None and -2 <= _exponent(number.stored) < -(number.places or 0):
        places = -_exponent(number.stored)
        return replace(number, value=number.stored.quantize(Decimal(1).scaleb(-places)), places=places)
    return number


def _exponent(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _settled(number: CellNumber, against: Against) -> CellNumber:
    """Settles △, which may be a minus or an increase, and ▲ that its own values refute, by arithmetic."""
    assert number.value is not None
    difference = against.difference
    if number.unsure and difference:
        for sign in (1, -1):
            if _matches(sign * number.value, against, number.places or 0):
                return replace(number, value=sign * number.value, unsure=False)
    refuted = number.words.startswith("▲") and difference is not None and difference < 0
    return replace(number, unsure=True) if refuted else number


def _matches(value: Decimal, against: Against, places: int) -> bool:
    return any(_fits(value, other, places) for other in (against.difference, against.growth))


def _fits(value: Decimal, other: Decimal | None, places: int) -> bool:
    return other is not None and abs(value - other) <= Decimal("0.6").scaleb(-places)


def _with_unit(number: CellNumber, against: Against) -> Moved:
    """The unit settles it, but for a percent between two percentages whose difference it is: 94.5%, 90.8%, 3.7%."""
    value, places = number.value or Decimal(0), _places(number)
    lies_between = number.unit == against.unit == "%" and _fits(value, against.difference, places)
    if number.unit in _THOUSANDTHS:
        return _told(number, "change", "个千分点")
    if number.unit in _POINTS or (lies_between and not _fits(value, against.growth, places)):
        return _told(number, "change", "个百分点")
    return (
        _told(number, "rate", number.unit) if number.unit in ("%", "‰", "倍") else _told(number, "change", number.unit)
    )


def _bare_number(number: CellNumber, kind: str, against: Against) -> Moved:
    """A plain number: %, points, or an amount, as its own values show; without them only where the head leaves one meaning."""
    value, places = number.value or Decimal(0), _places(number)
    if not value and against.difference == 0:
        return _told(number, "change", "个百分点" if against.unit == "%" else against.unit)
    growth, difference = _fits(value, against.growth, places), _fits(value, against.difference, places)
    part = 0 < abs(value) < 1 and against.unit != "%" and _fits(value * 100, against.growth, max(0, places - 2))
    if kind == "delta" and part and not (growth or difference):
        # 143000, 131100, 0.091 under a bare 同比: nothing else comes of the two values
        return Moved("told", "rate", _hundredfold(value), "%", words=number.words, places=max(0, places - 2))
    if (
        kind == "rate"
        and not growth
        and 0 < abs(value) < 1
        and (against.small or _fits(value * 100, against.growth, max(0, places - 2)))
    ):
        if _fits(value * 100, against.growth, max(0, places - 2)):
            return Moved("told", "rate", _hundredfold(value), "%", words=number.words, places=max(0, places - 2))
        return _ask(
            _("“{words}”是{low}%还是{high}%").format(words=number.words, low=in_full(value), high=in_full(value * 100))
        )
    if growth and difference and kind == "rate" and against.unit == "%":
        return _ask(_("“{words}”是百分点还是百分数").format(words=number.words))
    if against.unit == "%":
        if difference:
            return _told(number, "change", "个百分点")
        if 0 < abs(value) < 1 and not growth and _fits(value * 100, against.difference, max(0, places - 2)):
            # 0.81, 0.76, 0.05: all three are parts of one
            return Moved(
                "told", "change", _hundredfold(value), "个百分点", words=number.words, places=max(0, places - 2)
            )
        return (
            _told(number, "rate", "%") if growth else _ask(_("“{words}”是百分点还是百分数").format(words=number.words))
        )
    if kind == "rate" or (growth and not difference) or (not difference and against.may_grow_by(value)):
        return _told(number, "rate", "%")
    if difference and not growth:
        return _told(number, "change", against.unit)
    return _ask(_("“{words}”是增减额还是增减率").format(words=number.words))


def of_another(moved: Moved) -> Moved:
    """约50%（调用率） under 比上年: a rate that its own cell names is a level of its own, and no change of the row's figure."""
    named = ending("percent_name").search(moved.tail) and not _MOVES.search(moved.tail)
    return replace(moved, role="share") if moved.role == "rate" and moved.unit == "%" and named else moved


def read_part(
    cell: Cell, role: Literal["completion", "share"], *, small: bool, percent: bool, proof: Decimal | None
) -> Moved:
    """A 完成率 or 占比 cell. small: all plain numbers of the column are below three. percent: its head says %. proof: as arithmetic has it."""
    number = cell.said
    if number.what != "number" or number.value is None:
        return Moved("none", role, words=number.words)
    if number.unit not in ("", "%", "‰"):
        return _ask(_("“{words}”不是百分数").format(words=number.words))
    value, places = number.value, _places(number)
    if number.unit or number.percent_cell or not small:
        return Moved(
            "told", role, value, number.unit or "%", words=number.words, tail=number.tail, places=places, approx=number.approx,
        )  # fmt: skip
    whole = _hundredfold(value)
    if proof is not None and abs(proof - whole) < abs(proof - value):
        return Moved("told", role, whole, "%", words=number.words, places=max(0, places - 2))
    if proof is None and (places >= 2 or not percent) and (role == "completion" or not percent):
        return Moved("told", role, whole, "%", words=number.words, places=max(0, places - 2))
    return _ask(_("“{words}”是{low}%还是{high}%").format(words=number.words, low=in_full(value), high=in_full(whole)))


def _hundredfold(value: Decimal) -> Decimal:
    """A fraction as a percentage, without the zeros that ×100 leaves: 0.98 is 98."""
    whole = (value * 100).normalize()
    return whole.quantize(Decimal(1)) if _exponent(whole) > 0 else whole


def _told(number: CellNumber, role: FigureRole, unit: str) -> Moved:
    return Moved(
        "told", role, number.value or Decimal(0), unit, words=number.words, tail=number.tail, places=_places(number),
        approx=number.approx,
    )  # fmt: skip


def _ask(why: str) -> Moved:
    return Moved("ask", why=why)


def _places(number: CellNumber) -> int:
    if number.places is not None:
        return number.places
    return places_of(number.value) if number.value is not None else 0
