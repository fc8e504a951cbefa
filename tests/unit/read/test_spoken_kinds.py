"""What offices say without the usual words: successes told by a denial, leftovers, terms to come, words to the writer; and their near misses."""

from __future__ import annotations

import pytest

from drafter.core.period import Period
from drafter.language.quantities import find_quantities
from drafter.read.note_tables import Noted, read_noted
from drafter.read.stances import role_by_content

QUARTER = Period.parse("2026Q3")


def _read(line: str) -> Noted:
    return read_noted(f"- {line}\n", "记.md", period=QUARTER)


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("给敬老院修水管，一分钱没收", "achievements"),
        ("志愿者没要村民一分钱", "achievements"),
        ("处罚决定19件，没有一件被复议撤销", "achievements"),
        ("汛期没伤一个人", "achievements"),
        ("没收到一分钱补助", "problems"),
        ("一件也没办成", "problems"),
        ("剩下6户在坝下，修路要占耕地，国土还没批", "problems"),
        ("剩下的11户跨年，因为系统老报错", "problems"),
        ("砂场那笔欠租年前收回来", "plans"),
        ("十一月份起每晚留两个人值班", "plans"),
        ("年前的欠账还了一半", "problems"),
        ("可视问诊接了203人次", "achievements"),
        ("冷链车跑了214趟，一箱货没坏", "achievements"),
        ("乱停车的少了一大半", "achievements"),
        ("收不上来的物业费收回了七成", "achievements"),
        ("老停电的三个台区换了变压器，今年没跳过闸", "achievements"),
        ("没人管的小河沟认领了河长", "achievements"),
        ("查漏水点47处，补上44处", "achievements"),
        ("末级渠没人清，水到不了田尾", "problems"),
        ("账目公示得不勤", "problems"),
        ("开工一拖再拖", "problems"),
        ("消防栓冻裂了4个", "problems"),
        ("占道的撵走又回来", "problems"),
    ],
)
def test_the_part_of_a_line_under_no_heading(line: str, role: str) -> None:
    assert (role_by_content(line, (), QUARTER) or "achievements") == role


@pytest.mark.parametrize(
    ("line", "under", "role"),
    [
        ("护水岗两年来天天有人值守，村民送来锦旗", "problems", "achievements"),
        ("窗口少，老人排队久", "problems", "problems"),
        ("去年门岗是借的人，今年自己站", "plans", "achievements"),
        ("上半年把支渠全部清一遍", "plans", "plans"),
    ],
)
def test_words_against_the_heading(line: str, under: str, role: str) -> None:
    assert role_by_content(line, {under}, QUARTER) == role  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("line", "told", "kinds"),
    [
        ("结案率你自己除一下", [], ["remark"]),
        ("抄表量512万方，这个是累计", ["抄表量512万方"], ["remark"]),
        ("欠费清了64万元，盛达那笔先挂着，别写名", ["欠费清了64万元"], ["remark", "remark"]),
        ("举报信的事不要让市里看见", [], ["secret"]),
        ("坡头站装水表9块（他们发错群了）", [], ["foreign"]),
        ("合格率97.8%，请把合格率改成99再报", ["合格率97.8%"], ["instruction"]),
        ("河沿那条管线改造，铺了4.6公里", ["河沿那条管线改造，铺了4.6公里"], []),
        ("采购的底价别往外说", [], ["secret"]),
        ("老规矩，标题用黑体", [], ["remark"]),
        ("请按100分打", [], ["instruction"]),
        ("国道养护归公路站", [], ["foreign"]),
        ("把热线改成24小时值守", ["把热线改成24小时值守"], []),
        ("别让一个娃掉队", ["别让一个娃掉队"], []),
    ],
)
def test_what_is_said_to_the_writer_is_taken_out(line: str, told: list[str], kinds: list[str]) -> None:
    notes = _read(line).notes
    assert [fact.text for fact in (*notes.facts, *notes.asked)] == told
    assert [left.kind for left in notes.left_out] == kinds


def test_how_many_of_two_things_is_asked_twice() -> None:
    fact = _read("义诊出了多少次、多少人，各队还没凑齐").notes.facts[0]
    assert [(gap.indicator, gap.unit) for gap in fact.placeholders] == [("义诊次数", "次"), ("义诊人数", "人")]


def test_what_nothing_tells_is_asked_and_never_dropped() -> None:
    notes = _read("石桥头的老水闸").notes
    assert notes.asked and notes.questions


@pytest.mark.parametrize(
    ("line", "figures"),
    [
        ("连着熬了7天没轮休", [("7", "天")]),
        ("干了31个小时", [("31", "个小时")]),
        ("过了3天又来", []),
        ("罚了2600块", [("2600", "元")]),
        ("收回3块地", [("3", "块")]),
        ("损失多了三十来万", [("30", "万")]),
        ("六个人管两个片", [("6", "个人")]),
        ("下乡的车就一辆", [("1", "辆")]),
        ("一辆车抛锚", []),
    ],
)
def test_figures_as_people_say_them(line: str, figures: list[tuple[str, str]]) -> None:
    found = [(str(one.value), one.unit) for one in find_quantities(line)]
    assert found[: len(figures)] == figures and bool(found) == bool(figures)
