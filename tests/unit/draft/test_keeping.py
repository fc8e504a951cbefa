"""A refused sentence keeps the clauses that tell a fact whole; what leans on the clause at fault goes with it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafter.core.claim import Reason
from drafter.core.draft import Sentence
from drafter.draft.keeping import kept

FACTS = {"n1": "修渠18公里", "n2": "清淤塘坝4座", "n3": "植树600亩"}


def judged(sentence: Sentence) -> Sentence:
    """Refuses whatever says more than the facts cited."""
    left = sentence.text.rstrip("。")
    for fact_id in sentence.fact_ids:
        left = left.replace(FACTS[fact_id], "")
    return replace(sentence, verdict="bent" if left.strip("，；") else "supported")


def whole(text: str, fact_id: str) -> bool:
    return FACTS[fact_id] in text


@pytest.mark.parametrize(
    ("text", "said", "left", "ids"),
    [
        ("修渠18公里，清淤塘坝40座，植树600亩。", "40座", "修渠18公里，植树600亩。", ("n1", "n3")),
        ("修渠18公里；清淤塘坝4座；植树6000亩。", "6000亩", "修渠18公里；清淤塘坝4座。", ("n1", "n2")),
        ("修渠18公里，成效显著，清淤塘坝4座，植树600亩。", "成效显著", "修渠18公里，清淤塘坝4座，植树600亩。", ("n1", "n2", "n3")),
    ],
)  # fmt: skip
def test_the_good_clauses_stay(text: str, said: str, left: str, ids: tuple[str, ...]) -> None:
    sentence = Sentence(text, tuple(FACTS), "model", "bent", (Reason("figure", said, ""),))
    found = kept(sentence, judged, whole, FACTS)
    assert found is not None
    assert (found.text, found.fact_ids) == (left, ids)


@pytest.mark.parametrize(
    "text",
    [
        "修渠80公里，其中清淤塘坝4座。",
        "修渠80公里清淤塘坝4座植树600亩。",
        "修渠80公里，清淤塘坝40座，植树6000亩，养护路10公里。",
    ],
)
def test_what_cannot_be_told_apart_goes_whole(text: str) -> None:
    sentence = Sentence(text, tuple(FACTS), "model", "bent", (Reason("figure", "80公里", ""),))
    assert kept(sentence, judged, whole, FACTS) is None


def test_what_stays_says_nothing_of_a_fact_given_up() -> None:
    facts = {"n1": "泵站主体封顶，水泵晚到两个月", "n2": "配电房投资860万元"}
    text = "泵站主体封顶，水泵到位；配电房投资860万元。"
    sentence = Sentence(text, tuple(facts), "model", "bent", (Reason("condition", "水泵到位", ""),))

    def stands(one: Sentence) -> Sentence:
        return replace(one, verdict="supported")

    def told(words: str, fact_id: str) -> bool:
        return fact_id == "n2"

    found = kept(sentence, stands, told, facts)
    assert found is not None
    assert (found.text, found.fact_ids) == ("配电房投资860万元。", ("n2",))
