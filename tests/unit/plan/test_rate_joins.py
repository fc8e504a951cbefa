"""A row whose growth one note tells alone gives that note its level; a note with a level, another thing or another rate takes none."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.pipeline.drafting import draft_case
from drafter.read.case import load_case

_CASE = "unit: 松原里县人民政府\nprofile: government-work-report\nperiod: 2025\ntitle: 2026年松原里县政府工作报告\nfacts: [notes.md, 表.csv]\n"


def _text(folder: Path, note: str, row: str) -> str:
    (folder / "case.yaml").write_text(_CASE, "utf-8")
    (folder / "notes.md").write_text(f"# 成绩\n- {note}\n- 修了两条路\n# 问题\n- 人手不够\n", "utf-8")
    (folder / "表.csv").write_text(f"指标,数值,单位,上年同期,同比\n{row}\n", "utf-8")
    return draft_case(load_case(folder)).report.text


@pytest.mark.parametrize(
    ("note", "row", "told"),
    [
        ("GDP增5.6%，高于全市", "地区生产总值,213.4,亿元,,5.6%", "地区生产总值213.4亿元，增长5.6%，高于全市"),
        ("固投增3.2%", "固定资产投资,88.1,亿元,,3.2%", "固定资产投资88.1亿元，增长3.2%"),
        ("社零增4.7%，全市第二", "社会消费品零售总额,61.9,亿元,,4.7%", "社会消费品零售总额61.9亿元，增长4.7%，"),
        ("外贸进出口降2.3%", "外贸进出口,12.6,亿元,,-2.3%", "外贸进出口12.6亿元，下降2.3%"),
        (
            "GDP增5.6%，高于全市",
            "地区生产总值,213.4,亿元,205,5.6%（可比价）",
            "地区生产总值213.4亿元，增长5.6%（可比价），",
        ),
    ],
)
def test_the_level_stands_before_the_growth_that_a_note_tells(tmp_path: Path, note: str, row: str, told: str) -> None:
    assert told in _text(tmp_path, note, row)


@pytest.mark.parametrize(
    ("note", "row"),
    [
        ("GDP增5.6%", "一般公共预算收入,18.2,亿元,,5.6%"),  # another thing
        ("GDP增5.6%", "地区生产总值,213.4,亿元,,5.8%"),  # another rate
        ("工业税收占比5.6%", "税收收入,11.4,亿元,,5.6%"),  # a share
        ("农产品出口增5.6%", "出口,3.4,亿元,,5.6%"),  # a part of it
        ("旅游收入降5.6%", "旅游收入,3.4,亿元,,5.6%"),  # the other way
    ],
)
def test_nothing_is_put_into_a_note_of_something_else(tmp_path: Path, note: str, row: str) -> None:
    level = "".join(row.split(",")[1:3])
    text = _text(tmp_path, note, row)
    assert level in text and f"{level}，增长" not in text and f"{level}，下降" not in text
