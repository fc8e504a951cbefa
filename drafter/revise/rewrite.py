"""改写: one section of a report, from given facts, its own words held to what they said. A Report in, Edits and questions out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.core.edit import Comment, Edit
from drafter.core.fact import Fact
from drafter.core.profile import Gap
from drafter.core.report import Report
from drafter.revise.diagnose import Diagnosis, diagnose
from drafter.revise.item_facts import owners_of, share_out, usable
from drafter.revise.offline import Refusal, offline_edits
from drafter.revise.passages import Selection, entries_in
from drafter.revise.questions import comments_of, questions_of
from drafter.revise.redrafting import Redraft, Watch, redrafted


@dataclass(frozen=True, slots=True)
class Rewrite:
    """The outcome; edits do not overlap. unplaced: facts that belong to no item of the section. gaps: questions for the request sheet."""

    diagnoses: tuple[Diagnosis, ...]
    edits: tuple[Edit, ...]
    comments: tuple[Comment, ...]
    gaps: tuple[Gap, ...]
    refused: tuple[Refusal, ...]
    unplaced: tuple[Fact, ...]


def rewrite(
    report: Report,
    chosen: Selection,
    facts: Sequence[Fact] = (),
    *,
    prior: Report | None = None,
    redraft: Redraft | None = None,
    watch: Watch | None = None,
    period: str = "",
) -> Rewrite:
    """Rewrites the chosen section item by item: number and subjects of its items stay as they are.

    redraft: a model; whatever it returns is verified sentence by sentence (`holding`); a bent sentence gives way to the original, an item that loses something to the offline one.
    watch: told of each item the model's words are settled for.
    """
    diagnoses = diagnose(report, entries_in(report, chosen), chosen.role, prior)
    given, unplaced = share_out(
        report, diagnoses, [fact for fact in facts if fact.role == chosen.role and usable(fact)]
    )
    owners = owners_of(report, diagnoses, facts)
    plans = [offline_edits(report, d, given[at], owners[at]) for at, d in enumerate(diagnoses)]
    edits = [list(made) for made, _refused in plans]
    refused = [one for _made, refusals in plans for one in refusals]
    if redraft and diagnoses:
        refused += redrafted(report, diagnoses, given, edits, redraft, watch)
    comments, gaps = [], []
    for at, diagnosis in enumerate(diagnoses):
        questions = questions_of(report, diagnosis, given[at], edits[at], period)
        gaps += questions
        comments += comments_of(report, diagnosis, edits[at], questions)
    return Rewrite(
        diagnoses,
        tuple(e for made in edits for e in made),
        tuple(comments),
        tuple(gaps),
        tuple(refused),
        tuple(unplaced),
    )
