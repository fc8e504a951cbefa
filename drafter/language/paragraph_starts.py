"""Where paragraphs begin: at every line of a text that is one line a paragraph, or between the hard-wrapped lines of a PDF."""

from __future__ import annotations

import re

NUMBERS = (
    r"第?[一二三四五六七八九十]+(?:、|部分)",
    r"[（(][一二三四五六七八九十]+[）)]",
    r"\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)]",
)
NUMBERED = rf"[\u3000 ]{{0,8}}(?:{'|'.join(NUMBERS)})"
_LINE = re.compile(r"[^\n]{20,}")
# No page is this wide.
_TOO_LONG = 240
_ENDS = "。；：！？”）)…:;"
# A blank line in the middle of a sentence is only a page break.
_WRAPPED = re.compile(rf"(?<![—–－\-])\n(?:(?=[\u3000 ]{{2}})|(?={NUMBERED}))|(?<=[。！？；：])\s?\n{{1,3}}")
_EVERY = re.compile(r"\n(?!\n)")
_SAMPLE = 400


def paragraph_starts(flat: str) -> list[int]:
    """Offsets where paragraphs begin, in order; the first is 0."""
    if not is_wrapped(flat):
        return [0, *(found.end() for found in _EVERY.finditer(flat))]
    starts = {0, *(found.end() for found in _WRAPPED.finditer(flat)), *_after_short_lines(flat)}
    return sorted(starts)


def is_wrapped(flat: str) -> bool:
    """Whether most long lines stop in the middle of a sentence, as a PDF's do."""
    if any(len(line) >= _TOO_LONG for line in flat.split("\n")):
        return False
    ended = whole = 0
    for line in _LINE.finditer(flat):
        whole += 1
        ended += line[0].rstrip()[-1:] in _ENDS
        if whole == _SAMPLE:
            break
    return whole >= 6 and ended * 2 < whole


def _after_short_lines(flat: str) -> list[int]:
    """Starts of lines that follow a title: a line far shorter than the page is wide, without a mark at its end."""
    lines = flat.split("\n")
    widths = sorted(len(line) for line in lines if len(line) >= 12)
    narrow = widths[len(widths) * 3 // 4] * 0.6 if widths else 0
    starts, at = [], 0
    for line in lines:
        at += len(line) + 1
        bare = line.strip()
        if 6 <= len(bare) < narrow and "一" <= bare[-1] <= "鿿" and at < len(flat):
            starts.append(at)
    return starts
