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


@pytest.mark.parametrize(
    ("facts", "faithful", "bent"),
    [
        (["茶产所成立、冷链仓往前推", "茶博园二期签了"], "茶产所成立，茶博园二期已签约。", "茶博园成立，茶产所二期已签约。"),
        (["春茶优等31吨，合格率85.3%", "秋茶优等44吨，合格率88.3%"], "春茶优等31吨，合格率85.3%；秋茶优等44吨，合格率88.3%。", "春茶优等31吨，合格率88.3%；秋茶优等44吨，合格率85.3%。"),
        (["镇级财力3.2亿元", "非税收入1.1亿元", "税收收入2.1亿元"], "税收收入2.1亿元，非税收入1.1亿元。", "税收收入1.1亿元，非税收入2.1亿元。"),
    ],
)  # fmt: skip
def test_what_two_facts_say_is_not_exchanged(facts: list[str], faithful: str, bent: str) -> None:
    assert not _refused(faithful, *facts)
    assert _refused(bent, *facts)


def test_a_number_said_to_be_small_stays_small_among_the_problems() -> None:
    fact = "登记技工260名，常在的也就七八十名"
    for text, refused in (("登记技工260名，常在的仅七八十名。", False), ("登记技工260名，常在的有七八十名。", True)):
        found = verify(text, [fact], period="2025", role="problems")["sentences"]
        assert bool({"bent", "unsupported"} & {one["verdict"] for one in found}) is refused
