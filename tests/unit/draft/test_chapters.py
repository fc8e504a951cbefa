"""Where the sections stand in the reply of a report written whole."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from drafter.core.draft import DraftRequest, Usage
from drafter.core.errors import InputError
from drafter.core.profile import Item, Section
from drafter.draft.chapters import WHOLE
from drafter.draft.replies import draft_from
from drafter.draft.scripted import ScriptedBackend, holds_whole


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


@pytest.mark.parametrize(
    "text",
    [
        json.dumps(TWO, ensure_ascii=False),
        f"好的，全文如下：\n```json\n{json.dumps(TWO, ensure_ascii=False, indent=1)}\n```\n以上供参考。",
        json.dumps(TWO, ensure_ascii=False).replace('"sections":', "“sections”："),
        json.dumps({WHOLE: TWO}, ensure_ascii=False),
    ],
)
def test_what_was_copied_from_a_chat_is_a_file_of_replies(tmp_path: Path, text: str) -> None:
    file = tmp_path / "回复.txt"
    file.write_text(text, encoding="utf-8")
    assert holds_whole(file)
    assert len(ScriptedBackend.read(file).draft(REQUEST).chapters) == 2


@pytest.mark.parametrize("text", ["抱歉，我写不了。", "", "[1]", '{"sections": []'])
def test_what_holds_no_report_is_refused_with_what_to_write(tmp_path: Path, text: str) -> None:
    (tmp_path / "回复.txt").write_text(text, encoding="utf-8")
    with pytest.raises(InputError):
        holds_whole(tmp_path / "回复.txt")
