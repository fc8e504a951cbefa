"""对照: this report beside last period's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz

from drafter.core.grounding import Mention
from drafter.core.report import Report, Role
from drafter.core.text import Span
from drafter.language.reuse import Likeness, PassageIndex, Reuse, match_sentences, plain, shares
from drafter.language.sentences import split_sentences
from drafter.revise.compare_headings import pair_headings
from drafter.revise.compare_metrics import pair_metrics
from drafter.revise.comparison import Comparison, PlanTrace, ProblemTrace, SectionShare
from drafter.revise.sections import Entry, entries, passages

_UNCHANGED, _REWORDED = 0.95, 0.62  # likeness of two problems
_MENTIONED = 0.42  # share of a problem's or plan's telling words that some passage of the later report holds
_IN_PART = 0.3  # the same for all its words together
_REPORTED = 0.5  # the same for the few words that name a planned measure
_IN_PARAGRAPH = (
    0.26  # share of all a measure's words in one paragraph; in reports of strangers it is 0.15 at the median
)
_DONE: tuple[Role, ...] = ("achievements", "problems", "preamble", "other")
_AGAIN = 0.8  # likeness from which a plan is last year's plan


def compare(
    this: Report, prior: Report, *, mentions: Iterable[Mention], prior_mentions: Iterable[Mention]
) -> Comparison:
    """Everything a reader wants to know of two reports of one series; `mentions` are the figures of each, in text order."""
    uses = match_sentences(this.text, prior.text)
    whole = shares(uses)
    return Comparison(
        this,
        prior,
        headings=pair_headings(this, prior),
        metrics=pair_metrics(mentions, prior_mentions),
        sentences=uses,
        sections=section_shares(this, uses),
        problems=trace_problems(this, prior),
        plans=trace_plans(this, prior),
        copied=whole["copied"],
        edited=whole["edited"],
        new=whole["new"],
    )


def section_shares(this: Report, uses: tuple[Reuse, ...]) -> tuple[SectionShare, ...]:
    """Shares copied, edited and new, for every section down to （一） that holds a sentence."""
    found = []
    for passage in passages(this):
        inside = [use for use in uses if passage.span.covers(use.span)]
        if inside:
            part = shares(inside)
            found.append(SectionShare(passage.title, passage.span, part["copied"], part["edited"], part["new"]))
    return tuple(found)


def trace_problems(this: Report, prior: Report) -> tuple[ProblemTrace, ...]:
    """Every problem of `prior`: back unchanged, back in other words, at least mentioned, or gone without a word."""
    now = entries(this, "problems")
    elsewhere = _passages(this)
    index = PassageIndex([span.of(this.text) for span in elsewhere])
    return tuple(_problem(entry, prior, now, this, elsewhere, index) for entry in entries(prior, "problems"))


def _problem(
    entry: Entry, prior: Report, now: tuple[Entry, ...], this: Report, elsewhere: list[Span], index: PassageIndex
) -> ProblemTrace:
    words = entry.body.of(prior.text)
    match, score = _nearest(words, now, this)
    if match and score >= _REWORDED:
        return ProblemTrace("unchanged" if score >= _UNCHANGED else "reworded", words, entry.span, match.span, score)
    found = _speaks_of(words, index)
    if found is None:
        return ProblemTrace("gone", words, entry.span)
    span = elsewhere[found.at]
    still = found.score >= _REWORDED and any(
        block.role == "problems" and block.span.covers(span) for block in this.paragraphs()
    )
    return ProblemTrace("reworded" if still else "mentioned", words, entry.span, span, found.score)


def _speaks_of(words: str, index: PassageIndex) -> Likeness | None:
    """The sentence that takes the item up: by its subject, else by all its words together."""
    about, whole = index.best(subject(words)), index.best(words)
    if about and about.score >= _MENTIONED:
        return about
    return whole if whole and whole.score >= _IN_PART else None


def trace_plans(this: Report, prior: Report) -> tuple[PlanTrace, ...]:
    """Every measure `prior` planned: reported on in `this`, planned once more, or passed over in silence."""
    report = _Told.of(this)
    again = entries(this, "plans")
    return tuple(_plan(entry, prior, again, this, report) for entry in entries(prior, "plans"))


@dataclass(frozen=True, slots=True)
class _Told:
    """What a report says was done, sentence by sentence and paragraph by paragraph."""

    sentences: list[Span]
    by_sentence: PassageIndex
    paragraphs: list[Span]
    by_paragraph: PassageIndex

    @classmethod
    def of(cls, this: Report) -> _Told:
        sentences = _passages(this, _DONE)
        paragraphs = [block.span for block in this.paragraphs() if block.role in _DONE]
        text = this.text
        return cls(
            sentences,
            PassageIndex([s.of(text) for s in sentences]),
            paragraphs,
            PassageIndex([p.of(text) for p in paragraphs]),
        )

    def find(self, lead: str, words: str) -> tuple[Span | None, float]:
        """Where a measure is taken up: one sentence holds the words that name it, or one paragraph much of all its words."""
        found = self.by_sentence.best(lead)
        if found and found.score >= _REPORTED:
            return self.sentences[found.at], found.score
        found = self.by_paragraph.best(words)
        return (
            (self.paragraphs[found.at], found.score)
            if found and found.score >= _IN_PARAGRAPH
            else (None, found.score if found else 0.0)
        )


def _plan(entry: Entry, prior: Report, again: tuple[Entry, ...], this: Report, told: _Told) -> PlanTrace:
    words = entry.body.of(prior.text)
    lead = entry.heading.text if entry.heading and len(entry.heading.text) >= 5 else subject(words)
    match, score = _nearest(words, again, this)
    if match and score >= _UNCHANGED:
        return PlanTrace("planned_again", words, entry.span, match.span, score)
    span, likeness = told.find(lead, words)
    if span:
        return PlanTrace("reported", words, entry.span, span, likeness)
    if match and score >= _AGAIN:
        return PlanTrace("planned_again", words, entry.span, match.span, score)
    return PlanTrace("silent", words, entry.span, score=likeness)


def subject(words: str) -> str:
    """What an item is about: its first clause, with the next one when that is very short."""
    for stop in [at for at, mark in enumerate(words) if mark in "。，；：,;"]:
        if stop >= 8:
            return words[:stop]
    return words[:60]


def _nearest(words: str, among: tuple[Entry, ...], this: Report) -> tuple[Entry | None, float]:
    asked = plain(words)
    scored = [(fuzz.ratio(asked, plain(entry.body.of(this.text))) / 100, -at, entry) for at, entry in enumerate(among)]
    best = max(scored, default=None, key=lambda row: row[:2])
    return (best[2], best[0]) if best else (None, 0.0)


def _passages(this: Report, roles: tuple[Role, ...] = ()) -> list[Span]:
    """The sentences of the paragraphs with these roles (all, if none are named)."""
    lines = [block.span for block in this.paragraphs() if not roles or block.role in roles]
    return [span.shift(line.start) for line in lines for span in split_sentences(line.of(this.text))]
