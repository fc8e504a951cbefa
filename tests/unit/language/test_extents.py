from __future__ import annotations

import pytest

from drafter.language.extents import extents_in


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("绝大部分村已通水", ["绝大部分"]),
        ("大部分通了，个别没通", ["大部分", "个别"]),
        ("差不多都交了", ["差不多都"]),
        ("剩余部分月底交", []),
        ("基本医保参保率98%", []),
        ("所有权归集体", []),
        ("未交部分计息", []),
    ],
)
def test_the_longest_word_of_extent_is_taken_and_other_words_are_not(text: str, words: list[str]) -> None:
    assert [found.text for found in extents_in(text)] == words


def test_the_order_is_from_all_to_a_few() -> None:
    ranks = [extents_in(word)[0].rank for word in ("全部", "基本", "大部分", "部分", "少数", "个别")]
    assert ranks == sorted(ranks, reverse=True) and len(set(ranks)) == len(ranks)
