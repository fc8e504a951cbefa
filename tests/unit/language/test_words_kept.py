"""Words that look like speech and are the clerk's own: they stay, where a report's word would say another thing."""

from __future__ import annotations

import pytest

from drafter.draft.verb_first import verb_first
from drafter.language.formal import formal
from drafter.language.shorthand import written_out


@pytest.mark.parametrize(
    ("note", "told"),
    [
        # 给 that gives, and 给 that is 为
        ("市里给的补贴缺口20万没落实", "市里给的补贴缺口20万未落实"), ("给了3个村修路的钱", "给了3个村修路的钱"), ("给困难户送煤", "为困难户送煤"),
        # what lies there, and what is at work
        ("仪器在那放着", "仪器在那放着"), ("水泵正在装着", "水泵正在装着"),
        # what has happened, and what was passed
        ("空调坏过3台", "空调坏过3台"), ("门锁换过5把", "门锁换过5把"), ("收入过80万", "收入超过80万"),
        # who came to it, and what was reached
        ("党员到了93%", "党员参加率93%"), ("合格率到了93%", "合格率达到93%"),
        ("收费公示栏换了4块", "收费公示栏更换4块"), ("电费交了300块", "电费缴纳300元"),
        ("“健康单位”市里给挂了牌", "“健康单位”市里给挂牌了"),
    ],
)  # fmt: skip
def test_the_clerks_word_stays_where_it_says_another_thing(note: str, told: str) -> None:
    assert formal(note) == told


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("互联网+监测上线", "互联网+监测上线"), ("人工智能+巡检试点", "人工智能+巡检试点"), ("物联网+灌溉120亩", "物联网+灌溉120亩"),
        ("救助+志愿活动12场", "救助、志愿活动12场"), ("宣传+检查两手抓", "宣传、检查两手抓"),
    ],
)  # fmt: skip
def test_a_plus_that_is_part_of_a_name_stays(note: str, told: str) -> None:
    assert written_out(note) == told


@pytest.mark.parametrize(
    ("plan", "told"),
    [
        ("计划明年6月投用", "计划明年6月投用"), ("春季查验补种", "春季查验补种"), ("入学前补齐", "入学前补齐"), ("老旧站房整治", "整治老旧站房"), ("夜市提档", "推动夜市提档"),
    ],
)  # fmt: skip
def test_a_time_and_two_acts_are_no_thing(plan: str, told: str) -> None:
    assert verb_first(plan) == told
