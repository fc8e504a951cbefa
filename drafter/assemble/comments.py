"""What the review copy says at each place: the source of a figure, the gap to fill, the finding to look at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from drafter.core.edit import Comment
from drafter.core.fact import Fact
from drafter.core.finding import Finding
from drafter.core.grounding import Grounding
from drafter.core.messages import _
from drafter.core.placeholder import Placeholder
from drafter.core.profile import Gap
from drafter.core.text import Span

SEVERITIES = {"error": "错误", "warning": "警告", "advice": "建议"}


def review_comments(
    text: str,
    groundings: Sequence[Grounding],
    findings: Sequence[Finding],
    placeholders: Sequence[Placeholder],
    gaps: Sequence[Gap],
    facts: Mapping[str, Fact],
) -> tuple[Comment, ...]:
    """All comments in text order: findings first where several stand at one place."""
    marks = [gap.span for gap in placeholders]
    comments = [*_of_findings(findings), *_of_gaps(text, placeholders, gaps), *_of_groundings(groundings, facts, marks)]
    return tuple(sorted(_merged(comments), key=lambda comment: (comment.span.start, comment.span.end)))


def finding_comments(findings: Sequence[Finding]) -> tuple[Comment, ...]:
    """A comment at each finding of a report anyone wrote; one a place."""
    return tuple(_merged(list(_of_findings(findings))))


def _merged(comments: Sequence[Comment]) -> Iterator[Comment]:
    """One comment a place: a reader does not want three bubbles on one figure."""
    by_place: dict[Span, Comment] = {}
    for comment in comments:
        held = by_place.get(comment.span)
        lines = tuple(dict.fromkeys((*held.lines, *comment.lines))) if held else comment.lines
        by_place[comment.span] = Comment(comment.span, lines, comment.highlight or bool(held and held.highlight))
    yield from by_place.values()


def _of_findings(findings: Sequence[Finding]) -> Iterator[Comment]:
    for finding in findings:
        lines = [f"〔{finding.rule} {_(finding.name)}·{_(SEVERITIES[finding.severity])}〕{finding.message}"]
        lines += [
            _("另一处：{quote}（{place}）").format(quote=other.quote, place=f"{other.source} {other.locator}".strip())
            for other in finding.related
            if other.source
        ]
        yield Comment(finding.span, tuple(lines), highlight=finding.severity != "advice")


def _of_gaps(text: str, placeholders: Sequence[Placeholder], gaps: Sequence[Gap]) -> Iterator[Comment]:
    for mark in placeholders:
        words = mark.span.of(text)
        gap = next((g for g in gaps if g.indicator and g.indicator in words), None)
        if mark.kind == "conflict":
            yield Comment(mark.span, (_("来源不一致，请核实后留一个。"),), highlight=True)
            continue
        asked = _("待{owner}提供").format(owner=gap.owner) if gap and gap.owner else _("待补")
        last = _("；上期为{last}").format(last=gap.last) if gap and gap.last else ""
        yield Comment(mark.span, (f"{asked}{last}。",), highlight=True)


def _of_groundings(
    groundings: Sequence[Grounding], facts: Mapping[str, Fact], marks: Sequence[Span]
) -> Iterator[Comment]:
    """A figure's comment names its source. Dates and names are left without one: they would bury the rest."""
    for grounding in groundings:
        if grounding.mention.kind != "quantity" or any(span.overlaps(grounding.mention.span) for span in marks):
            continue
        if grounding.status in ("exact", "converted"):
            yield Comment(grounding.mention.span, (_("来源：{places}。").format(places=_places(grounding, facts)),))
        elif grounding.status == "derived":
            yield Comment(
                grounding.mention.span,
                (f"{grounding.note}。", _("依据：{places}。").format(places=_places(grounding, facts))),
            )
        else:
            yield Comment(
                grounding.mention.span, (_("未能溯源：{note}。").format(note=grounding.note),), highlight=True
            )


def _places(grounding: Grounding, facts: Mapping[str, Fact]) -> str:
    named = []
    for fact_id in grounding.facts:
        fact = facts.get(fact_id)
        if fact:
            named.append(f"{fact.provenance}{f'（{fact.owner}）' if fact.owner else ''}")
    return "；".join(dict.fromkeys(named)) or grounding.note
