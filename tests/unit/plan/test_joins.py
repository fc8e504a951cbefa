"""A note whose figure another tells differently: told with it where it says nothing else, on its own with the same mark where it does."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.pipeline.planning import plan_case
from drafter.read.case import load_case

_CASE = "unit: 青柳县苗圃\nprofile: work-summary\nperiod: 2024\ntitle: 青柳县苗圃2024年工作总结\nfacts: [notes.md]\n"


def _merged(tmp_path: Path, one: str, two: str) -> int:
    (tmp_path / "case.yaml").write_text(_CASE, "utf-8")
    (tmp_path / "notes.md").write_text(f"# 成绩\n- {one}\n- {two}\n# 问题\n- 资金缺口120万元\n", "utf-8")
    return len(plan_case(load_case(tmp_path)).plan.merged)


@pytest.mark.parametrize(
    ("two", "alone"), [("新栽行道树1218株", False), ("新栽行道树1218株，养护队伍换了两拨人，夜里轮班浇水", True)]
)
def test_a_note_with_matter_of_its_own_is_told(tmp_path: Path, two: str, alone: bool) -> None:
    assert _merged(tmp_path, "新栽行道树1280株", two) == (0 if alone else 1)
