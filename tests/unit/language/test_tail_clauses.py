"""A clause behind what is told: words to the writer sound otherwise than what tells of the work. None stands among the examples."""

from __future__ import annotations

import pytest

from drafter.language.phrases import phrase_lines
from drafter.language.tail_clauses import said_to_somebody

SAID = [
    "你看换不换个提法",
    "有补充再喊我",
    "咱离人家远着呢",
    "钱从哪出领导心里有数",
    "写的时候打个马虎眼",
    "材料里别提",
    "数先按老的填",
]
TOLD = [
    "加班成常态",
    "清退阻力大得很",
    "船闸已恢复通航",
    "盐工自己动手修堤",
    "乡亲们跑腿少了",
    "证照当场就能拿",
    "镇上年轻人留不住",
]


@pytest.mark.parametrize("clause", SAID)
def test_what_sounds_like_words_to_the_writer(clause: str) -> None:
    assert clause not in phrase_lines("sayings/clauses/aside.txt")
    assert said_to_somebody(clause) >= 1.4


@pytest.mark.parametrize("clause", TOLD)
def test_what_sounds_like_the_work(clause: str) -> None:
    assert clause not in phrase_lines("sayings/clauses/told.txt")
    assert said_to_somebody(clause) < 0.6
