"""Where the sections stand in the reply of a report written whole."""

from __future__ import annotations

import json
from typing import Any

import pytest

from drafter.core.draft import DraftRequest, Usage
from drafter.core.profile import Item, Section
from drafter.draft.chapters import WHOLE
from drafter.draft.replies import draft_from


def section(part: str, heading: str, *sentences: tuple[str, str]) -> dict[str, Any]:
    told = [{"text": text, "facts": [fact_id]} for text, fact_id in sentences]
    return {"part": part, "heading": heading, "blocks": [{"lead": "", "sentences": [one]} for one in told]}


TWO = {
    "sections": [
        section("成绩", "抓好防汛准备", ("修复广播14处。", "n1"), ("演练3次。", "n2")),
        section("问题", "", ("仍有7个村未通广播。", "n3")),
    ]
}
REQUEST = DraftRequest(Section(WHOLE, "achievements", 1, "", "", (Item(("n1", "n2", "n3")),)), ())


@pytest.mark.parametrize(
    ("reply", "chapters"),
    [
        (json.dumps(TWO), [("成绩", "抓好防汛准备", 2), ("问题", "", 1)]),
        (f"好的，全文如下：\n```json\n{json.dumps(TWO)}\n```", [("成绩", "抓好防汛准备", 2), ("问题", "", 1)]),
        (json.dumps(TWO)[:-60], [("成绩", "抓好防汛准备", 2)]),  # cut in the middle: what is whole stands
        (json.dumps(TWO["sections"][0]), [("成绩", "抓好防汛准备", 2)]),
        (json.dumps({"blocks": TWO["sections"][0]["blocks"]}), []),  # a section, not a report
        (json.dumps({"sections": ["成绩", 3, {"part": 1, "blocks": []}, {"part": "成绩", "blocks": "无"}]}), []),
        ("一、成绩\n修复广播14处。", []),
        ("", []),
    ],
)
def test_sections_are_found_whatever_stands_round_them(reply: str, chapters: list[tuple[str, str, int]]) -> None:
    draft = draft_from(REQUEST, reply, Usage())
    assert [(one.part, one.heading, one.blocks) for one in draft.chapters] == chapters
    if chapters:
        assert len(draft.blocks) == sum(count for _part, _heading, count in chapters)


def test_ids_that_are_none_of_the_report_are_dropped() -> None:
    reply = json.dumps({"sections": [section("成绩", "抓好演练", ("演练3次。", "n2"), ("另有2次。", "n99"))]})
    assert [s.fact_ids for s in draft_from(REQUEST, reply, Usage()).sentences()] == [("n2",), ()]
