"""核验: faithful sentences stand, bent ones are told with the slot, by kind."""

from __future__ import annotations

import pytest

from drafter.api import verify

_FACTS = ["新修排水管网12.4公里，目标15公里", "清掉小广告3,060处，只有两条街还没弄完"]


def _kinds(text: str, facts: list[str], **options: str) -> list[str]:
    return [sentence["verdict"] for sentence in verify(text, facts, **options)["sentences"]]  # type: ignore[arg-type]


def test_the_same_said_formally_stands() -> None:
    said = verify("新建排水管网12.4公里，目标为15公里；清理小广告3060处，仅2条街尚未完成。", _FACTS, period="2025")
    assert said["sentences"][0]["verdict"] in ("supported", "reworded")
    assert said["lost"] == []


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("新建排水管网15公里，目标为15公里。", "role"),
        ("新建排水管网12.4公里，受到群众好评。", "praise"),
        ("新建排水管网14.2公里。", "figure"),
    ],
)
def test_what_differs_is_named(text: str, slot: str) -> None:
    sentence = verify(text, _FACTS, period="2025")["sentences"][0]
    assert sentence["verdict"] in ("bent", "unsupported")
    assert slot in {why["slot"] for why in sentence["why"]}


def test_a_fact_left_out_is_lost() -> None:
    assert verify("新建排水管网12.4公里，目标为15公里。", _FACTS)["lost"] == ["n2"]


def test_a_lead_is_a_frame() -> None:
    assert _kinds("加强排水管网建设。新建排水管网12.4公里，目标为15公里。", _FACTS[:1])[0] == "frame"
