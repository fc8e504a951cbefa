"""What is looked up by size is what holding every figure against every other would find."""

from __future__ import annotations

import pytest

from drafter.ground import near_values
from drafter.ground.cutting import cut
from drafter.ground.figures import told_numbers
from drafter.ground.near_values import NearValues
from drafter.ground.told_numbers import ToldNumber
from drafter.ground.values import same_value

TEXT = (
    "投入9870万元，约0.99亿元，近百户，86户，超过300万元，312万元，亏损2130万元，净利润-2130万元，浓度1.8毫克/升，浓度1.8毫克，"
    "第二轮排查，二轮排查，三分之二，66.7%，水温18℃，水温18度，降2.1个百分点，下降2.1%，0户，1.5公里，1500米，200多人，213人，3至5次，4次。"
)


def told(text: str) -> tuple[ToldNumber, ...]:
    return tuple(told_numbers(cut(text, None)))


def test_as_by_holding_all_against_all() -> None:
    figures = told(TEXT)
    near = NearValues(figures)
    assert len(figures) > 20
    for figure in figures:
        assert near.of_value(figure.number) == [f for f in figures if same_value(figure.number, f.number)]


def test_only_what_is_near_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    figures, looks = told("".join(f"修{at}号路{at + 1000}米，" for at in range(100))), [0]

    def counted(said: object, source: object) -> bool:
        looks[0] += 1
        return same_value(said, source)  # type: ignore[arg-type]

    monkeypatch.setattr(near_values, "same_value", counted)
    near = NearValues(figures)
    for figure in figures:
        near.of_value(figure.number)
    assert len(figures) <= looks[0] <= 3 * len(figures)
