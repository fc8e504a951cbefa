"""A lead stands only over what it is true of: its word, its subject; a word of the trade, a cost or a person proves nothing."""

from __future__ import annotations

import pytest

from drafter.core.fact import Fact
from drafter.core.text import Provenance
from drafter.plan.true_leads import bears_lead, with_true_leads
from drafter.plan.unit_offices import offices_of


def _fact(text: str, line: int = 1) -> Fact:
    return Fact(f"n{line}", "achievements", "", text, Provenance("notes.md", f"第{line}行", text))


TRUE = [
    ("推广全民阅读", "开展全民阅读活动36场"),
    ("化解矛盾纠纷", "调解纠纷108件，成功105件"),
    ("促进就业创业", "城镇新增就业640人"),
    ("落实学生资助", "发放助学金惠及210名学生"),
    ("抓好森林防灭火", "森林火灾零发生，巡护420人次"),
]
CHANCE = [
    ("抓好森林防灭火", "护林员意外险买了300份"),
    ("提升诊疗服务能力", "门诊次均费用下降3%"),
    ("守好医保基金", "收支结余120万元"),
    ("促进就业创业", "档案库房改造完工"),
    ("推进国土绿化", "机关食堂换了一家"),
]


@pytest.mark.parametrize(("lead", "text"), TRUE)
def test_what_a_lead_names_bears_it_out(lead: str, text: str) -> None:
    assert bears_lead(_fact(text), lead)


@pytest.mark.parametrize(("lead", "text"), CHANCE)
def test_a_chance_word_does_not(lead: str, text: str) -> None:
    assert not bears_lead(_fact(text), lead)


def test_a_word_of_the_units_trade_tells_no_line_from_another() -> None:
    line = _fact("新增残疾人就业52人")
    assert bears_lead(line, "保障残疾人权益")
    with offices_of("石桥县残疾人联合会"):
        assert not bears_lead(line, "保障残疾人权益")


def _blocks(*told: tuple[str, tuple[str, ...]]) -> list[tuple[list[Fact], str]]:
    line = iter(range(1, 99))
    return [([_fact(text, next(line)) for text in texts], lead) for lead, texts in told]


READING = ("推广全民阅读", ("全民阅读活动36场", "读书会12期"))
PEACE = ("化解矛盾纠纷", ("调解纠纷108件", "矛盾排查55次"))


def _leads(blocks: list[tuple[list[Fact], str]], others: tuple[str, ...] = ()) -> dict[str, int]:
    return {lead: len(own) for own, lead in with_true_leads(blocks, others)}


def test_true_leads_stay() -> None:
    assert _leads(_blocks(READING, PEACE)) == {READING[0]: 2, PEACE[0]: 2}


def test_a_false_lead_goes_and_its_lines_stand_last() -> None:
    assert _leads(_blocks(("守好医保基金", ("购置车辆2台",)), READING, PEACE)) == {READING[0]: 2, PEACE[0]: 2, "": 1}


def test_one_lead_alone_is_none() -> None:
    assert _leads(_blocks(("守好医保基金", ("购置车辆2台",)), READING)) == {"": 3}


def test_what_another_section_is_called_by_leads_nothing() -> None:
    assert _leads(_blocks(READING, PEACE), ("全民阅读蔚然成风",)) == {"": 4}


def test_a_lead_that_says_the_heading_again_is_none() -> None:
    assert [lead for _own, lead in with_true_leads(_blocks(READING, PEACE), (), "全民阅读扎实推进")] == [""]
