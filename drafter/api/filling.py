"""What a report lacks: asked for, put in, and newer values where old ones stand."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafter.api.drafting import gap_entry

if TYPE_CHECKING:
    from drafter.core.profile import Gap
    from drafter.pipeline.refreshing import RefreshedReport
    from drafter.pipeline.revising import FilledReport


@dataclass(frozen=True, slots=True)
class Gaps:
    """What a report still lacks, one row each."""

    rows: tuple[Gap, ...]

    def to_dict(self) -> dict[str, Any]:
        return {"gaps": [gap_entry(gap) for gap in self.rows]}

    def to_sheet(self, *, date: datetime.date, by_owner: bool = False) -> bytes:
        """The request sheet departments fill in; its columns are those of gaps.xlsx."""
        from drafter.present.request_sheet import request_sheet

        return request_sheet(self.rows, by_owner=by_owner, date=date)


def gaps(
    report: Path | str, *, prior: Path | str | None = None, facts: Sequence[Path | str] = (), period: str = ""
) -> Gaps:
    """Everything a report still lacks; with the prior report also what that had and this one has not.

    Raises:
        InputError: a file cannot be read.
    """
    from drafter.pipeline.revising import gaps_of, owner_from
    from drafter.read.facts import read_facts
    from drafter.read.report import open_prior, open_report

    opened = open_report(report)
    named = opened.period()
    owner_of = owner_from(read_facts([Path(one) for one in facts]).facts) if facts else None
    before = open_prior(prior) if prior else None
    return Gaps(gaps_of(opened, prior=before, period=period or (named.code if named else ""), owner_of=owner_of))


@dataclass(frozen=True, slots=True)
class Filling:
    """A report with answers put in."""

    filled: FilledReport

    def to_dict(self) -> dict[str, Any]:
        """{"filled":[…],"left":[…],"clashes":[…],"open":n,"trace":…}: every answer with what became of it."""
        filling = self.filled.filling
        blank = sum(left.kind == "blank" for left in filling.left)
        return {
            "filled": [
                {"indicator": one.slot.gap.indicator, "words": one.words, "note": one.note} for one in filling.filled
            ],
            "left": [
                {"kind": left.kind, "reason": left.reason, "places": [str(a.provenance) for a in left.answers]}
                for left in filling.left
                if left.kind not in ("blank", "already")
            ],
            "clashes": [clash.words for clash in self.filled.contradictions],
            "open": blank + len(filling.unanswered),
            "trace": self.filled.trace,
        }


def fill(report: Path | str, sheets: Sequence[Path | str], *, date: datetime.date) -> Filling:
    """Answers of returned sheets put into a report; nothing but its open places changes.

    Raises:
        InputError: a file cannot be read.
    """
    from drafter.pipeline.revising import fill_report
    from drafter.read.report import open_report

    return Filling(fill_report(open_report(report), sheets, date=date))


@dataclass(frozen=True, slots=True)
class Refreshing:
    """A report that remembers its figures, with newer ones put in."""

    refreshed: RefreshedReport

    def to_dict(self) -> dict[str, Any]:
        """{"refreshed":[{indicator,before,after,source,locator}],"left":[{kind,indicator,quote,said}],"same":n}."""
        done = self.refreshed.refresh
        return {
            "refreshed": [
                {
                    "indicator": one.bookmark.indicator, "before": one.before, "after": one.after,
                    "source": one.provenance.source, "locator": one.provenance.locator,
                }
                for one in done.refreshed
            ],
            "left": [
                {"kind": one.kind, "indicator": one.bookmark.indicator, "quote": one.bookmark.quote, "said": one.said}
                for one in done.left
            ],
            "same": done.same,
        }  # fmt: skip


def refresh(report: Path | str, facts: Sequence[Path | str], *, date: datetime.date) -> Refreshing:
    """Newer values put into a docx of `draft` as tracked changes, where they stand. Raises InputError for one that remembers nothing."""
    from drafter.pipeline.refreshing import refresh_report

    return Refreshing(refresh_report(report, [Path(one) for one in facts], date=date))
