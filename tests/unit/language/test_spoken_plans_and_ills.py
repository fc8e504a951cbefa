"""Spoken plans and problems by the shape of their clause, whatever the trade; near misses stay."""

from __future__ import annotations

import pytest

from drafter.language.formal import formal


@pytest.mark.parametrize(
    ("spoken", "written"),
    [
        ("苗木大棚5月把消防验下来", "苗木大棚5月完成消防验收"),
        ("新平台6月切过去", "6月完成新平台切换"),
        ("把12万株的任务完成掉", "完成12万株的任务"),
        ("把剩余的12户一户户走访", "逐户走访剩余的12户"),
        ("跟林业局再碰一碰", "再与林业局协商"),
        ("编制的事跟编办再磨一磨", "就编制事宜再与编办协商"),
        ("向市局反映站房维修的事", "向市局反映站房维修问题"),
        ("经费从省里争取", "向省里争取资金"),
        ("恶意的走法院，困难的给减免", "对恶意的通过司法途径解决，对困难的给予减免"),
        ("资金不够就搞入股", "资金不足时开展入股"),
        ("先顾山区站", "优先保障山区站"),
        ("出两本书", "出版图书两本"),
    ],
)
def test_a_spoken_plan(spoken: str, written: str) -> None:
    assert formal(spoken, ahead=True) == written


@pytest.mark.parametrize(
    "written",
    [
        "把握方向",
        "验收消防设施12处",
        "向市局反映情况",
        "先顾问后决策",
        "图书两本",
        "完成任务",
        "走法院路",
        "与法院协商",
    ],
)
def test_what_is_no_spoken_plan_stays(written: str) -> None:
    assert formal(written, ahead=True) == written


@pytest.mark.parametrize(
    ("spoken", "written"),
    [
        ("草料棚装不下", "草料棚容纳不下"),
        ("门口堵死", "门口严重拥堵"),
        ("救护车进出都费劲", "救护车进出困难"),
        ("有4个站连个专职的都没有", "有4个站无专职人员"),
        ("账上趴着3.2亿元", "账面结存3.2亿元"),
        ("护林员一个月才600块", "护林员一个月仅600元"),
        ("业委会选了半年没选出来", "业委会历时半年仍未选出"),
        ("办证要来回跑两趟", "办证需往返两次"),
        ("病人得往市里送", "病人需送往市里"),
        ("年轻的干不满半年就跑", "年轻的工作不满半年即离开"),
        ("小店打不过人家", "小店竞争力不足"),
    ],
)
def test_a_spoken_problem(spoken: str, written: str) -> None:
    assert formal(spoken) == written


@pytest.mark.parametrize("written", ["打通堵点", "装下隔板", "更换砖600块", "显示屏坏了23块", "工作满半年"])
def test_what_is_no_spoken_problem_keeps_its_figures(written: str) -> None:
    assert "元" not in formal(written)
    assert "容纳" not in formal(written)
