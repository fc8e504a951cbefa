"""The small questions asked of a name or a clause, each alone, on both sides."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from drafter.claims import joining, leaning, naming, nature
from drafter.claims.arithmetic import (
    decimal_words,
)
from drafter.claims.listed import list_length
from drafter.core.quantity import Metric
from drafter.language.quantities import find_quantities


@pytest.mark.parametrize(
    ("ask", "yes", "no"),
    [
        (naming.can_name, "造林", "、：%"),
        (naming.is_change_only, "同比增长", "造林同比增长"),
        (naming.is_change_only, "高于全省平均水平", "平均水平"),
        (naming.is_done_rate, "，完成年度计划的", "完成造林"),
        (naming.is_done_rate, "为预算的", "预算为"),
        (naming.is_share_only, "占比为", "绿地占比为"),
        (naming.is_verb, "新增就业和投入", "造林面积"),
        (naming.is_verb, "", "总量"),
        (naming.is_target, "完成年度计划", "造林计划外"),
        (naming.leans_on_account, "年末滚存结余", "公路里程"),
        (naming.is_base, "，比上年末的", "比上年末"),
        (leaning.has_no_verb, "路灯", "修好"),
    ],
)
def test_what_words_are(ask: Callable[[str], bool], yes: str, no: str) -> None:
    assert ask(yes)
    assert not ask(no)


@pytest.mark.parametrize(
    ("turn", "words", "wanted"),
    [
        (naming.squeeze, "造 林\n面积", "造林面积"),
        (naming.squeeze, " 造林 ", "造林"),
        (naming.whole_scope, "我县", "全县"),
        (naming.whole_scope, "本市", "全市"),
        (naming.whole_scope, "我局", ""),
        (naming.whole_scope, "全疆", "全区"),
        (naming.whole_scope, "市本级", "市本级"),
        (naming.without_scope, "全县的公路里程", "公路里程"),
        (naming.without_scope, "全县路", "全县路"),
        (naming.without_scope, "公路里程", "公路里程"),
        (naming.share_of, "其中占总支出的比重为", "占总支出"),
        (naming.share_of, "总支出占比", ""),
        (naming.account_in, "政府性基金预算收入", "政府性基金预算"),
        (naming.account_in, "公路总收入", ""),
        (naming.before_rank, "总量位居", ""),
        (naming.before_rank, "造林面积居", "造林面积"),
        (naming.before_rank, "造林面积", "造林面积"),
        (joining.skeleton, "全县累计完成造林面积", "造林"),
        (joining.skeleton, "城镇新增就业", "新增就业"),
        (joining.skeleton, "应收账款（期末）", "应收账款"),
        (joining.scope_in, "市本级收入", "市本级"),
        (joining.scope_in, "公路收入", ""),
        (joining.basis_class, "完成年度计划", "完成率"),
        (joining.basis_class, "增幅", "同比"),
        (joining.basis_class, "环比", "环比"),
        (joining.basis_class, "比重", "占比"),
        (joining.basis_class, "去年", "上年同期"),
        (joining.basis_class, "预期", "目标"),
        (joining.basis_class, "统计快报", "数值"),
        (joining.counted_in, "起", joining.counted_in("件")),
        (joining.counted_in, "名", joining.counted_in("人")),
    ],
)
def test_what_becomes_of_words(turn: Callable[[str], str], words: str, wanted: str) -> None:
    assert turn(words) == wanted


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("公路养护里程", "养护公路里程", True),
        ("开展应急演练", "应急演练次数", True),
        ("收入总计", "收入", False),
        ("第3所学校", "第4所学校", False),
        ("三中队出警", "出警三中队", True),
        ("", "造林", False),
        ("造林", "育林", False),
    ],
)
def test_names_that_certainly_mean_one_thing(one: str, two: str, same: bool) -> None:
    assert joining.same_name(one, two) is joining.same_name(two, one) is same


@pytest.mark.parametrize(
    ("one", "two", "wanted"),
    [("全市", "", True), ("全市", "全县", True), ("市本级", "", False), ("市本级", "本级", True), ("市本级", "全市", False), ("市级", "省级", False)],
)  # fmt: skip
def test_scopes(one: str, two: str, wanted: bool) -> None:
    a, b = (Metric("造林", Decimal(3), "亩", "", "", scope) for scope in (one, two))
    assert joining.same_scope(a, b) is joining.same_scope(b, a) is wanted


@pytest.mark.parametrize(
    ("one", "two", "wanted"),
    [("", "2024", True), ("2024", "2024", True), ("2024", "2024-01..2024-12", True), ("2024", "2023", False), ("2024H1", "2024", False), ("近三年", "2024", True)],
)  # fmt: skip
def test_periods(one: str, two: str, wanted: bool) -> None:
    assert joining.same_period(one, two) is joining.same_period(two, one) is wanted


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("6家直播企业", "直播企业"),
        ("57件成功55件", ""),
        ("12人，均获证", ""),
        ("3座以上的泵站完工", "泵站完工"),
        ("5个“一窗通”窗口", "“一窗通”窗口"),
        ("8处和9处", ""),
        ("40名在编教师", "在编教师"),
        ("7个没建", ""),
        ("4家的", ""),
        ("3份劳动合同126万元", "劳动合同"),
        ("12份水泵供货合同3份补充协议", "水泵供货合同"),
        ("2座人行天桥同3条地道", "人行天桥"),
    ],
)
def test_the_noun_behind_a_figure(words: str, wanted: str) -> None:
    (first, *_rest) = find_quantities(words)
    assert naming.noun_after(words, first.span.end) == wanted


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("城区和乡镇", ["城区", "乡镇"]),
        ("城镇和农村人均住房面积", ["城镇人均住房面积", "农村人均住房面积"]),
        ("小麦、玉米、水稻", ["小麦", "玉米", "水稻"]),
        ("和谐社区", ["和谐社区"]),
        ("参与会议", ["参与会议"]),
    ],
)
def test_names_listed(words: str, wanted: list[str]) -> None:
    assert naming.names_listed(words) == wanted


@pytest.mark.parametrize(
    ("indicator", "unit", "wanted"),
    [
        ("综合排名", "", "rank"),
        ("满意度", "位", "rank"),
        ("物价指数", "", "index"),
        ("合格率", "", "rate"),
        ("税收", "%", "rate"),
        ("税收", "万元", "amount"),
        ("受理件", "件", "count"),
        ("平均用时", "天", "duration"),
        ("收支差额", "万元", "balance"),
        ("净利润（合并）", "万元", "balance"),
        ("里程", "公里", "amount"),
    ],
)
def test_natures(indicator: str, unit: str, wanted: str) -> None:
    assert nature.nature_of(indicator, unit) == wanted


@pytest.mark.parametrize(
    ("indicator", "unit", "value", "base", "wanted"),
    [
        ("税收", "万元", "110", "100", "growth 10 % increase True"),
        ("税收", "万元", "90", "100", "growth 10 % decrease True"),
        ("税收", "万元", "400", "100", "growth 300 % increase True"),
        ("税收", "万元", "401", "100", "growth 301 % increase False"),
        ("税收", "万元", "10", "100", "growth 90 % decrease True"),
        ("税收", "万元", "9", "100", "growth 91 % decrease False"),
        ("税收", "万元", "100", "100", "growth 0 % None True"),
        ("税收", "万元", "100", "0", ""),
        ("税收", "万元", "-1", "100", ""),
        ("合格率", "%", "96", "92", "points 4 个百分点 increase True"),
        ("合格率", "%", "92", "32", "points 60 个百分点 increase True"),
        ("合格率", "%", "92", "31", "points 61 个百分点 increase False"),
        ("死亡率", "‰", "6", "4", "points 2 个千分点 increase True"),
        ("综合排名", "", "3", "5", "places 2 位 increase True"),
        ("综合排名", "", "205", "5", "places 200 位 decrease True"),
        ("综合排名", "", "206", "5", "places 201 位 decrease False"),
        ("平均用时", "天", "3", "5", "difference 2 天 decrease True"),
        ("受理件", "件", "12", "9", "difference 3 件 increase True"),
        ("受理件", "件", "12", "10", "growth 20 % increase True"),
        ("物价指数", "", "102", "101", ""),
        ("税收增速", "%", "8", "6", ""),
    ],
)
def test_what_may_be_derived(indicator: str, unit: str, value: str, base: str, wanted: str) -> None:
    found = nature.derive_change(indicator, unit, Decimal(value), Decimal(base))
    said = found and (found.step, decimal_words(found.size), found.unit, found.change, found.plausible)
    assert " ".join(map(str, said or ())) == wanted


@pytest.mark.parametrize(
    ("indicator", "unit", "value", "base", "wanted"),
    [
        ("税收", "万元", "109.14", "100", "增长9.1%"),
        ("税收", "万元", "100.04", "100", "增长0.04%"),
        ("税收", "万元", "95", "100", "下降5%"),
        ("税收", "万元", "100", "100", "与上年同期持平"),
        ("合格率", "%", "96", "92", "提高4个百分点"),
        ("综合排名", "", "7", "5", "下降2位"),
        ("平均用时", "天", "3", "5.5", "缩短2.5天"),
        ("优良天数", "天", "7", "5", "增加2天"),
    ],
)
def test_a_change_in_words(indicator: str, unit: str, value: str, base: str, wanted: str) -> None:
    found = nature.derive_change(indicator, unit, Decimal(value), Decimal(base))
    assert found is not None and nature.change_words(indicator, unit, found) == wanted


@pytest.mark.parametrize(
    ("indicator", "value", "target", "wanted"),
    [("造林", "75", "100", "75"), ("造林", "300", "100", "300"), ("造林", "301", "100", None), ("造林", "-1", "100", None), ("造林", "0", "100", "0"), ("造林", "5", "0", None), ("合格率", "5", "10", None)],
)  # fmt: skip
def test_completion(indicator: str, value: str, target: str, wanted: str | None) -> None:
    found = nature.completion_of(indicator, "亩" if indicator == "造林" else "%", Decimal(value), Decimal(target))
    assert (None if found is None else decimal_words(found)) == wanted


@pytest.mark.parametrize(
    ("value", "aim", "wanted"),
    [("2024", "2024", True), ("2024H1", "2024", False), ("2024H1", "2024H1", True), ("", "2024", True), ("2024", "", True), ("2023", "2024", True), ("2024", "2024H1", True)],
)  # fmt: skip
def test_a_part_of_the_year_is_not_held_against_the_years_plan(value: str, aim: str, wanted: bool) -> None:
    a, b = (Metric("造林", Decimal(3), "亩", period) for period in (value, aim))
    assert nature.comparable(a, b) is wanted
    assert not nature.comparable(a, Metric("造林", Decimal(3), "公顷", aim))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("12户、9户、15户", 3), ("12户、9户", 2), ("12户，共9户住上新房", 1), ("12户和9户", 2), ("12户、乙村9户", 1), ("12户、9%", 1)],
)  # fmt: skip
def test_how_long_a_list_is(text: str, wanted: int) -> None:
    assert list_length(text, find_quantities(text), 0) == wanted
