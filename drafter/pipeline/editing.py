"""A draft as a person has edited it, line by line: unchanged sentences keep what is known of them, changed ones are held against the facts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from drafter.core.claim import Reason, VerdictKind
from drafter.core.draft import Block, Sentence
from drafter.core.fact import Fact
from drafter.core.text import Span
from drafter.draft.writing_out import Written
from drafter.ground.verifying import verify
from drafter.language.sentences import split_sentences
from drafter.pipeline.drafting import Drafted, finish_written
from drafter.pipeline.grounding import ground_facts
from drafter.pipeline.planning import Planned
from drafter.pipeline.settled_facts import in_formal_words, settled

# What may stand before a sentence without being part of it: 一是, （二）, 3.
_NUMBER = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}(?:是|、)|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.．、]|（\d{1,2}）)"
)
_BEST: tuple[VerdictKind, ...] = ("supported", "frame", "reworded", "bent", "unsupported")
_REFUSED = _BEST.index("bent")  # from here on a sentence is refused, and the nearest sources say best why
PERSON = "person"
_SHOWN = 60  # characters of the sources a reason quotes


@dataclass(frozen=True, slots=True)
class EditedLine:
    """One line with the sentences in it (offsets of the line). lost: facts told on the line before the edit that it tells no more."""

    text: str
    sentences: tuple[tuple[Span, Sentence], ...]
    lost: tuple[str, ...] = ()


def with_edits(drafted: Drafted, edits: Mapping[str, str]) -> Drafted:
    """The draft with each line that `edits` names (as drafted) put as the person left it. Lines the draft no longer has stay out."""
    written = edited_text(drafted.planned, drafted.written, edits)
    return drafted if written is drafted.written else finish_written(drafted.planned, drafted.drafts, written)


def edited_text(planned: Planned, written: Written, edits: Mapping[str, str]) -> Written:
    """The written text with the edits, every span where it lies now."""
    drafted = edited_lines(written)
    if not any(edits.get(line.text, line.text) != line.text for line, _blocks in drafted):
        return written
    text: list[str] = []
    sentences: list[tuple[Span, Sentence]] = []
    blocks: list[tuple[Span, Block]] = []
    at = 0
    for line, own_blocks in drafted:
        after = edits.get(line.text, line.text)
        now = line if after == line.text else judged(planned, line, after)
        sentences += [(span.shift(at), one) for span, one in now.sentences]
        blocks += [(span.shift(at), block) for span, block in own_blocks] if now is line else []
        text.append(now.text)
        at += len(now.text) + 1
    return Written("\n".join(text), tuple(sentences), tuple(blocks))


def edited_lines(written: Written) -> list[tuple[EditedLine, list[tuple[Span, Block]]]]:
    """The lines of a written text with their sentences and blocks, in offsets of the line."""
    found, at = [], 0
    for words in written.text.split("\n"):
        span = Span(at, at + len(words))
        inside = tuple((place.shift(-at), one) for place, one in written.sentences if span.covers(place))
        blocks = [(place.shift(-at), block) for place, block in written.blocks if span.covers(place)]
        found.append((EditedLine(words, inside), blocks))
        at = span.end + 1
    return found


def judged(planned: Planned, line: EditedLine, after: str) -> EditedLine:
    """The line as the person left it, each changed sentence with its verdict."""
    known = {one.text: one for _span, one in line.sentences}
    told = tuple(dict.fromkeys(i for one in known.values() for i in one.fact_ids))
    own = [settled(fact, planned.plan) for fact in planned.facts if fact.id in told]
    before = {span.of(line.text) for span in split_sentences(line.text)}
    sentences = []
    for span in split_sentences(after):
        words = span.of(after)
        start = _NUMBER.match(words)
        place = Span(span.start + (start.end() if start else 0), span.end)
        unchanged = next((one for text, one in known.items() if words.endswith(text)), None)
        if unchanged is not None:
            sentences.append((Span(span.end - len(unchanged.text), span.end), unchanged))
        elif words not in before and len(place):
            sentences.append((place, _judge(planned, place.of(after), _nearest(place.of(after), line, own), own)))
    return EditedLine(after, tuple(sentences), _lost(planned, after, own))


def _nearest(words: str, line: EditedLine, own: Sequence[Fact]) -> list[Fact]:
    """The facts of the sentence these words were made from: the one most like them."""
    if not line.sentences:
        return []
    like = max((one for _span, one in line.sentences), key=lambda one: fuzz.ratio(one.text, words))
    return [fact for fact in own if fact.id in like.fact_ids]


def _lost(planned: Planned, text: str, own: Sequence[Fact]) -> tuple[str, ...]:
    if not own:
        return ()
    period, role = planned.case.period, own[0].role
    plain = set(verify(text, own, period=period, role=role).lost)
    formal = (
        set(verify(text, [in_formal_words(fact) for fact in own], period=period, role=role).lost) if plain else plain
    )
    return tuple(fact.id for fact in own if fact.id in plain & formal)


def _judge(planned: Planned, text: str, nearest: Sequence[Fact], own: Sequence[Fact]) -> Sentence:
    """Against the facts of the sentence it was, also in the lexicon's words; then the line's, then everything the case states."""
    found: list[Sentence] = []
    role = own[0].role if own else "achievements"
    everything = [settled(fact, planned.plan) for fact in planned.facts]
    for sources in (nearest, [in_formal_words(fact) for fact in nearest], own, everything):
        if not sources:
            continue
        found += [_with_figures(planned, one) for one in _verdicts(planned, text, sources, role)]
        if found and found[-1].verdict in ("supported", "frame"):
            return found[-1]
    best = min(found, key=lambda one: min(_BEST.index(one.verdict), _REFUSED), default=None)  # of equals the nearest
    return best or Sentence(text, (), PERSON, "unsupported")


def _with_figures(planned: Planned, one: Sentence) -> Sentence:
    """A figure its facts do not hold bends the sentence, however near the words are."""
    facts = [fact for fact in planned.facts if fact.id in one.fact_ids]
    strange = [
        Reason("figure", found.mention.text, "；".join(fact.text for fact in facts)[:_SHOWN] or found.note)
        for found in ground_facts(one.text, facts, planned)
        if found.mention.quantity and found.status in ("unsupported", "conflicting")
    ]
    if not strange:
        return one
    verdict: VerdictKind = "bent" if facts else "unsupported"
    said = {reason.said for reason in strange}
    return replace(one, verdict=verdict, why=(*strange, *(reason for reason in one.why if reason.said not in said)))


def _verdicts(planned: Planned, text: str, sources: Sequence[Fact], role: str) -> list[Sentence]:
    verdicts = verify(text, sources, period=planned.case.period, role=role).verdicts  # type: ignore[arg-type]
    if not verdicts:
        return []
    worst = max(verdicts, key=lambda verdict: _BEST.index(verdict.kind))
    facts = tuple(dict.fromkeys(i for verdict in verdicts for i in verdict.facts))
    told = dict.fromkeys(reason for verdict in verdicts for reason in verdict.why)
    refused = worst.kind in ("bent", "unsupported")  # why it is refused; other words for the same are no reason
    why: tuple[Reason, ...] = tuple(reason for reason in told if not refused or reason.slot not in ("words", "word"))
    return [replace(Sentence(text, facts, PERSON), verdict=worst.kind, why=why)]
