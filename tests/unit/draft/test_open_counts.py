"""A count that is open is said as a count is said; a share, a sum and a line with other figures keep their own turns."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.pipeline.drafting import draft_case
from drafter.read.case import load_case

_CASE = "unit: 青柳县林场\nprofile: work-summary\nperiod: 2024\ntitle: 青柳县林场2024年工作总结\nfacts: [notes.md]\n"


def _text(folder: Path, note: str) -> str:
    (folder / "case.yaml").write_text(_CASE, "utf-8")
    (folder / "notes.md").write_text(f"# 成绩\n- {note}\n# 问题\n- 资金缺口120万元\n", "utf-8")
    return draft_case(load_case(folder)).report.text


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("蓄水池建？口", "建成蓄水池【待补：蓄水池（口）】"),
        ("检查站改？处", "改造检查站【待补：检查站（处）】"),
        ("枯死木清掉？株", "【待补：枯死木（株）】"),
        ("防火队新拉了？支", "新组建防火队【待补：防火队数（支）】"),
        ("隔离带新修？公里", "隔离带新修【待补：隔离带（公里）】"),
        ("护林员培训？期", "护林员培训【待补："),
        ("苗木成活率？%", "【待补：苗木成活率（%）】"),
        ("造林投资？万元，都到账了", "【待补：造林投资（万元）】"),
        ("巡护12次、发现火情？起", "【待补："),
    ],
)
def test_an_open_count_is_told_as_a_count(tmp_path: Path, note: str, told: str) -> None:
    text = _text(tmp_path, note)
    assert told in text and "9763" not in text
