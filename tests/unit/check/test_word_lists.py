"""A user's word list makes a rule; what is wrong with one is told with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.check.word_lists import read_word_lists
from drafter.core.errors import InputError
from tests.unit.check.examples import context_of

LIST = """\
id: YH003
name: 本单位提法
words: {抓手: 举措, 赛道: }
patterns: {'20\\d\\d年度年': 年度}
safe: true
"""


def test_a_list_finds_its_words_and_says_the_better_ones(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(LIST, "utf-8")
    (rule,) = read_word_lists(tmp_path)
    context, _marked = context_of("以培训为抓手，开辟新赛道，2023年度年检完成。")
    found = list(rule.check(context))
    assert [one.span.of(context.text) for one in found] == ["抓手", "赛道", "2023年度年"]
    assert found[0].fix and found[0].fix.new == "举措" and found[0].fix.safe and found[1].fix is None


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("words:", "word:", "第3行：word 不认识这一项。是不是 words？"),
        ("YH003", "yh3", "id "),
        ("safe: true", "severity: fatal", "severity 只能是 error、warning、advice"),
        ("20\\d\\d", "20(\\d", "不是有效的正则"),
        ("name: 本单位提法\n", "", "name 没有填"),
        (LIST[LIST.index("words") :], "message: 无\n", "没有写任何词"),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, old: str, new: str, said: str) -> None:
    (tmp_path / "a.yaml").write_text(LIST.replace(old, new, 1), "utf-8")
    with pytest.raises(InputError) as refused:
        read_word_lists(tmp_path)
    assert said in str(refused.value)
