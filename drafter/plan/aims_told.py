"""A note that states only what was planned (年度投资计划50亿) beside a row that tells how far it was met (已完成投资39亿元，为年度目标50亿元的78%): told once, in the row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from drafter.claims.joining import in_base
from drafter.core.fact import Fact
from drafter.plan.joined import Joins
from drafter.plan.note_figures import NoteFigure, is_row, note_figures

_AIM = re.compile(
    r"(?P<what>[^，。；：\d]{2,16}?)(?:的)?(?:计划|任务|目标)(?P<more>[^，。；：\d]{0,6}?)(?:是|为)?\d[\d.,]*[^，。；\d]{0,4}[。]?"
)
_WHEN = re.compile(r"全年|年度|今年|本年|\d{4}年|[上下]半年")
_LEAST = 2  # signs of a thing that both name


def join_aims(facts: Sequence[Fact], joins: Joins) -> None:
    """Each such note told with the one row whose aim it states."""
    rows = [fact for fact in facts if is_row(fact) and fact.id not in joins.merged and _aim_of(fact) is not None]
    hosts = {*joins.merged.values()}
    for note in facts:
        found = _AIM.fullmatch(note.text)
        alone = note.kind == "note" and note.role == "achievements" and note.id not in (*joins.merged, *hosts)
        stated = [*note_figures(note)] if found and alone else []
        if not found or len(stated) != 1 or joins.amendments.get(note.id):
            continue
        thing = _WHEN.sub("", f"{found['what']}{found['more']}")
        meant = [row for row in rows if _is_aim(row, stated[0]) and _names(row, thing)]
        if len(meant) == 1:
            joins.merged[note.id] = meant[0].id


def _aim_of(row: Fact) -> Decimal | None:
    aims = [one for one in row.metrics if one.basis == "目标" and isinstance(one.value, Decimal)]
    return in_base(aims[0].value, aims[0].unit) if len(aims) == 1 and isinstance(aims[0].value, Decimal) else None


def _is_aim(row: Fact, stated: NoteFigure) -> bool:
    value, unit = stated.metric.value, stated.metric.unit
    return isinstance(value, Decimal) and in_base(value, unit) == _aim_of(row)


def _names(row: Fact, thing: str) -> bool:
    """Whether the row's name has a run of the thing's signs."""
    name = row.metrics[0].indicator
    return any(thing[at : at + _LEAST] in name for at in range(len(thing) - _LEAST + 1))
