"""Within a section what speaks for it opens, kin stand together, the whole comes before its parts, what fell or is missing last among its kin."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

import pytest

from drafter.core.edit import Edit
from drafter.core.fact import Fact
from drafter.core.placeholder import Placeholder
from drafter.core.profile import Item
from drafter.core.quantity import Metric
from drafter.core.text import Provenance, Span
from drafter.plan.joined import Joins
from drafter.plan.kin_items import KinTelling
from drafter.plan.kin_openings import fell, speaks_of_act


def note(text: str, at: int, owner: str = "") -> Fact:
    return Fact(f"n{at}", "achievements", "", text, Provenance("要点.md", f"第{at}行", text), owner=owner)


def row(name: str, value: str, at: int, *, unit: str = "%", basis: str = "同比", change: str | None = None) -> Fact:
    metrics = [Metric(name, Decimal(value), unit, "2025", basis)]
    if change:
        turn = "decrease" if change.startswith("-") else "increase"
        metrics.append(Metric(name, Decimal(change.lstrip("-")), "%", "2025", "同比", change=turn))
    text = f"{name}{'增速' if basis == '同比' else ''}{value}{unit}"
    return Fact(
        f"m{at}", "achievements", "", text, Provenance("表.xlsx", f"表!B{at}", text), tuple(metrics), kind="row"
    )


def told(facts: Sequence[Fact], heading: str, joins: Joins | None = None, before: Mapping[str, int] | None = None) -> list[str]:  # fmt: skip
    clauses = {name: (heading, clause) for name, clause in (before or {}).items()}
    telling = KinTelling({fact.id: fact for fact in facts}, joins or Joins(), clauses, {})
    [item] = telling.items([Item(tuple(fact.id for fact in facts))], (heading,))
    assert sorted(item.fact_ids) == sorted(fact.id for fact in facts)
    assert [one for ids in item.clusters for one in ids] == [*item.fact_ids]
    return [*item.fact_ids]


OPENINGS = [
    # An act of the unit near to the heading before a row that stood first; before a mere count.
    (["m:公共图书馆覆盖率|96", "n:新建乡镇图书馆11个", "n:读者座谈会办了3场"], "加强图书馆建设", "n2"),
    (["n:水产品种12个", "n:副县长牵头推进渔港改造，主体完工"], "加快渔港建设", "n2"),
    (["m:茶叶产量|4.1", "n:实施茶园改造1.2万亩"], "做强茶叶产业", "n2"),
    # The measure of the whole stays in front, and so does the first act.
    (["n:一般公共预算收入增长4.4%", "n:清理闲置资产9处"], "财政收入稳步增长", "n1"),
    (["n:开展林长巡林2300次", "n:完成造林3.1万亩"], "推进造林绿化", "n1"),
]


@pytest.mark.parametrize(("lines", "heading", "first"), OPENINGS)
def test_what_speaks_for_the_section_opens(lines: list[str], heading: str, first: str) -> None:
    assert told(_facts(lines), heading)[0] == first


def _facts(lines: Sequence[str]) -> list[Fact]:
    made = []
    for at, line in enumerate(lines, 1):
        kind, _sign, words = line.partition(":")
        name, _bar, value = words.partition("|")
        made.append(note(words, at) if kind == "n" else row(name, value, at))
    return made


def test_what_opened_last_period_opens_again_and_neither_a_gap_nor_a_doubted_figure_nor_a_fall_does() -> None:
    facts = [row("农民培训人次", "4.2", 1), note("举办农机手培训班14期", 2)]
    assert told(facts, "抓好农民培训", before={"m1": 0}) == ["m1", "n2"]
    fallen = [row("游客人次", "81", 1, unit="万人次", basis="数值", change="-6.1"), note("新辟游线3条", 2)]
    assert fell(fallen[0]) and told(fallen, "发展旅游")[0] == "n2"
    gap = note("新辟游线？条", 1)
    gap = Fact(**{**_fields(gap), "placeholders": (Placeholder("metric", Span(4, 5), "新辟游线", "条"),)})
    assert told([gap, note("举办采摘节4场", 2)], "发展旅游")[0] == "n2"
    doubted = Joins()
    doubted.amend(facts[1], Edit(Span(8, 10), "【待核：14／16】", ""))
    assert told([facts[1], note("组织农民外出学习9批", 3)], "抓好农民培训", doubted)[0] == "n3"


def _fields(fact: Fact) -> dict[str, object]:
    return {name: getattr(fact, name) for name in fact.__slots__}


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("改造危桥12座", True),
        ("三号泵站主体完工", True),
        ("新培育示范社19家", True),
        ("争取以工代赈资金2100万元", True),
        ("粮库智能化改造", True),
        ("棉纱产值增长7%", False),
        ("技改投资增长14%", False),
        ("农业创新平台16家", False),
        ("扶贫统筹资金6.4亿元", False),
        ("绿色工厂54家", False),
    ],
)
def test_an_act_is_told_from_a_count_a_move_and_a_name(words: str, act: bool) -> None:
    assert speaks_of_act(words) is act


def test_rows_of_one_measure_stand_side_by_side_and_a_stranger_between_them_goes() -> None:
    facts = [row("食品制造业增加值", "8.1", 1), note("清扫街道46条", 2), row("纺织业增加值", "5.5", 3)]
    order = told(facts, "工业运行平稳")
    assert abs(order.index("m1") - order.index("m3")) == 1
    kept = told(
        [row("食品制造业增加值", "8.1", 1), row("纺织业增加值", "5.5", 2), note("清扫街道46条", 3)], "工业运行平稳"
    )
    assert kept == ["m1", "m2", "n3"]


def test_a_row_stands_beside_the_line_that_says_its_thing() -> None:
    facts = [note("残疾人两项补贴按月发放", 1), note("消防演练26场", 2), row("残疾人补贴资金", "3.3", 3)]
    order = told(facts, "兜牢民生底线")
    assert abs(order.index("n1") - order.index("m3")) == 1


def test_a_clerks_line_stays_whole() -> None:
    line = Provenance("要点.md", "第4行", "")
    first = Fact("n4", "achievements", "", "港口泊位增加3个", line)
    second = Fact("n4_2", "achievements", "", "水稻机插率提高", line)
    order = told([first, second, note("港口航道疏浚12公里", 5), row("港口吞吐量", "7", 6)], "建设港口")
    assert order.index("n4_2") == order.index("n4") + 1


def test_the_whole_comes_before_its_kinds_and_these_in_their_order() -> None:
    rows = [row("农村居民收入", "6.6", 1), row("城镇居民收入", "4.9", 2), row("全体居民人均可支配收入", "5.3", 3)]
    assert told(rows, "") == ["m3", "m2", "m1"]
    grades = [row("县级示范社", "5", 1), row("省级示范社", "3", 2), row("国家级示范社", "1", 3)]
    assert told(grades, "") == ["m3", "m2", "m1"]
    plain = [row("公交客运量", "2", 1), row("公路客运量", "3", 2)]
    assert told(plain, "") == ["m1", "m2"]


def test_what_fell_stands_last_among_its_kin_and_no_farther() -> None:
    facts = [
        row("生猪出栏", "33", 1, unit="万头", basis="数值", change="-3.6"),
        row("肉牛出栏", "4", 2, unit="万头", basis="数值", change="5.2"),
        note("公安部门破案率上升", 4),
    ]
    assert told(facts, "") == ["m2", "m1", "n4"]


@pytest.mark.parametrize(
    ("name", "change", "is_fall"),
    [
        ("生猪出栏", "-3.6", True),
        ("生猪出栏", "3.6", False),
        ("交通事故起数", "-3.6", False),
        ("单位产值能耗", "-2", False),
    ],
)
def test_fewer_of_what_is_bad_is_no_fall(name: str, change: str, is_fall: bool) -> None:
    assert fell(row(name, "33", 1, unit="起", basis="数值", change=change)) is is_fall


def test_a_row_without_a_figure_stands_behind_its_matter() -> None:
    gap = Fact("m2", "achievements", "", "图书外借？册", Provenance("表.xlsx", "表!B2", ""), (Metric("图书外借", None, "册", "2025"),), kind="row", placeholders=(Placeholder("empty", Span(4, 5), "图书外借", "册"),))  # fmt: skip
    facts = [note("图书馆延时开放", 1), gap, row("图书馆到馆人次", "7", 3)]
    assert told(facts, "")[-1] == "m2"


def test_the_clerks_first_act_keeps_its_place_and_the_total_of_the_matter_opens() -> None:
    listed = [note("危旧桥梁拆除重建7座", 1), note("农村公路改造实施52公里", 2)]
    assert told(listed, "推进交通建设")[0] == "n1"
    spent = [note("民生支出31.7亿元", 1), note("养老机构改造补助发放240万元", 2), note("就业补助1.2亿元", 3)]
    assert told(spent, "持续改善民生")[0] == "n1"
    doubted = Joins()
    doubted.amend(spent[0], Edit(Span(4, 8), "【待核：31.7／30.7】", ""))
    assert told(spent, "持续改善民生", doubted)[0] != "n1"
