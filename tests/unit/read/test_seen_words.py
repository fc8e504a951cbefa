"""What nobody sees in notes, and what is shown crossed out."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.read.facts import read_facts
from drafter.read.seen_words import seen_words, without_crossed


@pytest.mark.parametrize("sign", ["\u200b", "\u202e", "\u2066", "\ufeff", "\u00ad", "\u200d"])
def test_signs_nobody_sees_are_gone(sign: str) -> None:
    assert seen_words(f"办{sign}理{sign}12件{sign}\n") == "办理12件\n"


@pytest.mark.parametrize(
    ("text", "left", "crossed"),
    [
        ("抢修~~99~~56处", "抢修56处", ("99",)),
        ("- ~~取消7件~~\n- 办3件", "- \n- 办3件", ("取消7件",)),
        ("好的~~谢谢", "好的~~谢谢", ()),
        ("3~~5户", "3~~5户", ()),
        ("~~~ 分隔 ~~~", "~~~ 分隔 ~~~", ()),
        ("群众满意~~ 明年再来~~", "群众满意~~ 明年再来~~", ()),
    ],
)
def test_what_is_crossed_out(text: str, left: str, crossed: tuple[str, ...]) -> None:
    assert without_crossed(text) == (left, crossed)


def test_it_is_told_as_left_out_and_turned_signs_reach_no_fact(tmp_path: Path) -> None:
    (tmp_path / "要点.md").write_text("\ufeff\ufeff# 成绩\n- 办理许可\u202e12件\u202c\n- ~~撤回7件~~\n", "utf-8")
    found = read_facts([tmp_path / "要点.md"])
    assert [fact.text for fact in found.facts] == ["办理许可12件"]
    assert [(left.provenance.quote, left.reason) for left in found.left_out] == [("撤回7件", "划了删除线，没有用")]


def test_a_mark_without_a_name_is_asked_for_as_such(tmp_path: Path) -> None:
    (tmp_path / "要点.md").write_text("# 成绩\n- 【待补】\n- 召开例会？次\n", "utf-8")
    asked = [question.question for question in read_facts([tmp_path / "要点.md"]).questions]
    assert asked == ["这里还没有数，请补", "还没有数：召开例会（次）。请补"]
