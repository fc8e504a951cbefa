"""Words of a clause are the clause, whatever signs stand in it."""

from __future__ import annotations

import pytest

from drafter.language.segments import tagged_words


@pytest.mark.parametrize("text", ["完成投资12.5亿元", "\ud800个百分点12.5亿元", "泵站\udfff3座", "修渠😀4公里"])
def test_the_words_are_the_text(text: str) -> None:
    words = tagged_words(text)
    assert "".join(word.text for word in words) == text
    assert all(text[word.start : word.end] == word.text for word in words)
