"""The second table of contents: gaps, fill, compare, rewrite, one job a function, for reports this program may never have seen."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafter.claims.indicators import alike, same_indicator
from drafter.claims.mentions import find_mentions
from drafter.core.comparison import Comparison
from drafter.core.edit import Comment, Edit, apply_edits
from drafter.core.fact import Fact
from drafter.core.grounding import Mention
from drafter.core.period import Period
from drafter.core.profile import Gap, Item, Plan, Section
from drafter.core.rollup import RollupTotal
from drafter.core.text import Span
from drafter.draft.composer import compose_fact
from drafter.language.placeholders import find_placeholders
from drafter.language.sentences import split_sentences
from drafter.office.bookmarks import remembered_bookmarks, remembering
from drafter.plan.joins import join_facts
from drafter.read.facts import read_facts
from drafter.read.ledger import build_ledger
from drafter.read.report import Opened
from drafter.revise.answers import AnswerRow, read_answers
from drafter.revise.compare import compare
from drafter.revise.compare_metrics import pair_figures
from drafter.revise.contradictions import Contradiction, contradictions
from drafter.revise.fill import FilledSlots, as_filled, fill
from drafter.revise.gaps import Slot, find_slots, last_value, missing_metrics
from drafter.revise.passages import select
from drafter.revise.redrafting import Redraft, Watch
from drafter.revise.rewrite import Rewrite, rewrite
from drafter.revise.rollup import roll_up

if TYPE_CHECKING:
    from drafter.office.docx_text import DocxText

AUTHOR = "drafter"


def compare_reports(this: Opened, prior: Opened) -> Comparison:
    """The later report beside the earlier one; a figure nobody has settled yet (待核：两个数) is no value of this period and of none that is gone."""
    now, open_ones = _settled(this)
    before = [one for one in _settled(prior)[0] if not any(_of_one_metric(one, other) for other in open_ones)]
    return compare(this.report, prior.report, mentions=now, prior_mentions=before)


def _settled(opened: Opened) -> tuple[list[Mention], list[Mention]]:
    """The mentions outside the marks of what is still open, and those inside."""
    marks = [place.span for place in find_placeholders(opened.text)]
    inside: list[Mention] = []
    outside: list[Mention] = []
    for one in opened.mentions():
        held = any(mark.covers(one.span) for mark in marks)
        (inside if held else outside).append(one)
    return outside, inside


def _of_one_metric(one: Mention, other: Mention) -> bool:
    return bool(
        one.metric
        and other.metric
        and (one.metric.scope, one.metric.basis) == (other.metric.scope, other.metric.basis)
        and same_indicator(one.metric.indicator, other.metric.indicator)
    )


def roll_up_reports(whole: Opened, parts: Sequence[Opened]) -> tuple[RollupTotal, ...]:
    """The whole's totals against its units', each unit named by its file."""
    return roll_up(_settled(whole)[0], {Path(part.path).stem: _settled(part)[0] for part in parts})


def report_slots(
    opened: Opened, *, prior: Opened | None = None, period: str = "", owner_of: Callable[[str, str], str] | None = None
) -> tuple[Slot, ...]:
    """Every place still to be filled in."""
    before = prior.text if prior else ""
    prior_mentions = prior.mentions() if prior else []
    return find_slots(
        opened.report,
        find_placeholders(opened.text),
        split_sentences(opened.text),
        read=find_mentions,
        period=period,
        owner_of=owner_of or (lambda indicator, sentence: ""),
        last_of=lambda slot: last_value(slot, before, prior_mentions, alike) if before else "",
    )


def gaps_of(
    opened: Opened, *, prior: Opened | None = None, period: str = "", owner_of: Callable[[str, str], str] | None = None
) -> tuple[Gap, ...]:
    """Rows of the request sheet: the slots in text order, then what the prior report had and this one lacks."""
    slots = report_slots(opened, prior=prior, period=period, owner_of=owner_of)
    found = [slot.gap for slot in slots]
    if prior:
        pairs = pair_figures(opened.report, opened.mentions(), prior.report, prior.mentions())
        found += missing_metrics(pairs, prior.report, sentences=split_sentences(prior.text), period=period, slots=slots)
    return tuple(found)


def owner_from(facts: Sequence[Fact]) -> Callable[[str, str], str]:
    """Who answers for an indicator, by the facts (a metrics table, notes) that name an owner for it; "" when none does."""
    owned = [(metric.indicator, fact.owner) for fact in facts if fact.owner for metric in fact.metrics]

    def owner_of(indicator: str, sentence: str) -> str:
        scored = [(alike(indicator, known), owner) for known, owner in owned] if indicator else []
        best = max(scored, default=(0.0, ""))
        return best[1] if best[0] >= 0.8 else ""

    return owner_of


@dataclass(frozen=True, slots=True)
class FilledReport:
    """A report with answers put in. docx, review: None for a report that is no docx."""

    filling: FilledSlots
    text: str
    contradictions: tuple[Contradiction, ...]
    trace: Mapping[str, Any]
    docx: bytes | None
    review: bytes | None


def fill_report(opened: Opened, sheets: Sequence[Path | str], *, date: datetime.date) -> FilledReport:
    """Answers of one or several returned sheets put into the report; the clock is given."""
    answers: list[AnswerRow] = []
    for sheet in sheets:
        answers += _answers(sheet)
    bookmarks = remembered_bookmarks(opened.docx)[0] if opened.docx is not None else ()
    filling = fill(opened.text, report_slots(opened), answers, bookmarks)
    text = apply_edits(opened.text, filling.edits())
    against = contradictions(filling, find_mentions(text))
    docx = review = None
    if opened.docx is not None:
        docx, review = _filled_docx(opened.docx, filling, against, date)
    return FilledReport(filling, text, against, fill_trace(filling, text), docx, review)


def _answers(sheet: Path | str) -> list[AnswerRow]:
    from drafter.office.sheets import read_workbook

    return list(read_answers(Path(sheet).name, read_workbook(sheet)))


def _filled_docx(
    docx: DocxText, filling: FilledSlots, against: Sequence[Contradiction], date: datetime.date
) -> tuple[bytes, bytes]:
    from drafter.office.comments import add_comments
    from drafter.office.tracked import apply_plain

    before, period = remembered_bookmarks(docx)
    clean = remembering(apply_plain(docx.package, filling.edits()), as_filled(filling, before), before, period)
    said = [Comment(filling.moved(c.span), c.lines, c.highlight) for c in filling.comments()]
    said += [Comment(c.span, (c.words,), highlight=True) for c in against]
    return clean, add_comments(clean, said, author=AUTHOR, date=date)


def fill_trace(filling: FilledSlots, text: str) -> dict[str, Any]:
    """trace.json of a filling: each figure written, and the cells it came from."""
    mentions, facts = [], []
    for number, one in enumerate(filling.filled, 1):
        span = filling.moved(one.slot.span)
        ids = [f"r{number}" if at == 0 else f"r{number}.{at + 1}" for at in range(len(one.answers))]
        status = "converted" if one.note else "exact"
        mentions.append(
            {
                "start": span.start,
                "end": span.end,
                "quote": span.of(text),
                "status": status,
                "facts": ids,
                "note": one.note,
            }
        )
        for fact_id, answer in zip(ids, one.answers, strict=True):
            place = {"source": answer.provenance.source, "locator": answer.provenance.locator}
            facts.append({"id": fact_id, "role": "achievements", **place, "status": "used", "reason": ""})
    for number, left in enumerate(filling.left, 1):
        for answer in left.answers:
            place = {"source": answer.provenance.source, "locator": answer.provenance.locator}
            facts.append(
                {"id": f"x{number}", "role": "achievements", **place, "status": "left_out", "reason": left.reason}
            )
    return {"mentions": mentions, "facts": facts}


def facts_to_tell(paths: Sequence[Path], *, period: Period | None = None) -> tuple[Fact, ...]:
    """The facts of notes and sheets in the composer's words: joined, disputed figures marked, unknown ones as 【待补】."""
    facts = read_facts(paths, period=period).facts
    joins = join_facts(facts, build_ledger(facts, period=period))
    plan = Plan(
        "", "", (), (), "", "", "", amendments={key: tuple(edits) for key, edits in joins.amendments.items()}, merged=joins.merged,
        marks=joins.marks, refuted=frozenset(joins.refuted),
    )  # fmt: skip
    told = [fact for fact in facts if fact.id not in joins.merged]
    return tuple(replace(fact, text=_said(fact, plan)) for fact in told)


