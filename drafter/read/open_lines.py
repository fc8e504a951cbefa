"""A line that is one open slot of a form ([此处输入主送机关]：, 【成文日期】, {{TITLE}}): it stands for what is to be written there."""

from __future__ import annotations

import re
from functools import cache

from drafter.language import lexicon

_SLOT = re.compile(
    r"(?:\{\{|\$\{|<<|《|[\[［【〔<＜（(])\s*(?P<words>[^\n\[\]【】{}]{1,30}?)\s*(?:\}\}|\}|>>|》|[\]］】〕>＞）)])[：:]?"
)
_FILE, _SLOTS = "open_lines.txt", ("title", "salutation", "body", "organ", "date")
_ROUND = "（("  # （此处输入…） is a slot, （征求意见稿） a note: round brackets count only with a word of filling in
_FILLED_IN = re.compile("输入|填写|填入|插入|添加|写明|键入")


def open_line(words: str) -> str:
    """title, salutation, body, organ or date for a line that is one slot; "" for any other line."""
    found = _SLOT.fullmatch(words.strip())
    if found is None or (words.strip()[0] in _ROUND + "《" and not _FILLED_IN.search(found["words"])):
        return ""
    named = [*_names().finditer(found["words"].lower())]
    return next(slot for slot in _SLOTS if named[-1][0] in lexicon.words(_FILE, slot)) if named else ""


@cache
def _names() -> re.Pattern[str]:
    names = lexicon.any_of(lexicon.words(_FILE))
    return re.compile(rf"(?<![a-z])(?:{names})(?![a-z])")
