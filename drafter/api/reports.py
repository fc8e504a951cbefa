"""Reports anyone wrote: checked, compared, their layout learned."""

from __future__ import annotations

import datetime
import difflib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafter.api.rewriting import AUTHOR, edit_entry
from drafter.core.period import Period
from drafter.core.suppression import Suppression

if TYPE_CHECKING:
    from drafter.core.comparison import Comparison
    from drafter.pipeline.checking import Checked


@dataclass(frozen=True, slots=True)
class Checking:
    """A report with what was found."""

    checked: Checked

    @property
    def text(self) -> str:
        return self.checked.text

    def to_dict(self) -> dict[str, Any]:
        """{"files": [...]} of `drafter check --format json`, for this one file."""
        from drafter.present.findings_json import finding_entries

        entries = finding_entries(self.text, self.checked.findings)
        return {"files": [{"path": self.checked.path, "profile": self.checked.profile.id, "findings": entries}]}

    def lines(self) -> list[dict[str, Any]]:
        """The text line by line, as a page shows it: see `present.draft_lines`."""
        from drafter.language.placeholders import find_placeholders
        from drafter.present.draft_lines import Lines, draft_lines

        return draft_lines(Lines(self.checked.report, (), (), (), find_placeholders(self.text)))

    def safe_edits(self) -> list[dict[str, Any]]:
        """The fixes that may be made without asking: [{"start","end","old","new","reason"}]."""
        from drafter.pipeline.fixing import safe_edits

        return [edit_entry(edit, self.text) for edit in safe_edits(self.checked)]

    def commented(self, *, date: datetime.date) -> bytes | None:
        """The user's own docx with a comment at each finding; None for a report that is no docx."""
        from drafter.assemble.comments import finding_comments
        from drafter.office.comments import add_comments

        docx = self.checked.source.docx
        if docx is None:
            return None
        return add_comments(docx.package, finding_comments(self.checked.findings), author=AUTHOR, date=date)

    def fixed(self, *, date: datetime.date) -> tuple[bytes | str, str]:
        """The report with the safe fixes (a docx with tracked changes, else the text), and the difference as a unified diff."""
        from drafter.core.edit import apply_edits
        from drafter.office.tracked import apply_tracked
        from drafter.pipeline.fixing import safe_edits

        edits = safe_edits(self.checked)
        after = apply_edits(self.text, edits)
        diff = difflib.unified_diff(self.text.splitlines(), after.splitlines(), lineterm="", n=0)
        docx = self.checked.source.docx
        made = after if docx is None else apply_tracked(docx.package, edits, author=AUTHOR, date=date)
        return made, "\n".join(diff)


def check(
    report: Path | str,
    *,
    facts: Sequence[Path | str] = (),
    priors: Sequence[Path | str] = (),
    profile: str = "",
    period: Period | None = None,
    unit: Sequence[str] = (),
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    suppress: Sequence[Suppression] = (),
) -> Checking:
    """A report checked; with facts, also against its sources, with priors, also for what was carried over.

    Raises:
        InputError: the report, a facts file or a prior cannot be read.
    """
    from drafter.pipeline.checking import Request, check_report

    request = Request(
        facts=tuple(map(Path, facts)), priors=tuple(map(Path, priors)), profile=profile, period=period, unit=tuple(unit), select=tuple(select),
        ignore=tuple(ignore), suppress=tuple(suppress),
    )  # fmt: skip
    return Checking(check_report(Path(report), request))


@dataclass(frozen=True, slots=True)
class Comparing:
    """A report beside last period's."""

    comparison: Comparison

    def to_dict(self) -> Mapping[str, Any]:
        from drafter.present.comparison_rows import as_json

        return as_json(self.comparison)

    def to_page(self) -> str:
        """The comparison as one self-contained page without script."""
        from drafter.present.comparison_page import comparison_page

        return comparison_page(self.comparison)


def compare(report: Path | str, prior: Path | str) -> Comparing:
    """A report beside last period's: headings, figures, sentences, what became of problems and plans.

    Raises:
        InputError: a file cannot be read.
    """
    from drafter.pipeline.revising import compare_reports
    from drafter.read.report import open_report

    return Comparing(compare_reports(open_report(report), open_report(prior)))


def learn_layout(sample: Path | str) -> str:
    """The layout of a well-set docx, as YAML for the case's `layout`.

    Raises:
        InputError: it is no docx.
    """
    from drafter.assemble.learning import layout_yaml, learned
    from drafter.core.errors import InputError
    from drafter.core.messages import _
    from drafter.office.format_facts import format_facts
    from drafter.read.report import open_report

    opened = open_report(sample)
    if opened.docx is None:
        raise InputError.one(Path(sample).name, _("不是 docx，学不了版式"), _("给出一份排好的 docx"))
    return layout_yaml(learned(format_facts(opened.docx), opened.report, Path(sample).stem))
