"""A server that read only a part of the prompt says so by its count alone; one that counts otherwise, or not really, is believed."""

from __future__ import annotations

import pytest

from drafter.core.draft import Prompt
from drafter.core.telling import listening
from drafter.draft.budget import prompt_tokens
from drafter.draft.dropped_prompt import tell_if_dropped

LONG = Prompt("draft", 1, "", "写报告的规矩。" * 300, "新建泵站3座，清淤渠道12公里。" * 400)
SHORT = Prompt("draft", 1, "", "写报告的规矩。", "新建泵站3座。")


@pytest.mark.parametrize(
    ("prompt", "share", "told"),
    [
        (LONG, 0.3, True),  # half of a window of 4096
        (LONG, 0.59, True),
        (LONG, 0.8, False),  # another vocabulary
        (LONG, 1.6, False),
        (LONG, 0.0, False),  # not counted
        (LONG, 0.01, False),
        (SHORT, 0.5, False),
    ],
)
def test_a_prompt_of_which_the_beginning_is_gone(prompt: Prompt, share: float, told: bool) -> None:
    said: list[str] = []
    with listening(said.append):
        tell_if_dropped(prompt, int(prompt_tokens(prompt) * share))
    assert bool(said) is told
