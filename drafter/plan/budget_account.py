"""The account of the four budgets: each as one item in the genre's order, the whole before its own level, what came in before what went out and what is left.

Which lines stand on top of a figure (加上…，收入总计…), make its total or are what is left of two (收支相抵) is told by arithmetic alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from drafter.core.fact import Fact
from drafter.core.messages import _
from drafter.core.profile import Item, Remark, Step, StepHow
from drafter.plan.budget_lines import (
    BUDGETS,
    Amount,
    Budget,
    BudgetLine,
    Side,
    adds_up,
    budget_line,
    is_of_budget,
    naming_pattern,
    what_remains,
)
from drafter.plan.note_figures import is_row, source_line
from drafter.plan.placing import Group

_LEADS = {"general": "一般公共预算收支情况", "fund": "政府性基金预算收支情况", "capital": "国有资本经营预算收支情况", "social": "社会保险基金预算收支情况"}  # fmt: skip
_DEBT = "政府债务情况"
_SIDES: tuple[Side, ...] = ("in", "out", "left", "")
_BASE = re.compile(r"(?:收入|支出)(?:完成)?$")
_SHARED_DOWN = re.compile("上划|总收入$")
_NEAR = 3  # of the last digit told: what a sum may be off and still be of these figures, and asked about


def account_items(facts: Sequence[Fact]) -> tuple[Item, ...]:
    """The budgets as items, one each, and behind them what is of none; () where fewer than two budgets are told."""
    lines = _placed([budget_line(fact) for fact in facts])
    told = [budget for budget in BUDGETS if any(one.budget == budget for one in lines)]
    if len(told) < 2:
        return ()
    items = [_item(budget, [one for one in lines if one.budget == budget]) for budget in told]
    rest = [one.fact for one in lines if not one.budget]
    debt = rest and all(naming_pattern("debt").search(one.text) for one in rest)
    last = [Item(tuple(one.id for one in rest), _DEBT if debt else "")] if rest else []
    return (*items, *last)


def with_account_whole(groups: Sequence[Group]) -> tuple[Group, ...]:
    """The groups, every row of the budgets' account (a fund's deficit too) in the one that tells it."""
    home = next((group for group in groups if group.topic is not None and group.topic.budgets), None)
    if home is None:
        return tuple(groups)
    away = [fact for group in groups if group is not home for fact in group.facts if is_of_budget(fact)]
    made = (
        replace(group, facts=(*group.facts, *away))
        if group is home
        else replace(group, facts=tuple(fact for fact in group.facts if fact not in away))
        for group in groups
    )
    return tuple(group for group in made if group.facts)


def account_remarks(facts: Sequence[Fact]) -> Iterator[Remark]:
    """What is asked of the account: 收入 and 上划 that make 总收入 but for little more than rounding."""
    lines = _placed([budget_line(fact) for fact in facts])
    amounts = [(one, one.amounts[0]) for one in lines if len(one.amounts) == 1 and one.budget == "general"]
    for handed in (one for one in amounts if "上划" in one[1].name):
        for whole in (one for one in amounts if one[1].name.endswith("总收入") and one[0].scope != "市本级"):
            base = _base_of("in", [one for one in lines if one.budget == "general" and one.scope == whole[0].scope])
            if base and _is_off(base.amounts[0], handed[1], whole[1]):
                ids = (base.fact.id, handed[0].fact.id, whole[0].fact.id)
                message = _("{base}加上{handed}与{whole}差一点，不像是尾差。请核对").format(
                    base=base.fact.text, handed=handed[0].fact.text, whole=whole[0].fact.text
                )
                yield Remark("noticed", message, ids)


def _is_off(base: Amount, handed: Amount, whole: Amount) -> bool:
    off = abs(base.value + handed.value - whole.value)
    return not adds_up((base, handed), whole) and off <= _NEAR * 2 * whole.error


def _placed(lines: Sequence[BudgetLine]) -> list[BudgetLine]:
    """The lines, one that names no budget or scope by what it adds up with, else with its own line, else with the line before it."""
    made = [_by_sums(one, lines) for one in lines]
    by_source: dict[object, BudgetLine] = {}
    placed: list[BudgetLine] = []
    for one in made:
        before = by_source.get(source_line(one.fact)) if not is_row(one.fact) else None
        if before is not None:
            one = replace(one, budget=one.budget or before.budget, scope=one.scope or before.scope)
        last = next((other for other in reversed(placed) if not is_row(other.fact)), None)
        if not one.budget and not is_row(one.fact) and last is not None and one.total is not None:
            one = replace(one, budget=last.budget)
        by_source.setdefault(source_line(one.fact), one)
        placed.append(one)
    return placed


def _by_sums(line: BudgetLine, lines: Sequence[BudgetLine]) -> BudgetLine:
    """The line with the budget and scope of the only account it is part of by its figures."""
    if line.budget and line.scope:
        return line
    homes = {
        (one.budget, one.scope)
        for one in lines
        if one is not line
        and one.budget
        and (not line.budget or one.budget == line.budget)
        and (not line.scope or one.scope == line.scope)
        and _is_of(line, one, lines)
    }
    if len(homes) != 1:
        return line
    budget, scope = homes.pop()
    return replace(line, budget=budget, scope=scope)


def _is_of(line: BudgetLine, base: BudgetLine, lines: Sequence[BudgetLine]) -> bool:
    """Whether a line's figures make a sum with a base: entries on top of it, kinds that make it, or what is left of two."""
    first = base.amounts[0] if base.amounts else None
    if first is None:
        return False
    if line.side == "left":
        others = (one for one in lines if (one.budget, one.scope) == (base.budget, base.scope) and one.amounts)
        return base.side == "in" and any(
            one.side == "out" and _leaves(_sum_of(base), _sum_of(one), line.amounts[0]) for one in others
        )
    if line.side not in ("", base.side) or len(line.amounts) < 2:
        return False
    total = line.total
    if total is None:
        return adds_up(line.amounts, first)
    return adds_up((first, *line.parts), total)


