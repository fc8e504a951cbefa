"""A fact quotes its source in the source's own words, however it is read."""

from __future__ import annotations

import pytest

from drafter.read.bullets import read_lines
from drafter.read.notes import notes_of
from drafter.read.pieces import own_words


@pytest.mark.parametrize(
    ("text", "line", "quote"),
    [
        ("修好步道3公里", "修好步道3公里；亮化2处", "修好步道3公里"),
        ("站房改造已完成", "站房改造 √；台账补齐", "站房改造 √"),
        ("鉴定水库10座、水闸3座", "鉴定水库10、水闸3 @水利股", "鉴定水库10、水闸3 @水利股"),
        ("另一件事全不相干", "站房改造；台账", "站房改造；台账"),
    ],
)
def test_the_quote_is_the_lines_own(text: str, line: str, quote: str) -> None:
    assert own_words(text, line) == quote


def test_signs_units_and_years_written_out_are_quoted_as_they_stand() -> None:
    told = "# 成绩\n- 鉴定水库10、水闸3\n- 站房改造 √\n- 争取资金35.1亿：国债7.5、债券26.3\n"
    notes = notes_of(tuple(read_lines(told)), "notes.md")
    assert notes.facts
    assert all(fact.provenance.quote in told for fact in notes.facts)
    assert [fact.text == fact.provenance.quote for fact in notes.facts] == [False] * len(notes.facts)
