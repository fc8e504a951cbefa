"""A figure from memory for which a table is said to hold gives way to the table's row, where there is one; else it is asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.core.period import Period
from drafter.read.facts import Material, read_facts

_ROWS = "指标,单位,2025年,2024年\n船舶准点率,%,96.4,95.1\n货物平均堆存时间,天,4.5,6\n污水纳管率,%,,90\n集装箱量,万标箱,42.1,38\n"


def _read(folder: Path, line: str) -> Material:
    (folder / "要点.md").write_text(f"# 成绩\n## 调度科\n- {line}\n", "utf-8")
    (folder / "表.csv").write_text(_ROWS, "utf-8")
    return read_facts([folder / "要点.md", folder / "表.csv"], period=Period.parse("2025"))


@pytest.mark.parametrize(
    "line",
    [
        "准点率我记得九成五多，以表为准",
        "堆存时间好像压到5天了，准数看表",
        "污水纳管率印象里九成，具体以附表为准哈",
        "集装箱量大概40来万标箱，具体见附表",
        "船舶准点率应该有九成七，准数在表里",
        "集装箱量增幅好像是7个点，准数见表",
        "准点率我印象里九成九，以省里那张表为准",
    ],
)
def test_the_row_is_meant(tmp_path: Path, line: str) -> None:
    material = _read(tmp_path, line)
    assert not any(fact.kind == "note" for fact in (*material.facts, *material.asked))
    assert [one.provenance.quote for one in material.left_out] == [line]
    assert not any(question.provenance.source == "要点.md" for question in material.questions)


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("引航员持证率我记得九成八，以表为准", True),  # no such row: asked, and not told
        ("绿化率应该有三成，以总务的表为准", True),
        ("准点率96.4%，比去年好", False),
        ("大修岸桥3台，以实操考核为准放人上岗", False),
    ],
)
def test_without_a_row_it_is_asked_and_what_is_told_stays(tmp_path: Path, line: str, asked: bool) -> None:
    material = _read(tmp_path, line)
    notes = [fact.text for fact in (material.asked if asked else material.facts) if fact.kind == "note"]
    assert len(notes) == 1
