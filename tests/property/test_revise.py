"""Laws of revision: nothing is a violation of itself, edits make what was asked for, digits never slip through the lock."""

from __future__ import annotations

import re
from itertools import pairwise

from hypothesis import assume, given
from hypothesis import strategies as st

from drafter.core.edit import apply_edits
from drafter.language.difference import difference
from drafter.revise.holding import Ground, bends
from drafter.revise.kept_wording import unheard, untold
from drafter.revise.rephrasing import without_stock

WORDS = st.text(
    alphabet="青河镇道路破损未修复不到位仅约增长下降0123456789.%个户万元，。、《》“”*有待进一步加强", max_size=60
)


@given(WORDS)
def test_leaving_a_text_alone_changes_nothing_it_says(words: str) -> None:
    assert not [*untold(words, words), *unheard(words, [words])]


@given(WORDS, WORDS)
def test_the_difference_makes_the_new_text(before: str, after: str) -> None:
    assert apply_edits(before, difference(before, after, 0, "")) == after


@given(WORDS, st.data())
def test_a_changed_figure_is_always_refused(words: str, data: st.DataObject) -> None:
    figures = list(re.finditer(r"\d+", words))
    assume(figures)
    one = data.draw(st.sampled_from(figures))
    other = data.draw(st.integers(0, 99999).map(str))
    after = words[: one.start()] + other + words[one.end() :]
    assume(sorted(re.findall(r"\d+", after)) != sorted(re.findall(r"\d+", words)))
    assert bends(Ground(words, (), (), "problems"), after)


@given(WORDS)
def test_stock_phrases_go_without_touching_each_other(words: str) -> None:
    spans = without_stock(words)
    assert all(a.end <= b.start for a, b in pairwise(spans))
