"""`--period` as given on a command line."""

from __future__ import annotations

from drafter.core.errors import InputError
from drafter.core.messages import _
from drafter.core.period import Period


def chosen_period(code: str | None) -> Period | None:
    """The period named, None when none is given. Raises InputError for words that name none."""
    from drafter.read.periods import read_period

    period = read_period(code) if code else None
    if code and period is None:
        remedy = _("写成 2024、2024H1、2024Q3、2024-05 或 2024-01..2024-05")
        raise InputError.one(_("命令行"), _("“{value}”不是期间").format(value=code), remedy, "--period")
    return period
