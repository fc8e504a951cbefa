"""What reading made of two lines, kept so that somebody may say otherwise: two figures it takes to be of one thing, and corrections it carried out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from drafter.claims.conflicts import Conflict, find_conflicts
from drafter.claims.pair_readings import told_value
from drafter.core.claim import Question
from drafter.core.fact import Fact, LedgerEntry, PairReading, ToldValue
from drafter.core.messages import _
from drafter.read.facts import Material
from drafter.read.ledger import build_ledger
from drafter.read.order_targets import figures_in, file_line, same_figure
from drafter.read.orders import order_of
from drafter.read.put_right_lines import PutRight

APART = "不是一回事"  # not translated: answers are read by these words
NONE_OF_THEM = "都不是"
_OTHERS = 3  # lines a correction may mean instead, of those shown


@dataclass(frozen=True, slots=True)
class MarkedPair:
    """Two figures that the draft marks as told of one thing. facts: the first line that tells each, the earlier one first.

    one, two: each as its facts tell it, in the order of `facts`.
    """

    facts: tuple[Fact, Fact]
    one: tuple[ToldValue, ...]
    two: tuple[ToldValue, ...]

    @property
    def ids(self) -> frozenset[str]:
        """Of every fact that tells one of them."""
        return frozenset(value.fact_id for value in (*self.one, *self.two))

    @property
    def is_ordered(self) -> bool:
        """Whether the second may put the first right: a later line of the same notes."""
        first, second = self.facts
        notes = first.kind == second.kind == "note" and first.provenance.source == second.provenance.source
        return notes and 0 < file_line(first) < file_line(second)

    def readings(self, *, second_holds: bool = False) -> Iterator[PairReading]:
        """Each figure with each of the other side, as of two things, or as put right by it."""
        for one, two in product(self.one, self.two):
            yield PairReading(frozenset((one, two)), two if second_holds else None)


def marked_pairs(material: Material, authority: str = "") -> tuple[MarkedPair, ...]:
    """The pairs in source order, certain ones first. authority: the source that wins a disagreement, which then is none."""
    facts = {fact.id: fact for fact in material.facts}
    found: dict[frozenset[str], MarkedPair] = {}
    for conflict in find_conflicts(build_ledger(material.facts, pairs=material.pairs)):
        settled = any(authority and entry.provenance.source == authority for entry in conflict.entries)
        if not settled and (pair := _of_conflict(conflict, facts)):
            found.setdefault(pair.ids, pair)
    for question in material.questions:
        if question.kind == "double" and question.rivals and all(i in facts for i in question.about):
            values = (ToldValue(i, said) for i, said in zip(question.about, question.rivals, strict=True))
            pair = _paired([(facts[value.fact_id], value) for value in values])
            found.setdefault(pair.ids, pair)
    read = {frozenset(value.fact_id for value in one.values) for one in material.pairs if one.holds}
    return tuple(pair for pair in found.values() if pair.ids not in read)


def _of_conflict(conflict: Conflict, facts: dict[str, Fact]) -> MarkedPair | None:
    """The two sides of a disagreement between lines; None for one of three values, or within a line."""
    told = [(facts[entry.fact_id], _value(entry)) for entry in conflict.entries if entry.fact_id in facts]
    words = {value.words for _fact, value in told}
    alone = len({value.fact_id for _fact, value in told}) == len(told)
    return _paired(told) if len(words) == 2 and alone else None


def _value(entry: LedgerEntry) -> ToldValue:
    return told_value(entry.fact_id, entry.metric)


def _paired(told: Sequence[tuple[Fact, ToldValue]]) -> MarkedPair:
    """The earlier line first, rows behind the lines."""
    told = sorted(told, key=lambda one: (one[0].kind == "row", one[0].provenance.source, file_line(one[0])))
    first = told[0][1].words
    one, two = ([pair for pair in told if (pair[1].words == first) is own] for own in (True, False))
    return MarkedPair((one[0][0], two[0][0]), tuple(v for _f, v in one), tuple(v for _f, v in two))


def pair_question(pair: MarkedPair, said: str = "") -> Question:
    """The question whether the two are one, and which holds. said: how they are read meanwhile, and on whose word."""
    one, two = pair.facts
    words = _("“{one}”（{place}）与“{two}”（{other}）的数不一样。{said}是不是一回事？以哪个为准？").format(
        one=one.text, place=one.provenance, two=two.text, other=two.provenance, said=said
    )
    options = (pair.one[0].words, pair.two[0].words, APART)
    return Question(one.provenance, one.text, words, options, "", "double", about=(one.id, two.id))


def as_pair(done: PutRight) -> MarkedPair | None:
    """A line that gave way to a later one, and that one, as two figures; None for an order about another line."""
    if done.own is None or not done.own.metrics:
        return None
    old = done.old[0]
    values = (told_value(one.id, one.metrics[0]) for one in (old, done.own))
    one, two = ((value,) for value in values)
    return MarkedPair((old, done.own), one, two)


def may_be_taken_back(material: Material, done: PutRight) -> bool:
    """Whether every fact still reads as the correction left it: what was changed again since is nobody's to undo."""
    now = {fact.id: fact.text for fact in (material.facts if done.own else (*material.facts, *material.asked))}
    return all(now.get(one.id) == one.text for one in done.new)


def others_meant(material: Material, done: PutRight) -> tuple[Fact, ...]:
    """The other lines of the file that an order may mean: they count what it counts, and do not have its figure already."""
    order = order_of(done.line.quote)
    if done.own or order is None or order.value is None:
        return ()
    beside = [
        fact
        for fact in material.facts
        if fact.kind == "note" and fact.provenance.source == done.line.source and fact.id not in done.ids
    ]
    told = (one for one in figures_in(beside, order.value) if not same_figure(one.figure, order.value.new))
    return tuple({one.fact.id: one.fact for one in told}.values())[:_OTHERS]


def correction_question(done: PutRight, others: Sequence[Fact], said: str = "") -> Question:
    """The question which line a correction is of. said: what became of it, and on whose word."""
    words = _("“{order}”：{said}指的是哪条？不是这几条的，请自己在稿里处理").format(order=done.line.quote, said=said)
    facts = (*done.old, *others)
    options = (*(fact.text for fact in facts), NONE_OF_THEM)
    return Question(done.line, done.line.quote, words, options, "", "order", about=tuple(fact.id for fact in facts))
