"""Numbers exchanged between two things of one sentence are refused; the same told in another order, or with a word left out, stands."""

from __future__ import annotations

import pytest

from drafter.core.fact import Fact
from drafter.core.text import Provenance
from drafter.ground.verifying import verify


def _kind(note: str, text: str) -> str:
    (verdict,) = verify(text, [Fact("n1", "achievements", "", note, Provenance("要点.md", "第1行", note))]).verdicts
    return verdict.kind


@pytest.mark.parametrize(
    ("note", "text"),
    [
        ("8个片区建休息点27个", "27个片区建休息点8个。"),
        ("在8个片区设置饮水点27个", "在27个片区设置饮水点8个。"),
        ("6所学校安装护栏42套", "42所学校安装护栏6套。"),
        ("5个村建小型泵站13座", "13个村建小型泵站5座。"),
    ],
)
def test_exchanged(note: str, text: str) -> None:
    assert _kind(note, text) == "bent"


@pytest.mark.parametrize(
    ("note", "text"),
    [
        ("8个片区建休息点27个", "建休息点27个，分布在8个片区。"),
        ("上半年清运建筑垃圾410吨，下半年清运530吨", "下半年清运建筑垃圾530吨，上半年清运410吨。"),
        ("5个村建小型泵站13座", "5个村建成小型泵站13座。"),
    ],
)
def test_the_same_told_otherwise(note: str, text: str) -> None:
    assert _kind(note, text) != "bent"
