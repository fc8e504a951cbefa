"""A long title in balanced lines, broken where the sense breaks (GB/T 9704-2012 §7.3.1: 词意完整，排列对称，长短适宜，梯形或菱形)."""

from __future__ import annotations

import re

# After these a title may break; before the others too. Nowhere inside a number, a name in 《》 or a Latin word.
_AFTER = re.compile(r"[年度局府委会院厅市县区的及和与、》”）]|情况|责任|制度")
_BEFORE = re.compile(r"关于|落实|全面|工作|贯彻|推进|开展|执行|情况|预算|上半年|年度|20\d\d年|[及和与]")
_NEVER = re.compile(r"(?<=[0-9A-Za-z.])(?=[0-9A-Za-z.年月日%])|(?<=[《“（])|(?=[》”）、，的及和与])")


def balanced(title: str, limit: int) -> list[str]:
    """The title in as few lines as `limit` characters a line allows, of like length, none starting with 的 or a mark."""
    count = -(-len(title) // limit)
    if count <= 1:
        return [title]
    lines, rest = [], title
    for left in range(count, 1, -1):
        at = _break(rest, len(rest) / left, limit)
        lines.append(rest[:at])
        rest = rest[at:]
    return [*lines, rest]


def _break(text: str, target: float, limit: int) -> int:
    forbidden = {found.start() for found in _NEVER.finditer(text)}
    good = {found.end() for found in _AFTER.finditer(text)} | {found.start() for found in _BEFORE.finditer(text)}
    places = [at for at in range(1, min(limit, len(text) - 1) + 1) if at not in forbidden] or [round(target)]
    return min(places, key=lambda at: abs(at - target) + (0 if at in good else 5))
