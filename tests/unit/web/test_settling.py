"""Of two values that disagree one stays: the other's fact is corrected to it, unit and all."""

from __future__ import annotations

from typing import Any

import pytest

from drafter.web.routes.editing import _settled


def _fact(text: str, value: str, unit: str) -> dict[str, Any]:
    figure = {"text": text, "value": value, "unit": unit, "indicator": "投资", "period": "2024", "kind": "value"}
    return {"id": "n3", "source": "要点.md", "locator": "第2行", "figures": [figure]}


@pytest.mark.parametrize(
    ("stated", "right", "value", "unit"),
    [
        (("12.6亿元", "12.6", "亿元"), "122600万元", "122600", "万元"),
        (("430人次", "430", "人次"), "340人次", "340", "人次"),
        (("2,350万元", "2350", "万元"), "2,530万元", "2530", "万元"),
        (("93.5%", "93.5", "%"), "91.2%", "91.2", "%"),
        (("1.2万人次", "1.2", "万人次"), "12300人次", "12300", "人次"),
        (("8座", "8", "座"), "9", "9", "座"),
    ],
)
def test_the_right_value_brings_its_unit(stated: tuple[str, str, str], right: str, value: str, unit: str) -> None:
    settled = _settled(_fact(*stated), stated[0], right)
    assert settled is not None
    assert (settled["figures"][0]["value"], settled["figures"][0]["unit"]) == (value, unit)


@pytest.mark.parametrize("right", ["5至6次", "3～4座", "若干", ""])
def test_what_is_no_single_value_settles_nothing(right: str) -> None:
    assert _settled(_fact("430人次", "430", "人次"), "430人次", right) is None


def test_a_fact_that_states_the_right_value_stays_as_it_is() -> None:
    assert _settled(_fact("340人次", "340", "人次"), "430人次", "340人次") is None
