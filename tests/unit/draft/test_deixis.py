from __future__ import annotations

import pytest

from drafter.core.profile import Plan, PlannedPart
from drafter.draft.deixis import told_from_afar


def _plan(title: str, ahead: str) -> Plan:
    return Plan(title, "", (), (PlannedPart("plans", "三、", ahead, "", ()),), "", "", "")


@pytest.mark.parametrize(
    ("title", "ahead", "said"),
    [
        ("某馆2023年工作总结", "2024年工作打算", "新书库2024年6月开工"),
        ("某馆2023年上半年工作总结", "下一步工作打算", "新书库2024年6月开工"),
        ("某馆2023年工作总结", "下一步工作打算", "新书库明年6月开工"),
        ("某馆工作总结", "2024年工作打算", "新书库明年6月开工"),
    ],
)
def test_next_year_is_named_where_it_is_certain(title: str, ahead: str, said: str) -> None:
    assert told_from_afar("新书库明年6月开工", _plan(title, ahead)) == said


def test_a_year_never_runs_into_a_number_before_it() -> None:
    assert told_from_afar("X302明年贯通", _plan("某馆2023年工作总结", "2024年工作打算")) == "X302于2024年贯通"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("我们与3家书店签约", "与3家书店签约"),
        ("我们5个人管两个馆", "我们5个人管两个馆"),
        ("市里给了30万元，我们自筹12万元", "市里给了30万元，我们自筹12万元"),
        ("我们馆藏书8万册", "我们馆藏书8万册"),
    ],
)
def test_we_goes_only_where_it_opens_an_act(text: str, said: str) -> None:
    assert told_from_afar(text, _plan("某馆2023年工作总结", "2024年工作打算")) == said


def test_what_a_mark_holds_is_left_alone() -> None:
    plan = _plan("某馆2023年工作总结", "2024年工作打算")
    assert told_from_afar("明年开展讲座【待补：明年讲座（场）】", plan) == "2024年开展讲座【待补：明年讲座（场）】"
