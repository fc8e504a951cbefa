"""待答问题与未用素材: the last page of a review copy, set like the report's own headings, tables and paragraphs."""

from __future__ import annotations

from dataclasses import dataclass, field

from drafter.core.claim import Question
from drafter.core.closing import Closing
from drafter.core.messages import _
from drafter.core.report import Block, Heading, Paragraph, Report, Table
from drafter.core.text import Span


def closing_report(closing: Closing) -> Report:
    """The page as a report of its own, so that one writer sets both."""
    page = _ClosingWords()
    page.heading(1, "", _("待答问题与未用素材"))
    if closing.questions:
        page.heading(2, _("（一）"), _("待答问题"))
        # A table, too: programs that look for the signature find it in the last paragraphs.
        asked = [
            (str(number), str(one.provenance), one.text, _asked(one)) for number, one in enumerate(closing.questions, 1)
        ]
        page.table([(_("序号"), _("出处"), _("原文"), _("问题")), *asked])
    if closing.left_out:
        page.heading(2, _("（二）") if closing.questions else _("（一）"), _("未用素材"))
        rows = [(str(left.provenance), left.provenance.quote, left.reason) for left in closing.left_out]
        page.table([(_("出处"), _("原文"), _("原因")), *rows])
    if closing.wrote:
        number = 1 + bool(closing.left_out) + bool(closing.questions)
        page.heading(2, f"（{'一二三'[number - 1]}）", _("各节由谁写成"))
        wrote = [
            (one.section, str(one.by_model), str(one.by_composer), "；".join(one.refused)) for one in closing.wrote
        ]
        page.table([(_("节"), _("模型（句）"), _("离线（句）"), _("未采用的模型稿")), *wrote])
    return Report("".join(page.words).rstrip("\n"), tuple(page.blocks), source="closing")


def _asked(question: Question) -> str:
    options = _("（{options}）").format(options="／".join(question.options)) if question.options else ""
    return question.question + options


@dataclass(slots=True)
class _ClosingWords:
    """The end of a report while it is written: its words, and the blocks they stand in."""

    words: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    at: int = 0

    def _write(self, words: str) -> Span:
        self.words.append(words)
        span = Span(self.at, self.at + len(words))
        self.at = span.end
        return span

    def heading(self, level: int, number: str, words: str) -> None:
        span = self._write(number + words)
        self.blocks += [Heading(span, level, number, words, False, "other"), Paragraph(span, "other")]
        self._write("\n")

    def table(self, rows: list[tuple[str, ...]]) -> None:
        start, cells = self.at, []
        for row in rows:
            spans = []
            for place, words in enumerate(row):
                spans.append(self._write(_flat(words) or "—"))
                self._write("\t" if place + 1 < len(row) else "\n")
            cells.append(tuple(spans))
        self.blocks.append(Table(Span(start, self.at - 1), tuple(cells)))


def _flat(words: str) -> str:
    return " ".join(words.split())
