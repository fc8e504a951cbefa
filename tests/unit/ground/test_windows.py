"""What of long texts and of many figures is looked at: the clauses about a figure, the figures of a like name."""

from __future__ import annotations

from decimal import Decimal

import pytest

from drafter.core.quantity import Metric
from drafter.ground.cutting import cut
from drafter.ground.figures import told_numbers
from drafter.ground.keywords import clause_around, window
from drafter.ground.kin import Kin
from drafter.ground.likeness import shared_words
from drafter.ground.told_numbers import ToldNumber

_LONG = "长" * 59


@pytest.mark.parametrize(
    ("text", "before", "after", "seen"),
    [
        ("甲。乙，丙，丁#戊，己。", 2, 1, "，乙，丙，丁#戊，"[1:]), ("甲。乙，丙，丁#戊，己。", 1, 1, "乙，丙，丁#戊，"[2:]), ("甲。乙，丙，丁#戊，己。", 0, 0, "，丁#"),
        ("甲。乙，丙，丁#戊，己。庚", 2, 2, "。乙，丙，丁#戊，己。"), ("甲，乙。丁#戊。己", 2, 2, "。丁#戊。"), ("丁#戊", 2, 1, "丁#戊"),
        (f"，{_LONG}#", 0, 0, f"，{_LONG}#"), (f"，{_LONG}长#", 0, 0, f"{_LONG}长#"), (f"#{_LONG}，丁", 0, 1, f"#{_LONG}，"), (f"#{_LONG}长，丁", 0, 1, f"#{_LONG}长"),
    ],
)  # fmt: skip
def test_the_clauses_about_a_place(text: str, before: int, after: int, seen: str) -> None:
    at = text.index("#")
    assert window(text, at, at + 1, before=before, after=after).lstrip("，。") == seen.lstrip("，。")


@pytest.mark.parametrize(
    ("value", "seen"),
    [("12", "修渠12条，"), ("1234", "修渠12条，清淤1,234立方米，"), ("7", ""), ("123", "")],
)
def test_up_to_the_end_of_the_metrics_clause(value: str, seen: str) -> None:
    text = "修渠12条，清淤1,234立方米，植树。"
    assert clause_around(text, Metric("渠", Decimal(value), "条")) == (seen or text)


def _many(count: int) -> list[ToldNumber]:
    return [
        one for at in range(count) for one in told_numbers(cut(f"{'水渠' if at % 10 == 3 else '道路'}{at}条", None), at)
    ]


@pytest.mark.parametrize(("count", "kept"), [(59, 59), (60, 60), (61, 3), (80, 3)])
def test_of_many_figures_those_of_a_like_name(count: int, kept: int) -> None:
    (figure,) = told_numbers(cut("清淤水渠5条", None))
    assert len(Kin(_many(count)).of(figure)) == kept


@pytest.mark.parametrize("text", ["清淤水渠5条", "改造水渠、道路9条", "养护公路8条", "5条"])
def test_names_are_as_like_as_one_by_one(text: str) -> None:
    (figure,), many = told_numbers(cut(text, None)), _many(80)
    for least in (0.01, 0.3, 0.6, 1.0):
        assert Kin(many).alike(figure, least) == [one for one in many if shared_words(figure.label, one.label) >= least]
