"""What a model may set aside: what counts nothing, and what another body did without us. All else is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafter.core.fact import Fact
from drafter.core.text import Provenance
from drafter.pipeline.set_aside import aside_part, is_of_others, states_no_figure

OWN = ("青柳县水务局", "县水务局", "我局")


def note(text: str) -> Fact:
    return Fact("n1", "achievements", "", text, Provenance("notes.md", "第1行"))


@pytest.mark.parametrize(
    "text", ["文旅局采摘节在水库边办的，来了3.2万人", "长坪县被评为节水示范县，接待2.1万人", "电力公司收电费120万元"]
)
def test_what_another_body_did_alone(text: str) -> None:
    assert is_of_others(note(text), OWN)


@pytest.mark.parametrize(
    "text",
    [
        "县水务局清淤12公里",
        "财政局拨付120万元，我局配套30万元",
        "联合公安局查处案件12件",
        "环保局移送7件，和我们联办",
        "全县清淤12公里",
        "市级补助资金420万元",
        "招引农业公司3家",
    ],
)
def test_what_ours_have_a_hand_in_is_told(text: str) -> None:
    assert not is_of_others(note(text), OWN)


@pytest.mark.parametrize(
    ("text", "none"),
    [
        ("周三前交，15分钟念完", True),
        ("10月底办的，别漏了", True),
        ("停水14分钟", False),
        ("会上要讲的节水户320户", False),
        ("演练15分钟内集结完毕", False),
    ],
)
def test_how_long_the_paper_takes_counts_nothing(text: str, none: bool) -> None:
    assert states_no_figure(note(text)) is none


@pytest.mark.parametrize(
    ("text", "words", "left"),
    [
        ("查漏点214处，夜里巡线的师傅真是辛苦", "夜里巡线的师傅真是辛苦", "查漏点214处"),
        ("节水宣传周办了6场，热闹得很；发资料3000份", "热闹得很", "节水宣传周办了6场；发资料3000份"),
        ("天气帮忙，清淤12公里", "天气帮忙", "清淤12公里"),
        ("换表840只（局长表扬了好几回）", "局长表扬了好几回", "换表840只"),
        ("巡河210次，途中都平顺。", "途中都平顺。", "巡河210次。"),
    ],
)
def test_a_clause_that_says_nothing_of_the_work_is_taken_out(text: str, words: str, left: str) -> None:
    span = aside_part(note(text), words)
    assert span and text[: span.start] + text[span.end :] == left


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("查漏点214处，夜里巡线9人", "夜里巡线9人"),  # counts
        ("供水全年稳定，一次没停过", "一次没停过"),
        ("清淤12公里，老旧闸门全部换完", "老旧闸门全部换完"),
        ("清淤12公里，与乡镇签了管护协议", "与乡镇签了管护协议"),
        ("修闸4座，村民意见大", "村民意见大"),
        ("清淤12公里，台账都建好了", "台账都建好了"),
        ("夜里巡线的师傅真是辛苦", "夜里巡线的师傅真是辛苦"),  # all there is
        ("查漏点214处，夜里巡线的师傅真是辛苦", "巡线的师傅真是辛苦"),  # half a clause
        ("查漏点214处，夜里巡线的师傅真是辛苦", "值班的师傅真是辛苦"),  # not its words
    ],
)
def test_what_says_something_of_it_stays(text: str, words: str) -> None:
    assert aside_part(note(text), words) is None


def test_a_problem_is_told_whole() -> None:
    lacking = replace(note("闸门锈死2座，师傅们真是辛苦"), role="problems")
    assert aside_part(lacking, "师傅们真是辛苦") is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("驿站挂牌没人管，水电费谁出扯皮，表里先空着", "表里先空着"),
        ("书屋新建12个，文化馆那边数没对上", "文化馆那边数没对上"),
        ("采购节约率见表，审计科还没盖章", "审计科还没盖章"),
        ("火点全年9个，群里报的12个作废，有3个是误报", "群里报的12个作废，有3个是误报"),
        ("实发71.3万度，例会上的96万度是设计数", "例会上的96万度是设计数"),
    ],
)
def test_what_is_said_of_a_figure_and_not_of_the_work_may_go(text: str, words: str) -> None:
    span = aside_part(note(text), words)
    assert span is not None and words in span.of(text)
    assert aside_part(replace(note(text), role="problems"), words) is not None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("设备改了12台，还有3台没验收", "还有3台没验收"),
        ("巡查61趟，有2趟没到位", "有2趟没到位"),
        ("整改9项，剩2项没销号", "剩2项没销号"),
        ("查处误报12起，处罚3人", "处罚3人"),
        ("改造8处，业主没签字", "业主没签字"),
    ],
)
def test_what_is_said_of_the_work_stays(text: str, words: str) -> None:
    assert aside_part(note(text), words) is None
