"""Word lists as patterns."""

from __future__ import annotations

import re

import pytest

from drafter.language import lexicon


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("提高到12%", "提高"), ("调增3亿元", "调增"), ("跃升至第2位", "跃升"), ("换为6台", "换"), ("压减至3个", "压减"), ("照旧为3个", ""),
    ],
)  # fmt: skip
def test_one_of_two_sections(text: str, found: str) -> None:
    pattern = re.compile(lexicon.one_of("figures/directions.txt", "turned", "turned_also"))
    match = pattern.search(text)
    assert (match[0] if match else "") == found


@pytest.mark.parametrize("listed", [("委", "委员会"), ("数", "数据", "据"), ("增", "增长", "增长率")])
def test_the_longest_word_is_found(listed: tuple[str, ...]) -> None:
    pattern = re.compile(lexicon.any_of(listed))
    assert [pattern.match(word)[0] for word in listed] == list(listed)  # type: ignore[index]


def test_a_section_that_is_not_there_is_no_expression_that_fits_anything() -> None:
    with pytest.raises(KeyError, match="no section"):
        lexicon.alternatives("heading_forms.txt", "no_such")
