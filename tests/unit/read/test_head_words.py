"""A heading's own words: without its number, its office, and what it says to the reader of the notes."""

from __future__ import annotations

import pytest

from drafter.read.head_words import HeadWords, head_words


@pytest.mark.parametrize(
    "number",
    ["二、", "（三）", "(3) ", "3.", "3、", "3）", "1.2 ", "第一部分 ", "第二章　", "Ⅳ. ", "Ⅱ、", "IV.", "①", "⑵", "一　", "1.2.3 ", "2 ", "A."],
)  # fmt: skip
def test_a_number_is_none_of_its_words(number: str) -> None:
    assert head_words(f"{number}园区建设").words == "园区建设"


@pytest.mark.parametrize(
    ("head", "words", "owner"),
    [
        ("3 老旧小区和管网 —— 住建局老何", "老旧小区和管网", "住建局"),
        ("供水——水务公司", "供水", "水务公司"),
        ("收支——两条线", "收支——两条线", ""),
    ],
)
def test_behind_a_rule_stands_who_sent_it(head: str, words: str, owner: str) -> None:
    assert head_words(head) == HeadWords(words, owner)


@pytest.mark.parametrize(
    "head",
    [
        "12345热线办理",
        "三农",
        "5个重点项目",
        "2025年春运",
        "第三方评估",
        "一体化改革",
        "3.15维权",
        "Ⅰ类水体保护",
        "十件实事",
    ],
)
def test_figures_of_the_matter_stay(head: str) -> None:
    assert head_words(head).words == head


@pytest.mark.parametrize(
    "told",
    ["大数看附表，这里只写附表没有的", "金额都在附表", "老周说这块少写点", "领导要看，写细些", "数不全，回头补", "具体见财务报表", "放前面", "这章别动", "下面都是累计数"],
)  # fmt: skip
def test_what_is_said_to_the_reader_is_told_apart(told: str) -> None:
    assert head_words(f"二、园区建设（{told}）") == HeadWords("园区建设", "", told)


@pytest.mark.parametrize(
    "kind",
    ["二期", "含直管县", "省级", "60岁以上", "计划单列市", "党的领导", "领导班子", "不动产", "写字楼", "生态补偿"],
)
def test_what_specifies_stays(kind: str) -> None:
    assert head_words(f"园区建设（{kind}）") == HeadWords(f"园区建设（{kind}）")


@pytest.mark.parametrize(
    ("head", "words", "owner"),
    [("后勤（总务处）", "后勤", "总务处"), ("2. 社保基金（@社保科）", "社保基金", "社保科"), ("收支 @预算科", "收支", "预算科"), ("预算科", "预算科", ""), ("企业科（老李）", "企业科", "")],
)  # fmt: skip
def test_the_office_beside_a_matter_owns_what_stands_below(head: str, words: str, owner: str) -> None:
    assert head_words(head) == HeadWords(words, owner)
