"""An outline as tests compare it."""

from __future__ import annotations

from drafter.read.outline import parse_report
from drafter.read.outline_units import outline


def rows(text: str) -> list[tuple[int, str, str]]:
    return [(unit.level, unit.role, unit.number + unit.text) for unit in outline(parse_report(text))]
