"""The rules about neighbours are asked only of words that one of them knows."""

from __future__ import annotations

from pathlib import Path

from drafter.language import neighbours
from drafter.language.segmenting import words_of
from drafter.language.word import Word
from tests.unit.goldens import rows_of

LISTS = Path(__file__).parents[1]


def test_of_a_word_no_rule_is_asked_about_no_rule_says_anything() -> None:
    texts = {
        cell for name in ("ground/pairs.tsv", "claims/readings.tsv") for row in rows_of(LISTS / name) for cell in row
    }
    asked = passed = 0
    for text in sorted(texts):
        words = words_of(text)
        for at, after in enumerate([*words[1:], Word(len(words), 0, "", "x")][: len(words)]):
            if neighbours._may_turn(words[at].text):
                asked += 1
                continue
            passed += 1
            assert [rule for rule in neighbours._RULES if rule(words, at, after) is not None] == [], words[at]
    assert 0 < asked < passed
