"""What a line says of its own lateness, as a source beside its gap."""

from __future__ import annotations

import pytest

from drafter.core.fact import Fact
from drafter.core.text import Provenance
from drafter.pipeline.late_lines import late_words
from drafter.pipeline.one_gap import with_marks_of

_LINES = {"n7": "- 助餐满意度表里空着，第三方还没出报告，别拿去年的顶"}
_FACT = Fact("n7", "achievements", "", "助餐满意度？", Provenance("", ""))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("助餐满意度【待补：助餐满意度】，第三方尚未出具报告。", ["助餐满意度表里空着", "第三方还没出报告"]),
        ("助餐满意度【待补：助餐满意度】。", []),
        ("第三方尚未出具报告。", []),
    ],
)
def test_only_beside_the_mark(text: str, told: list[str]) -> None:
    assert [one.text for one in late_words(text, (_FACT,), _LINES)] == told


@pytest.mark.parametrize(
    ("own", "said", "one"),
    [("住院病人满意度", "住院患者满意度", True), ("住院病人满意度", "门诊患者满意度", False)],
)
def test_a_mark_in_words_of_one_meaning(own: str, said: str, one: bool) -> None:
    source = Fact("n1", "achievements", "", f"【待补：{own}】", Provenance("", ""))
    assert (with_marks_of(f"【待补：{said}】", source).text == f"【待补：{said}】") == one
