"""Columns of one thing that differ by what stands before it: 应缴 was due, 已缴 or 实缴 is done, 未缴 is left, 缴费率 is their share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.read.tables.heads import fronted
from drafter.read.tables.words import ending

if TYPE_CHECKING:
    from drafter.read.tables.columns import Column

_LEVELS = ("value", "target", "unknown", "base")
_ACT = re.compile(r"(?:[人户家件项]数|金?额|数|量|款|费)$")


def join_siblings(columns: Sequence[Column]) -> list[Column]:
    """Siblings as measures of their own, none of them the target of another; the share knows the two it is made of."""
    seen = {column.at: front for column in columns if column.kind in _LEVELS and (front := fronted(column.head.stem))}
    roots: dict[str, dict[str, Column]] = {}
    for column in columns:
        if column.at in seen:
            part, root = seen[column.at]
            roots.setdefault(root, {}).setdefault(part, column)
    groups = {root: parts for root, parts in roots.items() if len(parts) > 1 and not _planned(root)}
    return [_joined(column, seen.get(column.at, ("", ""))[1], groups) for column in columns]


def _planned(root: str) -> bool:
    """应完成 beside 已完成 is a plan indeed."""
    return root.startswith("完成")


def _joined(column: Column, root: str, groups: dict[str, dict[str, Column]]) -> Column:
    if root in groups:
        return replace(column, kind="value", of=column.head.stem, why="", sibling=True)
    if column.kind in ("value", "completion", "share") and ending("percent_name").search(column.head.stem):
        parts = _parts_of(column.head.stem, groups)
        if "due" in parts and "done" in parts:
            made_of = (parts["done"].at, parts["due"].at)
            return replace(column, kind="value", of=column.head.stem, made_of=made_of, sibling=True)
    return column


def _parts_of(stem: str, groups: dict[str, dict[str, Column]]) -> dict[str, Column]:
    """The group a share speaks of: the one whose act it names (清缴率), else the only one, if the two share a character."""
    name = stem[:-1]
    for root, parts in groups.items():
        act = _ACT.sub("", root) or root
        if name.startswith(act) or name.endswith(act) or (len(groups) == 1 and set(act) & set(name)):
            return parts
    return {}
