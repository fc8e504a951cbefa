"""Replies from a file, for tests and for whoever wants to see what a reply would become."""

from __future__ import annotations

import hashlib
import json
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from drafter.core.draft import Draft, DraftRequest, Usage
from drafter.core.errors import InputError
from drafter.core.files import read_small_text
from drafter.core.messages import _
from drafter.draft.budget import count_tokens, prompt_tokens
from drafter.draft.chapters import POLISH, WHOLE, sections_in
from drafter.draft.cited_text import sections_of
from drafter.draft.json_mending import mended
from drafter.draft.replies import draft_from, read_reply


@dataclass
class ScriptedBackend:
    """Replies by section id (`*` for any section), one after another; the last one is given again. No reply is an empty one."""

    replies: dict[str, list[str]]
    name: str = "scripted"
    _given: dict[str, int] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    @classmethod
    def read(cls, path: Path) -> ScriptedBackend:
        """From a JSON file: {"section id" or "*": reply or [replies]}, a reply being text, or an object sent as JSON; or from a file that
        holds what a model said of the whole report, as it was copied from a chat.

        Raises:
            InputError: the file cannot be read or is none of this.
        """
        try:
            text = read_small_text(path, 64 << 20)
            if is_whole_reply(text):
                return cls({WHOLE: [mended(text)]}, f"scripted:{path.name} {_digest(text)}")
            raw = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise InputError.one(str(path), _("不是合格的 JSON"), _('写成 {"*": ["回复"]}')) from error
        if not isinstance(raw, dict):
            raise InputError.one(str(path), _("应为 {节: 回复} 的对象"))
        return cls({str(key): _as_texts(value) for key, value in raw.items()}, f"scripted:{path.name} {_digest(text)}")

    def draft(self, request: DraftRequest) -> Draft:
        section = request.section.id
        with self._lock:
            place = self._given.get(section, 0)
            self._given[section] = place + 1
        replies = self.replies.get(section) or self.replies.get("*") or [""]
        text = replies[min(place, len(replies) - 1)]
        tokens_in = prompt_tokens(request.prompt) if request.prompt else 0
        return draft_from(request, text, Usage(1, tokens_in, count_tokens(text)))


def holds_whole(path: Path) -> bool:
    """Whether a file of replies has one for the whole report.

    Raises:
        InputError: as `ScriptedBackend.read`
    """
    return WHOLE in ScriptedBackend.read(path).replies


def holds_polish(path: Path) -> bool:
    """Whether a file of replies has one for the report read through.

    Raises:
        InputError: as `ScriptedBackend.read`
    """
    return POLISH in ScriptedBackend.read(path).replies


def is_whole_reply(text: str) -> bool:
    """Whether a text is itself what a model said of the whole report, whatever stands round its JSON."""
    if "sections" in text and any(True for _one in sections_in(read_reply(mended(text)).values)):
        return True
    return sections_of(text) is not None


def _digest(text: str) -> str:
    """Part of the name, so that replies kept from an older script are not given for the new one."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _as_texts(value: Any) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [one if isinstance(one, str) else json.dumps(one, ensure_ascii=False) for one in values]
