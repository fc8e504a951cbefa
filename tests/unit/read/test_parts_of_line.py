"""Figures behind 其中 against the one before it."""

from __future__ import annotations

import pytest

from drafter.core.fact import Fact
from drafter.core.text import Provenance
from drafter.read.parts_of_line import over_their_whole


@pytest.mark.parametrize(
    "text, said",
    [
        ("来信21件，全部答复；其中涉土来信26件", "26件比总数21件"),
        ("收购小麦3.18万吨，其中白麦1.92万吨、红麦1.41万吨", "=3.33万吨比总数3.18万吨"),
        ("收入8.2亿元，同比增长4%，其中税收5.1亿、社保费2.6亿、非税0.7亿", "=8.4亿元比总数8.2亿元"),
        ("检查企业120家，其中重点80家、小微30家", ""),
        ("发出问卷300份，其中收回286份", ""),
        ("接诊4100人次，其中手术360台", ""),
    ],
)
def test_parts_that_are_more_than_their_whole_are_asked(text: str, said: str) -> None:
    fact = Fact("n1", "achievements", "", text, Provenance("要点.md", "第1行", text))
    found = list(over_their_whole((fact,)))
    assert (said in found[0].question) if said else not found
