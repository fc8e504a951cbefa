"""Columns of one thing that differ by what stands before it: 应缴 was due, 已缴 or 实缴 is done, 未缴 is left, 缴费率 is their share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.read.tables.class_patterns import ending, whole_member
from drafter.read.tables.heads import FIGURES, fronted

if TYPE_CHECKING:
    from drafter.read.tables.columns import Column

_WHOLE_OF = re.compile(r"(?:总|概算总?|计划总?|合同总?)(投资|造价|资金|金额|产值)")
_ACTED = re.compile(r"(?:实际)?(?:完成|执行|实施|落实|到位|支出)(?P<noun>[\u4e00-\u9fff]{2,4})")
_PLANNED = re.compile(r"(?:年度|全年|年初)?(?:计划|目标|任务|预算|预期)(?P<noun>[\u4e00-\u9fff]{2,4})")
BARE_ACT = re.compile(r"(?:完成|拨付|支付|到位|下达)")
_HANGING = frozenset({"rate", "delta", "change", "completion", "share", "base", "target"})
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


def plans_of_acts(columns: Sequence[Column]) -> list[Column]:
    """计划数量 beside 完成数量, 计划金额 beside 完成金额: each plan is of its own act."""
    acts = {
        found["noun"]: column
        for column in columns
        if column.kind == "value" and column.of and (found := _ACTED.fullmatch(column.of))
    }
    return [
        replace(column, kind="target", of=acts[found["noun"]].of, why="")
        if column.kind in ("target", "value", "unknown")
        and (found := _PLANNED.fullmatch(column.head.stem))
        and found["noun"] in acts
        else column
        for column in columns
    ]


def scores_apart(columns: Sequence[Column]) -> list[Column]:
    """得分 beside 完成值 is a measure of its own."""
    levels = [column for column in columns if column.kind == "value" and not column.of]
    return [
        replace(column, of=column.head.stem)
        if column in levels and len(levels) > 1 and ending("score_name").search(column.head.stem)
        else column
        for column in columns
    ]


def parts_of_whole(columns: list[Column]) -> list[Column]:
    """城区 and 乡镇 beside 全县 or 合计 under one year are its parts: heads nobody knows, over figures, with the whole among them."""
    wholes = {
        c.head.when
        for c in columns
        if c.kind == "value" and not c.of and whole_member("whole_head").fullmatch(c.head.stem)
    }
    named = any(c.kind in ("name", "thing", "period") for c in columns)
    return [
        replace(c, kind="value", of=c.head.stem, why="")
        if c.kind == "unknown"
        and c.head.when in wholes
        and _may_be_part(c.head.stem)
        and (named or c is not columns[0])
        else c
        for c in columns
    ]


def _may_be_part(stem: str) -> bool:
    return bool(re.fullmatch(r"[\u4e00-\u9fff]{2,8}", stem)) and not whole_member("bare").fullmatch(stem)


def acts_of_money(columns: list[Column]) -> list[Column]:
    """本月完成 beside 总投资 is investment done: a bare act has the money its siblings name."""
    named = {found[1] for c in columns if c.kind in FIGURES and (found := _WHOLE_OF.fullmatch(c.of or c.head.stem))}
    if len(named) != 1:
        return columns
    noun = next(iter(named))
    return [
        replace(c, of=f"{c.head.stem}{noun}")
        if c.kind == "value" and not c.of and BARE_ACT.fullmatch(c.head.stem)
        else c
        for c in columns
    ]


def of_their_group(columns: Sequence[Column]) -> list[Column]:
    """年度任务 and 完成率 under 城镇就业, beside 新增就业 in the same group: a role that only its group names is of the level before it there."""
    levels = [column for column in columns if column.kind in ("value", "index") and column.of]
    named = {column.of for column in levels}
    found = []
    for column in columns:
        if column.kind in _HANGING and len(column.of) > 1 and column.of not in named:
            near = [
                level
                for level in levels
                if level.at < column.at and level.of.startswith(column.of) and _one_unit(level, column)
            ]
            stem = column.head.stem.removeprefix(column.of)
            column = replace(column, of=near[-1].of, head=replace(column.head, stem=stem)) if near else column
        found.append(column)
    return found


def _one_unit(level: Column, column: Column) -> bool:
    """A plan and a base are counted in what they are held against; a part and a change need not."""
    apart = column.kind in ("target", "base") and level.head.unit and column.head.unit
    return not apart or level.head.unit == column.head.unit


def bare_amounts(columns: list[Column]) -> list[Column]:
    """A bare 金额 beside 人数, or a bare 数量 beside 金额, is a measure of its own; 金额增减 speaks of it."""
    levels = [column for column in columns if column.kind in ("value", "base")]
    others = {column.of or column.head.stem for column in levels}
    if len(others) < 2:
        return columns
    bare = [column for column in levels if not column.of and whole_member("amount_name").fullmatch(column.head.stem)]
    return [replace(column, of=column.head.stem) if column in bare else column for column in columns]
