"""Reporting periods 期间: a run of whole months, such as 2024, 2024H1, 2024Q3, 2024-05, 2024-01..2024-05."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_CODE = re.compile(r"(\d{4})(?:H([12])|Q([1-4])|-(\d{1,2})(?:\.\.(\d{4})-(\d{1,2}))?)?")


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """Whole months from (year, first) to (last_year, last), both ends included.

    Raises:
        ValueError: for a month outside 1–12 or an end before the start.
    """

    year: int
    first: int
    last_year: int
    last: int

    def __post_init__(self) -> None:
        if not (
            1 <= self.first <= 12 and 1 <= self.last <= 12 and (self.year, self.first) <= (self.last_year, self.last)
        ):
            raise ValueError(f"bad period {self.year}-{self.first}..{self.last_year}-{self.last}")

    @classmethod
    @lru_cache(maxsize=1024)
    def parse(cls, code: str) -> Period:
        """Reads `2024`, `2024H1`, `2024Q3`, `2024-05` or `2024-01..2024-05`; ValueError otherwise."""
        found = _CODE.fullmatch(code.strip())
        if not found:
            raise ValueError(f"not a period: {code!r}")
        year, half, quarter, month, last_year, last = found.groups()
        if half:
            return cls(int(year), 6 * int(half) - 5, int(year), 6 * int(half))
        if quarter:
            return cls(int(year), 3 * int(quarter) - 2, int(year), 3 * int(quarter))
        if month and last:
            return cls(int(year), int(month), int(last_year), int(last))
        if month:
            return cls(int(year), int(month), int(year), int(month))
        return cls(int(year), 1, int(year), 12)

    @property
    def months(self) -> int:
        return (self.last_year - self.year) * 12 + self.last - self.first + 1

    @property
    def is_year(self) -> bool:
        return (self.first, self.last, self.last_year) == (1, 12, self.year)

    @property
    def code(self) -> str:
        """The shortest code that `parse` reads back as this period."""
        if self.is_year:
            return f"{self.year}"
        if self.year == self.last_year:
            if (self.first, self.last) in ((1, 6), (7, 12)):
                return f"{self.year}H{self.last // 6}"
            if self.months == 3 and self.last % 3 == 0:
                return f"{self.year}Q{self.last // 3}"
            if self.months == 1:
                return f"{self.year}-{self.first:02d}"
        return f"{self.year}-{self.first:02d}..{self.last_year}-{self.last:02d}"

    @property
    def title(self) -> str:
        """As a title says it: 2024年, 2024年上半年, 2024年第三季度, 2024年5月, 2024年1—5月."""
        if self.is_year:
            return f"{self.year}年"
        if self.year != self.last_year:
            return f"{self.year}年{self.first}月—{self.last_year}年{self.last}月"
        if (self.first, self.last) in ((1, 6), (7, 12)):
            return f"{self.year}年{'上' if self.last == 6 else '下'}半年"
        if self.months == 3 and self.last % 3 == 0:
            return f"{self.year}年第{'一二三四'[self.last // 3 - 1]}季度"
        if self.months == 1:
            return f"{self.year}年{self.first}月"
        return f"{self.year}年{self.first}—{self.last}月"

    @lru_cache(maxsize=1024)  # noqa: B019 (a period is a value, and there are few)
    def back(self, years: int = 1) -> Period:
        """The same months, `years` earlier: the base period of 同比."""
        return Period(self.year - years, self.first, self.last_year - years, self.last)

    def covers(self, other: Period) -> bool:
        return (self.year, self.first) <= (other.year, other.first) and (other.last_year, other.last) <= (
            self.last_year,
            self.last,
        )

    def __str__(self) -> str:
        return self.code
