"""A column under a group's head (2025年完成 over 合计, 一分场, 二分场; 预算数 over 年初, 调整后): what both together say."""

from __future__ import annotations

import re
from dataclasses import replace

from drafter.read.tables.class_patterns import ending, whole_member
from drafter.read.tables.heads import ColumnHead, read_head

_LEVELS = frozenset({"value", "target", "base"})
_ROLES = frozenset({"value", "target", "base", "completion", "share", "rate"})
_PARTS = frozenset({"completion", "share", "rate", "change", "delta"})
_NAMED = re.compile(r"[\u4e00-\u9fff\dA-Za-z#]{1,10}")


def under_group(joined: ColumnHead, group: str, own: str) -> ColumnHead:
    """The head of one column. joined: the two rows read as one, kept where it says something. group, own: the upper and lower row."""
    over, under = read_head(group), read_head(own)
    if over.kind not in _LEVELS or group == own:
        return joined
    if over.stem and over.kind == "target" and not over.measure and whole_member("plan_stage").fullmatch(own):
        said = f"{own}{over.stem}"
        return replace(joined, kind="target", when=over.when, unit=over.unit, measure="", stem=said, bare=said)
    when = under.when if under.when.said else over.when
    if over.kind == "value" and over.measure and under.kind in _ROLES and not under.measure and not _own_name(own):
        unit = "%" if under.kind in _PARTS and under.kind != "change" else under.unit or over.unit
        return replace(
            under, words=joined.words, when=when, unit=unit, measure=over.measure
        )  # 目标, 实绩 under 招引项目（个）
    if (
        over.stem
        and over.kind != "base"
        and under.kind in _PARTS
        and not under.measure
        and (joined.kind == "unknown" or not over.measure)
    ):
        return replace(under, words=joined.words, when=when, measure=over.measure)  # 执行率 under 执行数
    return joined if joined.kind != "unknown" else _part_of_group(replace(joined, when=when), over, under, own)


def _own_name(own: str) -> bool:
    """数量, 金额, 得分 under a group are measures of their own beside each other; 总量 is the group's."""
    bare = bool(whole_member("amount_name").fullmatch(own)) and own not in ("总量", "总额")
    return bare or bool(ending("score_name").search(own))


def _part_of_group(made: ColumnHead, over: ColumnHead, under: ColumnHead, own: str) -> ColumnHead:
    """A whole, the same again (执行数 over 全年执行), or one part of what the group counts: a place, a branch, a kind."""
    made = replace(made, unit=under.unit or over.unit)
    if whole_member("total").fullmatch(own) or whole_member("whole_head").fullmatch(own):
        return replace(made, kind=over.kind, measure=over.measure, stem=over.stem)
    if under.kind == over.kind and not under.measure:
        return replace(made, kind=over.kind, measure=over.measure, stem=under.stem)
    if under.kind == "unknown" and _NAMED.fullmatch(under.stem) and not whole_member("bare").fullmatch(under.stem):
        return replace(made, kind=over.kind, measure=f"{over.measure}{under.stem}", stem=under.stem)
    return made
