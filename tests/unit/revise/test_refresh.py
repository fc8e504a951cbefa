"""Newer values go where the old ones stand; what was edited, turned, doubled or derived is told and left."""

from __future__ import annotations

from decimal import Decimal

import pytest

from drafter.core.bookmark import Bookmark
from drafter.core.claim import Claim, Figure, FigureRole
from drafter.core.edit import apply_edits
from drafter.core.fact import Fact
from drafter.core.quantity import Quantity
from drafter.core.text import Provenance, Span
from drafter.revise.refresh import refresh

PERIOD = "2025H1"


def _fact(
    value: str, unit: str = "万元", *, of: str = "水费收入", role: FigureRole = "value", period: str = PERIOD, approx: str | None = None
) -> Fact:  # fmt: skip
    quantity = Quantity(Span(0, 1), f"{value}{unit}", Decimal(value), unit, "money", approx=approx)
    claim = Claim(Span(0, 1), figures=(Figure(quantity, of, period, role),))
    return Fact("m2", "achievements", "", "", Provenance("新表.xlsx", "表!B2"), claims=(claim,), kind="row")


def _mark(text: str, words: str, *, quote: str = "", **said: str) -> Bookmark:
    at = text.index(words)
    value, unit = said.pop("value", ""), said.pop("unit", "万元")
    return Bookmark(
        1,
        Span(at, at + len(words)),
        said.pop("kind", "figure"),
        quote or words,
        "水费收入",
        unit,
        value,
        PERIOD,
        **said,
    )  # type: ignore[arg-type]


TEXT = "上半年水费收入1,280万元，比上年同期增长3%。"


def _done(
    *facts: Fact, words: str = "1,280万元", text: str = TEXT, value: str = "1280", **said: str
) -> tuple[str, list[str]]:
    mark = _mark(text, words, value=value, **said)
    found = refresh(text, [mark], facts)
    return apply_edits(text, found.edits), [one.kind for one in found.left]


def test_a_new_value_stands_where_the_old_one_stood() -> None:
    assert _done(_fact("1365.5")) == ("上半年水费收入1,365.5万元，比上年同期增长3%。", [])


def test_it_is_written_in_the_unit_and_digits_of_the_text() -> None:
    text = "水费收入0.13亿元。"
    assert _done(_fact("1365.5"), words="0.13亿元", text=text, value="0.13", unit="亿元") == ("水费收入0.14亿元。", [])
    assert _done(_fact("1312"), words="0.13亿元", text=text, value="0.13", unit="亿元") == (text, [])


@pytest.mark.parametrize(
    ("facts", "kind"),
    [
        ((_fact("1365"), _fact("1356")), "two_values"),
        ((_fact("-1365"),), "turned"),
        ((_fact("1365", approx="约"),), "approx"),
        ((_fact("1365", "吨"),), "unit"),
        ((_fact("1365", of="污水处理费"),), "missing"),
        ((_fact("1365", role="target"),), "missing"),
        ((_fact("1365", period="2024H1"),), "missing"),
    ],
)
def test_what_does_not_fit_is_left(facts: tuple[Fact, ...], kind: str) -> None:
    assert _done(*facts) == (TEXT, [kind])


def test_a_place_that_was_edited_is_left() -> None:
    assert _done(_fact("1365"), quote="1,250万元") == (TEXT, ["edited"])


def test_the_same_value_is_no_change() -> None:
    assert _done(_fact("1280")) == (TEXT, [])
    assert _done(_fact("12800000", "元")) == (TEXT, [])


def test_an_open_place_is_filled() -> None:
    text = "水费收入【待补：水费收入（万元）】。"
    assert _done(_fact("1365"), words="【待补：水费收入（万元）】", text=text, value="", kind="gap") == (
        "水费收入1365万元。",
        [],
    )


def test_what_was_derived_from_a_changed_figure_is_told() -> None:
    figure, rate = _mark(TEXT, "1,280万元", value="1280"), _mark(TEXT, "3%", kind="derived", value="3", unit="%")
    assert [one.kind for one in refresh(TEXT, [figure, rate], [_fact("1365")]).left] == ["derived"]
    assert not refresh(TEXT, [figure, rate], [_fact("1280")]).left


@pytest.mark.parametrize(
    ("text", "words", "facts", "kept"),
    [
        ("办理事项407件，办结396件。", ("407件", "396件"), [("407", ""), ("396", "")], True),
        ("单价降至12元以内。", ("12元",), [("12", "以内")], True),
        ("划车位约300个。", ("300个",), [("300", "约")], True),
        ("办理事项407件，办结396件。", ("407件", "396件"), [("407", ""), ("398", "")], False),
        ("办理事项407件。", ("407件",), [("407", ""), ("396", "")], False),
        ("单价降至12元。", ("12元",), [("12", "以内")], False),
        ("划车位约300个。", ("300个",), [("300", "近")], False),
    ],
)
def test_sources_that_say_what_the_report_says_change_nothing(
    text: str, words: tuple[str, ...], facts: list[tuple[str, str]], kept: bool
) -> None:
    unit = words[0][-1]
    marks = [_mark(text, one, value=one[:-1], unit=unit) for one in words]
    found = refresh(text, marks, [_fact(value, unit, approx=approx or None) for value, approx in facts])
    assert (not found.edits, bool(found.left), found.same == len(marks)) == (True, not kept, kept)
