"""JSON as models write it: line breaks inside strings, trailing commas, single or Chinese quotes, a comma or a brace left out."""

from __future__ import annotations

import json
import re
from typing import Any

from drafter.draft.replies import MAX_REPLY, without_thinking
from drafter.draft.wire import holds_text

_KEYS = r"(?:sections|part|heading|blocks|items|sentences|lead|text|facts|number|fact_ids|verdict|why|elsewhere|remarks|fact|to|result|data|output)"
_CHINESE = re.compile(rf"[“”‘’＂]\s*({_KEYS})\s*[“”‘’＂]\s*[：:]")
_KEY_COLON = re.compile(rf"([\"']{_KEYS}[\"'])\s*：")


def mended(reply: str) -> str:
    """The reply with its JSON put right, if it holds broken JSON; any other reply as it came."""
    text = without_thinking(reply[:MAX_REPLY])
    start = min((at for at in (text.find("{"), text.find("[")) if at >= 0), default=-1)
    if start < 0 or _whole(text):
        return reply
    value = _repaired(_plain_quotes(text[start:]))
    return json.dumps(value, ensure_ascii=False) if holds_text(value) else reply


def _whole(text: str) -> bool:
    """Whether some object in the text can be read as it is, with something said in it."""
    at = text.find("{")
    try:
        value, _end = json.JSONDecoder().raw_decode(text, at) if at >= 0 else (None, 0)
    except (ValueError, RecursionError):
        return False
    return holds_text(value)


def _plain_quotes(text: str) -> str:
    """Chinese quotes and colons round keys made plain; where keys were quoted so, their texts were too."""
    if not _CHINESE.search(text):
        return _KEY_COLON.sub(r"\1:", text)
    text = _CHINESE.sub(r'"\1":', text)
    text = re.sub(r":\s*[“‘＂]", ': "', text)
    text = re.sub(r"[”’＂](\s*)[，,](\s*)(?=[\"“{\[])", r'"\1,\2', text)
    text = re.sub(r"[”’＂](\s*)(?=[}\]])", r'"\1', text)
    text = re.sub(r"([\[,，]\s*)[“‘＂](?=[a-z]{1,2}\d)", r'\1"', text)
    return re.sub(r"(?<=[}\]])(\s*)，", r"\1,", text)


def _repaired(text: str) -> Any:
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        pass
    try:
        from json_repair import repair_json
    except ImportError:
        return None
    try:
        return repair_json(text, return_objects=True, skip_json_loads=True)
    except (ValueError, RecursionError, IndexError, TypeError):
        return None
