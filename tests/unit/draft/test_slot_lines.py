"""Clauses said anew from their claims' slots, by kind, and near misses that stand as their clerk has them."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.draft.slot_lines import said_anew, with_own, with_said_anew
from drafter.draft.slot_reading import told_slots
from drafter.language.money import with_yuan

_ROWS = [
    line.split("\t")
    for line in Path(__file__).with_name("claim_slots.tsv").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("kind", "line", "told"), _ROWS, ids=[line for _kind, line, _told in _ROWS])
def test_a_line_is_said_from_what_its_clauses_claim(kind: str, line: str, told: str) -> None:
    with_units = with_yuan(line)
    assert with_said_anew(with_units, said_anew(with_units)) == told, kind


def test_slots_of_a_clause() -> None:
    told = told_slots("全年自助机又添了4台")
    assert told is not None
    assert (told.when, told.thing, told.new, told.verb, told.count, told.unit) == (
        "全年",
        "自助机",
        "又",
        "添",
        "4台",
        "台",
    )


def test_a_clause_keeps_its_own_words_where_a_later_turn_puts_it_otherwise() -> None:
    line = "儿童主任跑了1.9万人次走访，暑期也没停"
    said = with_own("开展儿童主任走访1.9万人次，暑期未停", line, said_anew(line), lambda clause: clause)
    assert said == "儿童主任走访1.9万人次，暑期未停"


def test_the_same_words_in_another_order_stand() -> None:
    line = "夏令营办了2期"
    assert with_own("举办夏令营2期", line, said_anew(line), lambda clause: clause) == "举办夏令营2期"


@pytest.mark.parametrize("line", ["敬老卡刷了42万次", "抢救11人次，救过来9人", "今年进了26个"])
def test_a_verb_of_several_senses_is_not_said_anew(line: str) -> None:
    assert not said_anew(line)
