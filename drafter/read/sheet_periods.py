"""The period a sheet names: in its title (滨河区2025年三季度过磅及考核表), else in the heads of its columns (2025年三季度 beside 2024年三季度)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from drafter.core.errors import InputError
from drafter.core.period import Period
from drafter.language.characters import plain
from drafter.language.dates import find_periods

_ROWS = 3  # in which a title and the heads stand
_LARGEST = 500_000  # bytes of a file that is opened for its title alone


def titled_periods(path: Path) -> Iterator[Period]:
    """The period of each sheet of a workbook that names one for certain."""
    from drafter.office.sheets import read_workbook

    try:
        sheets = read_workbook(path) if path.stat().st_size <= _LARGEST else []
    except (InputError, OSError):
        return  # told when it is used
    for sheet in sheets:
        rows = [
            list(dict.fromkeys(cell.shown.strip() for cell in row if cell.shown.strip())) for row in sheet.rows[:_ROWS]
        ]
        if found := next((period for row in rows if (period := _of_row(row))), None):
            yield found


def _of_row(cells: Sequence[str]) -> Period | None:
    """The latest of a row's periods, where the others are the same months of years before; a cell that names two names none."""
    said = [find_periods(re.sub(r"\s", "", plain(cell))) for cell in cells]
    named = {one[0].period for one in said if len(one) == 1 and one[0].period and not one[0].compared}
    latest = max(named, default=None)
    if latest is None or any(len(one) > 1 for one in said):
        return None
    return latest if all(one == latest.back(latest.year - one.year) for one in named if one) else None
