"""What the review copy says at each place. First what needs a person: findings, gaps, refused and reworded sentences, figures without a
source. The sources of a block are told once, quietly, at its beginning."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from drafter.core.draft import Block, Sentence
from drafter.core.edit import Comment
from drafter.core.fact import Fact
from drafter.core.finding import Finding
from drafter.core.grounding import Grounding
from drafter.core.messages import _
from drafter.core.placeholder import Placeholder
from drafter.core.profile import Gap
from drafter.core.slot_names import reason_line
from drafter.core.text import Span

SEVERITIES = {"error": "错误", "warning": "警告", "advice": "建议"}
_ANCHOR = 6  # characters of a block its sources are anchored at: the rest of the line stays white
_QUOTED = 40
_KNOWN = ("exact", "converted", "derived")


@dataclass(frozen=True, slots=True)
class Annotated:
    """Everything known about a draft, in offsets of its text."""

    groundings: Sequence[Grounding]
    findings: Sequence[Finding]
    placeholders: Sequence[Placeholder]
    gaps: Sequence[Gap]
    facts: Mapping[str, Fact]
    sentences: Sequence[tuple[Span, Sentence]] = ()
    blocks: Sequence[tuple[Span, Block]] = ()


def review_comments(text: str, told: Annotated) -> tuple[Comment, ...]:
    """All comments in text order; at one place what needs a person comes first."""
    comments = [
        *_of_findings(told.findings),
        *_of_gaps(text, told.placeholders, told.gaps),
        *_of_sentences(told),
        *_of_groundings(told),
        *_of_blocks(told),
    ]
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


def _of_sentences(told: Annotated) -> Iterator[Comment]:
    """A model's sentence that stands by its meaning only, and one that gave way, each beside what its source says."""
    for span, sentence in told.sentences:
        sources = _quotes(sentence.fact_ids, told.facts)
        if sentence.origin == "model" and sentence.verdict == "reworded":
            lines = [_("改述，请对照来源：{sources}").format(sources=sources), *map(reason_line, sentence.why)]
            yield Comment(span, tuple(lines), highlight=True)
        elif sentence.refused:
            lines = [
                _not_taken(sentence),
                *map(reason_line, sentence.why),
            ]
            yield Comment(span, (*lines, _("来源：{sources}").format(sources=sources)))


def _not_taken(sentence: Sentence) -> str:
    """What of a model's sentence is not in the text: all of it, or a part."""
    if sentence.origin == "model":
        return _("模型稿只采用一部分，原话是：{text}").format(text=sentence.refused)
    return _("模型稿未采用，改用离线稿：{text}").format(text=sentence.refused)


def _of_groundings(told: Annotated) -> Iterator[Comment]:
    """Only figures whose source was not found; the others are in their block's comment."""
    marks = [gap.span for gap in told.placeholders]
    for grounding in told.groundings:
        span = grounding.mention.span
        if (
            grounding.mention.kind != "quantity"
            or grounding.status in _KNOWN
            or any(one.overlaps(span) for one in marks)
        ):
            continue
        yield Comment(span, (_("未能溯源：{note}。").format(note=grounding.note),), highlight=True)


def _of_blocks(told: Annotated) -> Iterator[Comment]:
    """Where a block comes from: each source with its words, and the arithmetic of what was worked out."""
    telling = _telling(told.blocks)
    for span, block in told.blocks:
        sources = _quotes(block.fact_ids, told.facts)
        if not sources:
            continue
        sums = [g.note for g in told.groundings if g.status == "derived" and g.note and span.covers(g.mention.span)]
        lines = [_("来源：{sources}").format(sources=sources), *(f"{note}。" for note in dict.fromkeys(sums))]
        lines += _elsewhere(block, telling)
        yield Comment(Span(span.start, min(span.end, span.start + _ANCHOR)), tuple(lines))


def _telling(blocks: Sequence[tuple[Span, Block]]) -> Mapping[str, Sequence[tuple[Block, Sentence]]]:
    """By fact: the sentences that tell of it, each with its block, in order."""
    found: dict[str, list[tuple[Block, Sentence]]] = {}
    for _span, block in blocks:
        for sentence in block.sentences:
            for fact_id in sentence.fact_ids:
                found.setdefault(fact_id, []).append((block, sentence))
    return found


def _elsewhere(block: Block, telling: Mapping[str, Sequence[tuple[Block, Sentence]]]) -> Iterator[str]:
    """Where the other claims of a fact stand that the block tells in part."""
    others = (s.text for fact_id in block.fact_ids for other, s in telling.get(fact_id, ()) if other is not block)
    yield from (_("同一条素材的另一层意思，写在：{text}").format(text=_cut(text)) for text in dict.fromkeys(others))


def _quotes(ids: Sequence[str], facts: Mapping[str, Fact]) -> str:
    """notes.md 第14行“…”（建设科）；…"""
    told = [facts[fact_id] for fact_id in ids if fact_id in facts]
    return "；".join(
        dict.fromkeys(
            f"{fact.provenance}“{_cut(fact.provenance.quote or fact.text)}”{f'（{fact.owner}）' if fact.owner else ''}"
            for fact in told
        )
    )


def _cut(words: str) -> str:
    return words if len(words) <= _QUOTED else f"{words[:_QUOTED]}…"
