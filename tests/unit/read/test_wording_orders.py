"""How a thing is to be put is said to the writer, alike for all or beside another order; what was done with words is work."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.pipeline.planning import plan_case
from drafter.read.case import load_case

_CASE = "unit: 青柳县林场\nprofile: work-summary\nperiod: 2024\ntitle: 青柳县林场2024年工作总结\nfacts: [notes.md]\n"


def _told(folder: Path, note: str) -> list[str]:
    (folder / "case.yaml").write_text(_CASE, "utf-8")
    (folder / "notes.md").write_text(f"# 成绩\n- 造林1200亩\n# 问题\n- 管护力量不足\n- {note}\n", "utf-8")
    return [fact.text for fact in plan_case(load_case(folder)).facts if fact.role == "problems"][1:]


@pytest.mark.parametrize(
    "note",
    [
        "成活率各科统一写95%，问题那段不要了",
        "写稿注意：火情起数改成“持平”，问题不单列",
        "投诉率统一报0",
        "验收率一律写成100%",
        "欠账一律报成零",
    ],
)
def test_how_it_is_to_be_put_is_no_statement(tmp_path: Path, note: str) -> None:
    assert _told(tmp_path, note) == []


@pytest.mark.parametrize(
    "note",
    [
        "瞭望塔改成“空塔”以后没人上岗",
        "巡护记录写得不全",
        "台账填报不及时，数报得晚",
        "三个工区统一采购慢",
        "防火标语写了又掉，没人补",
        "户数看表，登记改成线上以后老人不会办",
    ],
)
def test_what_is_wrong_with_words_is_a_problem(tmp_path: Path, note: str) -> None:
    assert len(_told(tmp_path, note)) == 1
