"""Secrecy markings 密级标志: words that say a text must not travel.

Source: GB/T 9704-2012 §7.2.2 (密级和保密期限, `机密★1年`); 〔机密〕 and 密级：机密 are how notes write it.
"""

from __future__ import annotations

import re

from drafter.core.text import Span

_LEVEL = r"(?:绝\s*密|机\s*密|秘\s*密)"
_MARKING = re.compile(
    rf"[〔\[【(（<《]\s*{_LEVEL}[^〕\]】)）>》\n]{{0,10}}[〕\]】)）>》]"
    rf"|{_LEVEL}\s*[★☆*＊]+"
    rf"|密\s*级\s*[：:]\s*{_LEVEL}"
    rf"|^\s*[-—*•·]?\s*{_LEVEL}\s*[：:|]",
    re.MULTILINE,
)


# The level alone on its line or in its cell, and 密级 in one cell with the level in the next: no running prose looks so.
_ALONE = re.compile(
    rf"^[\s★☆*＊]*{_LEVEL}[\s★☆*＊]*(?:(?:\d{{1,2}}|[一二三五十]{{1,3}})年|长期)?\s*$|密\s*级[\s：:|]*{_LEVEL}",
    re.MULTILINE,
)


def is_marked(text: str) -> bool:
    """Whether a line, or a row with its cells joined by |, bears a secrecy marking of any form."""
    return bool(find_secrecy_markings(text) or _ALONE.search(text))


def find_secrecy_markings(text: str) -> list[Span]:
    """Every secrecy marking in the text; 保守秘密 or 机密文件管理 in running prose is none."""
    return [Span(*found.span()) for found in _MARKING.finditer(text)]
