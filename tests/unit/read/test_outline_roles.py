"""Which part of a report a paragraph belongs to: achievements, problems, plans, or none; with a heading and without."""

from __future__ import annotations

import pytest

from drafter.read.outline import parse_report
from drafter.read.outline_units import outline
from tests.unit.read.outlines import rows


@pytest.mark.parametrize(
    "sentence",
    [
        "同时，工作中还存在一些薄弱环节，主要是队伍偏弱。",
        "我们也清醒认识到，全市经济运行仍面临不少困难。",
        "在总结成绩的同时，也要看到差距，一些指标排名靠后。",
        "虽然取得了一定成效，但离群众期盼仍有差距，主要表现在三个方面。",
    ],
)
def test_problems_without_a_heading(sentence: str) -> None:
    text = f"一、上半年工作回顾\n\n各项工作平稳推进。\n\n{sentence}\n\n二、下半年工作安排\n\n（一）抓重点。"
    assert (1, "problems") in [row[:2] for row in rows(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "针对检查发现的存在问题，逐项整改到位。",
        "为中小企业解决融资困难，放款3亿元。",
        "担保公司为存在融资困难的企业增信。",
        "切实解决群众反映的突出问题32个。",
    ],
)
def test_trouble_dealt_with_is_no_problem(sentence: str) -> None:
    text = f"一、上半年工作回顾\n\n各项工作平稳推进。\n\n{sentence}\n\n二、下半年工作安排\n\n（一）抓重点。"
    assert "problems" not in [row[1] for row in rows(text)]


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("2023年工作回顾", "achievements"), ("问题整改落实情况", "achievements"), ("2023年预算执行情况", "achievements"), ("存在问题和不足", "problems"),
        ("面临的困难与挑战", "problems"), ("2024年工作思路", "plans"), ("下一步工作安排", "plans"), ("2024年预算草案", "plans"),
        ("完成2024年预算任务的主要措施", "plans"), ("对今年工作的建议", "plans"), ("全面落实计划生育政策情况", "achievements"),
        ("自查发现的问题", "problems"), ("走访中查摆出的主要短板", "problems"), ("排查出的隐患", "problems"), ("座谈中反映的困难", "problems"),
        ("调研梳理的突出问题", "problems"), ("检查发现问题整改情况", "achievements"), ("解决群众反映的问题", "achievements"), ("隐患排查整治情况", "achievements"),
        ("整改督查发现的问题", "achievements"), ("自查自纠情况", "achievements"),
    ],
)  # fmt: skip
def test_roles_of_first_level_headings(heading: str, role: str) -> None:
    assert rows(f"一、2023年工作总结\n甲。\n二、{heading}\n乙。\n三、2024年工作打算\n丙。")[1][1] == role


def test_the_later_year_is_the_plan() -> None:
    text = "一、2023年重点工作\n甲。\n二、2024年重点工作\n乙。"
    assert [row[1] for row in rows(text)] == ["achievements", "plans"]


def test_what_follows_problems_is_planned_whatever_its_heading() -> None:
    text = "一、2023年工作回顾\n甲。\n同时，工作中还存在不少问题。\n二、在新征程上奋勇争先\n乙。"
    assert [row[1] for row in rows(text)] == ["achievements", "problems", "plans"]


def test_annexes_belong_to_no_part() -> None:
    text = "一、工作情况\n甲。\n二、工作打算\n乙。\n附件1\n一、项目清单\n丙。"
    assert [row[2] for row in rows(text)] == ["一、工作情况", "二、工作打算"]
    assert parse_report(text).paragraphs()[-1].role == "other"


def test_problems_told_in_the_middle_of_the_paragraph_that_closes_a_part() -> None:
    text = "一、2023年工作回顾\n（一）收入稳步增长。甲。\n成绩来之不易。同时，我们也清醒认识到，工作中还存在不少问题：一是底子薄；二是人手紧。\n二、2024年工作安排\n乙。"
    assert [row for row in rows(text) if row[1] == "problems"] == [
        (1, "problems", "同时，我们也清醒认识到，工作中还存在不少问题："),
        (5, "problems", "一是底子薄"),
        (5, "problems", "二是人手紧"),
    ]


def test_a_turn_inside_a_section_that_others_follow_is_no_part() -> None:
    text = "一、2023年工作回顾\n（一）甲。推进有力。同时，我们也清醒认识到，个别项目还存在一些困难。\n（二）乙。\n二、2024年工作安排\n丙。"
    assert "problems" not in [row[1] for row in rows(text)]


def test_part_of_the_next_five_years_without_a_number_ends_the_problems() -> None:
    text = "2026年政府工作报告\n\n各位代表：\n\n现在报告工作。\n\n“十四五”时期工作回顾\n\n修路86公里。\n\n我们也清醒看到，还存在不少困难和问题。\n\n"
    text += (
        "“十五五”时期的主要目标任务\n\n“十五五”时期，要完成以下任务：\n\n一是修桥。建成3座。\n\n二是通车。开行5路。\n"
    )
    units = [(unit.role, unit.text) for unit in outline(parse_report(text)) if unit.level == 1]
    assert units[-3:] == [
        ("achievements", "“十四五”时期工作回顾"),
        ("problems", "我们也清醒看到，还存在不少困难和问题。"),
        ("plans", "“十五五”时期的主要目标任务"),
    ]
