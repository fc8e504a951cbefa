"""A whole's unit stands behind its bare parts too, unless they may measure another thing."""

from __future__ import annotations

import pytest

from drafter.language.shared_units import scale_left_open, with_shared_units


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("争取资金35.1亿：国债7.5、债券26.3。", "争取资金35.1亿：国债7.5亿、债券26.3亿。"),
        ("限额540亿元：一般259、专项281；本级169", "限额540亿元：一般259亿元、专项281亿元；本级169"),
        ("接警14440起：治安120、交通3300", "接警14440起：治安120起、交通3300起"),
        ("投诉12件（服务5、收费4、环境3）", "投诉12件（服务5件、收费4件、环境3件）"),
        ("里程12公里：主线8.5、支线3.5", "里程12公里：主线8.5公里、支线3.5公里"),
    ],
)
def test_parts_share_the_wholes_unit(told: str, said: str) -> None:
    assert with_shared_units(told) == said


@pytest.mark.parametrize(
    "text",
    [
        "建房3栋：面积1200、造价300",
        "第14公里修了2",
        "便桥3座，修了12",
        "比去年多14公里修了3",
        "完成投资2亿元，建了3",
        "走访商户40家，换了3",
        "培训5期：每期4、满意率5",
        "收入12亿：增长3、占比5",
        "项目12个：投资3.5、用地2.5",
        "土地300亩：水田120、亩均产量500",
    ],
)
def test_what_may_measure_another_thing_stands(text: str) -> None:
    assert with_shared_units(text) == text


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("信访58件，办结56", "信访58件，办结56件"),
        ("涵管8.6公里铺了5.2", "涵管8.6公里铺了5.2公里"),
        ("站牌120块已换96", "站牌120块已换96块"),
        ("护坡14处，到现在修了9，其余在招标", "护坡14处，到现在修了9处，其余在招标"),
        ("走私案立35起，移送10。", "走私案立35起，移送10起。"),
        ("排查隐患27条，整改25", "排查隐患27条，整改25条"),
        ("承办提案14件，已答复14，满意率98%", "承办提案14件，已答复14件，满意率98%"),
        ("诉求1206个，办结1,198", "诉求1206个，办结1,198个"),
    ],
)
def test_how_far_matters_came_is_counted_as_they_are(told: str, said: str) -> None:
    assert with_shared_units(told) == said


@pytest.mark.parametrize(
    "text",
    [
        "检查企业120家，整改86",  # of what was found there
        "信访58件，办结率96",
        "信访58件，办结61",
        "新开航线3条，整改25",
        "隐患78处，立案7",  # of some of them a case was made
        "信访58件，办结56天",
    ],
)
def test_what_may_count_other_things_stands(text: str) -> None:
    assert with_shared_units(text) == text


@pytest.mark.parametrize(
    ("text", "number"), [("80万页旧账扫了52", "52"), ("30万株苗栽了18，其余秋后", "18"), ("1.2万亩田里翻了0.9", "0.9")]
)
def test_a_scale_left_open_is_told(text: str, number: str) -> None:
    assert scale_left_open(text)[1] == number


@pytest.mark.parametrize("text", ["80万页旧账扫了52万页", "8公里管铺了5", "30万株苗栽了36", "30万元修了3座桥"])
def test_other_figures_leave_no_scale_open(text: str) -> None:
    assert scale_left_open(text) == ("", "")


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("新修渠道2.4、改造3.1公里，合5.5公里", "新修渠道2.4公里、改造3.1公里，合5.5公里"),
        ("男生320、女生280人，共600人", "男生320人、女生280人，共600人"),
        ("一季度修了12、二季度修了15公里，合计27公里", "一季度修了12公里、二季度修了15公里，合计27公里"),
        ("新建公厕5，改建公厕8座，一共13座", "新建公厕5座，改建公厕8座，一共13座"),
        ("上半年1.2、下半年1.5亿元，合2.7亿元", "上半年1.2亿元、下半年1.5亿元，合2.7亿元"),
        ("城区补贴310.5、乡镇补贴260.2万元", "城区补贴310.5万元、乡镇补贴260.2万元"),
    ],
)
def test_what_stands_beside_shares_the_unit_of_the_last(told: str, said: str) -> None:
    assert with_shared_units(told) == said


@pytest.mark.parametrize(
    "text",
    [
        "新修渠道2.4、改造3.1公里，合6公里",  # they make another sum
        "合同12、发票30份",
        "编制24、在岗17人",
        "价格2.1、产量3.5万吨",
        "同比增长1.2、环比下降3.5个百分点",
        "增长率3.2、总额1.5亿元",
        "版本2.0、容量1.5万册",
    ],
)
def test_what_stands_beside_and_may_be_another_thing_stands(text: str) -> None:
    assert with_shared_units(text) == text