def _said(fact: Fact, plan: Plan) -> str:
    return compose_fact(fact, plan, Section(fact.id, fact.role, 2, "", "", (Item((fact.id,)),)))


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A rewritten section. tracked: the user's own docx with revision marks; clean: the same, accepted. None for plain text."""

    outcome: Rewrite
    text: str
    tracked: bytes | None
    clean: bytes | None


def rewrite_report(
    opened: Opened,
    section: str,
    facts: Sequence[Fact] = (),
    *,
    prior: Opened | None = None,
    redraft: Redraft | None = None,
    watch: Watch | None = None,
    period: str = "",
    date: datetime.date,
    as_docx: bool = False,
) -> Rewritten:
    """Rewrites one section of a report from given facts. as_docx: a plain text is set as a Word document first, to bear the revision marks."""
    chosen = select(opened.report, section)
    before = prior.report if prior else None
    outcome = rewrite(opened.report, chosen, facts, prior=before, redraft=redraft, watch=watch, period=period)
    marked = track_as_docx if as_docx and opened.docx is None else track
    tracked, clean = marked(opened, outcome.edits, outcome.comments, date=date)
    return Rewritten(outcome, apply_edits(opened.text, outcome.edits), tracked, clean)


def track(
    opened: Opened, edits: Sequence[Edit], comments: Sequence[Comment], *, date: datetime.date
) -> tuple[bytes | None, bytes | None]:
    """The user's docx with the edits as tracked changes, and with the edits made; (None, None) for plain text."""
    from drafter.office.tracked import apply_plain, apply_tracked

    docx = opened.docx
    if docx is None:
        return None, None
    marked = apply_tracked(docx.package, edits, author=AUTHOR, date=date, comments=comments)
    return marked, apply_plain(docx.package, edits)


