"""对照: this report beside last period's."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.core.comparison import Comparison, ProblemTrace, Reuse, SectionShare
from drafter.core.grounding import Mention
from drafter.core.report import Report, Role
from drafter.core.text import Span
from drafter.language.entries import Entry, part_entries
from drafter.language.reuse import Likeness, PassageIndex, match_sentences, shares
from drafter.language.sentences import split_sentences
from drafter.revise.compare_headings import pair_headings
from drafter.revise.compare_metrics import named_apart, pair_figures
from drafter.revise.passages import passages
from drafter.revise.plan_fates import nearest, subject, trace_plans

_UNCHANGED, _REWORDED = 0.95, 0.62  # likeness of two problems
_MENTIONED = 0.42  # share of a problem's or plan's telling words that some passage of the later report holds
_IN_PART = 0.3  # the same for all its words together


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
        metrics=pair_figures(this, named_apart(mentions, this.text), prior, named_apart(prior_mentions, prior.text)),
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
    now = part_entries(this, "problems")
    elsewhere = _passages(this)
    index = PassageIndex([span.of(this.text) for span in elsewhere])
    return tuple(_problem(entry, prior, now, this, elsewhere, index) for entry in part_entries(prior, "problems"))


def _problem(
    entry: Entry, prior: Report, now: tuple[Entry, ...], this: Report, elsewhere: list[Span], index: PassageIndex
) -> ProblemTrace:
    words = entry.body.of(prior.text)
    match, score = nearest(words, now, this)
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


def _passages(this: Report, roles: tuple[Role, ...] = ()) -> list[Span]:
    """The sentences of the paragraphs with these roles (all, if none are named)."""
    lines = [block.span for block in this.paragraphs() if not roles or block.role in roles]
    return [span.shift(line.start) for line in lines for span in split_sentences(line.of(this.text))]
