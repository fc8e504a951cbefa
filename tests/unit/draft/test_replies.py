from __future__ import annotations

import json

import pytest

from drafter.draft.replies import MAX_REPLY, align, clean, read_reply, without_thinking

ONE = {"number": 1, "facts": ["n4"], "text": "整治河道18公里。"}


def texts(reply: str) -> list[str]:
    return [item.text for _number, item in read_reply(reply).items]


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


def test_a_reply_without_end_is_read_to_its_bound() -> None:
    reply = read_reply(json.dumps({"items": [ONE]}, ensure_ascii=False) + "好" * (MAX_REPLY * 3))
    assert [item.text for _n, item in reply.items] == ["整治河道18公里。"]
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


def test_items_go_where_their_ids_say_then_by_number() -> None:
    reply = read_reply(
        json.dumps(
            {"items": [{"number": 1, "facts": ["n9"], "text": "乙。"}, {"number": 1, "facts": [], "text": "甲。"}]}
        )
    )
    assert [item.text for item in align(reply, [("n4",), ("n9", "m2")])] == ["甲。", "乙。"]
    assert align(reply, [("n4",), ("n9", "m2")])[1].fact_ids == ("n9", "m2")