def track_as_docx(
    opened: Opened, edits: Sequence[Edit], comments: Sequence[Comment], *, date: datetime.date
) -> tuple[bytes, bytes]:
    """The report set in the standard layout, with the edits as tracked changes, and with the edits made."""
    from drafter.assemble.layout import load_layout
    from drafter.assemble.report_docx import assemble
    from drafter.office.docx_text import read_docx
    from drafter.office.tracked import apply_plain, apply_tracked

    made = assemble(opened.report, load_layout(), date=date)
    places = _same_characters(opened.text, read_docx(made).text)
    there = [replace(edit, span=places(edit.span)) for edit in edits]
    said = [replace(comment, span=places(comment.span)) for comment in comments]
    return apply_tracked(made, there, author=AUTHOR, date=date, comments=said), apply_plain(made, there)


def _same_characters(text: str, other: str) -> Callable[[Span], Span]:
    """Where a span of `text` lies in `other`, which differs from it in blanks and line ends only."""
    seen = [at for at, char in enumerate(other) if not char.isspace()]
    before = [0]
    for char in text:
        before.append(before[-1] + (not char.isspace()))

    def place(span: Span) -> Span:
        first, last = before[span.start], before[span.end]
        start = seen[first] if first < last else (seen[first - 1] + 1 if first else 0)
        return Span(start, seen[last - 1] + 1 if first < last else start)

    return place


def moved_span(span: Span, edits: Sequence[Edit]) -> Span:
    """Where a span that no edit touches lies after the edits."""
    by = sum(len(edit.new) - len(edit.span) for edit in edits if edit.span.end <= span.start)
    return span.shift(by)
