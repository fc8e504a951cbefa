"""Whether a fact states a loss, or a figure short of the plan of a period that is over: certain by its own figure, its plan and what is good for the indicator."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from drafter.claims.against_plan import aim_of, is_bounded, standing
from drafter.claims.bettering import good_when_larger
from drafter.claims.faults import faults
from drafter.claims.joining import basis_class, parse_period
from drafter.claims.nature import is_spent
from drafter.core.fact import Fact
from drafter.language import lexicon

_LIST = "shortfalls.txt"
_HALF_A_POINT, _BARELY = Decimal("0.5"), Decimal("0.03")
_BRIEF = 6  # clauses of a note that a denial settles
# 任务3.2万亩，欠0.1万亩: how much is wanting, right behind what was to be.
_OWED = re.compile(r"(?:任务|计划|目标|指标)(?:是|为)?\d[^，。；]{0,6}，(?:还|仍|尚)?(?:欠|差|缺|少)(?:了)?\d")
_CLAUSE = re.compile(r"[，。；：]")


def is_shortfall(fact: Fact) -> bool:
    """Whether a row or a note says that money was lost or that a plan was missed; what the period may still bring is no shortfall."""
    if fact.placeholders or "hearsay" in fact.marks or not fact.metrics:
        return False
    if fact.kind == "row":
        return _is_below_zero(fact) or _is_missed(fact)
    return tells_loss(fact.text) or (_is_of_whole_year(fact) and (_is_denied(fact.text) or _is_short_line(fact)))


def is_loss(fact: Fact) -> bool:
    """Whether a shortfall is of money lost or owed, and of no plan."""
    return _is_below_zero(fact) if fact.kind == "row" and fact.metrics else tells_loss(fact.text)


def tells_loss(text: str) -> bool:
    """收支结余-386万元, 净亏468万元: a loss with its amount in every clause that has one of money, which nothing says got less."""
    return bool(_loss().search(text)) and not _eased().search(text)


def by_a_hair(row: Fact) -> bool:
    """Whether a row misses its plan so barely that no report calls it a problem: by 3 % of it, of a rate by half a point."""
    own, aim = row.metrics[0], aim_of(row)
    if aim is None or not isinstance(own.value, Decimal) or not isinstance(aim.value, Decimal):
        return False
    return abs(own.value - aim.value) <= (_HALF_A_POINT if own.unit.startswith("%") else abs(aim.value) * _BARELY)


def _is_below_zero(row: Fact) -> bool:
    """Whether a row's balance is a loss, and no smaller one than last time."""
    own = row.metrics[0]
    if not isinstance(own.value, Decimal) or own.value >= 0 or not _balance().search(own.indicator):
        return False
    before = [one.value for one in row.metrics[1:] if basis_class(one.basis) == "上年同期"]
    return all(isinstance(value, Decimal) and value > own.value for value in before)


def _is_missed(fact: Fact) -> bool:
    """Whether the figure is on the wrong side of the plan of the whole period; for a name that says nothing, less than planned, and nothing bad."""
    own, aim = fact.metrics[0], aim_of(fact)
    if aim is None or basis_class(aim.basis) != "目标" or standing(fact) != "missed" or not _is_of_whole_year(fact):
        return False
    if is_spent(own.indicator):
        return False
    assert isinstance(own.value, Decimal) and isinstance(aim.value, Decimal)
    if is_bounded(aim):
        return True  # ≤41 says itself which way is wrong
    if good_when_larger(own.indicator) is None:
        return (
            own.value < aim.value and own.unit != "‰" and not (_harm().search(own.indicator) or faults(own.indicator))
        )
    return True


def _is_short_line(note: Fact) -> bool:
    """馆藏数字化36万页，计划50万页: a note that tells one figure and the plan it is short of, and nothing else."""
    return len(note.metrics) == len(("figure", "plan")) and _is_missed(note)


def _is_denied(text: str) -> bool:
    """洪水预报合格率82%，未达标: the denial closes a clause that has the figure, or goes with it."""
    clauses = _CLAUSE.split(text)
    at = next((place for place, one in enumerate(clauses) if _unmet().search(one)), None)
    if at is None:
        return False
    return any(re.search(r"\d", one) for one in clauses[max(0, at - 1) : at + 2]) and len(clauses) <= _BRIEF


def admits_shortfall(note: Fact) -> bool:
    """Whether a note says itself that the plan of its period was missed (任务3.2万亩，欠0.1万亩; 42万头的任务没完成)."""
    if note.kind == "row" or note.placeholders or not _is_of_whole_year(note):
        return False
    return _is_denied(note.text) or bool(_OWED.search(note.text))


def _is_of_whole_year(fact: Fact) -> bool:
    periods = {one.period for one in fact.metrics if one.period}
    return all((period := parse_period(one)) is not None and period.is_year for one in periods)


@cache
def _loss() -> re.Pattern[str]:
    balance, lost, owed = (lexicon.any_of(lexicon.words(_LIST, one)) for one in ("balance", "lost", "arrears"))
    return re.compile(
        rf"(?:{balance}(?:为|是|负的?)?[-－−]|{balance}(?:为|是)?负的?|(?:{lost}|{owed})(?:了|额|达|约|近|共|掉|为)*)\d[\d.,]*(?:[百千]?[万亿]元?|元)"
    )


@cache
def _eased() -> re.Pattern[str]:
    return re.compile(lexicon.any_of(lexicon.words(_LIST, "eased")))


@cache
def _harm() -> re.Pattern[str]:
    return re.compile(lexicon.any_of(lexicon.words(_LIST, "harm")))


@cache
def _balance() -> re.Pattern[str]:
    return re.compile(rf"(?:{lexicon.any_of(lexicon.words(_LIST, 'balance'))})$")


@cache
def _unmet() -> re.Pattern[str]:
    return re.compile(rf"(?:{lexicon.any_of(lexicon.words(_LIST, 'unmet'))})(?:$|(?=[，。；]))")
