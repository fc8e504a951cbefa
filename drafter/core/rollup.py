"""What a whole's figures come to beside those of its units."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from drafter.core.claim import FigureRole
from drafter.core.text import Provenance


@dataclass(frozen=True, slots=True)
class Share:
    """What one unit states of a metric. value: in the whole's unit, None when it cannot be converted."""

    name: str
    raw: str
    value: Decimal | None
    period: str = ""
    places: int = 0


@dataclass(frozen=True, slots=True)
class RollupTotal:
    """One metric of the whole against its units.

    total − the sum of shares = difference; tolerance: half of the last digit of every figure written.
    missing: units that do not state it. other_unit, other_period: units whose figure cannot be added, or is of another period.
    """

    indicator: str
    unit: str
    total: Decimal
    raw: str
    shares: tuple[Share, ...]
    missing: tuple[str, ...]
    other_unit: tuple[str, ...]
    other_period: tuple[str, ...]
    difference: Decimal
    tolerance: Decimal

    @property
    def comparable(self) -> bool:
        return not (self.missing or self.other_unit or self.other_period)

    @property
    def adds_up(self) -> bool:
        return self.comparable and abs(self.difference) <= self.tolerance


FaultKind = Literal[
    "missing", "other_period", "other_unit", "converted", "not_added", "two_values", "not_exact", "scale"
]


@dataclass(frozen=True, slots=True)
class UnitStatement:
    """A level one unit states of an indicator. period: a Period code, "" if not said. approx: the word that makes it no exact figure."""

    unit_name: str
    indicator: str
    value: Decimal
    raw: str
    unit: str
    period: str
    role: FigureRole
    provenance: Provenance
    approx: str = ""


@dataclass(frozen=True, slots=True)
class Addend:
    """A statement as it enters a sum; value: in the sum's unit."""

    statement: UnitStatement
    value: Decimal


@dataclass(frozen=True, slots=True)
class Sum:
    """What the units state of one indicator, added. missing: units whose figure is not in it, in the order of the units.

    value: of the addends there are; it is the whole's only when nothing is missing.
    """

    indicator: str
    unit: str
    role: FigureRole
    period: str
    value: Decimal
    addends: tuple[Addend, ...]
    missing: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        return not self.missing


@dataclass(frozen=True, slots=True)
class RollupFault:
    """What stands in the way of a sum, or was done to make it.

    missing 缺报 | other_period 期间不同 | other_unit 单位不同，不能换算 | converted 已换算 | not_added 不能相加 | two_values 一家两个数 |
    not_exact 约数 | scale 量级与各单位不合. indicator: "" when the whole unit is missing; unit_name: "" when it is all units' matter.
    said: the figures in question.
    """

    kind: FaultKind
    unit_name: str
    indicator: str = ""
    said: str = ""
    provenance: Provenance | None = None


@dataclass(frozen=True, slots=True)
class RolledUp:
    """汇总: sums in the order the units state them, and the faults. units: those expected, in order."""

    units: tuple[str, ...]
    sums: tuple[Sum, ...]
    faults: tuple[RollupFault, ...]
