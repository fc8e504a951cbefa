"""A part that is larger than its whole is asked; what is a part and smaller, a stock, or another thing is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.core.period import Period
from drafter.read.facts import read_facts


def _asked(folder: Path, note: str, row: str, head: str) -> int:
    (folder / "来稿.md").write_text(f"# 成绩\n- {note}\n", encoding="utf-8")
    (folder / "报表.csv").write_text(f"指标,单位,{head}\n{row}\n", encoding="utf-8")
    read = read_facts([folder / "来稿.md", folder / "报表.csv"], period=Period.parse("2025"))
    return sum("还大" in one.question for one in read.questions)


@pytest.mark.parametrize(
    ("note", "row", "asked"),
    [
        ("全年发放护理补贴618.4万元。", "发放护理补贴,万元,621.7", 1),
        ("全年追缴规费318.6万元。", "追缴港口规费,万元,322.4", 1),
        ("全年检验车辆52310辆。", "检验车辆,辆,53120", 1),
        ("全年检疫生猪13.2万头。", "检疫生猪,头,134600", 1),
        ("全年接收档案8120卷。", "接收档案,卷,8260", 1),
        ("全年发放护理补贴718.4万元。", "发放护理补贴,万元,621.7", 0),
        ("全年生猪存栏13.2万头。", "生猪存栏,万头,13.6", 0),
        ("全年合格率98.1%。", "合格率,%,98.6", 0),
        ("全年检验大型客车5230辆。", "检验车辆,辆,5312", 0),  # the whole is the larger one
        ("全年转移登记5210辆。", "注册登记,辆,5312", 0),
        ("全年发放护理补贴近620万元。", "发放护理补贴,万元,621.7", 0),
    ],
)
def test_a_part_larger_than_its_whole(tmp_path: Path, note: str, row: str, asked: int) -> None:
    assert _asked(tmp_path, note, row, "2025年1-10月") == asked
