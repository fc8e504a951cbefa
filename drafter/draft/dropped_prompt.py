"""Servers that take no more of a prompt than their window holds, drop its beginning and answer all the same: only their count of tokens shows it.

Source: ollama's issues 3839 and 17889 (200 OK, `prompt_eval_count` about half of the window, no word of it).
"""

from __future__ import annotations

from drafter.core.draft import Prompt
from drafter.core.messages import _
from drafter.core.telling import tell
from drafter.draft.budget import prompt_tokens

_LONG, _WORTH = 2000, 500  # tokens from which a prompt may be too long, and below which a server does not really count
_SHARE = 0.6  # tokenizers differ in Chinese by a fifth or so; what is missing beyond that was not read


def tell_if_dropped(prompt: Prompt, received: int) -> None:
    """Tells that the server seems to have read a part of the prompt only. received: tokens of the prompt, as it says."""
    if received < _WORTH or (sent := prompt_tokens(prompt)) < _LONG or received >= sent * _SHARE:
        return
    tell(
        _(
            "提示词约 {sent} 个词元，服务只收了 {received} 个，前面的多半被截掉了。请把模型的窗口调大（ollama：OLLAMA_CONTEXT_LENGTH），或换窗口大的模型"
        ).format(sent=sent, received=received)
    )
