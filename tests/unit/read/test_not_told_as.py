"""别写成X, 不能算作X: what a line is not to be told as. Its line is told as it stands; the order is listed with what became of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.core.period import Period
from drafter.read.facts import Material, read_facts

YEAR = Period.parse("2024")


def _read(tmp_path: Path, line: str) -> Material:
    notes = tmp_path / "要点.md"
    notes.write_text(f"# 站里\n- {line}\n", "utf-8")
    return read_facts([notes], period=YEAR)


@pytest.mark.parametrize(
    "line, told, claim",
    [
        ("污水泵站改造走了3座，不要写成全部改完", "污水泵站改造走了3座", "全部改完"),
        ("夜校开到周五的有4个班，别写成天天开", "夜校开到周五的有4个班", "天天开"),
        ("省级示范站材料递上去了，还没验，千万别写成已经授牌", "省级示范站材料递上去了，还没验", "已经授牌"),
        ("孵化基地挂了牌，不能说成投用", "孵化基地挂了牌", "投用"),
        ("复查了88户，不得算作全部入户", "复查了88户", "全部入户"),
        ("管网探漏12公里（别写成全网探漏）", "管网探漏12公里", "全网探漏"),
        ("技改还在推，别写成“已完成”", "技改还在推", "已完成"),
    ],
)
def test_the_line_is_told_and_the_claim_is_kept_out(line: str, told: str, claim: str, tmp_path: Path) -> None:
    material = _read(tmp_path, line)
    assert [fact.text for fact in (*material.facts, *material.asked)] == [told]
    assert any(one.reason == f"吩咐已照办：没有写成“{claim}”" for one in material.left_out)


@pytest.mark.parametrize(
    "line, told",
    [
        ("主线贯通8公里，千万别写成贯通", ["主线贯通8公里"]),  # the line itself says it: asked
        ("培训3期420人次，不要写成流水账", ["培训3期420人次"]),  # a form of the paper
        ("补种300棵，别写成补种，写成“提升”", ["提升300棵"]),  # other words are given
        ("帮扶车间出资12万元，别算成我们投的", []),  # another's money
        ("捐款2万元别写了", []),
    ],
)
def test_other_orders_go_their_own_way(line: str, told: list[str], tmp_path: Path) -> None:
    material = _read(tmp_path, line)
    assert [fact.text for fact in (*material.facts, *material.asked)] == told
    assert not any("没有写成" in one.reason for one in material.left_out)
