"""Whole files of notes as offices send them, with what a careful clerk makes of each statement (notes/*.notes).

In a .notes file a line `=> role treatment | snippet` says of the line above it: what role and treatment the statement that holds the snippet gets
(`/` between two that are right; no snippet: a line told by its place alone).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from drafter.core.period import Period
from drafter.present.facts_json import facts_dict
from drafter.read.note_tables import read_noted

_SETS = ("archives", "college", "forestry", "library", "reservoir", "school", "veterans")


@dataclass(frozen=True)
class Expected:
    line: int
    roles: tuple[str, ...]
    treatments: tuple[str, ...]
    snippet: str


def _load(name: str) -> tuple[dict[str, str], str, list[Expected]]:
    head, *rows = (Path(__file__).parent / "notes" / f"{name}.notes").read_text("utf-8").splitlines()
    settings = dict(part.strip().split("=") for part in head.removeprefix("#!").split(";"))
    lines: list[str] = []
    expected: list[Expected] = []
    for row in rows:
        if row.strip().startswith("=>"):
            said, _bar, snippet = row.strip().removeprefix("=>").partition("|")
            role, treatment = said.split()
            expected.append(Expected(len(lines), tuple(role.split("/")), tuple(treatment.split("/")), snippet.strip()))
        else:
            lines.append(row)
    return settings, "\n".join(lines) + "\n", expected


def _misses(name: str) -> Iterator[str]:
    settings, text, expected = _load(name)
    unit = (settings["unit"], settings["short"])
    notes = read_noted(text, "a.md", period=Period.parse(settings["period"]), unit=unit).notes
    rows = facts_dict(notes.facts, notes.asked, notes.left_out, notes.questions)["facts"]
    for one in expected:
        there = [
            row for row in rows if (one.snippet and one.snippet in row["text"]) or f"第{one.line}行" == row["locator"]
        ]
        near = [row for row in there if one.snippet and one.snippet in row["text"]] or there
        found = [(row["role"], row["treatment"]) for row in near]
        if not any(role in one.roles and treatment in one.treatments for role, treatment in found):
            yield f"{name} 第{one.line}行 {one.snippet}: want {one.roles} {one.treatments}, got {found}"


@pytest.mark.parametrize("name", _SETS)
def test_every_statement_is_taken_for_what_it_is(name: str) -> None:
    assert list(_misses(name)) == []


@pytest.mark.parametrize("name", _SETS)
def test_no_line_vanishes(name: str) -> None:
    settings, text, _expected = _load(name)
    notes = read_noted(text, "a.md", period=Period.parse(settings["period"]), unit=(settings["unit"],)).notes
    told = " ".join(
        [
            *(f"{fact.text} {fact.topic} {fact.owner}" for fact in (*notes.facts, *notes.asked)),
            *(one.provenance.quote for one in notes.left_out),
        ]
    )
    places = {one.provenance.locator for one in notes.left_out if not one.provenance.quote}
    for number, line in enumerate(text.splitlines(), 1):
        figures = [word for word in line.replace(",", "").split("，") if any(char.isdigit() for char in word)]
        assert f"第{number}行" in places or all(any(char in told for char in word) for word in figures), line
