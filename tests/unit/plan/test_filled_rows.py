"""A row left blank is told with the note that gives its figure in other words, and with no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter import api
from drafter.core.quantity import Metric
from drafter.plan.filled_rows import gives
from drafter.plan.note_figures import NoteFigure, note_figures


def _stated(folder: Path, line: str) -> NoteFigure:
    (folder / "要点.md").write_text(f"# 成绩\n- {line}\n", "utf-8")
    (told,) = api.facts([folder / "要点.md"]).facts
    return [*note_figures(told)][-1]


@pytest.mark.parametrize(
    ("name", "unit", "line"),
    [
        ("偿还到期政府债务本息", "亿元", "到期债务本息还了26亿"),
        ("入驻园区台资企业", "家", "园区台企31家"),
        ("健身设施点新改建", "处", "新建改建健身设施点14处"),
        ("发放育儿补贴家庭", "户", "育儿补贴3200户家庭领到"),
        ("巡河次数", "次", "巡河410次"),
        ("投入抗旱劳力", "人", "抗旱：架设水泵30台，劳力600人"),
    ],
)
def test_a_note_gives_the_figure(tmp_path: Path, name: str, unit: str, line: str) -> None:
    assert gives(Metric(name, None, unit), _stated(tmp_path, line))


@pytest.mark.parametrize(
    ("name", "unit", "line"),
    [
        ("偿还到期政府债务本息", "亿元", "新增债券26亿"),
        ("偿还到期政府债务本息", "亿元", "到期债务本息还了26笔"),
        ("入驻园区台资企业", "家", "园区物流企业31家"),
        ("新建健身设施点", "处", "拆除旧灯箱14处"),
        ("普惠贷款余额", "亿元", "普惠贷款新增户数26万"),
    ],
)
def test_another_figure_does_not(tmp_path: Path, name: str, unit: str, line: str) -> None:
    assert not gives(Metric(name, None, unit), _stated(tmp_path, line))
