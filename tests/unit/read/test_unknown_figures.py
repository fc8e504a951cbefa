"""Figures that words say are not there: open in their very place, once, and why they are not there is no part of the text."""

from __future__ import annotations

import pytest

from drafter.core.period import Period
from drafter.read.bullets import read_lines
from drafter.read.notes import Notes, notes_of


def _read(line: str) -> Notes:
    return notes_of(tuple(read_lines(f"# 成绩\n{line}\n")), "要点.txt", period=Period.parse("2025"))


@pytest.mark.parametrize(
    "line, text, gaps",
    [
        ("带动260户，户均增收多少农办还没算出来", "带动260户，户均增收多少", [("户均增收", "")]),
        (
            "组织活动  场，参加的人次也没记，我翻翻照片再说",
            "组织活动  场，参加的人次？",
            [("组织活动", "场"), ("参加人次", "")],
        ),
        ("办件量我让小周统计了，回头发你", "办件量？", [("办件量", "")]),
        ("大病保险赔付了多少要问保险公司，他们还没给", "大病保险赔付了多少", [("大病保险赔付", "")]),
        ("组织培训若干场，覆盖全员", "组织培训若干场，覆盖全员", [("组织培训", "场")]),
        ("检查单位若干家、发现隐患若干处", "检查单位若干家、发现隐患若干处", [("检查单位", "家"), ("发现隐患", "处")]),
        ("参训多少人次待教务统计", "参训多少人次", [("参训", "人次")]),
        ("今年到底接了多少单我得翻台账", "今年到底接了多少单", [("接", "单")]),
        ("借出图书多少册次系统里查", "借出图书多少册次", [("借出图书", "册次")]),
        ("抢修了几次没记", "抢修了几次", [("抢修", "次")]),
        ("接了多少件投诉客服那边没给数", "接了多少件投诉", [("接投诉", "件")]),
        ("送戏下乡  场，观众多少人次没统计", "送戏下乡  场，观众多少人次", [("送戏下乡", "场"), ("观众", "人次")]),
        ("发放宣传册  份，叫小郭去翻台账了", "发放宣传册  份", [("发放宣传册", "份")]),
        ("用水量我等水务公司对完账", "用水量", [("用水量", "")]),
        ("收治病人310人，平均住院天数我等病案室对完账", "收治病人310人，平均住院天数", [("平均住院天数", "")]),
        ("新办借书证 张", "新办借书证 张", [("新办借书证", "张")]),
        ("更换路灯__盏，投入  万元", "更换路灯__盏，投入  万元", [("更换路灯", "盏"), ("投入", "万元")]),
    ],
)
def test_a_figure_nobody_gives_is_open_in_its_place(line: str, text: str, gaps: list[tuple[str, str]]) -> None:
    notes = _read(line)
    (fact,) = notes.facts
    assert fact.text == text
    assert [(gap.indicator, gap.unit) for gap in fact.placeholders] == gaps
    assert [question.kind for question in notes.questions] == ["figure"]


@pytest.mark.parametrize(
    "line",
    [
        "不管花多少都修好了", "出台若干规定", "多少年没修的路通了", "落实若干政策措施12条", "下了几场大雨，转移群众120人", "解决了群众多少年的老问题",
        "隐患见一处改一处，整改46处", "线路走廊清了多少遍，终于达标", "来多少收多少，收粮3.2万吨", "处理量要提高到每天40吨", "产量等于去年的1.2倍",
    ],
)  # fmt: skip
def test_what_leaves_no_figure_open(line: str) -> None:
    notes = _read(line)
    assert [fact.text for fact in notes.facts] == [line] and not notes.questions
    assert not any(fact.placeholders for fact in notes.facts)
