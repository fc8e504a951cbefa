"""Requests for a provider's batch service (or `vllm run-batch`), and its replies, keyed by the digest of their prompt.

The format is OpenAI's for batches: a line {"custom_id", "method", "url", "body"} a request, a line {"custom_id", "response", "error"}
a reply. Whatever has no reply yet is written down as a request, so the same way leads through repairs and second looks.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

from drafter.core.draft import Draft, DraftRequest, Usage
from drafter.core.messages import _
from drafter.draft.budget import count_tokens, prompt_tokens
from drafter.draft.failures import UnfitRequest
from drafter.draft.json_mending import mended
from drafter.draft.prompts import reply_form
from drafter.draft.replies import draft_from
from drafter.draft.wire import error_words, normal

MAX_LINE = 4 << 20  # characters of one line of replies; a section's reply is a hundredth of that


class Unanswered(UnfitRequest):
    """The file of replies has none for this request; it is now among those to be sent."""


@dataclass
class BatchedBackend:
    """Replies looked up by the digest of the prompt. asked: lines of what has none yet, by digest; answered: digests of those that had one."""

    model: str
    reply_for: Callable[[str], str | None]
    temperature: float = 0.2
    asked: dict[str, dict[str, Any]] = field(default_factory=dict)
    answered: set[str] = field(default_factory=set)
    _lock: Lock = field(default_factory=Lock, repr=False)

    @property
    def name(self) -> str:
        return f"{self.model}@batch t={self.temperature}"

    def draft(self, request: DraftRequest) -> Draft:
        """Raises Unanswered where there is no reply."""
        prompt = request.prompt
        assert prompt is not None
        text = self.reply_for(prompt.digest)
        with self._lock:
            if text is None:
                self.asked[prompt.digest] = self._line(request)
                raise Unanswered(_("还没有回复"))
            self.answered.add(prompt.digest)
        return draft_from(request, mended(text), Usage(1, prompt_tokens(prompt), count_tokens(text)))

    def _line(self, request: DraftRequest) -> dict[str, Any]:
        prompt = request.prompt
        assert prompt is not None
        form = reply_form(request)
        body = {
            "model": self.model, "temperature": self.temperature, "max_tokens": int(request.options.get("max_tokens", 4096)),
            "messages": [{"role": "system", "content": prompt.system}, {"role": "user", "content": prompt.user}],
            **({"response_format": form} if form else {}),
        }  # fmt: skip
        return {"custom_id": prompt.digest, "method": "POST", "url": "/v1/chat/completions", "body": body}


@dataclass(frozen=True, slots=True)
class BatchReply:
    """One line of replies. text: None when the service reports an error, whose words are `fault`."""

    digest: str
    text: str | None
    fault: str = ""


def read_batch_reply(line: str) -> BatchReply | None:
    """A line of a file of replies; None when it is no such line."""
    try:
        value = json.loads(line, strict=False)
    except (ValueError, RecursionError):
        return None
    if not isinstance(value, dict) or not isinstance(value.get("custom_id"), str):
        return None
    digest, response = value["custom_id"], value.get("response")
    if not isinstance(response, dict):
        return BatchReply(digest, None, error_words({"error": value.get("error")}) or _("没有回复"))
    body = response.get("body", response)
    status, raw = normal(int(response.get("status_code") or 200), "application/json", json.dumps(body).encode())
    if status >= 400:
        return BatchReply(digest, None, error_words(raw) or str(status))
    try:
        return BatchReply(digest, str(json.loads(raw)["choices"][0]["message"]["content"]))
    except (ValueError, KeyError, IndexError, TypeError):
        return BatchReply(digest, None, _("回复不合格式"))
