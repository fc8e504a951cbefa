"""Lines under no heading that names their part: what was done and what is wrong, told by their own words; and whole lines that only look like talk."""

from __future__ import annotations

import pytest

from drafter.core.period import Period
from drafter.read.likely_asides import likely_aside
from drafter.read.note_asides import sift
from drafter.read.note_gaps import how_many
from drafter.read.note_turns import turn_of
from drafter.read.stances import role_by_content
from drafter.read.to_come import tells_ahead

_PERIOD = Period.parse("2025")


@pytest.mark.parametrize(
    ("line", "role"),
    [
        # an insurer pays, and nobody loses
        ("果树冻害保险试点，投了保的140户，赔了37万", "achievements"), ("生猪保险理赔26起，赔付18万元", "achievements"), ("果园遭雹子，赔了37万", "problems"),
        # what was looked at again and is well
        ("抽检米面120批，不合格3批，都复检合格了", "achievements"), ("抽检米面120批，不合格3批，还没整改", "problems"),
        # what an inspection came upon and dealt with
        ("抽查汽修店9家，有1家台账造假，立案1起，罚了1万", "achievements"), ("抽查汽修店9家，有1家台账没建", "achievements"), ("有6个项目签了一年没动静，清退了2个，另外4个在谈", "problems"),
        # beyond a limit
        ("抗菌药使用强度46.1，超了上限40", "problems"), ("抗菌药使用强度38.4，在上限40以内", "achievements"),
        ("食材抽检36批，不合格1批，退了", "achievements"), ("公车报废5台，新能源换了4台", "achievements"), ("化验机报废2台，没钱换", "problems"),
        ("食堂就餐9万人次，菜价没涨", "achievements"), ("工资按时发了，社保没欠", "achievements"),
        # what keeps breaking down, what was laid waste
        ("系统停机3次，最长一次50分钟，正赶上高峰", "problems"), ("2条支沟水质还是劣Ⅴ类，群众骂", "problems"), ("劣Ⅴ类水体全部消除", "achievements"),
    ],
)  # fmt: skip
def test_the_part_by_a_lines_own_words(line: str, role: str) -> None:
    first = turn_of(line, ())[0]
    assert role_by_content(first, (), _PERIOD) == role


@pytest.mark.parametrize(
    ("line", "halves"),
    [
        ("灭火演练9次，用水枪60支，直升机没动", ("灭火演练9次，用水枪60支，直升机没动",)),
        ("网上大厅办件71%，窗口人少了", ("网上大厅办件71%，窗口人少了",)),
        ("秋耕备货：尿素900吨，复合肥1200吨，薄膜没备多少", ("秋耕备货：尿素900吨，复合肥1200吨", "秋耕备货：薄膜没备多少")),
        ("送书下乡，计划40场，跑了38场，剩2场下雪没去成", ("送书下乡，计划40场，跑了38场，剩2场下雪没去成",)),
        ("公示栏换了3块，乱收费没发现", ("公示栏换了3块，乱收费没发现",)),
        ("备货：尿素900吨，复合肥1200吨，都卖了", ("备货：尿素900吨，复合肥1200吨，都卖了",)),
    ],
)  # fmt: skip
def test_where_a_line_is_parted(line: str, halves: tuple[str, ...]) -> None:
    assert turn_of(line, ()) == halves


@pytest.mark.parametrize(
    ("line", "ahead"),
    [
        ("宿舍楼主体完工，装修干了七成，明年3月交", False), ("征地完了，厂房在盖，明年8月投用", False), ("送书下乡，计划40场，跑了38场", False), ("计划明年送书40场", True), ("装修队定了，明年3月交房", True), ("说好暑假划线，明年1月能用上", True),
    ],
)  # fmt: skip
def test_how_far_a_thing_is_by_now_is_told(line: str, ahead: bool) -> None:
    assert tells_ahead(line, _PERIOD) is ahead


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("简报一周一报，上报40期", "简报一周一报，上报40期"),
        ("台账每周三报，一期没落", "台账每周三报，一期没落"),
        ("材料周三报我", ""),
        ("达标率表里有，今年没去年好看，主要是8月那场雨", "达标率今年没去年好看，主要是8月那场雨"),
        ("抽检浴室40家，不合格3家，罚不归咱们管", "抽检浴室40家，不合格3家"),
        ("户籍登记还在补，补了七成", "户籍登记还在补，补了七成"),
        ("采样巡线走了190趟，老周腿都跑细了", "采样巡线走了190趟"),
    ],
)
def test_what_is_left_of_a_line(line: str, kept: str) -> None:
    assert sift(line).text == kept


@pytest.mark.parametrize(
    "line", ["洗衣房那边，两台烘干机装好了，第三台还没到", "急诊这边，3间病房改造完了", "档案室那边，六个架子换好了"]
)
def test_a_part_that_is_finished_is_no_remark(line: str) -> None:
    assert likely_aside(line) is None


@pytest.mark.parametrize(
    "line", ["审核用工单位264家（税务那边对的）", "老人登记2140名（村里报的数）", "审核用工单位264家（系统导的）"]
)
def test_who_counted_a_figure_does_not_make_it_anothers(line: str) -> None:
    assert likely_aside(line) is None


def test_how_often_somebody_tried_is_no_open_figure() -> None:
    assert not how_many("仓库选址跑了几趟，地还没定下来")
    assert how_many("窗口接了几件：系统打不开，没查成")
