"""A base that is last year's whole year, in a sheet of some months: asked, out of use until answered."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.core.case import Case
from drafter.core.period import Period
from drafter.read.material import read_material


def _case(folder: Path, head: str, base: str, answer: str = "") -> Case:
    (folder / "去年.txt").write_text(
        "河口县车管所2024年工作总结\n一、主要工作\n（一）抓检验。检验车辆5312辆，办理转移登记1208辆。\n二、下一步打算\n（一）持续提升服务水平。\n",
        encoding="utf-8",
    )
    (folder / "报表.csv").write_text(
        f"主要指标（2025年{head}）\n指标,单位,本年{head},上年同期\n检验车辆,辆,5120,{base}\n", encoding="utf-8"
    )
    if answer:
        said = f'- 来源: 报表.csv\n  位置: C3\n  原文: 2025年1—10月检验车辆5120辆\n  问题: ""\n  答: {answer}\n'
        (folder / "待答.yaml").write_text(said, encoding="utf-8")
    return Case(
        folder, "河口县车管所", Period.parse("2025"), "", None, (folder / "报表.csv",), prior=(folder / "去年.txt",)
    )


@pytest.mark.parametrize(
    ("head", "base", "asked"),
    [("1—10月", "5312", 1), ("1—10月", "4316", 0), ("", "5312", 0)],
)
def test_the_whole_year_s_figure_is_asked(tmp_path: Path, head: str, base: str, asked: int) -> None:
    material = read_material(_case(tmp_path, head, base))
    assert sum(one.kind == "base" for one in material.questions) == asked
    assert (material.facts[0].metrics[0].base_value is None) is bool(asked)


@pytest.mark.parametrize(
    ("answer", "open_still", "base"), [("上年同期数", 0, True), ("全年", 0, False), ("再说", 1, False)]
)
def test_its_answer(tmp_path: Path, answer: str, open_still: int, base: bool) -> None:
    material = read_material(_case(tmp_path, "1—10月", "5312", answer))
    assert sum(one.kind == "base" for one in material.questions) == open_still
    assert (material.facts[0].metrics[0].base_value is not None) is base
