"""核验: a text against its sources, sentence by sentence, slot by slot; and what of the sources it does not tell."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from drafter.core.claim import Reason, Verdict, VerdictKind
from drafter.core.fact import Fact, FactRole
from drafter.core.messages import _
from drafter.core.period import Period
from drafter.core.text import Span
from drafter.core.verified import Verified
from drafter.ground.actors_beside import exchanged_actors
from drafter.ground.acts_exchanged import acts_exchanged
from drafter.ground.added_as_all import gathered_otherwise
from drafter.ground.asked_last import asked_last
from drafter.ground.bases import taken_over_another
from drafter.ground.beside_sources import laid_beside
from drafter.ground.clause_reasons import clause_reasons
from drafter.ground.comparators import compared_otherwise
from drafter.ground.copying import changed_words
from drafter.ground.count_steps import steps_exchanged
from drafter.ground.counted_apart import counted_apart
from drafter.ground.counts_exchanged import exchanged_counts
from drafter.ground.coverage import dropped_slots, lost
from drafter.ground.doubting import SLIGHT, is_doubtful, is_doubtful_nearness
from drafter.ground.extremes_levelled import levelled_extremes
from drafter.ground.facts_crossed import crossed_changes, crossed_facts
from drafter.ground.frames import is_lead, is_link, is_opening, is_topic, is_transition
from drafter.ground.heads_exchanged import exchanged_heads
from drafter.ground.labels_borrowed import borrowed_labels
from drafter.ground.levels_exchanged import exchanged_levels
from drafter.ground.moved import moved_to
from drafter.ground.opposites import misplaced_kinds, misplaced_objects
from drafter.ground.pair_nets import slots_apart
from drafter.ground.paired import against_pairs
from drafter.ground.parts_apart import exchanged_lots, told_besides
from drafter.ground.parts_of_sums import one_for_all
from drafter.ground.parts_on_whole import parts_on_whole
from drafter.ground.periods import exchanged_times
from drafter.ground.rounded_in_place import rounded_in_place
from drafter.ground.shares_of import shares_of_another
from drafter.ground.sides import exchanged_sides
from drafter.ground.source_comparison import SourceComparison
from drafter.ground.stand_ins import replaced_objects
from drafter.ground.stretches_exchanged import stretches_exchanged
from drafter.ground.swapping import exchanged_between_facts, exchanged_figures, part_over_whole, untold_twins
from drafter.ground.told_apart import figures_apart, sentences_apart
from drafter.ground.told_numbers import ToldNumber
from drafter.ground.ways_turned import ways_turned
from drafter.ground.weighed import shown_to_reader

# No sentence of a report is as long as this: what is, is no prose, and comparing it would cost its square.
_ENDLESS = re.compile(r"(?<![^。！？\n])[^。！？\n]{1500,}[。！？]?")


def verify(
    text: str, facts: Sequence[Fact], *, period: Period | None = None, role: FactRole = "achievements"
) -> Verified:
    """Holds `text` against `facts`.

    period: the report's own. role: the part of the report the text belongs to; in problems nothing may be made light of.
    """
    endless = [Span(*found.span()) for found in _ENDLESS.finditer(text)]
    text = _without(endless, text)
    held = laid_beside(text, facts, period, role)
    frames = _frames(held)
    reasons = _reasons(held, frames)
    for sentence, told in [*slots_apart(held, frames, reasons)]:
        reasons.setdefault(sentence, []).append(told)
    for sentence, told in asked_last(held, reasons, frames):
        reasons.setdefault(sentence, []).append(told)
    written = {fact.text.strip(" 。") for fact in facts if fact.kind == "note"}
    verdicts = tuple(
        _as_written(_verdict(held, number, reasons.get(number, []), frames), text, written)
        for number in range(len(held.told.sentences))
    )
    unread = tuple(Verdict(span, "unsupported", (), (Reason("length", _("过长，没有核验"), ""),)) for span in endless)
    return Verified(tuple(sorted((*verdicts, *unread), key=lambda verdict: verdict.span)), lost(held))


def lost_in(
    text: str, facts: Sequence[Fact], *, period: Period | None = None, role: FactRole = "achievements"
) -> tuple[str, ...]:
    """What `verify` finds lost; no sentence is judged, which takes two thirds of the time."""
    bare = _without([Span(*found.span()) for found in _ENDLESS.finditer(text)], text)
    return lost(laid_beside(bare, facts, period, role))


def _without(endless: Sequence[Span], text: str) -> str:
    for span in endless:
        text = text[: span.start] + " " * len(span) + text[span.end :]
    return text


def _swaps(held: SourceComparison) -> Iterator[tuple[ToldNumber, Reason]]:
    """Figures that change places with others: twins, doers, things, times, lots, bases, kinds and sides."""
    figures, clauses, told = held.sources.figures, held.sources.clauses, held.told
    yield from compared_otherwise(held.matches, figures, held.year)
    yield from taken_over_another(held.matches, figures)
    yield from misplaced_kinds(held.matches, clauses, told.text)
    yield from exchanged_sides(held.matches)
    yield from misplaced_objects(held.matches, clauses, told.clauses)
    for net in (exchanged_figures, exchanged_between_facts, part_over_whole):
        yield from net(held.matches)
    yield from untold_twins(held.matches, figures)
    yield from one_for_all(held.matches, figures)
    yield from exchanged_times(held.matches, told.clauses, held.sources.all)
    yield from exchanged_actors(held.matches)
    replaced = replaced_objects(held.matches, held.sources.held, told.text)
    yield from ((match_.figure, reason) for match_, reason in replaced)
    yield from told_besides(held.matches, figures)
    yield from exchanged_lots(held.matches)
    yield from crossed_facts(held.matches, told.text)
    yield from exchanged_heads(held.matches, told.text)
    for net in (crossed_changes, exchanged_levels, counted_apart, exchanged_counts, levelled_extremes):
        yield from net(held.matches)
    yield from moved_to(held.matches, figures, held.role)
    yield from borrowed_labels(held.matches, figures, told.text)
    yield from figures_apart(held.matches, figures)
    yield from rounded_in_place(held.matches, figures)
    yield from steps_exchanged(held.matches, figures)
    yield from parts_on_whole(held.matches, figures)
    for net in (ways_turned, gathered_otherwise, stretches_exchanged, acts_exchanged):
        yield from net(held.matches)


def _reasons(held: SourceComparison, frames: frozenset[int]) -> dict[int, list[tuple[VerdictKind, Reason]]]:
    """(what it makes of the sentence, why), by sentence."""
    found: dict[int, list[tuple[VerdictKind, Reason]]] = {}
    for match_ in held.matches:
        kind: VerdictKind = "bent" if match_.sources or (match_.why and match_.why[0].source) else "unsupported"
        if match_.loose:
            derived = Reason("derived", match_.figure.number.raw, match_.note)
            found.setdefault(match_.figure.clause.sentence, []).append(("reworded", derived))
        for reason in match_.why:
            doubt = reason.slot == "role" and is_doubtful(match_)
            doubt = doubt or (reason.slot == "approximator" and is_doubtful_nearness(match_))
            found.setdefault(match_.figure.clause.sentence, []).append(("reworded" if doubt else kind, reason))
    for figure, reason in _swaps(held):
        found.setdefault(figure.clause.sentence, []).append(("bent", reason))
    for sentence, kind, reason in _beside_clauses(held):
        found.setdefault(sentence, []).append((kind, reason))
    for at, clause in enumerate(held.told.clauses):
        if at in frames:
            continue
        found.setdefault(clause.sentence, []).extend(clause_reasons(held, at, clause))
    ends = [span.end for span in held.told.sentences]
    for offset, reason in changed_words(held.told, held.sources.all, plans=held.role == "plans"):
        number = bisect_right(ends, offset)
        kind = "bent" if reason.source else "unsupported"
        found.setdefault(number, []).append(("reworded" if held.is_worked_out(offset) else kind, reason))
    for clause, kind, reason in against_pairs(held, frames):
        found.setdefault(clause.sentence, []).append((kind, reason))
    for place, reason in dropped_slots(held):
        sentence = held.told.clauses[held.aligned.tellers[place][0]].sentence
        weak = reason.slot == "degree" and reason.source in SLIGHT and held.role != "problems"
        weak = weak or (reason.slot == "hedge" and reason.source == "反映")
        weak = weak or (reason.slot == "degree" and "就" in reason.source and held.role != "problems")
        found.setdefault(sentence, []).append(("reworded" if weak else "bent", reason))
    return found


def _beside_clauses(held: SourceComparison) -> Iterator[tuple[int, VerdictKind, Reason]]:
    """(sentence, what it makes of it, why) of the nets that ask about whole sentences, and of what shares are of."""
    for figure, share, reason in shares_of_another(held.matches, held.sources.figures):
        yield figure.clause.sentence, share, reason
    for sentence, reason in sentences_apart(held):
        yield sentence, "bent", reason
    for sentence, reason in shown_to_reader(held):
        yield sentence, "reworded", reason


def _frames(held: SourceComparison) -> frozenset[int]:
    """Clauses that only lead or link."""
    found: set[int] = set()
    for _number, group in groupby(enumerate(held.told.clauses), lambda pair: pair[1].sentence):
        inside = list(group)
        if is_lead([c for _at, c in inside], held.sources.held):
            found.update(at for at, _c in inside)
    for at, clause in enumerate(held.told.clauses):
        if at in held.told.inside(clause.sentence)[:1] and is_opening(clause, held.sources.held):
            found.add(at)
        if is_link(clause) or is_transition(clause, held.sources.held) or is_topic(clause, held.sources.held):
            found.add(at)
    return frozenset(found)


def _as_written(verdict: Verdict, text: str, written: Collection[str]) -> Verdict:
    """A sentence that is word for word a line of this period's notes has that line's figures, whatever a row has of the like; all else is held as ever."""
    figures = {why.slot for why in verdict.why} == {"figure"} and verdict.span.of(text).strip(" 。\n") in written
    return replace(verdict, kind="supported", why=()) if figures else verdict


def _verdict(
    held: SourceComparison, number: int, reasons: Sequence[tuple[VerdictKind, Reason]], frames: frozenset[int]
) -> Verdict:
    clauses = [(at, held.told.clauses[at]) for at in held.told.inside(number)]
    ids = tuple(dict.fromkeys(held.sources.all[s].id for at, _c in clauses for s in held.aligned.sources_of(at)))
    why = tuple(dict.fromkeys(reason for _kind, reason in reasons))
    kinds = {kind for kind, _reason in reasons}
    kind: VerdictKind = "supported"
    if "bent" in kinds:
        kind = "bent"
    elif "unsupported" in kinds:
        kind = "unsupported"
    elif clauses and all(at in frames for at, _c in clauses):
        kind = "frame"
    elif "reworded" in kinds:
        kind = "reworded"
    return Verdict(held.told.sentences[number], kind, ids, why)
