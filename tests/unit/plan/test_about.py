from __future__ import annotations

import pytest

from drafter.plan.about import one_matter, subject_of_fact
from tests.unit.plan.facts import fact


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("农村供水：更换老旧管网18公里", "water.supply"),
        ("防汛方面，转移3个村的人", "safety.flood"),
        ("更换老旧管网18公里", "urban.pipe"),
        ("基金：全县收入总计6.4亿元，滚存结转1.2亿元", "balance.fund"),  # a weak word, but what the line is called
    ],
)
def test_what_stands_before_the_colon_says_what_a_line_is_about(text: str, name: str) -> None:
    assert (found := subject_of_fact(fact(text))) and found.id == name


def test_the_head_tells_where_the_words_do_not() -> None:
    assert (found := subject_of_fact(fact("更换5只", topic="养老服务"))) and found.id == "livelihood.aged"
    assert subject_of_fact(fact("更换5只")) is None


@pytest.mark.parametrize("head", ["边境、生态、平安", "平安和基层", "养老服务与防汛"])
def test_a_head_of_several_matters_says_of_no_line_which_it_is_of(head: str) -> None:
    assert one_matter(head) == "" and subject_of_fact(fact("更换5只", topic=head)) is None


def test_two_words_of_one_field_are_one_matter() -> None:
    assert one_matter("供水和管网漏损") == "" or one_matter("供水和节水") == "供水和节水"


def test_what_a_bracket_leaves_out_is_not_what_a_line_is_about() -> None:
    found = subject_of_fact(fact("养老床位新增40张（不含城区供水管网改造工程）"))
    assert found and found.id == "livelihood.aged"
