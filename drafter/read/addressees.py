"""Whom a report is for, where nobody gave it: as the notes' own first lines say, else as last period's report of the same unit was addressed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from drafter.core.messages import _
from drafter.core.report import Report
from drafter.language.characters import plain
from drafter.read.headlines import Headline

_LONGEST = 40
_TO_ALL = ("各位", "同志们", "尊敬的")  # spoken to whoever sits there: no addressee of a paper


def recipient_of_notes(raw: dict[str, Any], headlines: Mapping[Path, Headline], said: list[str]) -> None:
    """Whom the notes' own first lines say the report is for."""
    named = {headline.recipient: path.name for path, headline in headlines.items() if headline.recipient}
    if raw.get("recipient") or len(named) != 1:
        return
    [(raw["recipient"], where)] = named.items()
    said.append(_("主送：{value}（据{why}）").format(value=raw["recipient"], why=where))


def recipient_of_prior(raw: dict[str, Any], priors: Sequence[tuple[str, Report]], said: list[str]) -> None:
    """Whom last period's report of this unit was for; said so that it can be overruled. priors: by the name of the file."""
    unit = str(raw.get("unit") or "")
    for name, report in priors:
        if raw.get("recipient") or not unit or not report.salutation or unit not in _whose(report):
            continue
        whom = report.salutation.of(report.text).strip().rstrip("：:")
        if 2 <= len(whom) <= _LONGEST and not whom.startswith(_TO_ALL):
            raw["recipient"] = whom
            said.append(_("主送：{value}（据上期报告{why}，换了请改）").format(value=whom, why=name))


def _whose(report: Report) -> str:
    """Where a report names its unit: its title and its signature."""
    signed = report.signature.of(report.text) if report.signature else ""
    return plain(f"{report.title_text()}\n{signed}")
