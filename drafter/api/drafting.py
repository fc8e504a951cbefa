"""A draft as other programs see it; what a person corrects, answers and edits, kept in the case for every way of drafting it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafter.core.case import Case

if TYPE_CHECKING:
    from drafter.pipeline.drafting import Drafted
    from drafter.pipeline.editing import EditedLine
    from drafter.pipeline.modelling import ModelSettings, Watcher
    from drafter.pipeline.planning import Planned


@dataclass(frozen=True, slots=True)
class Drafting:
    """A draft with everything known about it. account: what a model cost, None when the composer wrote it."""

    drafted: Drafted
    account: Mapping[str, Any] | None = None

    @property
    def text(self) -> str:
        return self.drafted.report.text

    def files(self) -> dict[str, bytes]:
        """What `drafter draft` writes, by file name, byte for byte."""
        from drafter.pipeline.draft_files import outputs

        return outputs(self.drafted, self.account)

    def edited(self, edits: Mapping[str, str]) -> Drafting:
        """The draft with lines as a person left them (line as drafted → as it is now), each held against the facts again."""
        from drafter.pipeline.editing import with_edits

        return Drafting(with_edits(self.drafted, edits), self.account) if edits else self

    def judge(self, line: str, after: str) -> dict[str, Any]:
        """One line as a person left it: {"lines": as in `to_dict`, "lost": ids of facts it told and tells no more}.

        line: its text as drafted. Sentences that stand as they were keep what is known of them.
        """
        from drafter.pipeline.editing import EditedLine, edited_lines, judged

        known = next(
            (one for one, _blocks in edited_lines(self.drafted.written) if one.text == line), EditedLine(line, ())
        )
        now = judged(self.drafted.planned, known, after)
        return {"lines": _judged_lines(self.drafted.planned, now), "lost": list(now.lost)}

    def to_dict(self) -> dict[str, Any]:
        """The lines with their sentences and figures, findings, facts, questions, gaps, and what was left out."""
        from drafter.pipeline.left_open import drafted_gaps, left_out
        from drafter.pipeline.planning import own_facts
        from drafter.present.facts_json import facts_dict
        from drafter.present.findings_json import finding_entries

        drafted, planned = self.drafted, self.drafted.planned
        known = facts_dict(own_facts(planned), planned.material.asked, left_out(drafted), planned.material.questions)
        return {
            "title": planned.plan.title, "profile": planned.profile.id, "text": self.text, "lines": _lines(drafted),
            "findings": finding_entries(self.text, drafted.findings), **known,
            "merged": dict(planned.plan.merged), "gaps": [gap_entry(gap) for gap in drafted_gaps(drafted)],
            "remarks": [_remark(one) for one in planned.plan.remarks], "account": self.account,
        }  # fmt: skip


def draft(case: Case, *, edits: Mapping[str, str] | None = None) -> Drafting:
    """The composer's draft of a case; edits: lines as drafted → as a person left them, each held against the facts again."""
    from drafter.pipeline.drafting import draft_case

    return Drafting(draft_case(case)).edited(edits or {})


def draft_by_model(
    case: Case, settings: ModelSettings, watcher: Watcher | None = None, *, edits: Mapping[str, str] | None = None
) -> Drafting:
    """The draft a model writes, every sentence locked to its facts.

    Raises:
        RefusedError: a secrecy marking or `offline` forbids the connection. BackendError: the model answered no section.
    """
    from drafter.draft.account import run_json
    from drafter.pipeline.modelling import draft_case_by_model

    drafted, run = draft_case_by_model(case, settings, watcher)
    return Drafting(drafted, run_json(run)).edited(edits or {})


def report_prompt(case: Case) -> tuple[str, int]:
    """The prompt of the whole report as it may be pasted into a chat, and its tokens. The answer is a file of replies (`scripted:`).

    Raises:
        RefusedError: the case bears a secrecy marking.
    """
    from drafter.draft.budget import prompt_tokens
    from drafter.draft.privacy import refuse_pasting, secret_places
    from drafter.pipeline.modelling import case_files, prompter_for
    from drafter.pipeline.planning import plan_case
    from drafter.pipeline.requests import draft_requests
    from drafter.pipeline.whole import running_parts, whole_request

    refuse_pasting(secret_places(case_files(case)))
    planned = plan_case(case)
    request = whole_request(planned, draft_requests(planned))
    prompt = prompter_for(planned, None, "plain").ask_whole(request, running_parts(planned)).prompt
    return f"{prompt.system}\n\n{prompt.user}", prompt_tokens(prompt)


def _judged_lines(planned: Planned, now: EditedLine) -> list[dict[str, Any]]:
    from drafter.draft.writing_out import Written
    from drafter.language.placeholders import find_placeholders
    from drafter.pipeline.grounding import ground_written
    from drafter.present.draft_lines import Lines, draft_lines
    from drafter.read.outline import parse_report

    written = Written(now.text, now.sentences)
    report = parse_report(now.text, "report.txt")
    found = Lines(report, now.sentences, (), ground_written(written, planned), find_placeholders(now.text))
    return draft_lines(found)


def _lines(drafted: Drafted) -> list[dict[str, Any]]:
    from drafter.language.placeholders import find_placeholders
    from drafter.present.draft_lines import Lines, draft_lines

    written, report = drafted.written, drafted.report
    return draft_lines(
        Lines(report, written.sentences, written.blocks, drafted.groundings, find_placeholders(report.text))
    )


def gap_entry(gap: Any) -> dict[str, Any]:
    """A row of gaps.xlsx."""
    names = ("section", "sentence", "indicator", "unit", "period", "last", "owner", "note", "fact_id")
    return {name: getattr(gap, name) for name in names}


def _remark(one: Any) -> dict[str, Any]:
    related = [{"quote": r.quote, "source": r.source, "locator": r.locator} for r in one.related]
    return {
        "kind": one.kind,
        "message": one.message,
        "facts": list(one.fact_ids),
        "left": one.left,
        "right": one.right,
        "related": related,
    }


def correct(case: Case, changes: Sequence[Mapping[str, Any]]) -> Path:
    """Puts corrections of facts into the case's 素材表.xlsx and returns its path; what an earlier sheet corrected stays.

    changes: [{"id","source","locator","role"?,"topic"?,"treatment"?,"figures"?}], the values as in `drafter facts --format json`;
    a key left out leaves the reading as it is. Raises InputError when the sheet in the case is none.
    """
    from drafter.pipeline.correcting import write_corrections

    return write_corrections(case, changes)


def save_answers(case: Case, answers: Mapping[tuple[str, str, str], tuple[str, str]]) -> Path:
    """Puts answers into the case's 待答.yaml: (source, locator, text in question) → (question, answer). Returns its path."""
    from drafter.office.saving import save
    from drafter.read.fact_sheet import bare_question
    from drafter.read.given_answers import NAME, answers_text, merged_entries

    path = case.folder / NAME
    said = {(*where, bare_question(question)): answer for where, (question, answer) in answers.items()}
    kept = [entry for entry in merged_entries(path, said) if entry.get("答")]
    save(path, answers_text(kept), own=True)
    return path
