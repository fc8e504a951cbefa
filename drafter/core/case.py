"""What one report is drafted from."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from drafter.core.period import Period


@dataclass(frozen=True, slots=True)
class Case:
    """What one report is drafted from. Paths are resolved against the case's folder.

    short: other names of the unit. authority: the source file that wins a disagreement, "" if none does.
    suppress: findings to leave out, as mappings with rule, quote and reason. source: the file errors name.
    """

    folder: Path
    unit: str
    period: Period
    title: str
    date: datetime.date
    facts: tuple[Path, ...]
    profile: str = ""
    short: tuple[str, ...] = ()
    recipient: str = ""
    prior: tuple[Path, ...] = ()
    authority: str = ""
    suppress: tuple[Mapping[str, str], ...] = ()
    layout: str = ""
    source: str = "case.yaml"
