"""What a reader should know of a file that was read (struck words left out, columns in a PDF, no words at all), told before any result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.cli.console import complain
from drafter.core.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from drafter.read.report import Opened


def tell_notices(warnings: Iterable[str], name: str = "") -> None:
    """Tells them on standard error, so that results stay whole. name: of the file, where there may be several."""
    for what in warnings:
        complain(_("注意：{what}").format(what=_("{place}：{what}").format(place=name, what=what) if name else what))


def tell_of(*opened: Opened | None) -> None:
    """Tells what should be known of each report, with its name where there are several."""
    for one in (known := [report for report in opened if report]):
        tell_notices(one.source.warnings, one.path if len(known) > 1 else "")
