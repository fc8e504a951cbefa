"""One claim turned: the time, how much of a whole, one each or all together, tenths, totals and what is new; and leads astray."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.api import verify

_LINES = (Path(__file__).parent / "turned.tsv").read_text("utf-8").splitlines()
_ROWS = [line.split("\t") for line in _LINES if not line.startswith("#")]


def _verdicts(text: str, *facts: str) -> list[str]:
    return [sentence["verdict"] for sentence in verify(text, list(facts), period="2025")["sentences"]]


def _refused(text: str, *facts: str) -> bool:
    return bool({"bent", "unsupported"} & set(_verdicts(text, *facts)))


@pytest.mark.parametrize(("kind", "fact", "faithful", "bent"), _ROWS, ids=[f"{r[0]} {r[3]}" for r in _ROWS])
def test_the_turned_claim_is_refused_and_the_same_said_otherwise_stands(
    kind: str, fact: str, faithful: str, bent: str
) -> None:
    assert not _refused(faithful, fact), kind
    assert _refused(bent, fact), kind


@pytest.mark.parametrize(
    "lead", ["推进垃圾分类。", "加强古籍修复。", "全面补齐水利短板。", "彻底解决灌溉难题。", "实现灌溉全覆盖。"]
)
def test_a_lead_of_another_topic_or_of_a_thing_done_with_is_no_frame(lead: str) -> None:
    assert _refused(f"{lead}修渠18公里，清淤塘坝4座。", "修渠18公里", "清淤塘坝4座")


@pytest.mark.parametrize("lead", ["加强水利设施建设。", "推进农田灌溉工作。", "夯实农业生产基础。"])
def test_a_lead_that_names_the_topic_is_a_frame(lead: str) -> None:
    assert _verdicts(f"{lead}修渠18公里，清淤塘坝4座。", "修渠18公里", "清淤塘坝4座")[0] == "frame"
