"""What a figure is in its clause, and what the sources' figures yield: each net called alone, on both sides of its mesh."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from drafter.claims.arithmetic import rounded_words
from drafter.ground import spreading
from drafter.ground.cutting import cut
from drafter.ground.figures import told_numbers
from drafter.ground.following import FollowedValue
from drafter.ground.share_steps import listed_shares
from drafter.ground.told_numbers import ToldNumber
from drafter.ground.yielding import follows


def figures(text: str) -> list[ToldNumber]:
    return told_numbers(cut(text, None), 0)


def values(found: Iterator[FollowedValue]) -> list[str]:
    return [rounded_words(one.value) for one in found]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("建成水窖320口", ["value"]), ("由280口增至320口", ["base", "value"]), ("从280口增到320口", ["base", "value"]),
        ("将41个网点归并为17个", ["base", "value"]), ("去年建窖280口，今年320口", ["base", "value"]), ("上年同期280口", ["base"]),
        ("比上年增加40口", ["change up"]), ("比上年减少40口", ["change down"]), ("少用12吨", ["change down"]), ("比计划多12口", ["change up"]),
        ("提高3个百分点", ["change up"]), ("超计划12口", ["change"]), ("年计划320口", ["target"]), ("完成320口的目标", ["target"]),
        ("目标320口", ["target"]), ("增长目标6%", ["target up"]), ("按每亩25元标准补助", ["value"]), ("办理需1.5小时", ["value"]),
        ("还剩40口未建", ["remainder"]), ("其余40口", ["remainder"]), ("同比增长8.1%", ["rate up"]), ("同比下降8.1%", ["rate down"]),
        ("压减三公经费8.1%", ["rate down"]), ("增长了一成", ["rate up"]), ("占总数的8.1%", ["share"]), ("完成年度计划的98%", ["completion"]),
        ("恢复至2019年同期的98%", ["level"]), ("水位98%", ["level"]), ("合格率98%", ["ratio"]), ("排第3位", ["rank"]),
    ],
)  # fmt: skip
def test_what_a_number_is(text: str, roles: list[str]) -> None:
    assert [f"{one.role} {one.sign}".strip() for one in figures(text)] == roles


@pytest.mark.parametrize(
    ("said", "source", "yielded"),
    [
        ("办结率80%", "受理建议50件，办结40件", ["80"]),
        ("其余20%为单位", "受理建议50件，其中个人40件", ["80", "20"]),
        ("完成80%", "计划50公里，完成40公里", ["80"]),
        ("修复率80%", "排查破损50处，还剩10处", ["80", "83.33"]),
        ("男性占40%", "男20人、女30人", ["66.67", "40", "60"]),
        ("完成率100%", "建议50件，答复50件", ["100"]),
        ("完成率90%", "建议50件，答复50件", []),
        ("完成率85%", "完成3480户，还剩620户", ["17.82", "84.88"]),
        ("其余30%自筹", "财政补助70%", ["30"]),
        ("自筹30%", "财政补助70%，其余自筹", ["30"]),
        ("自筹30%", "财政补助70%", []),
        ("占50%", "排第1位，排第2位", []),
    ],
)
def test_shares_and_rests(said: str, source: str, yielded: list[str]) -> None:
    assert values(listed_shares(figures(said)[0], figures(source))) == yielded


@pytest.mark.parametrize(
    ("said", "source", "yielded"),
    [
        ("每村4口", "12村建水窖48口", ["4"]),
        ("建4口", "12村建水窖48口", []),
        ("每村48口", "1村建水窖48口", []),
    ],
)
def test_means(said: str, source: str, yielded: list[str]) -> None:
    assert values(spreading.means(figures(said)[-1], figures(source))) == yielded


@pytest.mark.parametrize(
    ("said", "source", "yielded"),
    [
        ("增长2倍", "去年20口，今年60口", ["2"]),
        ("下降2倍", "去年20口，今年60口", []),
        ("增长2倍", "去年60口，今年20口", []),
        ("是上年的3倍", "比上年增加2倍", ["3"]),
        ("增长2倍", "是上年的3倍", ["2"]),
    ],
)
def test_times_grown(said: str, source: str, yielded: list[str]) -> None:
    assert values(spreading.times_grown(figures(said)[-1], figures(source))) == yielded


@pytest.mark.parametrize(
    ("said", "source", "yielded"),
    [
        ("超计划3个百分点", "完成计划的103%", ["3"]),
        ("低于计划3个百分点", "完成计划的97%", ["3"]),
        ("低于计划3个百分点", "完成计划的103%", []),
        ("提高3个百分点", "完成计划的103%", []),
        ("超计划3个百分点", "占总数的103%", []),
    ],
)
def test_beyond_a_plan(said: str, source: str, yielded: list[str]) -> None:
    assert values(spreading.beyond_plan(figures(said)[-1], figures(source))) == yielded


def test_multiples_products_and_parts() -> None:
    assert values(spreading.multiples(figures("去年20口，今年60口"))) == ["3", "0.33"]
    assert values(spreading.multiples(figures("井20口，渠60公里"))) == []
    (number,) = (one.number for one in figures("补助6000元"))
    assert values(spreading.products(number, figures("每户补助3000元，共2户"))) == ["6000"]
    assert values(spreading.products(number, figures("补助3000元，共2户"))) == []
    told = figures("97户，三成为低保户")
    households = [one for one in told if one.number.family == "count"]
    for said, found in (("29户", ["29"]), ("28户", []), ("30户", [])):
        assert values(spreading.spread_parts(figures(said)[0].number, households, told)) == found


@pytest.mark.parametrize(
    ("source", "told", "said", "found"),
    [
        ("48口", "20口，28口", "", True), ("48口", "20口，29口", "", False), ("10口", "20口，30口", "", True), ("9口", "20口，29口", "", False),
        ("60%", "60户，100户", "", True), ("61%", "60户，100户", "", False), ("100户", "60户", "占60%", True),
        ("100户", "60户", "增长60%", False), ("101户", "60户", "占60%", False), ("60户", "100户", "占60%", True),
        ("共48口", "东片建30口、西片建18口", "东片建30口、西片建18口", True),
        ("共49口", "东片建30口、西片建18口", "东片建30口、西片建18口", False),
        ("共9口", "东片建5口、西片建4口", "东片建5口、西片建4口", False),
        ("共9口", "东片建5口、西片建4口", "东片建5口，其余4口在西片", True),
        ("共10口", "东片建6口、西片建4口", "东片建6口、西片建4口", True),
        ("共12口", "东片建30口、西片建18口", "东片建30口、西片建18口", True),
        ("占62.5%", "共48口，其中东片30口", "东片30口", True),
        ("占62.4%", "共48口，其中东片30口", "东片30口", False),
        ("占63.5%", "共48口，其中东片30口", "东片30口", False),
        ("共48口", "东片30口", "东片30口，占62.5%", True),
        ("共40口", "东片30口", "东片30口，占62.5%", False),
        ("共47口", "东片30口", "东片30口，占62.5%", False),
        ("共30口", "共48口", "东片占62.5%", True),
        ("共31口", "共48口", "东片占62.5%", False),
        ("共48口", "0口", "占0%", False),
    ],
)  # fmt: skip
def test_what_follows_from_what_is_told(source: str, told: str, said: str, found: bool) -> None:
    assert follows(figures(source)[0], figures(told), figures(said) if said else []) is found
