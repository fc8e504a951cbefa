"""What a plan hangs on is no word to the writer, though one stands beside it in the brackets."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.core.period import Period
from drafter.read.facts import read_facts
from drafter.read.hanging_on import hangs_on
from drafter.read.note_asides import sift


@pytest.mark.parametrize(
    "clause",
    [
        "编制还没批",
        "用地未落实",
        "钱没落实",
        "招标还没走完",
        "省里尚未回复",
        "方案待上会",
        "钱还没谈拢",
        "场地没着落",
        "地还得跟自然资源磨",
        "用电要与供电公司协调",
    ],
)
def test_a_step_still_to_be_granted(clause: str) -> None:
    assert hangs_on(clause)


@pytest.mark.parametrize(
    "clause",
    [
        "数还没定",
        "具体没统计",
        "结果没下来",
        "名单未公布",
        "老张负责",
        "含老城区1处",
        "措辞活一点",
        "编制12名",
        "跟老张说一声",
        "还得跟你商量怎么写",
    ],
)
def test_a_figure_to_come_and_words_to_the_writer_are_none(clause: str) -> None:
    assert not hangs_on(clause)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("招辅警8名（编制还没批，措辞活一点）", "招辅警8名（编制还没批）"),
        ("二期明年动工（用地没批，先别写死）", "二期明年动工（用地没批）"),
        ("换水泵2台（钱没落实，先报着）", "换水泵2台（钱没落实）"),
        ("满意度96%（数还没定，先别写死）", "满意度96%"),
    ],
)
def test_only_the_words_to_the_writer_are_cut(line: str, told: str) -> None:
    assert sift(line).text == told


def test_it_stays_beside_an_order_too(tmp_path: Path) -> None:
    (tmp_path / "要点.md").write_text("# 明年打算\n- 招辅警8名（编制还没批，措辞活一点）\n", "utf-8")
    (fact,) = read_facts([tmp_path / "要点.md"], period=Period.parse("2025")).facts
    assert "编制还没批" in fact.text and "措辞" not in fact.text
