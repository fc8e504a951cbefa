from __future__ import annotations

import json
import re

import pytest

from drafter.core.draft import DraftRequest, Usage
from drafter.core.profile import Item, Section
from drafter.draft.fact_ids import FACT_ID
from drafter.draft.replies import MAX_REPLY, clean, draft_from, read_reply, without_thinking

ONE = {"number": 1, "facts": ["n4"], "text": "整治河道18公里。"}


def texts(reply: str) -> list[str]:
    return [block.text for block in read_reply(reply).blocks]


@pytest.mark.parametrize(
    "reply",
    [
        json.dumps({"items": [ONE]}, ensure_ascii=False),
        "好的：\n```json\n" + json.dumps({"items": [ONE]}, ensure_ascii=False) + "\n```\n请查收。",
        '<think>想一想 {"text": "错的"}</think>' + json.dumps([ONE], ensure_ascii=False),
        '{"items": [' + json.dumps(ONE, ensure_ascii=False) + ', {"number": 2, "facts": ["n5"], "te',
        "整治河道18公里。",
        "1. 整治河道18公里。",
        "## 一、工作情况\n\n- **整治河道18公里。**（n4）",
    ],
)
def test_an_item_is_found_in_any_form(reply: str) -> None:
    assert texts(reply) == ["整治河道18公里。"]


@pytest.mark.parametrize(
    "reply",
    [
        "",
        "{",
        '{"answer": 1}',
        "抱歉，我无法完成。",
        "All tasks were completed very well indeed.",
        "null",
        "[[[[" * 5000,
    ],
)
def test_nothing_usable_gives_no_item(reply: str) -> None:
    assert texts(reply) == []


@pytest.mark.parametrize(
    "reply", ["抱歉，我无法完成。", "I'm sorry, I can't help with that.", "很抱歉，这个要求我不能满足。"]
)
def test_a_refusal_is_told_as_one(reply: str) -> None:
    assert "模型拒绝作答" in read_reply(reply).oddities


def test_a_reply_without_end_is_read_to_its_bound() -> None:
    reply = read_reply(json.dumps({"items": [ONE]}, ensure_ascii=False) + "好" * (MAX_REPLY * 3))
    assert [block.text for block in reply.blocks] == ["整治河道18公里。"]
    assert reply.oddities


def test_control_characters_role_tags_and_markdown_go() -> None:
    assert clean("<|im_start|>assistant\n**清淤**\x00\u202e\u200b3万方\ue000。")[0] == "清淤3万方。"
    assert clean("### 二、问题\n一是清淤3万方。")[0] == "清淤3万方。"


@pytest.mark.parametrize("opening", ["根据要求，", "好的，", "根据以上素材：", "以下是改写后的内容："])
def test_chatter_before_the_words_goes(opening: str) -> None:
    assert clean(f"{opening}清淤3万方。")[0] == "清淤3万方。"


def test_a_placeholder_survives_cleaning_character_for_character() -> None:
    assert clean("召开会议【待补：会议（次）】，增长*%。")[0] == "召开会议【待补：会议（次）】，增长*%。"


def test_loops_and_monsters_are_refused() -> None:
    assert clean("水很清。" * 1 + "河道很清澈。" * 5)[0] == ""
    assert clean("清淤" * 4000)[0] == ""


def test_thinking_without_end_leaves_nothing() -> None:
    assert without_thinking("<think>还在想") == ""
    assert without_thinking("想完了</think>答案") == "答案"


def test_blocks_keep_leads_sentences_and_their_facts() -> None:
    said = {
        "lead": "抓好河道治理",
        "sentences": [{"text": "整治河道18公里。清淤3万方。", "facts": ["n4", "m2"]}, {"text": "  ", "facts": []}],
    }
    reply = read_reply(json.dumps({"heading": "（一）加强河道治理。", "blocks": [said]}, ensure_ascii=False))
    assert reply.heading == "加强河道治理" and reply.blocks[0].lead == "抓好河道治理。"
    assert [(one.text, one.fact_ids) for one in reply.blocks[0].sentences] == [
        ("整治河道18公里。", ("n4", "m2")),
        ("清淤3万方。", ("n4", "m2")),
    ]


def test_a_reply_cut_in_the_middle_keeps_its_whole_sentences() -> None:
    whole = json.dumps(
        {"heading": "", "blocks": [{"lead": "", "sentences": [ONE, ONE | {"text": "清淤3万方。"}]}]}, ensure_ascii=False
    )
    assert texts(whole[: whole.index("清淤") + 3]) == ["整治河道18公里。"]


def test_ids_a_section_has_not_are_dropped_and_a_number_names_its_material() -> None:
    section = Section("a", "achievements", 2, "", "", (Item(("n4",)), Item(("n9", "m2"))))
    items = [{"facts": ["n9", "n77"], "text": "乙。"}, {"number": 1, "facts": [], "text": "甲。"}]
    draft = draft_from(DraftRequest(section, ()), json.dumps({"items": items}), Usage())
    assert [(one.text, one.fact_ids) for one in draft.sentences()] == [("乙。", ("n9",)), ("甲。", ("n4",))]


def test_half_a_character_goes() -> None:
    assert texts(json.dumps([{**ONE, "text": "整治河道\ud80018公里。"}])) == ["整治河道18公里。"]


def test_ids_of_a_table_on_its_side_are_read() -> None:
    assert re.findall(FACT_ID, "n15_7、m2N、m10r") == ["n15_7", "m2N", "m10r"]


_BLOCKS = {"blocks": [{"sentences": [{"text": "清淤河道23公里。", "facts": ["n1"]}]}]}


@pytest.mark.parametrize(
    "frame",
    [
        [_BLOCKS],
        {"report": _BLOCKS},
        {"status": "ok", "draft": _BLOCKS},
        {"type": "object", "properties": _BLOCKS},
        {"answer": {"reply": _BLOCKS}},
        {"段落": _BLOCKS["blocks"]},
        {"report": json.dumps(_BLOCKS)},
        {"thoughts": ["想一想"], "answer": _BLOCKS},
        {"1": {"text": "清淤河道23公里。", "facts": ["n1"]}, "2": {}},
    ],
)
def test_an_answer_in_a_frame_of_one_more_key(frame):
    reply = read_reply(json.dumps(frame, ensure_ascii=False))
    assert [s.text for b in reply.blocks for s in b.sentences] == ["清淤河道23公里。"] and not reply.oddities


def test_what_holds_two_things_is_no_frame():
    assert not read_reply(json.dumps({"a": {"x": [1]}, "b": {"y": [2]}})).blocks
