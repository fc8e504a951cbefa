"""A list found through its pairs is the list found by the automaton over all of it."""

from __future__ import annotations

from ahocorasick_rs import AhoCorasick, MatchKind
from hypothesis import given
from hypothesis import strategies as st

from drafter.language.spotting import Spotter

WORDS = st.lists(st.text("甲乙丙丁", min_size=1, max_size=4), min_size=1, max_size=6, unique=True)
TEXT = st.text("甲乙丙丁戊", max_size=30)


@given(WORDS, TEXT)
def test_it_finds_what_the_automaton_finds(words: list[str], text: str) -> None:
    automaton = AhoCorasick(words, matchkind=MatchKind.LeftmostLongest)
    assert list(Spotter(words).find(text)) == automaton.find_matches_as_indexes(text)


def test_a_word_beside_hides_a_shorter_one() -> None:
    spotter = Spotter(["理念深"], ["管理理念深入"])
    assert [spotter.words[index] for index, _start, _end in spotter.find("管理理念深入人心，理念深")] == [
        "管理理念深入",
        "理念深",
    ]


def test_words_beside_alone_are_no_reason_to_look() -> None:
    assert list(Spotter(["理念念"], ["管理理念"]).find("管理理念深入人心")) == []