def _sum_of(line: BudgetLine) -> Amount:
    return line.total or line.amounts[0]


def _leaves(came: Amount, went: Amount, left: Amount) -> bool:
    rest = what_remains(came, went)
    return adds_up((replace(rest, value=abs(rest.value)),), left)


def _item(budget: Budget, lines: Sequence[BudgetLine]) -> Item:
    scopes = sorted({one.scope for one in lines}, key=_scope_rank)
    whole = next((one for one in scopes if one and _scope_rank(one) == 0), "")
    steps = [
        step
        for scope in (one for one in scopes if one or not whole)
        for step in _scope_steps([one for one in lines if (one.scope or whole) == scope])
    ]
    return Item(tuple(step.fact_id for step in steps), _LEADS[budget], account=tuple(steps))


def _scope_rank(scope: str) -> int:
    if not scope or naming_pattern("whole").fullmatch(scope):
        return 0
    return 1 if naming_pattern("own").fullmatch(scope) else 2


def _scope_steps(lines: Sequence[BudgetLine]) -> Iterator[Step]:
    shared = [one for one in lines if _is_shared(one)]
    both = [one for one in lines if one.both]
    lines = [one for one in lines if one not in shared and one not in both]
    sums: dict[Side, Amount] = {}
    for side in _SIDES[:2]:
        own = [one for one in lines if one.side == side]
        base = _base_of(side, own)
        yield from _side_steps(base, [one for one in own if one is not base])
        if made := _told_sum(base, own):
            sums[side] = made
    for one in (one for one in lines if one.side == "left"):
        plain = len(one.amounts) == 1 and "收支" not in one.amounts[0].name
        left = plain and len(sums) == 2 and _leaves(sums["in"], sums["out"], one.amounts[0])
        yield Step(one.fact.id, "left" if left else "behind")
    yield from (Step(one.fact.id, "told") for one in (*both, *(one for one in lines if one.side == "")))
    yield from (Step(one.fact.id, "behind" if at else "told") for at, one in enumerate(_ordered_shared(shared)))


def _is_shared(line: BudgetLine) -> bool:
    """上划中央收入, and the 总收入 it makes with what stays."""
    return len(line.amounts) == 1 and bool(_SHARED_DOWN.search(line.amounts[0].name))


def _ordered_shared(lines: Sequence[BudgetLine]) -> list[BudgetLine]:
    return sorted(lines, key=lambda one: "上划" not in one.amounts[0].name)


def _base_of(side: Side, lines: Sequence[BudgetLine]) -> BudgetLine | None:
    """The figure of a side itself: 全市一般公共预算收入."""
    own = [one for one in lines if one.side == side and one.amounts and _BASE.search(one.amounts[0].name)]
    own = [one for one in own if not naming_pattern("kind").search(one.fact.text) and not _is_shared(one)]
    entries = naming_pattern("income_entry" if side == "in" else "outgo_entry")
    plain = [one for one in own if not entries.search(one.amounts[0].name) and one.total is None]
    return min(plain, key=lambda one: (not is_row(one.fact), len(one.amounts[0].name)), default=None)


def _told_sum(base: BudgetLine | None, own: Sequence[BudgetLine]) -> Amount | None:
    """The total of a side, the figure itself where nothing else is told to come to it."""
    totals = [one.total for one in own if one.total is not None]
    return totals[0] if totals else base.amounts[0] if base else None


def _side_steps(base: BudgetLine | None, lines: Sequence[BudgetLine]) -> Iterator[Step]:
    if base is not None:
        yield Step(base.fact.id, "opens")
    added = [one for one in lines if one.lists or (one.side == "out" and one.lists)]
    total = next((one for one in lines if one.total is not None and not one.parts), None)
    others = [one for one in lines if one not in added and one is not total]
    kinds = [one for one in others if one.total is None]
    yield from (Step(one.fact.id, "among" if _is_kind(one, base) else "told") for one in kinds)
    how = _ways(base, added, total)
    yield from (Step(one.fact.id, how[one.fact.id]) for one in added)
    if total is not None:
        yield Step(total.fact.id, "summed" if base is not None or added else "told")
    yield from (Step(one.fact.id, "told") for one in others if one not in kinds)


def _is_kind(line: BudgetLine, base: BudgetLine | None) -> bool:
    """Whether a line tells the kinds of the figure before it by its own words (…收入里税收…)."""
    return base is not None and bool(re.match(r"[^，。；：\d]*(?:里头|里|中|其中)[，：]?(?=[一-鿿])", line.fact.text))


def _ways(base: BudgetLine | None, added: Sequence[BudgetLine], total: BudgetLine | None) -> Mapping[str, StepHow]:
    """How each list of entries is told: on top of the figure where the sum is borne out, else as it stands."""
    parts = [part for one in added for part in one.parts]
    sums = [one.total for one in added if one.total is not None]
    whole = total.total if total else sums[-1] if len(sums) == 1 else None
    sure = base is not None and whole is not None and adds_up((base.amounts[0], *parts), whole)
    return {one.fact.id: "added" if sure else "told" for one in added}
