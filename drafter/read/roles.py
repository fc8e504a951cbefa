"""Which part of a report a heading of the notes stands for."""

from __future__ import annotations

import re

from drafter.core.fact import FactRole

# Order matters: 问题整改打算 is a plan, 存在问题及下一步打算 is read as problems (its bullets are placed one by one later).
_ROLE_WORDS: tuple[tuple[FactRole, str], ...] = (
    ("problems", r"问题|不足|困难|短板|差距|薄弱|挑战|隐患|堵点|卡点"),
    ("plans", r"打算|计划|下一步|下步|安排|思路|举措|措施|任务|展望|规划|目标|方向|来年|明年|下半年|下阶段|下季度"),
    ("preamble", r"前言|开头|导语|引言|总体|概述|概况|基本情况|帽子"),
    (
        "achievements",
        r"成绩|成效|成果|亮点|进展|做法|开展|完成|完成情况|回顾|总结|执行|履职|工作情况|主要工作|业绩|已做",
    ),
)
_ROLES = tuple((role, re.compile(words)) for role, words in _ROLE_WORDS)


def role_of_heading(words: str) -> FactRole | None:
    """The role a notes heading such as `成绩`, `存在的主要问题` or `下一步工作打算` names, or None."""
    # 工作任务完成情况 and 问题整改情况 tell of what was done, whatever noun stands in them.
    if re.search(r"(?:完成|落实|整改|执行|开展)(?:情况|成效|结果)$", words):
        return "achievements"
    for role, pattern in _ROLES:
        if pattern.search(words):
            return role
    return None
