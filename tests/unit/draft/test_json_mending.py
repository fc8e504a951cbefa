"""Broken JSON, by kind of break; what needs no mending comes back as it went in."""

import json

import pytest

from drafter.draft.json_mending import mended

GOOD = '{"items": [{"number": 1, "facts": ["n3"], "text": "清淤31公里，推出“一点通”9期。"}, {"number": 2, "facts": ["n5"], "text": "甲乙丙"}]}'
BROKEN = {
    "a line break in a string": GOOD.replace("公里，", "公里，\n"),
    "trailing commas": GOOD.replace('"}', '",}'),
    "single quotes": GOOD.replace('"', "'"),
    "Chinese quotes": GOOD.replace('"text": "', "“text”：“").replace('"}', "”}").replace('"number"', "“number”"),
    "Chinese colons": GOOD.replace('": ', '"：'),
    "bare keys": GOOD.replace('"items"', "items").replace('"text"', "text"),
    "quotes inside a string": GOOD.replace("“一点通”", '"一点通"'),
    "a brace missing": GOOD[:-1],
    "the whole as a string": json.dumps(GOOD, ensure_ascii=False),
    "in a fence with chatter": f"好的：\n```json\n{GOOD.replace('公里，', '公里，' + chr(10))}\n```\n请查收",
}


def _texts(value):
    if isinstance(value, dict):
        return [one for key, inner in value.items() for one in ([inner] if key == "text" else _texts(inner))]
    return [one for inner in value for one in _texts(inner)] if isinstance(value, list) else []


@pytest.mark.parametrize("kind", BROKEN)
def test_every_text_is_saved(kind):
    reply = mended(BROKEN[kind])
    at = reply.index("{")
    texts = _texts(json.JSONDecoder(strict=False).raw_decode(reply, at)[0])
    assert [text.replace("\n", "").replace('"', "").replace("“", "").replace("”", "") for text in texts] == [
        "清淤31公里，推出一点通9期。",
        "甲乙丙",
    ]


@pytest.mark.parametrize("reply", [GOOD, "清淤31公里。", "", "{", '{"verdict": "ok"}'])
def test_the_rest_is_left_alone(reply):
    assert mended(reply) == reply
