"""Blanks of telegrams: taken out where a thing and what is said of it meet, left between two names."""

from __future__ import annotations

import pytest

from drafter.language.blanks import without_blanks


@pytest.mark.parametrize(
    ("plain", "report"),
    [
        ("架空线改造 12公里", "架空线改造12公里"),
        ("云岭特高压 投运了", "云岭特高压投运了"),
        ("古街保护 还在弄", "古街保护还在弄"),
        ("净增 +7%", "净增+7%"),
        # near misses
        ("乡村道路 安防设施", "乡村道路 安防设施"),
        ("1 汛期紧盯险段", "1 汛期紧盯险段"),
    ],
)
def test_a_blank_goes_where_a_sentence_has_none(plain: str, report: str) -> None:
    assert without_blanks(plain) == report
