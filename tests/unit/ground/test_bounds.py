"""The lock's small comparing functions, each called alone at its bounds."""

from __future__ import annotations

from decimal import Decimal

import pytest

from drafter.core.fact import Fact
from drafter.core.period import Period
from drafter.core.text import Provenance
from drafter.ground import aligning, counting, deriving, listing_counts, matching, periods, slots
from drafter.ground.covering import HeldWords
from drafter.ground.cutting import Clause, cut
from drafter.ground.figures import told_numbers
from drafter.ground.kin import Kin
from drafter.ground.near_values import NearValues
from drafter.ground.numbers import numbers_of
from drafter.ground.sources import sources_of
from drafter.ground.times import times_of
from drafter.ground.told_numbers import ToldNumber

_PERIOD = Period.parse("2025")


def one(text: str) -> Clause:
    return cut(text, _PERIOD).clauses[0]


def told(text: str, at: int = -1) -> ToldNumber:
    return told_numbers(cut(text, _PERIOD), 0)[at]


@pytest.mark.parametrize(
    ("written", "value", "fits"),
    [
        ("12个", "12", True), ("12个", "13", False), ("12个", "11.999", False),
        ("12.5%", "12.45", True), ("12.5%", "12.449", False), ("12.5%", "12.55", True), ("12.5%", "12.551", False),
        ("超12.5%", "12.6", True), ("超12.5%", "12.5", True), ("超12.5%", "12.49", False),
        ("近12.5%", "12.5", True), ("近12.5%", "12.51", False),
        ("约60%", "59", True), ("约60%", "61", True), ("约60%", "61.1", False), ("约1%", "0.5", True), ("约1%", "0.4", False),
        ("3小时", "3600", False),
    ],
)  # fmt: skip
def test_a_written_number_for_a_value_worked_out(written: str, value: str, fits: bool) -> None:
    assert deriving.fits(numbers_of(written)[0], Decimal(value)) is fits


@pytest.mark.parametrize(
    ("text", "itself"),
    [
        ("查出三个问题：漏水、漏电、堵塞", True), ("查出三个问题：漏水、漏电", False), ("查出三个问题：漏水；漏电、老化；堵塞", True),
        ("漏水、漏电、堵塞三个问题", False), ("漏水、漏电、堵塞等三个问题", True), ("漏水、漏电等三个问题", False),
        ("查出三个问题。一是漏水，二是漏电，三是堵塞", True), ("查出三个问题。一是漏水，二是漏电", False),
        ("都说“看不懂”三字", True), ("都说“没看懂呢”三字", False), ("查出一个问题：漏水", False),
        ("查出九个问题：甲、乙、丙、丁、戊、己、庚、辛、壬", True), ("查出十个问题：甲、乙、丙、丁、戊、己、庚、辛、壬、癸", False),
        ("查出两个问题：漏水、漏电", True), ("完成三成：甲、乙、丙", False),
    ],
)  # fmt: skip
def test_a_count_of_what_the_text_lists(text: str, itself: bool) -> None:
    assert listing_counts.counts_what_it_names(told(text, 0)) is itself


@pytest.mark.parametrize(
    ("said", "source", "nets"),
    [
        ("净增社员6名", "新进9名，退出6名", True), ("新增社员6名", "新进9名，退出6名", False),
        ("净增社员6名", "净增6名", False), ("净增社员6名", "新进9名，入社6名", False),
    ],
)  # fmt: skip
def test_a_net_change_is_no_figure_of_what_went_out(said: str, source: str, nets: bool) -> None:
    assert counting.nets(told(said), told(source)) is nets


