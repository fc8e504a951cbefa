"""上期打算的落实: what the later report says became of each measure the earlier one planned."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from rapidfuzz import fuzz

from drafter.claims.clause_classes import slots_in
from drafter.claims.clauses import clause_spans
from drafter.claims.reading import claims_of
from drafter.claims.targets import Answered, answered_targets
from drafter.core.claim import Figure
from drafter.core.comparison import PlanFate, PlanTrace
from drafter.core.messages import _
from drafter.core.report import Report, Role
from drafter.core.text import Span
from drafter.ground.covering import HeldWords, is_content
from drafter.language.entries import Entry, part_entries
from drafter.language.placeholders import find_placeholders
from drafter.language.reuse import PassageIndex, compared_form
from drafter.language.segmenting import Word, words_of
from drafter.language.sentences import split_sentences

_REPORTED = 0.5  # share of the few words that name a planned measure which one sentence holds
_IN_PARAGRAPH = (
    0.26  # share of all a measure's words in one paragraph; in reports of strangers it is 0.15 at the median
)
_TOLD = 0.4  # the same, from which the paragraph is about the measure and not only about its field
_AGAIN, _UNCHANGED = 0.8, 0.95  # likeness from which a plan is last year's plan, and last year's words
_NAMED = 4  # characters of the things a plan names
_DONE: tuple[Role, ...] = ("achievements", "problems", "preamble", "other")


def trace_plans(this: Report, prior: Report) -> tuple[PlanTrace, ...]:
    """Every measure `prior` planned: its target met or missed, told as done or not done, planned once more, or passed over."""
    told = _ToldAsDone.of(this)
    again = _PlannedAgain(this, part_entries(this, "plans"))
    return tuple(_trace(entry, prior, again, told) for entry in part_entries(prior, "plans"))


@dataclass(frozen=True)
class _PlannedAgain:
    """What a report plans, cut into words once for all the old plans that are held against it."""

    report: Report
    entries: tuple[Entry, ...]

    @cached_property
    def held(self) -> list[HeldWords]:
        bodies = [entry.body.of(self.report.text) for entry in self.entries]
        return [HeldWords((body,), tuple(words_of(body))) for body in bodies]

    def of_same_things(self, words: str) -> Entry | None:
        """The new plan that holds every thing an old one names, whatever is now to be done with them: 推进调度系统建设 of 建成调度系统."""
        things = [word for word in words_of(words) if is_content(word) and word.pos.startswith("n")]
        if sum(len(word.text) for word in things) < _NAMED:
            return None
        holding = (entry for entry, held in zip(self.entries, self.held, strict=True) if _holds(held, things))
        return next(holding, None)


@dataclass(frozen=True, slots=True)
class _ToldAsDone:
    """What a report says was done: its sentences, its paragraphs and its figures, plans left out."""

    report: Report
    sentences: list[Span]
    by_sentence: PassageIndex
    paragraphs: list[Span]
    by_paragraph: PassageIndex
    figures: list[Figure]

    @classmethod
    def of(cls, this: Report) -> _ToldAsDone:
        text = this.text
        paragraphs = [block.span for block in this.paragraphs() if block.role in _DONE]
        sentences = [span.shift(line.start) for line in paragraphs for span in split_sentences(line.of(text))]
        return cls(
            this,
            sentences,
            PassageIndex([s.of(text) for s in sentences]),
            paragraphs,
            PassageIndex([p.of(text) for p in paragraphs]),
            list(_figures(this, paragraphs)),
        )

    def find(self, lead: str, words: str) -> tuple[Span | None, float]:
        """Where a measure is taken up: one sentence holds the words that name it, or one paragraph much of all its words."""
        found = self.by_sentence.best(lead)
        if found and found.score >= _REPORTED:
            return self.sentences[found.at], found.score
        found = self.by_paragraph.best(words)
        if found and found.score >= _IN_PARAGRAPH:
            return self.paragraphs[found.at], found.score
        return None, found.score if found else 0.0

    def among_problems(self, span: Span) -> bool:
        return any(block.role == "problems" and block.span.covers(span) for block in self.report.paragraphs())


def _figures(this: Report, paragraphs: Iterable[Span]) -> Iterator[Figure]:
    """The figures of the paragraphs in text order, their spans in the report; none of a mark that is still open (待核：两个数)."""
    open_marks = [place.span for place in find_placeholders(this.text)]
    for line in paragraphs:
        for claim in claims_of(line.of(this.text), None):
            for figure in claim.figures:
                moved = _moved(figure, line.start)
                if not any(mark.covers(moved.quantity.span) for mark in open_marks):
                    yield moved


def _moved(figure: Figure, by: int) -> Figure:
    return replace(figure, quantity=replace(figure.quantity, span=figure.quantity.span.shift(by)))


def _trace(entry: Entry, prior: Report, again: _PlannedAgain, told: _ToldAsDone) -> PlanTrace:
    words = entry.body.of(prior.text)
    claims = claims_of(words, None, planned=True)
    targets = [figure for claim in claims for figure in claim.figures]
    if found := answered_targets(words, targets, told.figures):
        return _by_figures(words, entry, found)
    match, likeness = nearest(words, again.entries, told.report)
    if match and likeness >= _UNCHANGED:
        return PlanTrace("planned_again", words, entry.span, match.span, likeness)
    lead = entry.heading.text if entry.heading and len(entry.heading.text) >= 5 else subject(words)
    span, score = told.find(lead, words)
    fate = _fate(span, score, told, has_targets=bool(targets)) if span else None
    if fate and span:
        return PlanTrace(fate, words, entry.span, span, score)
    if match and likeness >= _AGAIN:
        return PlanTrace("planned_again", words, entry.span, match.span, likeness)
    if same := None if targets else again.of_same_things(words):
        return PlanTrace("planned_again", words, entry.span, same.body, likeness)
    return PlanTrace("silent", words, entry.span, score=score)


def _holds(held: HeldWords, things: Iterable[Word]) -> bool:
    return all(held.share(word) == 1.0 for word in things)


def _by_figures(words: str, entry: Entry, found: list[Answered]) -> PlanTrace:
    """Missed as soon as one target is; the note has both figures of each."""
    missed = [one for one in found if not one.met]
    shown = missed or found
    return PlanTrace(
        "missed" if missed else "met",
        words,
        entry.span,
        shown[0].figure.quantity.span,
        1.0,
        _("；").join(one.words for one in shown),
    )


def _fate(span: Span, score: float, told: _ToldAsDone, *, has_targets: bool) -> PlanFate | None:
    """What a passage that takes a measure up says of it; None when it only plans it again."""
    words = span.of(told.report.text)
    said = {slots_in(clause.of(words)).status for clause in clause_spans(words)} - {None}
    if said == {"planned"}:
        return None
    if told.among_problems(span) or (said and "done" not in said and "planned" not in said):
        return "unfinished"
    if has_targets and "done" not in said:
        return "mentioned"
    return "reported" if score >= _TOLD else "mentioned"


def subject(words: str) -> str:
    """What an item is about: its first clause, with the next one when that is very short."""
    for stop in [at for at, mark in enumerate(words) if mark in "。，；：,;"]:
        if stop >= 8:
            return words[:stop]
    return words[:60]


def nearest(words: str, among: tuple[Entry, ...], this: Report) -> tuple[Entry | None, float]:
    """The entry most like `words`, and how like it is, 0–1."""
    asked = compared_form(words)
    scored = [
        (fuzz.ratio(asked, compared_form(entry.body.of(this.text))) / 100, -at, entry) for at, entry in enumerate(among)
    ]
    best = max(scored, default=None, key=lambda row: row[:2])
    return (best[2], best[0]) if best else (None, 0.0)
