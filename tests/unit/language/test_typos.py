"""A listed wrong word is one only where it is a word: 发布署名 holds none."""

from __future__ import annotations

import pytest

from drafter.language.typos import find_typos


@pytest.mark.parametrize("text", ["全年发布署名文章12篇", "官网公布署期安排"])
def test_the_end_of_one_word_and_the_beginning_of_the_next(text: str) -> None:
    assert not list(find_typos(text))


@pytest.mark.parametrize("text", ["认真布署年度工作", "会议布署了防汛", "布署到位"])
def test_the_wrong_word_itself(text: str) -> None:
    assert [typo.right for typo in find_typos(text)] == ["部署"]
