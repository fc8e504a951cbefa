"""A line that says in passing that something was left out before is carried out like any other correction."""

from __future__ import annotations

import pytest

from drafter.read.order_values import value_order


@pytest.mark.parametrize(
    ("text", "new", "matter"),
    [
        ("手册应为660册，之前漏算了一批", "660册", "手册"),
        ("诱捕器应为142枚，原先少算了十月那批", "142枚", "诱捕器"),
        ("鱼苗应为88万尾，前面漏了一批", "88万尾", "鱼苗"),
    ],
)
def test_a_figure_is_put_right(text: str, new: str, matter: str) -> None:
    order = value_order(text)
    assert order and (order.kind, order.new, order.matter) == ("replace", new, (matter,))


@pytest.mark.parametrize(
    "text", ["配备应为12名", "编制应为12名，之前少配2名", "之前漏报了3起，已补报3起", "去年少算了工时，今年补发18万元"]
)
def test_what_should_be_and_what_was_made_good_are_no_corrections(text: str) -> None:
    assert value_order(text) is None
