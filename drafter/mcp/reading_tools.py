"""Tools that only read: what was understood, checked, verified, traced, missing, compared."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Literal

from drafter import api
from drafter.core.errors import InputError
from drafter.core.messages import _
from drafter.core.period import Period
from drafter.mcp.answer_shapes import Compared, Facts, Findings, GapRows, TracedAnswer, VerifiedAnswer
from drafter.mcp.confined import Confined
from drafter.mcp.paging import TextPage, row_page, text_page

if TYPE_CHECKING:
    from collections.abc import Callable

Part = Literal["preamble", "achievements", "problems", "plans"]
_LONGEST = 200_000  # characters of a text given in hand; three times the longest report


class ReadingTools:
    """The reading tools over one folder. Methods are tools: their docstrings are what an agent is told."""

    def __init__(self, confined: Confined) -> None:
        self._in = confined

    def tools(self) -> tuple[Callable[..., object], ...]:
        return (
            self.read_text, self.read_facts, self.check_report, self.verify_text, self.trace_figure, self.list_gaps, self.compare_reports,
        )  # fmt: skip

    def read_text(self, file: str, start: int = 0) -> TextPage:
        """The text of a report or note (docx, txt, pdf, …) as offsets count it, in pages; `next` is the start of the following page."""
        from drafter.office.source import read_source

        return text_page(read_source(self._in.path(file)).text, start)

    def read_facts(self, sources: list[str], period: str = "", page: int = 0) -> Facts:
        """What drafter understands of sources: a case folder, or notes, sheets and other files. Facts with typed figures, what is left
        out and why, and the questions to ask a person. period: of the report they are for, such as 2024H1."""
        found = api.facts(self._in.paths(sources), period=named_period(period)).to_dict()
        rows, following = row_page(found["facts"], page)
        return {"facts": rows, "questions": found["questions"], "total": len(found["facts"]), "next_page": following}

    def check_report(
        self, report: str, facts: list[str] | None = None, prior: str = "", period: str = "", page: int = 0
    ) -> Findings:
        """Checks a report: structure, gaps, figures and consistency, residues, language; with facts also against its sources, with the
        prior report also for what was carried over. Each finding quotes the text and shows its arithmetic."""
        checked = api.check(
            self._in.path(report),
            facts=self._in.paths(facts or ()),
            priors=self._in.paths([prior] if prior else ()),
            period=named_period(period),
        )
        file = checked.to_dict()["files"][0]
        rows, following = row_page(file["findings"], page)
        counts = Counter(finding["severity"] for finding in file["findings"])
        return {"profile": file["profile"], "findings": rows, "counts": dict(counts), "next_page": following}

    def verify_text(
        self, text: str, facts: list[str], period: str = "", role: Part = "achievements", page: int = 0
    ) -> VerifiedAnswer:
        """Holds a text you or anyone wrote against source files, sentence by sentence: supported, reworded, bent, unsupported or frame,
        with the slot at fault, what the text says and what the source says; `lost` are facts the text does not tell."""
        if len(text) > _LONGEST:
            raise InputError.one("text", _("太长"), _("一次一节地核对"))
        with TemporaryDirectory() as folder:
            file = Path(folder) / "text.txt"
            file.write_text(text, "utf-8", errors="replace")
            found = api.verify_file(file, self._in.paths(facts), period=named_period(period), role=role).to_dict()
        rows, following = row_page(found["sentences"], page)
        counts = Counter(sentence["verdict"] for sentence in found["sentences"])
        return {"sentences": rows, "lost": found["lost"], "counts": dict(counts), "next_page": following}

    def trace_figure(self, report: str, facts: list[str], figure: str, period: str = "") -> TracedAnswer:
        """Where a figure of a report (as it is written there, such as 18.64亿元) comes from: status and the cells or lines it rests on."""
        traced = api.trace(self._in.path(report), self._in.paths(facts), period=named_period(period)).to_dict()
        bare = "".join(figure.split())
        mentions = [one for one in traced["mentions"] if bare and bare in "".join(one["quote"].split())]
        named = {fact_id for one in mentions for fact_id in one["facts"]}
        return {"mentions": mentions, "facts": [one for one in traced["facts"] if one["id"] in named]}

    def list_gaps(self, report: str, prior: str = "", period: str = "", page: int = 0) -> GapRows:
        """Everything a report still lacks, a row each; with last period's report also figures that had a value there and have none here."""
        rows = api.gaps(self._in.path(report), prior=self._in.path(prior) if prior else None, period=period).to_dict()[
            "gaps"
        ]
        shown, following = row_page(rows, page)
        return {"gaps": shown, "total": len(rows), "next_page": following}

    def compare_reports(self, report: str, prior: str) -> Compared:
        """A report beside last period's: headings, figures, repeated sentences, and what became of each problem and plan."""
        return {"comparison": dict(api.compare(self._in.path(report), self._in.path(prior)).to_dict())}


def named_period(code: str) -> Period | None:
    """Raises InputError for words that name no period."""
    if not code:
        return None
    try:
        return Period.parse(code)
    except ValueError:
        raise InputError.one(
            "period", _("“{value}”不是期间").format(value=code), "2024, 2024H1, 2024Q3, 2024-05"
        ) from None
