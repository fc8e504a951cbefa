"""Shapes of speech told as a report tells them, and what they leave as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.draft.clause_turns import act_first
from drafter.draft.spoken_clauses import shaped_before, shaped_behind
from drafter.language.formal import formal
from drafter.language.money import with_yuan

_ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "spoken_shapes.tsv").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def _told(line: str) -> str:
    return shaped_behind(act_first(with_yuan(formal(shaped_before(line))), done=True))


@pytest.mark.parametrize(("line", "told"), _ROWS)
def test_what_a_shape_makes_of_a_line(line: str, told: str) -> None:
    assert _told(line) == told


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("窗口评上了市级青年文明号", "窗口获评市级青年文明号"), ("评上了市级文明单位", "获评市级文明单位"),
        ("旧站那个撤了", "旧站那个撤了"), ("两家为树障扯皮", "两家为树障扯皮"), ("两台发电机没有备用", "两台发电机没有备用"),
    ],
)  # fmt: skip
def test_who_has_an_honour_and_what_may_mean_two_things_stay(note: str, told: str) -> None:
    assert shaped_behind(formal(shaped_before(note))) == told
