"""What stands in a bracket behind a line only to say who reported it, and what came to the clerk from a chat."""

from __future__ import annotations

import pytest

from drafter.read.note_asides import sift
from drafter.read.stances import role_by_content


@pytest.mark.parametrize(
    "bracket",
    ["安全科补", "办公室补报", "王科长后来加的", "技术科汇总", "老李补的", "防汛办补", "窗口股填的", "应急科后报"],
)
def test_who_reported_a_line_is_no_part_of_it(bracket: str) -> None:
    assert sift(f"边坡查看了4处（{bracket}）").text == "边坡查看了4处"


@pytest.mark.parametrize(
    "told",
    [
        "发放救助金30万元（财务科补）",
        "改造管网3公里（施工队补）",
        "接收病人23名（县医院转）",
        "整改问题12个（巡察组反馈）",
        "新购设备20台（市局提供）",
        "追加资金200万元（省厅追加）",
    ],
)
def test_who_paid_sent_or_found_is_a_part_of_it(told: str) -> None:
    assert sift(told).text == told


@pytest.mark.parametrize(
    "line",
    [
        "全县旅游收入7.2亿，增5.1%（文旅群里看的）",
        "社零32亿元，同比增长4%（工作群里转的）",
        "用电量5.1亿度，比上年多3%（从朋友圈看来的）",
        "旅游收入7.2亿，比上年多5.1%，听财政的人讲的",
        "货运量320万吨，增6%，从物流园打听来的",
    ],
)
def test_a_figure_and_its_change_came_together(line: str) -> None:
    sifted = sift(line)
    assert sifted.whole in ("chat", "hearsay") or sifted.doubtful == line


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("接待游客80万人次，其中外省30万人次（文旅群里看的）", "接待游客80万人次"),
        ("新建公厕12座，投资380万元（从群里看来的）", "新建公厕12座"),
        ("收文1842件，比去年精简一成半（李主任说的）", "收文1842件"),
        ("办结案件90件，听说还要再派40件", "办结案件90件"),
        ("接待游客80万人次，同比增长12%（文旅科汇总）", "接待游客80万人次，同比增长12%"),
    ],
)
def test_what_was_known_before_it_stays(line: str, kept: str) -> None:
    assert sift(line).text == kept


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("标线不清的翻出11处，当场补", "achievements"),
        ("字号不规范的查出17份，退回重做", "achievements"),
        ("护栏缺失的排出6处，已补装", "achievements"),
        ("数据对不上的比对出23条，全改了", "achievements"),
        ("灭火器过期的查到5具", "achievements"),
        ("应收账款压了900万，还剩1.1亿", "achievements"),
        ("库存降了1.2万吨，还剩3.4万吨", "achievements"),
        ("逾期贷款压降2.1亿，尚余3亿", "achievements"),
        ("产量降了1.2万吨，还剩3.4万吨", "problems"),
        ("护栏缺失发现6处，至今没补", "problems"),
        ("标线不清的查出11处，经费没着落", "problems"),
        ("渗漏查到4处还没修", "problems"),
        ("手续不全，拖到11月才批", "problems"),
        ("查出无证摊点9个，退回不了", "problems"),
    ],
)
def test_what_was_looked_for_and_put_right_is_work_done(line: str, role: str) -> None:
    assert role_by_content(line, ("achievements",), None) == role
