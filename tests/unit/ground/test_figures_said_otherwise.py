"""A figure may be said in another unit, from another side or as another step of the same arithmetic; one off is still caught."""

from __future__ import annotations

import pytest

from drafter.api import verify

_HELD = ("supported", "reworded", "frame")


def _verdicts(text: str, source: str) -> tuple[list[str], list[str]]:
    found = verify(text, facts=[source], period="2025", role="achievements")
    return [sentence["verdict"] for sentence in found["sentences"]], found["lost"]


@pytest.mark.parametrize(
    ("source", "faithful", "bent"),
    [
        ("有位老校友捐了3万块", "一位老校友捐款3万元。", "一位老校友捐款8万元。"),
        ("贷款放了860笔，比去年同期多一倍", "发放贷款860笔，是上年同期的2倍。", "发放贷款860笔，是上年同期的3倍。"),
        ("贷款放了860笔，比去年同期多一倍", "发放贷款860笔，同比翻番。", "发放贷款860笔，同比增长80%。"),
        ("融资4.8亿，去年只有2亿", "融资额由上年的2亿元增至4.8亿元，增长1.4倍。", "融资额由上年的2亿元增至4.8亿元，增长2.4倍。"),
        ("归集9.6亿，完成年计划104%", "归集9.6亿元，超出年计划4个百分点。", "归集9.6亿元，超出年计划6个百分点。"),
        ("归集9.6亿，完成年计划104%", "归集9.6亿元，完成年度计划的104%。", "归集9.6亿元，同比增长104%。"),
        ("平均审图31天，比规定时限快了14天", "平均审图31天，比45天的规定时限缩短14天。", "平均审图31天，比40天的规定时限缩短14天。"),
        ("来访510件次，同比少了15%", "来访510件次，较上年约600件次下降15%。", "来访510件次，较上年约700件次下降15%。"),
        ("沿线封堵口子62处，还差7处", "沿线69处口子已封堵62处。", "沿线72处口子已封堵62处。"),
        ("票价最低2块钱", "票价2元起。", "票价最高2元。"),
        ("每次别少于5个村", "每次不少于5个村。", "每次约5个村。"),
        ("骨髓捐成1例，全市第4例", "全市第4例骨髓捐献成功。", "全市第5例骨髓捐献成功。"),
        ("合格率91.2%，全市第三", "合格率91.2%，排名全市第三。", "合格率91.2%，排名全市第二。"),
        ("挂牌企业全县就1家", "挂牌企业仅1家，为全县唯一。", "挂牌企业仅2家。"),
    ],
)  # fmt: skip
def test_the_same_figure_said_otherwise(source: str, faithful: str, bent: str) -> None:
    verdicts, lost = _verdicts(faithful, source)
    assert set(verdicts) <= set(_HELD) and not lost
    verdicts, _lost = _verdicts(bent, source)
    assert not set(verdicts) <= set(_HELD)
