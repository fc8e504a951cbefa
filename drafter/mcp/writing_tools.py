"""Tools that write new files: a draft, a filled or rewritten report, a text set as a document. None overwrites, none approves."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from drafter import api
from drafter.core.errors import InputError
from drafter.core.messages import _
from drafter.mcp.answer_shapes import DraftedAnswer, Exported, FilledAnswer, RewrittenAnswer
from drafter.mcp.confined import Confined
from drafter.mcp.paging import text_page

if TYPE_CHECKING:
    from collections.abc import Callable


class Writing:
    """The writing tools over one folder. today: the clock, at the edge."""

    def __init__(self, confined: Confined, today: Callable[[], datetime.date]) -> None:
        self._in, self._today = confined, today

    def tools(self) -> tuple[Callable[..., object], ...]:
        return (self.draft_report, self.fill_gaps, self.rewrite_section, self.export_docx)

    def draft_report(self, case: str, output: str) -> DraftedAnswer:
        """Drafts a case folder offline into the new folder `output`: report.docx, review.docx, report.txt, findings.json, trace.json,
        gaps.xlsx. Every figure rests on a source; what nobody gave stands as 【待补…】 and must be asked, never made up."""
        folder = self._in.new(output)
        drafting = api.draft(api.read_case(self._in.path(case)))
        said = drafting.to_dict()
        files = self._in.write({folder / name: content for name, content in drafting.files().items()})
        errors = [finding for finding in said["findings"] if finding["severity"] == "error"]
        return {
            "title": said["title"], "files": files, "text": text_page(drafting.text, 0), "gaps": len(said["gaps"]),
            "questions": said["questions"], "errors": errors,
        }  # fmt: skip

    def fill_gaps(self, report: str, sheets: list[str], output: str) -> FilledAnswer:
        """Puts the answers of returned sheets (gaps.xlsx filled in) into the open places of a report and writes it as the new file
        `output`. Doubtful answers (out of scale, other unit) are left and told."""
        target = self._in.new(output)
        done = api.fill(self._in.path(report), self._in.paths(sheets), date=self._today())
        said = done.to_dict()
        made = done.filled.docx
        content = made if made is not None else done.filled.text.encode()
        _fits(target.suffix, made is not None)
        (name,) = self._in.write({target: content})
        return {
            "file": name,
            "filled": said["filled"],
            "left": said["left"],
            "clashes": said["clashes"],
            "open": said["open"],
        }

    def rewrite_section(
        self, report: str, section: str = "problems", facts: list[str] | None = None, output: str = ""
    ) -> RewrittenAnswer:
        """Proposes a better wording of one section (problems, achievements, plans, its number or words of its heading) with all its facts
        locked. output: a new docx to write with tracked changes; none is written when it is empty."""
        target = self._in.new(output) if output else None
        done = api.rewrite(
            self._in.path(report),
            section,
            facts=self._in.paths(facts or ()),
            date=self._today(),
            as_docx=target is not None,
        )
        said = done.to_dict()
        name = ""
        if target is not None:
            _fits(target.suffix, True)
            assert done.tracked is not None  # as_docx asks for it
            (name,) = self._in.write({target: done.tracked})
        return {"edits": said["edits"], "refused": said["refused"], "gaps": said["gaps"], "file": name}

    def export_docx(self, report: str, output: str, date: str = "") -> Exported:
        """Sets a text (txt, md, docx) as an official document after GB/T 9704-2012 and writes the new file `output`. date: 成文日期, such as
        2024-07-05; without one, today's dates the file only."""
        target = self._in.new(output)
        _fits(target.suffix, True)
        content = api.set_as_docx(self._in.path(report), date=_date(date) or self._today())
        (name,) = self._in.write({target: content})
        return {"file": name}


def _fits(suffix: str, is_docx: bool) -> None:
    if is_docx != (suffix.lower() == ".docx"):
        wanted = ".docx" if is_docx else ".txt"
        raise InputError.one("output", _("应以 {suffix} 结尾").format(suffix=wanted), "")


def _date(words: str) -> datetime.date | None:
    if not words:
        return None
    try:
        return datetime.date.fromisoformat(words)
    except ValueError:
        raise InputError.one(
            "date", _("“{value}”不是日期").format(value=words), _("写成 2024-07-05 或 2024年7月5日")
        ) from None
