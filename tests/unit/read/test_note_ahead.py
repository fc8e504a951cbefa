"""This year and the next told in one statement."""

from __future__ import annotations

import pytest

from drafter.core.period import Period
from drafter.read.note_ahead import by_years, opens_ahead
from drafter.read.to_come import has_won, tells_ahead


@pytest.mark.parametrize(
    ("told", "parts"),
    [
        ("明年计划疏浚航道24公里，今年做了19公里", ["今年疏浚航道19公里", "明年计划疏浚航道24公里"]),
        ("今年接收档案6200卷，明年力争8000卷", ["今年接收档案6200卷", "明年力争接收档案8000卷"]),
        ("今年接收档案6200卷，明年建库房2间", None),
        ("今年办了12场，明年办15场", None),
        ("今年接收档案6200卷，库房已满，明年力争8000卷", None),
        ("去年接收档案5100卷，今年6200卷", None),
    ],
)
def test_each_year_of_one_thing_is_told_with_its_name(told: str, parts: list[str] | None) -> None:
    assert list(by_years([told])) == (parts or [told])


@pytest.mark.parametrize(
    ("text", "won"),
    [
        ("争取到明年管护经费120万元", True),
        ("申请到建设用地指标30亩", True),
        ("争取到2026年资金到位80%", False),
        ("争取到明年完成资金1200万元", False),
        ("争取明年专项资金500万元", False),
        ("争取到年底建成项目3个", False),
    ],
)
def test_what_was_got_is_in_hand_whatever_year_it_is_for(text: str, won: bool) -> None:
    assert has_won(text) is won


@pytest.mark.parametrize(
    ("statement", "ahead"),
    [
        ("下一步，两家石材厂盯到6月底", True),
        ("接下来，村医分批进县院跟班", True),
        ("下一步打算还没定", False),
        ("后续整改费用已到位", False),
        ("今年，新建站点4处", False),
    ],
)
def test_what_opens_with_the_next_step_is_to_come(statement: str, ahead: bool) -> None:
    assert opens_ahead(statement, Period.parse("2025")) is ahead


@pytest.mark.parametrize(
    ("statement", "ahead"),
    [
        ("早教点明年扩到9个镇", True),
        ("村医轮训明年办6期", True),
        ("民办园2026年纳入监督", True),
        ("老街改造来年开工4处", True),
        ("合同明年3月到期", False),
        ("摊位明年涨租金", False),
        ("这批设备明年退役", False),
        ("预算明年没列", False),
        ("渠道2025年推到4个镇", False),
    ],
)
def test_a_thing_the_year_to_come_and_an_act_are_a_plan(statement: str, ahead: bool) -> None:
    assert tells_ahead(statement, Period.parse("2025")) is ahead


_HALF_YEAR = Period(2025, 1, 2025, 6)


@pytest.mark.parametrize(
    "text",
    ["水厂二期主体封顶，10月能通水", "操场铺完了，9月开学能用", "桥墩浇筑完成，明年5月能通车", "泵站主体完工，9月能投用", "新设备到货，8月开始安装"],
)  # fmt: skip
def test_what_came_about_is_no_topic_of_what_is_to_come(text: str) -> None:
    assert not tells_ahead(text, _HALF_YEAR)


@pytest.mark.parametrize(
    "text",
    ["竣工验收，10月底前办完", "防汛演练，9月可以开始", "验收工作，10月能完成", "年底前完成主体封顶，明年通水", "养老方面，10月能开3家食堂"],
)  # fmt: skip
def test_a_topic_stays_one(text: str) -> None:
    assert tells_ahead(text, _HALF_YEAR)
