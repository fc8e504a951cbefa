"""Which run of a section's speaks for the section: an act of the unit near to the heading, or the whole of the heading's matter; never a part, a fall, a gap or a doubted figure."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from functools import cache

from drafter.claims.joining import basis_class, bigrams
from drafter.claims.nature import better_small
from drafter.core.fact import Fact
from drafter.language import lexicon
from drafter.language.affinities import Direction, affinity, matter_direction
from drafter.language.formal import formal
from drafter.language.segments import TaggedWord, tagged_words
from drafter.plan.heading_names import heading_words
from drafter.plan.joined import Joins
from drafter.plan.kin_runs import KinRun, line_of_source
from drafter.plan.told_order import is_side
from drafter.plan.whole_measures import opening_measure

_FILE = "told_in_order.txt"
# What speaks for a run beside its nearness to the heading, and against a row.
_ACT, _LED, _WHOLE, _NAMED, _BEFORE, _ROW = 0.15, 0.3, 0.3, 0.15, 0.4, -0.15
# By how much another must speak better than the first: where only it tells an act, where neither does, where the first does.
_CLEAR, _MATTER, _CLEARER = 0.02, 0.15, 0.45
_LISTED = 0.15  # what it weighs that the clerk's own list opens with the first
_SHORT = 8  # signs of a name that is no part's
_NUMBER = re.compile(r"[\d【？?]")
_NEAR = 0.35  # to a heading, of what is of its matter
_FIRST, _FIRST_ROW = 3, 1  # the last clause of a section's opening, for a line and for a row
_OPENING = 12  # signs of a line in which it says what it is about
_BEFORE_ACT, _NAMED_BY = ("d", "a", "b", "t", "p", "u"), ("n", "l", "j", "i")  # 新培育智能工厂; AI创新平台 is a thing
_PART = re.compile("^其中|^(?:市|县|区|省)本级")
_STOP = re.compile("[，。；：]")


def opening_run(runs: Sequence[KinRun], heading: str, before: Collection[str], joins: Joins) -> KinRun:
    """The run that opens. before: ids of facts whose thing opened last period's section."""
    words, matter = heading_words(heading), matter_direction(heading)
    fit = [
        run for run in runs if may_open(run, joins) and not (_has_doubt(run, joins) and not _stands(run, words, before))
    ]
    if not fit:
        return runs[0]
    if runs[0] in fit and _is_before(runs[0], before):
        return runs[0]
    speaks = {run.at: _speaks(run, words, matter, before) for run in fit}
    best = max(fit, key=lambda run: (speaks[run.at], -run.at))
    better = speaks.get(best.at, 0.0) - speaks.get(runs[0].at, -1.0)
    near = affinity(matter, best.matter)
    listed = _LISTED if _is_listed_first(runs) else 0.0
    return best if better >= _clear(runs[0], speaks[best.at] - near) + listed else runs[0]


def _stands(run: KinRun, words: frozenset[str], before: Collection[str]) -> bool:
    """Whether a run is the whole of the heading's matter or opened last period."""
    return _is_before(run, before) or is_of_the_whole(run) or _is_total(run, words)


def _is_total(run: KinRun, words: frozenset[str]) -> bool:
    """Whether a run opens with a short name of all that the heading speaks of: 民生支出 under 保障和改善民生."""
    name = _STOP.split(_NUMBER.split(formal(run.first.text))[0])[0]
    return len(name) <= _SHORT and name.endswith(tuple(lexicon.words(_FILE, "total"))) and bool(words & bigrams(name))


def _is_listed_first(runs: Sequence[KinRun]) -> bool:
    """Whether the run that stands first is the first of its clerk's own, too."""
    lines = [line_of_source(run.first) for run in runs if not run.row]
    return not runs[0].row and line_of_source(runs[0].first) == min(lines)


def _clear(first: KinRun, told: float) -> float:
    """By how much another run must speak better than the first: most where that tells an act, little where only the other does. told: what speaks for the other beside its matter."""
    if not first.row and speaks_of_act(formal(first.first.text)):
        return _CLEARER
    return _CLEAR if told >= _ACT else _MATTER


def _speaks(run: KinRun, words: frozenset[str], matter: Direction, before: Collection[str]) -> float:
    """What speaks for a run: how near it is to the heading, and what it tells; an act of another matter speaks for nothing."""
    text, near = formal(run.first.text), affinity(matter, run.matter)
    told = near + (_NAMED if words & bigrams(run.words[:_OPENING]) else 0.0)
    opened, whole = _is_before(run, before), is_of_the_whole(run) or _is_total(run, words)
    told += (_BEFORE if opened else 0.0) + (_WHOLE if whole else 0.0)
    if run.row:
        return told if opened or whole else told + _ROW
    if near < _NEAR:
        return told
    led = any(word in text for word in lexicon.words(_FILE, "led"))
    return told + (_LED if led else _ACT if speaks_of_act(text) else 0.0)


