"""A bad thing beside last period's: less of it is an achievement, more of it a problem; an act upon it is neither."""

from __future__ import annotations

import pytest

from drafter.core.period import Period
from drafter.read.got_better import befell_nobody, got_better, moved_neutrally
from drafter.read.stances import role_by_content


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("病人跌倒3起，去年7起，防跌倒那套管用", "achievements"),
        ("逾期未取件312件，去年455件，短信提醒顶用", "achievements"),
        ("食堂投诉41件，去年88件，明厨亮灶起了作用", "achievements"),
        ("旷工12人次，上年31人次，刷脸打卡管用", "achievements"),
        ("滞留旅客210人，去年460人，加开末班车管用", "achievements"),
        ("自行车被盗31辆，比去年多12辆", "problems"),
        ("机器掉线88次，上年60次，网不行", "problems"),
        ("违章驾驶217起，比去年多38起，新司机多", "problems"),
        ("绘本丢了86册，去年51册，开架没人看着", "problems"),
        ("学员打架9起，去年5起", "problems"),
        # an act upon an ill
        ("查处违章217起，去年179起", "achievements"),
        ("化解纠纷93件，去年71件", "achievements"),
        ("溺水救援演练4次，去年2次", "achievements"),
        # it got better, and is wrong still
        ("投诉186件，去年264件，可是还是多", "problems"),
        ("溺水0起，连着6年了", "achievements"),
        ("救助人次比去年少", "achievements"),
        ("营业收入比去年少", "problems"),
        ("拆违4.7万平方米，超了任务", "achievements"),
        ("接待超了控制线", "problems"),
        ("老年卡办了1860张，一个没拒", "achievements"),
        ("跟交警数据没打通", "problems"),
        ("编制18个，在岗13个，夜班排不过来", "problems"),
        ("编制18个，在岗13个", "achievements"),
    ],
)
def test_the_part_of_a_line(text: str, role: str) -> None:
    assert role_by_content(text, (), Period.parse("2024")) == role


def test_each_by_itself() -> None:
    assert got_better("病人跌倒3起，去年7起") and not got_better("查处违章217起，去年179起")
    assert befell_nobody("火灾0起") and not befell_nobody("收入0元")
    assert moved_neutrally("救助人次比去年少") and not moved_neutrally("营业收入比去年少")
