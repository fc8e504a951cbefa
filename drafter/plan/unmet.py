"""Losses and missed plans stand with the problems: beside the problem they show, else together behind one judgement."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from drafter.claims.shortfalls import admits_shortfall, by_a_hair, is_shortfall
from drafter.core.fact import Fact
from drafter.core.profile import Profile
from drafter.language import lexicon
from drafter.language.segmenting import words_of
from drafter.plan.joined import Joins
from drafter.plan.note_figures import is_row, note_figures, source_line

_OWN_BOOKS = ("rectification", "duty-report")  # a ledger keeps its rows; who reports on himself tells of his own faults
_HALF = 0.5  # share of a row's words that a problem must have to be shown by it
_MANY = 3  # problems that a word tells nothing apart in
LOSSES = "运营压力较大"
UNMET_ONE, UNMET = "个别指标未达到年度目标", "部分指标未达到年度目标"


def with_shortfalls(facts: Sequence[Fact], joins: Joins, profile: Profile) -> tuple[Fact, ...]:
    """The facts, those of the achievements that state a loss or a missed plan put with the problems, where the report has any; a line moved so is marked."""
    if profile.money or profile.id in _OWN_BOOKS or not any(fact.role == "problems" for fact in facts):
        return tuple(facts)
    hosts = {*joins.merged.values()}
    told = tuple(
        _moved(fact) if (_may_go(fact, joins, hosts) and _tells_against(fact)) or _owns_up(fact, joins) else fact
        for fact in facts
    )
    told = tuple(_with_other_half(told, joins))
    problems = [fact for fact in told if fact.role == "problems" and not is_row(fact)]
    for row in (fact for fact in told if is_moved_row(fact) and fact.id not in joins.merged):
        if home := next((one for one in problems if _states(one, row)), None):
            joins.merged[row.id] = home.id
    return told


def _with_other_half(facts: Sequence[Fact], joins: Joins) -> Iterator[Fact]:
    """The facts, the half of a line that tells a missed plan (公园建了6个，计划8个) with the half that says what is wrong (两个卡在征地), and what says why (春旱时改种了花生)."""
    wrong = {source_line(fact) for fact in facts if fact.role == "problems" and not is_row(fact)}
    short = {joins.merged[row.id] for row in facts if row.id in joins.merged and is_row(row) and _tells_against(row)}
    owned = {source_line(fact) for fact in facts if fact.role == "problems" and admits_shortfall(fact)}
    for fact in facts:
        why = source_line(fact) in owned and not is_row(fact) and not any(sign.isdigit() for sign in fact.text)
        goes = fact.role == "achievements" and (why or (fact.id in short and source_line(fact) in wrong))
        yield replace(fact, role="problems") if goes else fact


def _may_go(fact: Fact, joins: Joins, hosts: Collection[str]) -> bool:
    """Whether a fact stands among the achievements by itself, undisputed, and nothing is told with it."""
    alone = fact.id not in joins.merged and fact.id not in hosts and fact.id not in joins.parts
    return fact.role == "achievements" and alone and fact.id not in joins.marks and fact.id not in joins.refuted


def _owns_up(fact: Fact, joins: Joins) -> bool:
    """Whether a note says itself that it fell short: its rows go where it does."""
    return fact.role == "achievements" and fact.id not in joins.merged and admits_shortfall(fact)


def _tells_against(fact: Fact) -> bool:
    return is_shortfall(fact) and not (is_row(fact) and by_a_hair(fact))


def _moved(fact: Fact) -> Fact:
    if is_row(fact):
        return replace(fact, role="problems")
    return replace(fact, role="problems", marks=fact.marks | {"misplaced"})


def is_moved_row(fact: Fact) -> bool:
    """Whether a problem is a row of a sheet that states a shortfall."""
    return fact.role == "problems" and is_row(fact) and is_shortfall(fact)


def _states(note: Fact, row: Fact) -> bool:
    """Whether a problem says the row's own figure under the end of its name: 逾期率0.47‰ of 个人贷款逾期率."""
    own = row.metrics[0]
    return any(
        one.metric.value == own.value and one.metric.unit == own.unit and own.indicator.endswith(one.metric.indicator)
        for one in note_figures(note)
        if one.metric.indicator
    )


def with_rows_beside(bundles: Sequence[list[Fact]], rows: Sequence[Fact]) -> tuple[list[list[Fact]], list[Fact]]:
    """The bundles of problems, each with the rows that show it, and the rows that show none of them."""
    told, rest = [list(one) for one in bundles], list[Fact]()
    names = [{word for fact in one for word in _words(fact.text)} for one in bundles]
    common = {word for own in names for word in own if sum(word in one for one in names) >= _MANY}
    for row in rows:
        home = _home([word for word in _words(row.metrics[0].indicator) if word not in common], names)
        if home is None:
            rest.append(row)
        else:
            told[home].append(row)
    return told, rest


def _home(words: Sequence[str], names: Sequence[Collection[str]]) -> int | None:
    """The place of the one bundle that has the row's first word and at least half of all."""
    shares = [sum(word in own for word in words) / len(words) if words and words[0] in own else 0.0 for own in names]
    best = max(shares, default=0.0)
    return shares.index(best) if best >= _HALF and shares.count(best) == 1 else None


def _words(text: str) -> Iterator[str]:
    measures = lexicon.words("shortfalls.txt", "measure")
    for word in words_of(text):
        if len(word.text) > 1 and word.text not in measures and not word.text[0].isdigit():
            yield word.text
