"""What one report is drafted from."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from drafter.core.period import Period


@dataclass(frozen=True, slots=True)
class Case:
    """What one report is drafted from. Paths are resolved against the case's folder. date: 成文日期, None when nobody gave one.

    short: other names of the unit. authority: the source file that wins a disagreement, "" if none does.
    suppress: findings to leave out, as mappings with rule, quote and reason. source: the file errors name.
    """

    folder: Path
    unit: str
    period: Period
    title: str
    date: datetime.date | None
    facts: tuple[Path, ...]
    profile: str = ""
    short: tuple[str, ...] = ()
    recipient: str = ""
    prior: tuple[Path, ...] = ()
    authority: str = ""
    suppress: tuple[Mapping[str, str], ...] = ()
    layout: str = ""
    source: str = "case.yaml"

    @property
    def stamp(self) -> datetime.date:
        """The date files and comments bear: 成文日期, or the day after the period, so that the same case gives the same bytes."""
        if self.date:
            return self.date
        return datetime.date(self.period.last_year + self.period.last // 12, self.period.last % 12 + 1, 1)
