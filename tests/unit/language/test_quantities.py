"""What is a quantity and what is not, and how each is read."""

from __future__ import annotations

import pytest

from drafter.language.quantities import find_quantities


def told(text: str) -> list[tuple[str, str, str, str | None]]:
    """(raw, value, unit, change) of every quantity."""
    return [(q.raw, str(q.value), q.unit, q.change) for q in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "全镇财政收入3,208.5万元，同比增长4.6%。",
            [("3,208.5万元", "3208.5", "万元", None), ("4.6%", "4.6", "%", "increase")],
        ),
        ("走访群众８００余户", [("８００余户", "800", "户", None)]),
        ("支出7\U001001b09亿元", [("7\U001001b09亿元", "7.9", "亿元", None)]),
        ("完成投资61\n.3 亿\n— 12 —\n\n元。", [("61\n.3 亿\n— 12 —\n\n元", "61.3", "亿元", None)]),
        (
            "三镇分别新建2.5、3.75和6公里",
            [("2.5", "2.5", "公里", None), ("3.75", "3.75", "公里", None), ("6公里", "6", "公里", None)],
        ),
        ("预期增长4%—5.5%", [("4%—5.5%", "4-5.5", "%", "increase")]),
        ("覆盖率由41.2%提高到58%", [("41.2%", "41.2", "%", None), ("58%", "58", "%", None)]),
        ("案件数、信访量分别下降9%和21%", [("9%", "9", "%", "decrease"), ("21%", "21", "%", "decrease")]),
        ("占比提高3.2个百分点", [("3.2个百分点", "3.2", "个百分点", "increase")]),
        ("约百分之六十二的村、近七千余万元", [("百分之六十二", "62", "%", None), ("七千余万元", "7000", "万元", None)]),
        ("审批时限压缩三分之二", [("三分之二", "66.67", "%", "decrease")]),
        ("占全省1/4", [("1/4", "25.00", "%", None)]),
        ("引进五家企业，召开两次推进会", [("五家", "5", "家", None), ("两次", "2", "次", None)]),
        ("综合排名居全省第3位，增速位列全市第一。", [("第3位", "3", "位", None), ("第一", "1", "", None)]),
        ("换新2.6万台（套）", [("2.6万台（套）", "2.6", "万台（套）", None)]),
        ("2300万异地老人", [("2300万", "2300", "万", None)]),
        ("产量突破百万吨", [("百万吨", "100", "万吨", None)]),
        ("连续5年达标，限时压缩至3个工作日", [("5年", "5", "年", None), ("3个工作日", "3", "个工作日", None)]),
        ("新增40户企业，核减率12%", [("40户", "40", "户", None), ("12%", "12", "%", None)]),
        ("奖补资金\n15\n万元", [("15\n万元", "15", "万元", None)]),
    ],
)
def test_reads(text: str, expected: list[tuple[str, str, str, str | None]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "2023年6月18日，二〇二三年一季度",
        "坚决做到“两个维护”，严格落实八项规定",
        "第三次会议审议，市八届人大四次会议，十一届五次、六次全会",
        "近三年来，三年行动",
        "一批项目、数百家企业、多次协调、三五个人",
        "国发〔2022〕8号，拨打12345热线",
        "3岁以下婴幼儿，65岁以上老人",
        "5G基站，4A级景区，三级医院，10万吨级码头",
        "1.推进改革\n（2）加强监管",
        "从供给、需求、市场三个方面发力",
        "《关于支持100家企业的十条措施》",
        "第一、二批试点",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert told(text) == []


def test_span_ends_with_the_unit() -> None:
    assert [q.raw for q in find_quantities("走访9家 @办公室，开会3项 \n次日")] == ["9家", "3项"]


def test_empty_and_hostile_text() -> None:
    for text in (
        "",
        "\x00\x00",
        "\ud8003家",
        "9" * 200_000,
        "一二三四五六七八九十" * 20_000,
        "1,1,1," * 20_000,
        "1.1." * 50_000,
        "0" * 500 + "亿元",
        "一" * 500 + "千家",
        "1、" + "3" * 500 + "、2家",
    ):
        for quantity in find_quantities(text):
            assert quantity.span.of(text) == quantity.raw


@pytest.mark.parametrize(
    ("text", "change"),
    [
        # one sign with 为 leads to the level it came to
        ("能耗由42万吨降为30万吨", None), ("费率降为3%", None), ("人数增为30人", None), ("失业率跌为3%", None), ("编制减为30名", None),
        # with a word of two, or a noun, 为 leads to the size
        ("下降为3%", "decrease"), ("降幅为3%", "decrease"), ("增长为3%", "increase"), ("能耗降了3万吨", "decrease"), ("增3%", "increase"),
    ],
)  # fmt: skip
def test_a_level_that_was_come_to_is_no_change(text: str, change: str | None) -> None:
    assert find_quantities(text)[-1].change == change


@pytest.mark.parametrize(
    ("text", "raw"), [("GDP 7%以上", ["7%"]), ("CPI 6%–6.5%", ["6%–6.5%"]), ("G30", []), ("5G基站", [])]
)
def test_a_rate_is_no_part_of_a_name(text: str, raw: list[str]) -> None:
    assert [found.raw for found in find_quantities(text)] == raw


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("净利润负320万元", [("负320万元", "-320", "万元", None)]),
        ("收支结余负三百二十万元", [("负三百二十万元", "-320", "万元", None)]),
        ("地下水位较年初负0.2米", [("负0.2米", "-0.2", "米", None)]),
        ("综合指数为负1.1", [("负1.1", "-1.1", "", None)]),
        ("考核扣分负的12分", [("负的12分", "-12", "分", None)]),
        ("用水量增幅负2.5%", [("负2.5%", "2.5", "%", "decrease")]),
        ("同比增长负百分之三", [("负百分之三", "3", "%", "decrease")]),
        ("误差为正负0.2米", [("0.2米", "0.2", "米", None)]),
        ("负担2项，欠负3户", [("2项", "2", "项", None), ("负3户", "-3", "户", None)]),
        ("负责3个片区，肩负3项任务", [("3个", "3", "个", None), ("3项", "3", "项", None)]),
        ("负2层改造", [("2层", "2", "层", None)]),
        ("胜9场负3场", [("9场", "9", "场", None), ("3场", "3", "场", None)]),
        ("各负3项责任", [("3项", "3", "项", None)]),
        ("身负2项任务", [("2项", "2", "项", None)]),
        ("每人负2个村的包保责任", [("2个", "2", "个", None)]),
        ("对债务负60%责任", [("60%", "60", "%", None)]),
        ("培训场次较计划负3场", [("负3场", "-3", "场", None)]),
        ("责任书较计划负3份，任务加重", [("负3份", "-3", "份", None)]),
        ("水位负0.2米，责任到人", [("负0.2米", "-0.2", "米", None)]),
        ("净利润负320万元，完成任务", [("负320万元", "-320", "万元", None)]),
    ],
)
def test_a_minus_in_words(text: str, expected: list[tuple[str, str, str, str | None]]) -> None:
    assert told(text) == expected
