from __future__ import annotations

import pytest

from drafter.plan.about import subject_of_fact
from tests.unit.plan.facts import fact


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("农村供水：更换老旧管网18公里", "water.supply"),
        ("防汛方面，转移3个村的人", "safety.flood"),
        ("更换老旧管网18公里", "urban.pipe"),
    ],
)
def test_what_stands_before_the_colon_says_what_a_line_is_about(text: str, name: str) -> None:
    assert (found := subject_of_fact(fact(text))) and found.id == name


def test_the_head_tells_where_the_words_do_not() -> None:
    assert (found := subject_of_fact(fact("更换5只", topic="养老服务"))) and found.id == "livelihood.aged"
    assert subject_of_fact(fact("更换5只")) is None
