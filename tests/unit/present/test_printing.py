"""Lines off a terminal are the words rich would print, tabs and all."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.present.printing import _Plain, _Styled, cells_of

PIECES = st.lists(
    st.one_of(st.text("报告ab1 \t，“\b▏", max_size=12), st.tuples(st.text("第3章\t→x", max_size=8), st.just("bold"))),
    max_size=4,
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(PIECES)
def test_a_plain_line_is_the_styled_one_without_its_style(
    capsys: pytest.CaptureFixture[str], pieces: list[str]
) -> None:
    _Plain().line(*pieces)
    plain = capsys.readouterr().out
    _Styled().line(*pieces)
    assert capsys.readouterr().out == plain


def test_a_table_has_its_columns_under_each_other(capsys: pytest.CaptureFixture[str]) -> None:
    rows = [
        (("警告", "yellow"), "LG016", "词语连着写了两遍", "1"),
        (("建议", "cyan"), "ST013", "并列标题形式不一", "12"),
    ]
    _Plain().table(rows)
    plain = capsys.readouterr().out
    _Styled().table(rows)
    assert capsys.readouterr().out == plain
    assert len({cells_of(line) for line in plain.splitlines()}) == 1
