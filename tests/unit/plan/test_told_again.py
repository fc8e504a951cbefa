"""What last period's report told by name or by figure is told there again; a chance word, a share of a hundred or a thing told twice tells nothing."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from drafter.core.fact import Fact
from drafter.core.quantity import Metric
from drafter.core.text import Provenance
from drafter.plan.told_again import OPENING, LastTold, told_last_time
from drafter.read.report import read_report

_PRIOR = """岚滩县渔港监督站2024年工作总结

2024年，县渔港监督站在县委、县政府领导下履职尽责。全年办理渔船检验1326艘次，收取规费218万元。现将有关情况总结如下。

一、2024年工作情况
（一）保障航行安全。检查渔船863艘次，组织伏休巡航47天，配发救生筏126只，应急演练参训率96.5%。
（二）优化港口服务。疏浚航道3.2公里，维修系缆桩64根，港内加冰补给站投用，群众满意率97.4%。
（三）加强队伍建设。开展党纪学习教育，安排船员值守培训12期，整理检验档案1430卷。
"""
SAFETY, PORT, HOUSE = "保障航行安全", "优化港口服务", "加强队伍建设"


@pytest.fixture
def last(tmp_path: Path) -> LastTold:
    (tmp_path / "上年.txt").write_text(_PRIOR, encoding="utf-8")
    return told_last_time(read_report(tmp_path / "上年.txt"))


def _note(text: str) -> Fact:
    return Fact("n1", "achievements", "", text, Provenance("要点.md", "第1行", text))


def _row(indicator: str, value: str, base: str, unit: str) -> Fact:
    metric = Metric(indicator, Decimal(value), unit, base_value=Decimal(base))
    place = Provenance("表.xlsx", "Sheet1!B2", value)
    return Fact("m1", "achievements", "", f"{indicator}{value}{unit}", place, (metric,), kind="row")


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("伏休巡航跑了52天", SAFETY),
        ("救生筏140只都配齐了", SAFETY),
        ("系缆桩维修71根，都是老港区的", PORT),
        ("加冰补给站是跟冷库一起开的，供冰900吨", PORT),
        ("船员值守培训13期", HOUSE),
        ("检验档案整理了1502卷", HOUSE),
        ("食堂换了灶台", ""),  # told nowhere
        ("检查站刷了外墙", ""),  # one pair of signs by chance
        ("培训室添了桌椅30套", ""),
        ("3条船挪了泊位", ""),  # a figure opens the line
    ],
)
def test_a_line_goes_where_its_thing_was_told(last: LastTold, text: str, home: str) -> None:
    assert last.homes([_note(text)]).get("n1", "") == home


def test_a_thing_two_sections_told_goes_nowhere_by_its_name(last: LastTold) -> None:
    twice = LastTold((*last.sections, *last.sections[:1]))
    assert twice.place_of(_note("伏休巡航跑了52天")) is None


@pytest.mark.parametrize(
    ("row", "home"),
    [
        (
            _row("安全监督量", "902", "863", "艘次"),
            SAFETY,
        ),  # its own name tells nothing, its figure of last period does
        (_row("案卷数", "1502", "1430", "卷"), HOUSE),
        (_row("演练合格率", "97", "97.4", "%"), ""),  # a share may stand anywhere
        (_row("群众满意率", "98.1", "97.4", "%"), PORT),
        (_row("值班船", "13", "12", "期"), ""),  # so may a small count
    ],
)
def test_a_row_goes_where_its_figure_of_last_period_stood(last: LastTold, row: Fact, home: str) -> None:
    assert last.homes([row]).get("m1", "") == home


def test_a_note_goes_where_the_row_told_with_it_stood(last: LastTold) -> None:
    row = _row("案卷数", "1502", "1430", "卷")
    assert last.homes([_note("库房里的纸都编上号了")], {"n1": (row,)}) == {"n1": HOUSE}


@pytest.mark.parametrize(
    ("fact", "opens"),
    [
        (_row("检验量", "1402", "1326", "艘次"), True),
        (_note("收取规费231万"), True),
        (_note("在县委领导下履职尽责，巡查照常"), False),  # the opening's stance is no account
    ],
)
def test_what_the_opening_stated_opens_again(last: LastTold, fact: Fact, opens: bool) -> None:
    place = last.place_of(fact)
    assert (place is not None and place.section == OPENING) is opens
    assert last.homes([fact]) == {}


def test_a_note_with_the_very_figure_of_a_row_stands_with_that(last: LastTold) -> None:
    row = _row("案卷数", "1502", "1430", "卷")
    same, other = _note("库房里的纸归拢完了，1502卷"), _note("库房里的纸归拢完了，1520卷")
    assert last.homes([row, same]) == {"m1": HOUSE, "n1": HOUSE}
    assert last.homes([row, other]) == {"m1": HOUSE}


def test_whom_a_line_served_is_no_thing_of_its_own(last: LastTold) -> None:
    assert last.homes([_note("普法讲了6场，听讲渔船船主130人")]) == {}


def test_an_account_that_opens_the_part_is_of_the_opening(tmp_path: Path) -> None:
    text = _PRIOR.replace("全年办理渔船检验1326艘次，收取规费218万元。", "").replace(
        "一、2024年工作情况\n", "一、2024年工作情况\n全年办理渔船检验1326艘次，收取规费218万元。\n"
    )
    (tmp_path / "上年.txt").write_text(text, encoding="utf-8")
    last = told_last_time(read_report(tmp_path / "上年.txt"))
    place = last.place_of(_note("渔船检验办了1402艘次"))
    assert place is not None and place.section == OPENING
