"""What a model says of the marks reading set and the corrections it carried out: believed with words of the lines, asked all the same, else nothing."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from drafter.core.period import Period
from drafter.read.facts import Material, read_facts
from drafter.read.mark_proposals import MarkAnswer, ReadMark, read_marks, with_said_of_marks

YEAR = Period.parse("2025")
Read = Callable[..., Material]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def notes(text: str, rows: str = "") -> Material:
        (tmp_path / "记.md").write_text(text, "utf-8")
        paths = [tmp_path / "记.md"]
        if rows:
            (tmp_path / "表.csv").write_text(f"指标,数值,单位,期间\n{rows}\n", "utf-8")
            paths.append(tmp_path / "表.csv")
        return read_facts(paths, period=YEAR)

    return notes


def two_lines(one: str, two: str) -> str:
    return f"# 成绩\n## 管护科\n- {one}\n## 综合科\n- {two}\n"


def answered(material: Material, *said: tuple[str, str, str]) -> tuple[Material, tuple[str, ...]]:
    answers = [MarkAnswer(slot, quote, value) for slot, quote, value in said]
    return with_said_of_marks(material, read_marks(material), answers, YEAR)


def texts(material: Material) -> list[str]:
    return [fact.text for fact in material.facts]


# The two lines, and the words by which they are of two things.
APART = [
    ("检修闸门312座", "北片检修闸门321座", "北片检修闸门"),  # another place
    ("培训管水员340人次", "培训管水员430人次，南片各镇都来了", "南片各镇"),
    ("检修闸门312座", "检修闸门321座，渡槽也算", "渡槽也算"),  # another range
    ("检修闸门312座", "检修闸门321座，连上年尾巴", "连上年尾巴"),  # another time
    ("检修闸门312座", "检修闸门321座，镇里自己干的", "镇里自己干的"),  # another doer
]


@pytest.mark.parametrize(("one", "two", "quote"), APART)
def test_two_things_are_read_apart_and_asked(read: Read, one: str, two: str, quote: str) -> None:
    material = read(two_lines(one, two))
    (mark,) = read_marks(material)
    told, untaken = answered(material, ("对不上", quote, "两件事"))
    assert texts(told) == texts(material) == [one, two] and not untaken
    assert mark.slot == "对不上" and not read_marks(told)
    (question,) = [one for one in told.questions if one.kind == "double"]
    assert "模型认为不是一回事" in question.question and quote in question.question
    assert question.options[2] == "不是一回事" and not question.rivals
    assert [pair.holds for pair in told.pairs] == [None]


@pytest.mark.parametrize(
    ("quote", "value", "why"),
    [
        ("检修闸门", "两件事", "看不出来"),  # both say so
        ("321座", "两件事", "看不出来"),  # a figure says nothing of its thing
        ("东片检修闸门", "两件事", "对不上"),  # no line says so
        ("北片", "两件事", "对不上"),  # too short to know
        ("北片检修闸门", "不同", "可选的答法"),  # no answer there is
        ("北片检修闸门", "甲更正乙", "可选的答法"),
        ("北片检修闸门", "乙更正甲", "看不出来"),  # nothing says that the other was wrong
        ("北片检修闸门", "是更正", "可选的答法"),
    ],
)
def test_what_the_lines_do_not_bear_out_is_told_and_changes_nothing(
    read: Read, quote: str, value: str, why: str
) -> None:
    material = read(two_lines("检修闸门312座", "北片检修闸门321座"))
    told, untaken = answered(material, ("对不上", quote, value))
    assert told == material
    assert len(untaken) == 1 and why in untaken[0] and value in untaken[0]


def test_what_reading_made_of_it_may_be_confirmed(read: Read) -> None:
    material = read(two_lines("检修闸门312座", "北片检修闸门321座"))
    assert answered(material, ("对不上", "检修闸门", "同一件事"))[0] == material
    told, untaken = answered(material, ("对不上", "北片检修闸门", "两件事"), ("对不上", "北片检修闸门", "同一件事"))
    assert told == material and "答了两样" in untaken[0]


HOLDS = [
    ("检修闸门312座", "检修闸门321座，老陈跑现场时落下一片", "老陈跑现场时落下一片"),
    ("检修闸门312座", "检修闸门321座，底册翻出来重新点过", "底册翻出来重新点过"),
    ("检修闸门312座", "检修闸门321座（先头那遍数漏一截）", "先头那遍数漏一截"),
    ("检修闸门312座", "检修闸门321座，回头又去现场点了", "回头又去现场点了"),
    ("检修闸门312座", "检修闸门321座，头一回抄混了行", "头一回抄混了行"),
]


@pytest.mark.parametrize(("one", "two", "quote"), HOLDS)
def test_a_later_line_that_puts_an_earlier_one_right_holds_and_is_asked(
    read: Read, one: str, two: str, quote: str
) -> None:
    material = read(two_lines(one, two))
    told, untaken = answered(material, ("对不上", quote, "乙更正甲"))
    assert not untaken and texts(told) == texts(material)
    (pair,) = told.pairs
    assert pair.holds and pair.holds.words == "321座"
    assert any("更正了前一句" in q.question for q in told.questions) and not read_marks(told)


def test_a_row_and_an_earlier_line_put_nothing_right(read: Read) -> None:
    material = read("# 成绩\n## 管护科\n- 检修闸门312座，点过两遍\n", "检修闸门,321,座,2025")
    (mark,) = read_marks(material)
    assert mark.answers() == ("同一件事", "两件事") and "（表）" in mark.lines[1]
    told, untaken = answered(material, ("对不上", "点过两遍", "乙更正甲"))
    assert told == material and len(untaken) == 1


# A line that reading took for a correction, the line it changed, and what says that it is none.
CARRIED = [
    (
        "- 检修闸门46座\n- 检修水泵52台\n- 检修闸门那条改成48座，另两座归西干渠，别弄串\n",
        "检修闸门46座",
        "另两座归西干渠",
    ),
    ("- 检修闸门46座\n- 检修闸门那条应为64座，提醒一下，别同水闸弄串\n", "检修闸门46座", "别同水闸弄串"),
    ("- 修复管网18处\n- 管网那条改为28处，以抢修台账为准\n", "修复管网18处", "以抢修台账为准"),
    ("- 培训护工213人\n- 培训护工那个数应为312人，两年加一块\n", "培训护工213人", "两年加一块"),
]


@pytest.mark.parametrize(("notes", "before", "quote"), CARRIED)
def test_a_correction_that_was_none_is_taken_back_and_asked(read: Read, notes: str, before: str, quote: str) -> None:
    material = read(f"# 成绩\n## 工程科\n{notes}")
    assert before not in texts(material)
    told, untaken = answered(material, ("更正", quote, "不是更正"))
    assert before in texts(told) and not untaken and not told.put_right
    (question,) = [one for one in told.questions if one.kind == "order"]
    assert "模型认为不是更正" in question.question and question.options == (before, "都不是")
    (line,) = [one for one in told.left_out if quote in one.provenance.quote]
    assert "没有照改" in line.reason
    assert not any("吩咐已照办" in one.message for one in told.remarks)


@pytest.mark.parametrize("quote", ["应为312人", "培训护工那个数", "培训护工213人", "那个数应为"])
def test_what_says_that_a_figure_is_wrong_does_not_say_that_it_is_right(read: Read, quote: str) -> None:
    material = read("# 成绩\n## 工程科\n- 培训护工213人\n- 培训护工那个数应为312人，两年加一块\n")
    told, untaken = answered(material, ("更正", quote, "不是更正"))
    assert told == material and len(untaken) == 1


def test_a_line_that_gave_way_is_told_beside_the_one_that_took_its_place(read: Read) -> None:
    material = read("# 成绩\n## 供水科\n- 安装户表1320只，全在城区\n- 更正：安装户表1230只，这是乡镇的数\n")
    assert texts(material) == ["安装户表1230只"]
    told, untaken = answered(material, ("更正", "这是乡镇的数", "不是更正"))
    assert texts(told) == ["安装户表1320只，全在城区", "安装户表1230只"] and not untaken
    assert not any("1320" in one.provenance.quote for one in told.left_out) and not read_marks(told)
    assert any(one.kind == "double" and "各写各的" in one.question for one in told.questions)


def other_lines(read: Read) -> Material:
    notes = "# 成绩\n## 工程科\n- 检修闸门46座\n- 检修水闸52座\n- 检修闸门那条应为64座，说的是河口那批\n"
    material = read(notes)
    assert "检修闸门64座" in texts(material)
    return material


def test_another_line_may_be_meant(read: Read) -> None:
    material = other_lines(read)
    (mark,) = [one for one in read_marks(material) if one.slot == "更正"]
    assert mark.answers() == ("是更正", "不是更正", "更正丙") and mark.lines[2].endswith("检修水闸52座")
    told, untaken = answered(material, ("更正", "说的是河口那批", "更正丙"))
    assert texts(told) == ["检修闸门46座", "检修水闸64座"] and not untaken
    (question,) = [one for one in told.questions if one.kind == "order"]
    assert question.options == ("检修闸门46座", "检修水闸52座", "都不是")


@pytest.mark.parametrize("value", ["更正丁", "更正甲", "更正乙", "更正", "改第4行"])
def test_a_line_that_was_not_shown_is_none(read: Read, value: str) -> None:
    material = other_lines(read)
    told, untaken = answered(material, ("更正", "说的是河口那批", value))
    assert told == material and "可选的答法" in untaken[0]


def test_the_number_tells_marks_apart_that_say_the_same(read: Read) -> None:
    notes = "# 成绩\n## 甲科\n- 检修闸门312座\n- 巡查渠道412次\n## 乙科\n- 北片检修闸门321座\n- 北片巡查渠道421次\n"
    material = read(notes)
    marks: tuple[ReadMark, ...] = read_marks(material)
    assert len(marks) == 2
    named = MarkAnswer("对不上", "北片巡查渠道", "两件事", 0)
    told, untaken = with_said_of_marks(material, marks, [named], YEAR)
    assert not untaken and len(read_marks(told)) == 1, "words that stand in one mark alone are of that"
    vague = MarkAnswer("对不上", "（乙科）北片", "两件事", 7)
    assert with_said_of_marks(material, marks, [vague], YEAR)[0] == material
    sure = MarkAnswer("对不上", "（乙科）北片", "两件事", 1)
    assert len(read_marks(with_said_of_marks(material, marks, [sure], YEAR)[0])) == 1


def test_a_source_that_wins_settles_it_before_anybody_is_asked(read: Read) -> None:
    material = read("# 成绩\n## 管护科\n- 检修闸门312座\n", "检修闸门,321,座,2025")
    assert read_marks(material) and not read_marks(material, authority="表.csv")


MANY = """# 成绩
## 管护科
- 检修闸门312座
- 安装户表1320只，全在城区
- 培训护工213人
- 修复管网18处
- 修复暗管24处
## 综合科
- 检修闸门321座，底册翻出来重新点过
- 更正：安装户表1230只，这是乡镇的数
- 培训护工那个数应为312人，两年加一块
- 管网那条改为28处，以抢修台账为准
"""
VALUES = ("两件事", "乙更正甲", "不是更正", "更正丁", "随便", "")


@pytest.mark.parametrize("seed", range(60))
def test_whatever_is_said_nothing_is_lost(read: Read, seed: int) -> None:
    """Every line stands as a fact, or with what was not used; no figure comes in that no line has; who is overruled is asked."""
    material, chance = read(MANY), random.Random(seed)
    marks = read_marks(material)
    said = []
    for _one in range(6):
        mark = chance.choice(marks)
        quote = chance.choice(re.split("[，：]", chance.choice(mark.lines)))
        value = chance.choice((*mark.answers(), *mark.answers(), *VALUES))
        said.append(MarkAnswer(mark.slot, quote, value, chance.randrange(-1, 6)))
    told, _untaken = with_said_of_marks(material, marks, said, YEAR)
    every = [fact.text for fact in (*told.facts, *told.asked)] + [line.provenance.quote for line in told.left_out]
    beside = " ".join((*every, *(line.reason for line in told.left_out), *(one.question for one in told.questions)))
    for line in MANY.splitlines():
        words = line.removeprefix("- ").removeprefix("更正：")
        told_of = any(words[:4] in text for text in every) and all(one in beside for one in re.findall(r"\d+", words))
        assert told_of or not line.startswith("-"), f"{line} is nowhere: {every}"
    assert set(re.findall(r"\d+", "".join(every))) <= set(re.findall(r"\d+", MANY))
    changed = set(texts(told)) != set(texts(material)) or told.pairs
    assert not changed or len(told.questions) > 0
    assert len(told.facts) >= len(material.facts)
