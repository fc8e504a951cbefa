"""What is left of something is called by the name its own line begins with; nothing else is."""

from __future__ import annotations

import pytest

from drafter.core.fact import Fact, FactRole
from drafter.core.text import Provenance
from drafter.draft.remainders import whose_rest


def line(name: str, text: str, role: FactRole, at: str = "第3行") -> Fact:
    return Fact(name, role, "", text, Provenance("要点.md", at, text))


@pytest.mark.parametrize(
    ("told", "rest", "name"),
    [
        ("病险山塘治了14座", "还有5座没治完", "病险山塘"),
        ("破损井盖更换了88个", "还剩6个等配件", "破损井盖"),
    ],
)
def test_a_rest_is_of_what_its_line_tells(told: str, rest: str, name: str) -> None:
    assert whose_rest(line("n3_2", rest, "problems"), [line("n3", told, "achievements")]) == name


@pytest.mark.parametrize("rest", ["还有5座山塘没治完", "养护经费不足", "还有群众反映噪声大"])
def test_what_names_itself_is_given_no_name(rest: str) -> None:
    assert whose_rest(line("n3_2", rest, "problems"), [line("n3", "病险山塘治了14座", "achievements")]) == ""


def test_another_lines_words_name_nothing() -> None:
    other = line("n4", "病险山塘治了14座", "achievements", "第4行")
    assert whose_rest(line("n3_2", "还有5座没治完", "problems"), [other]) == ""