@pytest.mark.parametrize(
    ("said", "sources", "why"),
    [
        ("一家", "新建泵站3座", []), ("两家", "新建泵站3座", ["figure"]), ("一类企业", "新建泵站3座", []),
        ("分三类管理", "河长分三类管理", []), ("分三类管理", "河长12名", ["figure"]), ("㈢个", "3个", ["figure"]),
    ],
)  # fmt: skip
def test_figures_nothing_yields(said: str, sources: str, why: list[str]) -> None:
    figures = told_numbers(cut(sources, _PERIOD), 0)
    found = matching.match(told(said, 0), Kin(figures), NearValues(figures))
    assert [reason.slot for reason in found.why] == why


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2025年6月", "2025年6月", True), ("2025年6月", "2024年6月", False), ("6月", "2024年6月", True), ("2025年6月", "6月", True),
        ("2025年6月", "2025年7月", False), ("上半年", "下半年", False), ("今年6月", "2025年6月", True), ("去年6月", "2025年6月", False),
    ],
)  # fmt: skip
def test_one_time(one: str, other: str, same: bool) -> None:
    (a,), (b,) = times_of(one, _PERIOD), times_of(other, _PERIOD)
    assert periods._same(a, b) is same


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("上半年修渠12公里", "上半年"), ("修渠12公里，上半年", ""), ("上半年修渠12公里、清淤30公里", ""), ("上半年巡查，修渠12公里", "上半年"),
        ("上半年巡查，重点排查，修渠12公里", "上半年"), ("上半年巡查，重点排查，逐段登记，修渠12公里", ""), ("上半年巡查3次，修渠12公里", ""),
        ("上半年巡查。修渠12公里", ""), ("上半年、三季度修渠12公里", ""), ("比上半年多修渠12公里", ""), ("6月底前修渠12公里", ""), ("由上半年的12公里", ""),
    ],
)  # fmt: skip
def test_the_time_a_figure_is_told_of(text: str, time: str) -> None:
    read = cut(text, _PERIOD)
    found = periods._time_of(told_numbers(read, 0)[-1], read.clauses)
    assert (found.raw if found else "") == time


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("修渠12公里，清淤", ["修渠12公里", "清淤"]), ("投资1,200万元", ["投资1,200万元"]), ("修渠（含支渠）12公里", ["修渠", "(含支渠)", "12公里"]),
        ("修渠（含支渠（土渠）三条）完工", ["修渠", "(含支渠)", "(土渠)", "(三条)", "完工"]), ("修渠）完工", ["修渠", "完工"]),
        ("修渠并清淤", ["修渠", "并清淤"]), ("并清淤", ["并清淤"]), ("“修渠，清淤”行动", ["“修渠，清淤”行动"]), ("《修渠，清淤》", ["《修渠，清淤》"]),
        ("召开【待补：次数，次】会", ["召开【待补：次数，次】会"]), ("修渠，，清淤", ["修渠", "清淤"]),
    ],
)  # fmt: skip
def test_where_a_text_is_cut(text: str, parts: list[str]) -> None:
    assert [f"({c.text})" if c.aside else c.text for c in cut(text, _PERIOD).clauses] == parts


def test_what_stands_around_a_clause() -> None:
    read = cut("修渠12公里（含支渠）；清淤。巡查3次", _PERIOD)
    around = [(c.opener, c.text, c.closer, c.sentence) for c in read.clauses if c.text.strip()]
    assert around == [
        ("", "修渠12公里", "（", 0),
        ("（", "含支渠", "）", 0),
        ("；", "清淤", "。", 0),
        ("", "巡查3次", "", 1),
    ]


@pytest.mark.parametrize(
    ("text", "counts"),
    [("年底前三家完工", [3]), ("月前三家完工", [3]), ("前三家完工", []), ("年底前三名", [3]), ("排在前三", [])],
)
def test_what_belongs_to_a_time_before_a_count(text: str, counts: list[int]) -> None:
    assert [number.value for number in numbers_in(text)] == counts


def numbers_in(text: str) -> list:
    return [number for clause in cut(text, _PERIOD).clauses for number in clause.numbers]


def test_words_of_a_name_have_no_class() -> None:
    plain, named = cut("全部完成", _PERIOD), cut("“全部完成”行动", _PERIOD)
    assert any(word.cls("degree") for word in plain.words) and not any(word.cls("degree") for word in named.words)


@pytest.mark.parametrize(
    ("said", "source", "common"),
    [
        ("夏季群众不愿停留", "夏天没人愿意坐", True), ("巡查河道", "河道清淤", True), ("巡查河道", "种植果树", False),
        ("实现", "情况", False), ("河面", "沿河", True), ("这里的", "那里的", False),
    ],
)  # fmt: skip
def test_something_in_common(said: str, source: str, common: bool) -> None:
    assert aligning._in_common(one(said), one(source)) is common


