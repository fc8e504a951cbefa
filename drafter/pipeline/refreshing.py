"""更新, the table of contents: read what the document remembers → read the newer sources → put values in as tracked changes."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from drafter.core.bookmark import Bookmark
from drafter.core.edit import apply_edits
from drafter.core.errors import InputError
from drafter.core.messages import _
from drafter.core.period import Period
from drafter.office.bookmarks import remembered_bookmarks, remembering
from drafter.office.tracked import apply_tracked
from drafter.read.facts import read_facts
from drafter.read.report import open_report
from drafter.revise.refresh import Refresh, Refreshed, refresh

AUTHOR = "drafter"


@dataclass(frozen=True, slots=True)
class RefreshedReport:
    """text: as it reads with the changes accepted. docx: the user's own with revision marks; it remembers the new values."""

    refresh: Refresh
    text: str
    docx: bytes


def refresh_report(report: Path | str, facts: Sequence[Path], *, date: datetime.date) -> RefreshedReport:
    """Newer values put into a report that remembers its figures, also when people have edited it since. date: of the revision marks.

    Raises:
        InputError: a file cannot be read, or the report remembers nothing (it is no docx of `drafter draft`, or one made with --plain).
    """
    opened = open_report(report)
    remembered, period = remembered_bookmarks(opened.docx) if opened.docx is not None else ((), "")
    bookmarks = sorted((mark for mark in remembered if len(mark.span)), key=lambda mark: mark.span)
    if opened.docx is None or not bookmarks:
        remedy = _(
            "用 drafter draft 起草的 report.docx（不加 --plain）才带书签；别的报告用 fill 填数，用 check --facts 核对"
        )
        raise InputError.one(Path(report).name, _("没有记着数据出处的书签"), remedy)
    given = read_facts(facts, period=Period.parse(period) if period else None).facts
    found = refresh(opened.text, bookmarks, given)
    now = [_as_refreshed(one) for one in found.refreshed]
    made = apply_tracked(opened.docx.package, found.edits, author=AUTHOR, date=date)
    return RefreshedReport(found, apply_edits(opened.text, found.edits), remembering(made, now, remembered, period))


def _as_refreshed(one: Refreshed) -> Bookmark:
    value = "".join(char for char in one.after if char.isdigit() or char in ".-")
    sound = value and Decimal(value).is_finite()
    place = one.provenance
    return replace(
        one.bookmark,
        kind="figure",
        quote=one.after,
        value=value if sound else "",
        source=place.source,
        locator=place.locator,
    )
