"""A clerk's topic as a heading: the matter by its set verb, speech by its set heading."""

from __future__ import annotations

import pytest

from drafter.plan.topic_heads import (
    body_heading,
    is_spoken,
    is_vague,
    known_heading,
    made_heading,
    matter_in,
    named_heading,
    set_heading,
)


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("园区", "推进园区建设"), ("项目和园区", "推进项目和园区建设"), ("社会责任", "履行社会责任"), ("改革", "深化改革"), ("队伍", "加强队伍建设"), ("两岸", "推进两岸融合"), ("春耕备耕", "做好春耕备耕"),
    ],
)  # fmt: skip
def test_a_known_matter(title: str, heading: str) -> None:
    assert known_heading(title) == heading


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("重点项目", "推进重点项目建设"), ("国资国企改革", "深化国资国企改革"), ("稳增长", "着力稳增长"), ("三大攻坚", "打好三大攻坚战"), ("监督和党建", "抓好监督和党建工作"), ("水政执法", "强化水政执法"),
        ("河湖管护", "加强河湖管护"), ("立案和诉讼服务", "抓好立案和诉讼服务"),
    ],
)  # fmt: skip
def test_by_its_ending_its_verb_or_as_one_of_several(title: str, heading: str) -> None:
    assert made_heading(title) == heading


@pytest.mark.parametrize("title", ["保障房", "护理部", "引水渠", "中药材", "治安", "就业", "防汛"])
def test_what_nothing_tells_is_left(title: str) -> None:
    assert not (known_heading(title) or made_heading(title) or is_spoken(title))


@pytest.mark.parametrize("title", ["底线", "钱的事", "人的事", "收支盘子", "家底", "面上", "大事"])
def test_speech_heads_nothing(title: str) -> None:
    assert is_spoken(title) and title not in set_heading(title)[:2] and len(set_heading(title)) > 5


def test_what_an_opening_names_of_it() -> None:
    assert matter_in("改善生态环境", "生态") == "生态环境" and matter_in("守牢安全发展底线", "底线") == "安全发展"
    assert matter_in("抓好监督和党建工作", "监督和党建") == "监督、党建" and matter_in("守牢校园安全", "安全") == ""


@pytest.mark.parametrize("title", ["建设", "家底", "业务"])
def test_what_a_vague_call_means_its_facts_tell_first(title: str) -> None:
    assert is_vague(title) and not is_vague("底线")


def test_a_bracket_specifies_and_is_no_other_matter() -> None:
    assert made_heading("监督（市县两级、派驻）") == "" and known_heading("园区（东区、西区）") == "推进园区建设"


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("交投集团", "推进交通建设"),
        ("水务公司", "做好供水保障"),
        ("粮油集团", "保障粮油供应"),
        ("城建投资集团", "推进城市开发建设"),
        ("青岚集团", "推动青岚集团发展"),
    ],
)
def test_a_company_is_headed_by_its_line_of_business(title: str, heading: str) -> None:
    assert body_heading(title) == heading


@pytest.mark.parametrize("title", ["交通", "集团化办学", "公司治理", "水务局", ""])
def test_what_is_no_company_is_not(title: str) -> None:
    assert body_heading(title) == ""


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("四篇文章", "做实“四篇文章”"),
        ("十大工程", "实施“十大工程”"),
        ("三大攻坚战", "打好“三大攻坚战”"),
        ("十件民生实事", "办好“十件民生实事”"),
        ("五张牌", "打好“五张牌”"),
        ("五年盘点", ""),
        ("两个科", ""),
        ("三农", ""),
        ("四个意识", ""),
        ("八项规定", ""),
        ("工程", ""),
    ],
)
def test_a_set_call_that_counts_keeps_its_name(title: str, heading: str) -> None:
    assert named_heading(title) == heading
