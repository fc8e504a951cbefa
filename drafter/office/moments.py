"""The date a zip entry bears: a case's own date, within what the format can hold."""

from __future__ import annotations

import datetime

Moment = tuple[int, int, int, int, int, int]


def zip_moment(date: datetime.date) -> Moment:
    """The start of the day, brought into 1980–2107."""
    if date.year < 1980:
        return (1980, 1, 1, 0, 0, 0)
    return (date.year, date.month, date.day, 0, 0, 0) if date.year <= 2107 else (2107, 12, 31, 0, 0, 0)
