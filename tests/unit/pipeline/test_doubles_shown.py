"""Two figures that reading saw may be of one thing: shown at their sentences, and to whoever writes the whole report."""

from __future__ import annotations

from pathlib import Path

from drafter.pipeline.planning import plan_case
from drafter.pipeline.requests import draft_requests
from drafter.pipeline.whole import whole_request
from drafter.read.case import load_case

CASE = """unit: 青禾县水利局
profile: work-summary
period: 2025
title: 青禾县水利局2025年工作总结
facts: [要点.md]
"""
NOTES = """# 成绩
## 督察整改
- 第二轮省级督察交办32件，销号20件，剩12件
## 供水
- 更换老旧管网18公里
# 问题
- 省督第二轮还有15件没整改到位
"""


def test_what_is_left_twice_is_shown_with_both(tmp_path: Path) -> None:
    (tmp_path / "case.yaml").write_text(CASE, "utf-8")
    (tmp_path / "要点.md").write_text(NOTES, "utf-8")
    planned = plan_case(load_case(tmp_path))
    assert [one.fact_ids for one in planned.plan.remarks if one.kind == "double"] == [("n3", "n7")]
    request = whole_request(planned, draft_requests(planned))
    assert request.doubles == {"n3": frozenset({"n3", "n7"}), "n7": frozenset({"n3", "n7"})}
