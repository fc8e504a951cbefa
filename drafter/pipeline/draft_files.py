"""Draft → files: everything `drafter draft` writes, by file name; same draft, same bytes."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from drafter.core.edit import Comment
from drafter.language.placeholders import find_placeholders
from drafter.pipeline.drafting import Drafted
from drafter.pipeline.left_open import closing_of, drafted_gaps, left_out
from drafter.pipeline.planning import own_facts


def outputs(drafted: Drafted, account: Mapping[str, object] | None = None, *, plain: bool = False) -> dict[str, bytes]:
    """Everything `drafter draft` writes. account: what a model's run cost, if one was asked.

    plain: report.docx does not remember where its figures come from (see `core.bookmark`).
    """
    files = {**_documents(drafted, plain=plain), **_records(drafted)}
    if account is not None:
        files["run.json"] = (json.dumps(account, ensure_ascii=False, indent=1) + "\n").encode()
    return files


def _documents(drafted: Drafted, *, plain: bool) -> dict[str, bytes]:
    """The report, clean and with its comments."""
    from drafter.assemble.layout import load_layout
    from drafter.assemble.report_docx import assemble
    from drafter.assemble.review_docx import assemble_review
    from drafter.pipeline.bookmarking import bookmarks_of

    case, report = drafted.planned.case, drafted.report
    layout = load_layout(str(case.folder / case.layout) if case.layout else None)
    review = assemble_review(
        report, _comments(drafted), layout, author="drafter", date=case.stamp, closing=closing_of(drafted)
    )
    return {
        "report.docx": assemble(
            report, layout, date=case.stamp, bookmarks=() if plain else bookmarks_of(drafted), period=case.period.code
        ),
        "review.docx": review,
        "report.txt": (report.text + "\n").encode(),
    }


def _comments(drafted: Drafted) -> Sequence[Comment]:
    from drafter.assemble.comments import Annotated, review_comments

    planned, written, text = drafted.planned, drafted.written, drafted.report.text
    told = Annotated(
        drafted.groundings, drafted.findings, find_placeholders(text), planned.plan.gaps, planned.by_id(), written.sentences, written.blocks
    )  # fmt: skip
    return review_comments(text, told)


def _records(drafted: Drafted) -> dict[str, bytes]:
    """What programs and other offices read: findings, the trace, the request sheet."""
    from drafter.present.draft_json import draft_trace
    from drafter.present.findings_json import findings_json
    from drafter.present.request_sheet import request_sheet

    planned, text, untold = drafted.planned, drafted.report.text, left_out(drafted)
    found = findings_json([("report.txt", planned.profile.id, text, drafted.findings)])
    trace = draft_trace(drafted.groundings, own_facts(planned), planned.plan.merged, untold)
    sheet = request_sheet(drafted_gaps(drafted), planned.material.questions, untold, date=planned.case.stamp)
    return {
        "findings.json": found.encode(errors="replace"),
        "trace.json": trace.encode(errors="replace"),
        "gaps.xlsx": sheet,
    }
