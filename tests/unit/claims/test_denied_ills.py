"""No ill came about, which is well; none of what is wanted did, which is not; and a plan beside what was had of it."""

from __future__ import annotations

import pytest

from drafter.claims.denied_ills import denied_ills, held_to_plan, is_lack


@pytest.mark.parametrize(
    ("text", "ills"),
    [
        ("全年没出过踩踏", ["没出过踩踏"]),
        ("雨季没断电，冻天没停水", ["没断电", "没停水"]),
        ("未发生一起较大火灾", ["未发生一起较大火灾"]),
        ("没有出现一例学校食物中毒", ["没有出现一例学校食物中毒"]),
        ("大集三天没走失一个孩子", ["没走失"]),
        ("门票系统没出过差错", ["没出过差错"]),
        ("没有一个班组停工", ["没有一个班组停工"]),
        ("窗口没接到投诉", ["没接到投诉"]),
        ("停车没以前那么挤了", ["没以前那么挤了"]),
        ("办事没去年那么麻烦", ["没去年那么麻烦"]),
        ("没出事故，也没那么挤了，路还是窄", ["没出事故", "没那么挤了"]),
        ("没那么堵了，没出事故", ["没那么堵了", "没出事故"]),
        ("进度没那么快", []),
        ("没那么多人手", []),
        ("没消除隐患", []),
        ("没堵住漏洞", []),
        ("没处理纠纷", []),
        ("隐患没整改", []),
        ("没出章程", []),
        ("没人管漏水", []),
        ("没钱修渗漏", []),
        ("还没进场", []),
        ("无论刮风下雨", []),
    ],
)
def test_what_did_not_go_wrong_is_told_apart_from_what_was_not_done(text: str, ills: list[str]) -> None:
    assert [one.of(text) for one in denied_ills(text)] == ills


@pytest.mark.parametrize(
    ("text", "lack"),
    [
        ("楼里无一户签约", True),
        ("没有一个标段开工", True),
        ("没有一个标段停工", False),
        ("无一人返贫", False),
        ("原定的45处只改了19处", True),
        ("计划招30，只来12", True),
        ("任务500亩仅完成320亩", True),
        ("任务500亩，完成620亩", False),
        ("计划投资3亿，实际完成1.2亿", False),  # told by its rate, if at all
        ("计划2个月，只花了45天", False),
        ("计划明年建6座", False),
    ],
)
def test_none_of_what_is_wanted_and_less_than_was_planned_are_lacks(text: str, lack: bool) -> None:
    assert is_lack(text) is lack


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("计划招30，只来12", True),
        ("计划投资3亿，实际完成1.2亿", True),
        ("计划投资3亿，2027年完工", False),
        ("计划建6座", False),
    ],
)
def test_a_plan_beside_what_was_had_is_no_plan(text: str, held: bool) -> None:
    assert held_to_plan(text) is held
