"""What a rewrite asks and remarks: a question for each fault the facts did not mend, a comment on each edit."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.core.edit import Comment, Edit
from drafter.core.fact import Fact
from drafter.core.messages import _
from drafter.core.profile import Gap
from drafter.core.report import Report
from drafter.core.text import Span
from drafter.revise.diagnose import QUESTIONS, Diagnosis
from drafter.revise.offline import CAUSE
from drafter.revise.passages import section_at
from drafter.revise.rephrasing import digit_runs


def questions_of(
    report: Report, diagnosis: Diagnosis, facts: Sequence[Fact], made: Sequence[Edit], period: str
) -> list[Gap]:
    """One row for each fault the facts did not mend."""
    added = "".join(edit.new for edit in made)
    mended = {
        "no_fact": bool(facts),
        "no_degree": bool(digit_runs(added)),
        "no_cause": bool(CAUSE.search(added)),
        "no_place": bool(facts),
        "copied": bool(facts),
    }
    mended |= {"no_owner": "负责" in added, "no_date": "月" in added or "年" in added}
    words = diagnosis.entry.body.of(report.text).replace("\n", " ")
    title = section_at(report, diagnosis.entry.span.start)
    about = re.split("[，。；：]", words)[0][:24]
    return [
        Gap(f"{about}：{_(QUESTIONS[fault.kind])}", "", period, title, words[:120], note=fault.words)
        for fault in diagnosis.faults
        if fault.kind in QUESTIONS and not mended.get(fault.kind, False)
    ]


def comments_of(report: Report, diagnosis: Diagnosis, made: Sequence[Edit], questions: Sequence[Gap]) -> list[Comment]:
    said = [Comment(edit.span, (edit.reason,)) for edit in made]
    if questions:
        asked = "；".join(question.indicator.split("：", 1)[-1] for question in questions)
        lines = [
            _("诊断：{faults}").format(faults="；".join(dict.fromkeys(q.note for q in questions))),
            _("请补充：{asked}").format(asked=asked),
        ]
        first = re.split("[，。；：]", diagnosis.entry.body.of(report.text))[0]
        start = diagnosis.entry.body.start
        said.append(Comment(Span(start, start + max(1, len(first))), tuple(lines)))
    return said
