"""How a refusal changes the next request."""

import pytest

from drafter.draft.manner import FORMATS, Manner

REFUSALS = {
    "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.": {"tokens": "max_completion_tokens"},
    "max_tokens must be less than or equal to 2048": {"longest": 2048},
    "Range of max_tokens should be [1, 8192]": {"longest": 8192},
    "Unsupported value: 'temperature' does not support 0.2 with this model. Only the default (1) value is supported.": {"temperature": False},
    "This response_format type is unavailable now": {"form": 1},
    "failed to compile grammar": {"form": 1},
    "System role not supported": {"system": False},
    "Unsupported value: 'messages[0].role' does not support 'system' with this model.": {"system": False},
    "The input system_instruction is not supported.": {"system": False},
    "Only user and assistant roles are supported!": {"system": False},
    "该模型不支持 system 角色": {"system": False},
    "Input should be 'user' or 'assistant' (messages.0.role)": {"system": False},
    "messages 参数非法：角色信息不正确": {"system": False},
    "messages 中 role 取值不能为 system": {"system": False},
    "Conversation roles must alternate user/assistant/user/assistant/...": {"system": False},
    "parameter.enable_thinking must be set to false for non-streaming calls": {"thinking_off": True},
    "enable thinking can not be support when `stream=False`.": {"thinking_off": True},
    "This model's maximum context length is 8192 tokens. However, you requested 9100 tokens (7000 in the messages, 2100 in the completion).": {"room": 1192},
    "`inputs` tokens + `max_new_tokens` must be <= 4096. Given: 3000 `inputs` tokens and 1178 `max_new_tokens`": {"room": 1096},
    "This model only support stream mode, please enable the stream parameter": {"stream": True},
}  # fmt: skip


@pytest.mark.parametrize("words", REFUSALS)
def test_what_a_refusal_names_is_changed_and_nothing_else(words):
    manner = Manner().after(words)
    assert manner is not None
    assert {
        name: getattr(manner, name) for name in manner.__slots__ if getattr(manner, name) != getattr(Manner(), name)
    } == REFUSALS[words]


def test_a_refusal_that_names_nothing():
    assert Manner().after("Bad Request") is None
    assert Manner().after("Your account is restricted to other models") is None
    assert Manner().after("The user has no permission") is None


def test_a_prompt_that_leaves_no_room_is_not_asked_again():
    assert (
        Manner().shorter("maximum context length is 4096 tokens (4000 in the messages, 96 in the completion)") is None
    )


def test_it_ends_with_a_bare_request():
    manner, steps = Manner(), 0
    while following := manner.plainer() or manner.barer():
        manner, steps = following, steps + 1
    assert steps < 8 and FORMATS[manner.form] == "plain" and manner.body(100, 0.2, {}) == {}


def test_the_longest_reply_a_server_allows_is_kept_to():
    assert Manner(longest=2048).body(9000, 0.2, {"type": "json_schema"}) == {
        "max_tokens": 2048, "temperature": 0.2, "response_format": {"type": "json_schema"},
    }  # fmt: skip
