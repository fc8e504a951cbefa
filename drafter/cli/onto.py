"""`drafter draft CASE --onto edited.docx`: what is new in the case's facts, into the report people have edited since."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from drafter.cli.result_names import result_beside
from drafter.core.case import Case
from drafter.core.edit import apply_edits
from drafter.core.errors import InputError
from drafter.core.fact import Fact
from drafter.core.messages import _
from drafter.draft.composer import compose_fact
from drafter.office.saving import save
from drafter.pipeline.planning import Planned, plan_case
from drafter.pipeline.revising import report_slots, track
from drafter.read.report import Opened, open_report
from drafter.revise.onto import Onto, bring_onto
from drafter.revise.passages import select


def onto_document(
    case: Case, onto: Path, sections: Sequence[str], folder: Path, options: dict[str, Any], *, force: bool
) -> Path:
    """Writes the edited report with the case's new facts as tracked changes (plain text for a .txt); returns its path.

    Raises:
        InputError: the output exists and `force` is not given; a section is not found.
    """
    opened = open_report(onto)
    target = folder / result_beside(onto, _("并入"), ".docx" if opened.source.docx else ".txt").name
    if target.exists() and not force:
        raise InputError.one(str(target), _("已存在"), _("换一个输出文件夹，或加 --force 覆盖"))
    outcome = onto_report(plan_case(case), opened, sections)
    tracked, _clean = track(opened, outcome.edits, outcome.comments, date=case.stamp)
    save(target, apply_edits(opened.text, outcome.edits) if tracked is None else tracked, sources=(onto, *case.facts))
    for line in _account(outcome):
        click.echo(line)
    return target


def onto_report(planned: Planned, opened: Opened, sections: Sequence[str] = ()) -> Onto:
    """The case's facts, each as the composer says it, held against the edited report."""
    chosen = [select(opened.report, section) for section in sections]
    period = planned.case.period
    slots = report_slots(opened, period=period.code)
    return bring_onto(opened.report, list(_said(planned)), chosen, mentions=opened.mentions(period), slots=slots)


def _said(planned: Planned) -> Iterator[Fact]:
    """Every planned fact in the composer's words, with its section's heading as topic where it has none of its own."""
    facts = planned.by_id()
    for section in planned.sections():
        for fact_id in section.fact_ids():
            words = compose_fact(facts[fact_id], planned.plan, section)
            yield replace(facts[fact_id], text=words, topic=facts[fact_id].topic or section.heading)


def _account(outcome: Onto) -> list[str]:
    lines = [_("并入{n}条新素材；{m}条报告里已有。").format(n=len(outcome.placed), m=len(outcome.stated))]
    lines += [f"  {one.section}：{one.fact.text[:40]}" for one in outcome.placed]
    lines += [
        _("与正文不一致，正文未改：{place} {text}").format(place=fact.provenance, text=fact.text[:40])
        for fact in outcome.differing
    ]
    lines += [
        _("没有合适的章节，未写入：{place} {text}").format(place=fact.provenance, text=fact.text[:40])
        for fact in outcome.unplaced
    ]
    return lines
