"""Heads of notes: without who gave them, with their part by what was said; numbers of two levels, speakers, another house's doing."""

from __future__ import annotations

import pytest

from drafter.core.period import Period
from drafter.read.note_tables import read_noted
from drafter.read.notes import Notes

YEAR = Period.parse("2025")


def _read(text: str) -> Notes:
    return read_noted(text, "记.txt", period=YEAR, unit=("临岚县粮食中心",)).notes


@pytest.mark.parametrize(
    ("head", "role"),
    [
        ("下步（站长在例会上讲的）", "plans"),
        ("【库长口头交代，下半年】", "plans"),
        ("## 明年怎么搞（小冯记的）", "plans"),
        ("2026年要干点啥", "plans"),
        ("卡在哪里（各科凑的）", "problems"),
    ],
)
def test_a_head_names_its_part_whoever_gave_it(head: str, role: str) -> None:
    assert [(fact.role, fact.text) for fact in _read(f"{head}\n- 烘干线换两条\n- 地磅换新\n").facts] == [
        (role, "烘干线换两条"), (role, "地磅换新")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("head", "topic", "owner"),
    [
        ("【仓储科 老谭】", "", "仓储科"),
        ("## 安全科 @安全科", "", "安全科"),
        ("2、收购（购销科 小冯报）", "收购", ""),
        ("2、稳定（信访、综治、司法）", "稳定", ""),
        ("3、党建", "党建", ""),
        ("## 扩建（二期）", "扩建（二期）", ""),
    ],
)
def test_a_head_is_its_name_without_its_sender(head: str, topic: str, owner: str) -> None:
    notes = _read(f"{head}\n- 收购小麦3.2万吨\n- 出库大米620吨\n")
    assert {(fact.topic, fact.owner) for fact in notes.facts} == {(topic, owner)}


def test_numbers_of_two_levels_are_marks_and_figures_are_none() -> None:
    notes = _read(
        "1、收购（购销科）\n1.1 收购小麦3.2万吨\n1.2 7月2号抢收稻谷120吨\n2、仓储（仓储科）\n2.1熏蒸仓房18座\n"
    )
    assert [fact.text for fact in notes.facts] == ["收购小麦3.2万吨", "7月2号抢收稻谷120吨", "熏蒸仓房18座"]
    plain = _read("成绩\n1.5万元修了地磅\n2.5万元修了仓门\n")
    assert [fact.text for fact in plain.facts] == ["1.5万元修了地磅", "2.5万元修了仓门"]


def test_who_speaks_and_where_a_figure_stands_are_no_words_of_the_fact() -> None:
    notes = _read(
        "成绩\n小冯（购销、仓储）：收购小麦3.2万吨\n冯：收购稻谷1.1万吨\n满意度【表里有】，比上年高\n路：修了3公里\n"
    )
    assert [fact.text for fact in notes.facts] == [
        "收购小麦3.2万吨", "收购稻谷1.1万吨", "满意度，比上年高", "路：修了3公里"
    ]  # fmt: skip


def test_another_house_stays_the_doer_of_what_it_did_and_ones_own_office_is_not_named() -> None:
    text = "成绩\n法院：执行到位1130万元\n仲裁院：结案26件\n人社局：追回工资38万元\n"
    read = read_noted(text, "a.md", period=YEAR, unit=("临岚县人力资源和社会保障局",)).notes
    assert [fact.text for fact in read.facts] == ["法院执行到位1130万元", "结案26件", "追回工资38万元"]
    town = read_noted(text, "a.md", period=YEAR, unit=("临岚县青坪镇人民政府",)).notes
    assert town.facts[0].text == "执行到位1130万元"


@pytest.mark.parametrize(
    ("owner", "told"),
    [
        ("水利科", "清淤渠道12公里"),
        ("水利站", "清淤渠道12公里"),
        ("水政支队", "清淤渠道12公里"),
        ("水利局", "水利局清淤渠道12公里"),
        ("消防救援大队", "消防救援大队清淤渠道12公里"),
    ],
)
def test_a_part_of_the_house_is_no_house_of_its_own(owner: str, told: str) -> None:
    read = read_noted(f"成绩\n- 清淤渠道12公里 @{owner}\n", "a.md", period=YEAR, unit=("柏溪县农业农村局",)).notes
    assert [fact.text for fact in read.facts] == [told]


@pytest.mark.parametrize(
    ("head", "owner"), [("工会", "工会"), ("后勤", "后勤"), ("安全生产", "仓储科"), ("开了职工运动会", "仓储科")]
)
def test_a_bare_office_among_heads_of_offices(head: str, owner: str) -> None:
    notes = _read(f"仓储科：\n烘干线换了两条\n地磅换新1台\n\n{head}\n慰问职工46户\n修缮仓房3间\n")
    assert {fact.owner for fact in notes.facts if "慰问" in fact.text} == {owner}


def test_a_bare_word_without_an_empty_line_above_is_no_office() -> None:
    notes = _read("仓储科：\n烘干线换了两条\n工会\n慰问职工46户\n")
    assert {fact.owner for fact in notes.facts if "慰问" in fact.text} == {"仓储科"}
