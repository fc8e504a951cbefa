"""核验: faithful sentences stand, bent ones are told with the slot, by kind."""

from __future__ import annotations

import pytest

from drafter.api import verify
from drafter.core.fact import Fact, FactRole
from drafter.core.text import Provenance
from drafter.ground.verifying import lost_in
from drafter.ground.verifying import verify as verify_facts

_FACTS = [
    "新修排水管网12.4公里，去年10公里，目标15公里",
    "清掉小广告3,060处，只有两条街还没弄完",
    "南湖闸站在建，县里头一个",
]
_HELD = "新建排水管网12.4公里，同比增长24%，为目标15公里的82.7%；清理小广告3060处，仅2条街尚未完成；南湖闸站正在建设，为全县首个。"


def _refused(text: str, facts: list[str], role: FactRole = "achievements") -> set[str]:
    """The slots of every sentence that is bent or unsupported; empty when all stand."""
    said = verify(text, facts, period="2025", role=role)
    refused = [s for s in said["sentences"] if s["verdict"] in ("bent", "unsupported")]
    return {why["slot"] for sentence in refused for why in sentence["why"]}


def test_the_same_said_formally_stands() -> None:
    assert _refused(_HELD, _FACTS) == set()
    assert verify(_HELD, _FACTS, period="2025")["lost"] == []


@pytest.mark.parametrize(
    ("said", "bent", "slot"),
    [
        ("12.4公里", "14.2公里", "figure"),
        ("同比增长24%", "同比下降24%", "figure"),
        ("仅2条街尚未完成", "2条街已完成", "polarity"),
        ("正在建设", "已建成", "status"),
        ("全县首个", "全省首个", "scope"),
        ("清理小广告3060处", "清理小广告近3060处", "approximator"),
        ("为目标15公里的82.7%", "完成15公里", "role"),
        ("首个", "首个，受到广泛好评", "praise"),
        ("同比增长24%", "比年初增长24%", "base"),
    ],
)
def test_one_claim_changed_is_named(said: str, bent: str, slot: str) -> None:
    assert slot in _refused(_HELD.replace(said, bent), _FACTS)


def test_swapped_figures_are_named() -> None:
    facts = ["城东站投诉14件、城西站投诉9件"]
    assert _refused("城东站、城西站投诉分别为14件、9件。", facts) == set()
    assert "indicator" in _refused("城东站、城西站投诉分别为9件、14件。", facts)


@pytest.mark.parametrize(
    ("fact", "text", "slot"),
    [
        ("力争年底前建成新泵站", "确保年底前建成新泵站。", "plan"),
        ("听说有家公司想来建厂，没见过面", "有1家公司拟来建厂，尚未见面。", "hedge"),
        ("体检640人，不含离退休的", "体检640人。", "condition"),
        ("水务局牵头、街道配合清淤", "街道牵头、水务局配合清淤。", "responsibility"),
        ("明年6月底前换完阀门", "2026年9月底前更换阀门。", "period"),
        ("9个站都换了阀门", "个别站更换阀门。", "degree"),
    ],
)
def test_closed_classes(fact: str, text: str, slot: str) -> None:
    assert slot in _refused(text, [fact])


def test_a_problem_may_be_summed_up_but_not_made_light_of() -> None:
    facts = ["3个站人手不够，夜里没人值守"]
    assert _refused("值守力量薄弱，3个站人手不足，夜间无人值守。", facts, "problems") == set()
    assert _refused("3个站值守有待加强。", facts, "problems")


def test_a_fact_left_out_is_lost() -> None:
    assert verify("新建排水管网12.4公里，上年10公里，目标为15公里。", _FACTS[:2])["lost"] == ["n2"]


def test_a_remark_to_the_writer_is_not_lost() -> None:
    assert verify("清淤4公里。", ["清淤4公里（照片在我手机里）"])["lost"] == []


def test_leads_lead_and_claim_nothing() -> None:
    told = "新建排水管网12.4公里，上年10公里，目标为15公里。"
    assert verify("加强排水管网建设。" + told, _FACTS[:1])["sentences"][0]["verdict"] == "frame"
    assert verify("排水管网建设走在全市前列。" + told, _FACTS[:1])["sentences"][0]["verdict"] != "frame"


def test_a_gap_stays_a_gap() -> None:
    facts = ["开展巡查【待补：巡查（次）】"]
    assert _refused("开展巡查【待补：巡查（次）】。", facts) == set()
    assert verify("开展巡查60次。", facts)["lost"] == ["n1"]


@pytest.mark.parametrize(
    "text",
    [_HELD, "新建排水管网12.4公里。", "清理小广告3060处。", "全县首个。", "各项工作有序推进。", f"{'清理小广告，' * 300}。南湖闸站正在建设。", ""],
)  # fmt: skip
def test_what_is_lost_is_the_same_asked_alone(text: str) -> None:
    facts = [Fact(f"n{at}", "achievements", "", one, Provenance("", str(at), one)) for at, one in enumerate(_FACTS)]
    assert lost_in(text, facts) == verify_facts(text, facts).lost
