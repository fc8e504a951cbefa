"""What the cells of a 台账 row say together: its state before its result, and what the figures of the result are of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from drafter.core.claim import Figure
from drafter.core.fact import Fact
from drafter.core.quantity import Metric
from drafter.read.tables.class_patterns import ending, whole_member

_BARE = 4  # 收回, 已退回: an act without the thing it was done to; 驿站, 农贸市场: a thing without what became of it
_OPEN_PART = re.compile(rf"(?:{whole_member('left_over').pattern})$")


def is_status(words: str) -> bool:
    """已完成, 推进中: a cell that tells nothing else."""
    return bool(whole_member("status_word").fullmatch(words.rstrip("。；;")))


def state_before(words: Sequence[str]) -> str:
    """The state said in one of the result cells, to stand before what another tells; "" where only states are told, or none."""
    states = [said for said in words if is_status(said)]
    return states[0].rstrip("。；;") if len(states) == 1 and len(words) > 1 and any(map(_tells, words)) else ""


def _tells(words: str) -> bool:
    return (
        bool(words)
        and not is_status(words)
        and not any(whole_member(kind).fullmatch(words) for kind in ("nothing", "gap"))
    )


def with_nouns(fact: Fact, problem: Fact | None) -> Fact:
    """A result's figures that name an act only (收回31.4万元) are of the thing whose figure in the same unit the problem told."""
    things = _things(problem) if problem else {}
    if not things:
        return fact
    named: dict[tuple[object, str], Figure] = {}
    claims = []
    for claim in fact.claims:
        figures = [_named(figure, fact.text, things.get(figure.quantity.unit, "")) for figure in claim.figures]
        named |= {(figure.quantity.value, figure.quantity.unit): figure for figure in figures}
        claims.append(replace(claim, figures=tuple(figures)))
    metrics = tuple(_renamed(metric, named.get((metric.value, metric.unit))) for metric in fact.metrics)
    return replace(fact, claims=tuple(claims), metrics=metrics)


def _things(problem: Fact) -> dict[str, str]:
    """The thing of each unit in a problem: 租金 of 租金欠收18万元, 驿站 of 11处驿站."""
    found: dict[str, str] = {}
    for figure in (figure for claim in problem.claims for figure in claim.figures):
        thing = ending("lacking").sub("", figure.indicator)
        rest = problem.text[figure.quantity.span.end :]
        behind = len(thing) <= _BARE and any(rest.startswith(thing[at:]) for at in range(len(thing) - 1))
        if thing and (thing != figure.indicator or behind):
            found.setdefault(figure.quantity.unit, thing)
    return found


def _named(figure: Figure, text: str, thing: str) -> Figure:
    before = _OPEN_PART.search(text[: figure.quantity.span.start])
    if not thing or figure.role != "value":
        return figure  # a remainder has its own name: what is still to be done
    if before:
        return replace(figure, indicator=f"{thing}余下", role="remainder")
    bare = len(figure.indicator) <= _BARE and not any(char in thing for char in figure.indicator)
    return replace(figure, indicator=f"{thing}{figure.indicator}") if bare else figure


def _renamed(metric: Metric, figure: Figure | None) -> Metric:
    if figure is None or figure.indicator == metric.indicator:
        return metric
    return replace(metric, indicator=figure.indicator, basis="剩余" if figure.role == "remainder" else metric.basis)
