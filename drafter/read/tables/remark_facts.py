"""A remark that tells something of its own: 征地遗留6件 beside a village's figures is a fact of that village."""

from __future__ import annotations

import re

from drafter.claims.reading import read_text
from drafter.core.fact import Fact
from drafter.core.period import Period
from drafter.core.text import Provenance
from drafter.read.aside_kinds import aside_kind
from drafter.read.likely_asides import likely_aside
from drafter.read.note_asides import states
from drafter.read.stances import role_by_content, stance_of
from drafter.read.tables.class_patterns import inside
from drafter.read.tables.target_remarks import of_target

# 增2.6个百分点, 比上月多3家: said of the figure beside it, which other columns tell.
_OF_THE_FIGURE = re.compile(
    r"^(?:同比|环比|[比较]|增|减|升|降|多|少|高|低|提高|下降|上升|上年|去年|上期|原|应|计划|目标)"
)

_OF_PLAN = re.compile(r"(?<=预算|计划|任务|目标)(?=\d)")  # 完成年度计划121%


def fact_of_remark(remark: str, name: str, fact_id: str, where: Provenance, period: Period | None) -> Fact | None:
    """The fact, with the row's name before it; None where the remark is talk or speaks of the figure beside it."""
    if _OF_THE_FIGURE.match(remark) or inside("aside").search(remark) or aside_kind(remark) or likely_aside(remark):
        return None
    aimed = of_target(remark)
    if aimed is not None and (aimed.share is None or aimed.amount is not None):
        return None  # 调整预算 where no column has the plan: of no figure of the row
    said = _OF_PLAN.sub("的", remark) if aimed else remark
    text = f"{name}{said}"
    read = read_text(text, period)
    if not states(remark) or not any(metric.value is not None and metric.unit for metric in read.metrics):
        return None
    role = role_by_content(remark, (), period) or "achievements"
    return Fact(
        fact_id, role, "", text, where, read.metrics, kind="row", claims=read.claims, status=stance_of(remark, role, None)
    )  # fmt: skip


def fact_of_line(words: str, fact_id: str, where: Provenance, period: Period | None) -> Fact | None:
    """A row of one cell that states something (其中充电站新增6台桩) as a fact of its own; None where it only names, or is talk."""
    if inside("aside").search(words) or aside_kind(words) or likely_aside(words) or not states(words):
        return None
    read = read_text(words, period)
    if not any(metric.value is not None and metric.unit for metric in read.metrics):
        return None
    role = role_by_content(words, (), period) or "achievements"
    return Fact(
        fact_id, role, "", words, where, read.metrics, kind="row", claims=read.claims, status=stance_of(words, role, None)
    )  # fmt: skip