@pytest.mark.parametrize(
    ("said", "source", "same"),
    [
        ("6月底交付", "6月底移交", True), ("6月底交付", "7月底移交", False), ("交付", "移交", False), ("2025年6月底交付", "今年6月底移交", True),
        ("比去年交付", "比去年移交", False),
    ],
)  # fmt: skip
def test_of_the_very_time(said: str, source: str, same: bool) -> None:
    assert aligning._same_time(one(said), one(source)) is same


@pytest.mark.parametrize(
    ("text", "besides", "tied"),
    [("还管饭", True, False), ("并立案查处", True, True), ("管饭", False, False), ("且立案", False, True)],
)
def test_said_besides(text: str, besides: bool, tied: bool) -> None:
    assert (aligning._is_besides(one(text)), aligning._is_tied(one(text))) == (besides, tied)


def held(text: str) -> HeldWords:
    return HeldWords((text,), cut(text, None).words)


@pytest.mark.parametrize(
    ("kind", "cls", "word", "contrary", "source", "verdict"),
    [
        ("degree", "some", "部分", "", "修渠", "reworded"), ("degree", "some", "部分", "全部", "修渠", "bent"), ("degree", "some", "若干", "", "修渠", "bent"),
        ("degree", "all", "全面", "", "修渠", "bent"), ("degree", "all", "逐一", "", "修渠", "reworded"), ("degree", "all", "一一", "部分", "修渠", "reworded"),
        ("degree", "all", "均", "", "修渠", "reworded"), ("degree", "all", "均", "部分", "修渠", "bent"), ("degree", "all", "均", "", "还剩两段", "bent"),
        ("degree", "all", "全覆盖", "", "修渠", "bent"), ("degree", "most", "多数", "", "修渠", "bent"),
        ("plan", "aim", "力争", "", "看天气", "reworded"), ("plan", "aim", "力争", "计划", "看天气", "bent"), ("plan", "aim", "力争", "", "修渠", "bent"),
        ("responsibility", "joint", "联合", "", "修渠", "reworded"), ("responsibility", "joint", "联合", "独立", "修渠", "bent"),
        ("responsibility", "lead", "牵头", "", "修渠", "bent"), ("praise", "good", "好评", "", "修渠", "bent"),
        ("responsibility", "undertake", "承担", "", "承担了3项", "reworded"), ("responsibility", "undertake", "承担", "配合", "修渠", "bent"),
    ],
)  # fmt: skip
def test_how_much_a_word_put_in_claims(
    kind: str, cls: str, word: str, contrary: str, source: str, verdict: str
) -> None:
    assert slots._kind_of(kind, cls, word, contrary, held(source), "") == verdict


@pytest.mark.parametrize(
    ("text", "word", "none"),
    [
        ("短板明显", "明显", True), ("成效明显", "明显", False), ("短板较好", "较好", False), ("未取得显著成效", "显著", True), ("取得显著成效", "显著", False),
    ],
)  # fmt: skip
def test_praise_that_is_none(text: str, word: str, none: bool) -> None:
    assert slots._is_no_praise(text, word) is none


@pytest.mark.parametrize(
    ("what", "raw", "none"),
    [
        ("差错", "办错了0份", True),
        ("差错", "没出过差错", True),
        ("差错", "办了3份", False),
        ("事故", "没出过差错", False),
        ("发生", "没有", True),
        ("差错", "出过差错", False),
    ],
)
def test_what_did_not_happen(what: str, raw: str, none: bool) -> None:
    assert slots.none_of(what, raw) is none


@pytest.mark.parametrize(
    ("text", "rates"),
    [("新修渠120公里，上年同期100公里", ["20.0"]), ("新修渠80公里，上年同期100公里", ["-20.0"]), ("新修渠120公里，上年同期0公里", []), ("产量增长2倍", ["200"]), ("新修渠120公里，计划100公里", [])],
)  # fmt: skip
def test_growth_whichever_way(text: str, rates: list[str]) -> None:
    assert [f"{rate:f}" for rate in deriving.growths(told_numbers(cut(text, _PERIOD), 0))] == rates


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("东渠、西渠和北渠完工", {3}),
        ("东渠和西渠完工", {2}),
        ("东渠完工", set()),
        ("一分场增产", set()),
        ("一分场增产，二分场持平", {2}),
    ],
)
def test_how_many_names_a_source_lists(text: str, counts: set[int]) -> None:
    fact = Fact("n1", "achievements", "", text, Provenance("", ""))
    assert sources_of([fact], _PERIOD).lists == counts
