"""Fields at the head of notes: whom the report is for, who reports."""

from __future__ import annotations

import pytest

from drafter.plan.profiles import guess_profile
from drafter.read.bullets import read_lines
from drafter.read.headlines import headline, is_field_line
from drafter.read.notes import notes_of


@pytest.mark.parametrize(
    "line", ["主送：县政协", "报送：市水务局", "呈报单位：县委办公室", "述职人：东湖镇镇长 王立群"]
)
def test_a_field_is_no_material(line: str) -> None:
    notes = notes_of(tuple(read_lines(f"2025年工作情况汇报\n{line}\n修渠3公里\n")), "要点.md")
    assert is_field_line(line) and all(line[:2] not in fact.text for fact in (*notes.facts, *notes.asked))
    assert any(left.provenance.quote == line for left in notes.left_out)


@pytest.mark.parametrize(
    "line",
    [
        "报送信息46条",
        "主送药品：按月到货，从不断供",
        "汇报人：大家轮流上台，讲了12场",
        "报送：全年报送信息46条，采用9条",
    ],
)
def test_what_only_begins_like_a_field(line: str) -> None:
    assert not is_field_line(line)


def test_fields_fill_the_headline() -> None:
    found = headline("2025年度述职报告\n述职人：清河县城管局执法大队大队长 陈远山\n主送：县委组织部\n")
    assert (found.recipient, found.unit) == ("县委组织部", "清河县城管局执法大队")
    assert guess_profile("2025年度述职报告").id == "duty-report"
