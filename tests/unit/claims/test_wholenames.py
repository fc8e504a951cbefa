"""Whole names: a figure of a clerk's shorthand, said so that whoever reads it alone knows what it measures."""

import pytest

from drafter.claims.reading import read_text
from drafter.core.period import Period

YEAR = Period.parse("2025")


def _names(text: str, before: str = "") -> list[str]:
    return [f.indicator for claim in read_text(text, YEAR, before=before).claims for f in claim.figures]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # the act belongs to the noun behind the figure
        ("牵头办理提案18件，联系14家协办单位", ["牵头办理提案", "联系协办单位"]),
        # a part stands with its whole
        ("签约志愿者640人，其中医护88人", ["签约志愿者", "签约志愿者医护"]),
        # a list goes on under the act it began with
        ("新购救护车4辆、呼吸机12台", ["新购救护车", "新购呼吸机"]),
        # a measure is of what was told before it
        ("收运餐厨垃圾1.2万吨，日均33吨", ["收运餐厨垃圾", "收运餐厨垃圾日均"]),
        # who are meant stands in the clause before
        ("窗口人员青黄不接，50岁以上占了六成", ["窗口人员50岁以上"]),
        # points speak of the rate before them
        ("夜校结业率91%，比上年低2个百分点", ["夜校结业率", "夜校结业率"]),
        # the same things a year ago, under a verb alone
        ("文物普查点位320处，去年查了185处", ["文物普查点位", "文物普查点位"]),
    ],
)  # fmt: skip
def test_a_name_is_whole_with_what_it_leans_on(text: str, names: list[str]) -> None:
    assert _names(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("追回资金9万元，问责4人", ["追回资金", "问责"]),  # an act on other things stands alone
        ("供水管网漏损率8.1%，水质合格率99.8%", ["供水管网漏损率", "水质合格率"]),
        ("开通公交专线3条，改造客运站2座", ["开通公交专线", "改造客运站"]),
        ("约谈企业6家，关停2家", ["约谈企业", "关停企业"]),  # 约 of 约谈 is no 大约
    ],
)
def test_a_name_of_its_own_takes_nothing_from_before(text: str, names: list[str]) -> None:
    assert _names(text) == names


def test_what_is_left_says_what_was_not_done_with_it() -> None:
    assert _names("排查危桥26座，加固21座，剩下5座主要是没有资金")[-1] == "排查危桥未加固"
    assert _names("还有4家门店没换证") == ["门店没换证"]


def test_a_statement_may_lean_on_the_one_before_it() -> None:
    assert _names("剩3处没拆", "违规广告牌查出28处，拆除25处")[0].startswith("违规广告牌")


def test_the_name_figures_are_joined_by_stays_short() -> None:
    reading = read_text("签约志愿者640人，其中医护88人", YEAR)
    assert [metric.indicator for metric in reading.metrics] == ["签约志愿者", "医护"]


def test_what_became_of_the_rest_is_its_name() -> None:
    assert _names("收到礼品卡9张，上缴6张，其余3张当场退回")[-1] == "收到礼品卡当场退回"
    assert _names("投诉受理50件，办结45件，2件移交公安，3件在查")[-2:] == ["投诉受理移交公安", "投诉受理在查"]


def test_a_place_is_of_what_was_told_and_each_ones_gain_is_its_own() -> None:
    assert _names("医保缴费率96%（全县第3，去年第8）") == ["医保缴费率"] * 3
    assert _names("土鸡销售额310万元，户均增收4,200元")[-1] == "户均增收"
