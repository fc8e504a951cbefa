"""Reports anyone wrote: checked, rewritten, compared, their gaps asked for and filled."""

from __future__ import annotations

import datetime
import difflib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafter.api.drafting import gap_entry
from drafter.core.period import Period
from drafter.core.suppression import Suppression

if TYPE_CHECKING:
    from drafter.core.comparison import Comparison
    from drafter.core.edit import Edit
    from drafter.core.profile import Gap
    from drafter.pipeline.checking import Checked
    from drafter.pipeline.refreshing import RefreshedReport
    from drafter.pipeline.revising import FilledReport, Rewritten
    from drafter.read.report import Opened

AUTHOR = "drafter"


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


def edit_entry(edit: Edit, text: str) -> dict[str, Any]:
    """An edit with the words it takes away."""
    return {
        "start": edit.span.start,
        "end": edit.span.end,
        "old": edit.span.of(text),
        "new": edit.new,
        "reason": edit.reason,
    }


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
class Rewriting:
    """One section rewritten, its facts locked."""

    opened: Opened
    rewritten: Rewritten

    @property
    def tracked(self) -> bytes | None:
        """The user's docx with revision marks (a text set as one); None for plain text that was not asked for as docx."""
        return self.rewritten.tracked

    def to_dict(self) -> dict[str, Any]:
        """{"items":[{"start","end","text","faults"}],"edits":[{"start","end","old","new","reason"}],"refused":[…],"gaps":[…]}."""
        text, outcome = self.opened.text, self.rewritten.outcome
        return {
            "text": text, "after": self.rewritten.text,
            "items": [
                {
                    "start": d.entry.body.start, "end": d.entry.body.end, "text": d.entry.body.of(text),
                    "faults": list(dict.fromkeys(fault.words for fault in d.faults)),
                }
                for d in outcome.diagnoses
            ],
            "edits": [edit_entry(edit, text) for edit in outcome.edits],
            "refused": [{"words": one.words, "why": [str(why) for why in one.why]} for one in outcome.refused],
            "gaps": [gap_entry(gap) for gap in outcome.gaps],
            "unplaced": [{"id": f.id, "text": f.text, "place": str(f.provenance)} for f in outcome.unplaced],
        }  # fmt: skip


def rewrite(
    report: Path | str,
    section: str = "problems",
    *,
    facts: Sequence[Path | str] = (),
    prior: Path | str | None = None,
    period: str = "",
    date: datetime.date,
    as_docx: bool = False,
) -> Rewriting:
    """One section of a report rewritten from given facts; section: problems, achievements, plans, a number or words of its heading.

    Raises:
        InputError: a file cannot be read, or there is no such section.
    """
    from drafter.pipeline.revising import facts_to_tell, rewrite_report
    from drafter.read.report import open_prior, open_report

    opened = open_report(report)
    given = (
        facts_to_tell([Path(one) for one in facts], period=Period.parse(period) if period else None) if facts else ()
    )
    before = open_prior(prior) if prior else None
    return Rewriting(
        opened, rewrite_report(opened, section, given, prior=before, period=period, date=date, as_docx=as_docx)
    )


def apply_rewrite(done: Rewriting, accepted: Collection[int], *, date: datetime.date) -> tuple[bytes | None, str]:
    """Only the accepted edits (by their place in `to_dict()["edits"]`) made: the docx with revision marks (None for text), and the text."""
    from drafter.core.edit import apply_edits
    from drafter.pipeline.revising import track

    edits = [edit for number, edit in enumerate(done.rewritten.outcome.edits) if number in accepted]
    tracked, _clean = track(done.opened, edits, (), date=date)
    return tracked, apply_edits(done.opened.text, edits)


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
