"""What a whole's figures come to beside those of its units."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Share:
    """What one unit states of a metric. value: in the whole's unit, None when it cannot be converted."""

    name: str
    raw: str
    value: Decimal | None
    period: str = ""
    places: int = 0


@dataclass(frozen=True, slots=True)
class Total:
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
