"""A purpose and its sum get the neutral verb; what is no purpose stays."""

from __future__ import annotations

import pytest

from drafter.draft.settled_sums import once_settled, with_settled_sums


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("人才800万元", "落实人才资金800万元"),
        ("“千企上云”210万元", "落实“千企上云”资金210万元"),
        ("就业补助1.2亿元", "落实就业补助1.2亿元"),
        ("公共卫生服务0.9亿元", "落实公共卫生服务资金0.9亿元"),
        ("惠农补贴0.7亿元（种粮、农机）", "落实惠农补贴0.7亿元（种粮、农机）"),
        ("稳岗（企业、个人）300万元", "落实稳岗资金（企业、个人）300万元"),
        ("支农专项2亿元，争取涉农资金9亿元", "落实支农专项2亿元，争取涉农资金9亿元"),
        ("建了12个站点。流域治污3亿元", "建了12个站点。落实流域治污资金3亿元"),
        ("7·21暴雨救灾0.4亿元", "落实7·21暴雨救灾资金0.4亿元"),
    ],
)
def test_a_purpose(said: str, told: str) -> None:
    assert with_settled_sums(said) == told


@pytest.mark.parametrize(
    "said",
    [
        "新增税收2.8亿元",
        "减税降费19.5亿元",
        "上级转移支付争取56亿元",
        "省级奖励资金300万元",
        "政府采购预算金额7亿元",
        "工业投资12亿元",
        "评审审减2亿元",
        "“三公”经费0.3亿元",
        "预计人才800万元",
        "消费券带动3亿元",
        "为民办实事20件",
        "安置房竣工300套",
        "村集体试点投入400万元",
        "债务余额90亿元",
    ],
)
def test_no_purpose(said: str) -> None:
    assert with_settled_sums(said) == said


def test_the_verb_is_said_once() -> None:
    assert once_settled(["落实人才资金8万元", "落实就业补助3万元"]) == "落实人才资金8万元、就业补助3万元"
    assert once_settled(["落实人才资金8万元", "建成2个站"]) == ""
    assert once_settled(["落实人才资金8万元"]) == ""
