"""A fact that waits for one figure is told in two parts: what is whole is used, the open clause is asked."""

from __future__ import annotations

import json

from drafter.core.period import Period
from drafter.present.facts_json import facts_dict, told_in_lines
from drafter.read.note_tables import read_noted


def _told(text: str) -> list[tuple[str, str]]:
    notes = read_noted(text, "记.txt", period=Period.parse("2025")).notes
    rows = facts_dict(notes.facts, notes.asked, (), notes.questions)["facts"]
    return [(row["treatment"], row["text"]) for row in rows]


def test_the_whole_clauses_are_used_and_the_open_one_asked() -> None:
    assert _told("- 开办夜校9期，听课____人次，名册没收齐\n") == [("used", "开办夜校9期"), ("asked", "听课____人次")]


def test_an_open_clause_with_a_figure_of_its_own_is_not_parted() -> None:
    assert _told("- 开办夜校9期，结业____人占82%\n") == [("asked", "开办夜校9期，结业____人占82%")]


def test_a_fact_without_an_open_place_is_one() -> None:
    assert _told("- 开办夜校9期，听课380人次\n") == [("used", "开办夜校9期，听课380人次")]


def test_facts_are_written_one_a_line() -> None:
    notes = read_noted("- 开办夜校9期\n- 结业380人\n", "记.txt", period=Period.parse("2025")).notes
    told = facts_dict(notes.facts, notes.asked, (), notes.questions)
    text = told_in_lines(told)
    assert json.loads(text) == told and sum("夜校" in line or "结业" in line for line in text.splitlines()) == 2