def _is_before(run: KinRun, before: Collection[str]) -> bool:
    return any(fact.id in before for fact in run.facts)


def speaks_of_act(text: str) -> bool:
    """Whether the first clause of a line says what was done: 争取资金900亿元, and not 有色产值增长16.9% or 扶贫统筹资金6.4亿元."""
    clause = _STOP.split(text)[0]
    words = [word for word in tagged_words(clause) if word.tag != "x"]
    if _names_sum(words) and not any(word in clause for word in lexicon.words(_FILE, "paid")):
        return False
    return any(_does(words, at) for at in range(len(words)))


def _names_sum(words: Sequence[TaggedWord]) -> bool:
    """Whether a clause closes in a sum and its name: 统筹资金6.4亿元."""
    named = len(words) > 1 and words[-1].text[:1].isdigit()
    return named and words[-2].text.endswith(tuple(lexicon.words("money_nouns.txt")))


def _does(words: Sequence[TaggedWord], at: int) -> bool:
    """Whether a word is an act: it opens the clause behind adverbs, or no thing is named by it and no move follows (技改投资增长)."""
    word = words[at]
    behind = words[at + 1] if at + 1 < len(words) else None
    if word.tag not in ("v", "vn", "vd") or not _is_act(word.text) or (behind and behind.text in _moved()):
        return False
    opens = all(one.tag.startswith(_BEFORE_ACT) for one in words[:at])
    return opens or ((word.tag != "vn" or at <= 1) and not (behind and behind.tag.startswith(_NAMED_BY)))


def _is_act(word: str) -> bool:
    return len(word) > 1 and word not in _moved()


@cache
def _moved() -> frozenset[str]:
    return frozenset(lexicon.words(_FILE, "moved"))


def may_open(run: KinRun, joins: Joins) -> bool:
    """Whether a run may open a section while something better stands in it."""
    return not (is_weak(run, joins) or fell(run.first) or is_side(run.facts) or _PART.match(run.words))


def is_weak(run: KinRun, joins: Joins) -> bool:
    """Whether the first of a run is open, doubted or a fall: what is told last among its kin."""
    first = run.first
    doubted = first.id in joins.marks or first.id in joins.refuted or _is_marked(first, joins)
    return doubted or is_without_figure(run, joins) or _lacks(first) or (fell(first) and not is_of_the_whole(run))


def is_of_the_whole(run: KinRun) -> bool:
    """Whether a run opens with what measures an economy or a place as a whole: where that fell, it keeps its place."""
    return bool(re.match(opening_measure(), run.words))


def _is_marked(fact: Fact, joins: Joins) -> bool:
    """Whether the first clause of a line has a doubted figure."""
    stop = _STOP.search(fact.text)
    end = stop.start() if stop else len(fact.text)
    return any("【" in edit.new and edit.span.start < end for edit in joins.amendments.get(fact.id, ()))


def _has_doubt(run: KinRun, joins: Joins) -> bool:
    """Whether a line has a doubted figure anywhere."""
    return any("【" in edit.new for fact in run.facts for edit in joins.amendments.get(fact.id, ()))


def _lacks(fact: Fact) -> bool:
    """Whether a row is of what is missing: 收支缺口."""
    return fact.kind == "row" and any(word in fact.text for word in lexicon.words(_FILE, "lack"))


def is_without_figure(run: KinRun, joins: Joins) -> bool:
    """Whether the first of a run lacks a figure."""
    return bool(run.first.placeholders) and not joins.amendments.get(run.first.id)


def fell(fact: Fact) -> bool:
    """Whether a row became less of what is the better the more there is of it."""
    if fact.kind != "row" or not fact.metrics or better_small(fact.metrics[0].indicator):
        return False
    return any(one.change == "decrease" and basis_class(one.basis) in ("同比", "增量") for one in fact.metrics) or (
        _below_last(fact)
    )


def _below_last(fact: Fact) -> bool:
    metric = fact.metrics[0]
    before = next((one.value for one in fact.metrics if basis_class(one.basis) == "上年同期"), metric.base_value)
    if basis_class(metric.basis) == "同比" or not (isinstance(before, Decimal) and isinstance(metric.value, Decimal)):
        return False
    return metric.value < before and not _is_by_design(fact)


def _is_by_design(fact: Fact) -> bool:
    return any(word in fact.text for word in ("整合", "合并", "压缩", "精简", "撤并"))


def opened_before(facts: Sequence[Fact], clauses: Mapping[str, int]) -> frozenset[str]:
    """The ids of those facts whose thing stood first of theirs, and near its beginning, in last period's section."""
    told = {fact.id: clauses[fact.id] for fact in facts if fact.id in clauses}
    first = min(told.values(), default=_FIRST + 1)
    rows = {fact.id for fact in facts if fact.kind == "row"}
    return frozenset(name for name, at in told.items() if at == first <= (_FIRST_ROW if name in rows else _FIRST))
