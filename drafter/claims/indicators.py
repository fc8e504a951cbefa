"""Names of indicators: when two say the same, and how near two names are."""

from __future__ import annotations

import re
from functools import lru_cache

_MARKS = re.compile(r"[\s“”\"'‘’《》〈〉（）()\[\]【】、，,。；;：:+＋/／·\-—–－]+")
_SCOPE = re.compile(
    r"^(?:(?:自治区|[省市区县州])本级|全(?:市|省|县|区|州|旗|国|镇|系统|局|自治区|社会)|[我本](?:市|省|县|区|州|局|镇)|[省市区县]级|市直|地方|所监管)"
)
_FILLERS = re.compile(r"^(?:累计|共计|合计|新增(?=新增)|各类|各项|各种|其中|全年|当年|本年|年内)+")
_TAIL = re.compile(r"(?:的)?(?:总额|总数|总量|数量|个数|人数|次数|金额)$")


@lru_cache(maxsize=16384)
def normalise(indicator: str) -> str:
    """A name without punctuation, scope and counting words: 全市地方一般公共预算收入 → 一般公共预算收入."""
    bare = _MARKS.sub("", indicator)
    for _round in range(3):
        shorter = _FILLERS.sub("", _SCOPE.sub("", bare))
        if shorter == bare or len(shorter) < 2:
            break
        bare = shorter
    shorter = _TAIL.sub("", bare)
    return (shorter if len(shorter) >= 2 else bare).removesuffix("的")


def same_indicator(a: str, b: str) -> bool:
    """Whether two names are the same but for punctuation, scope and counting words. Two empty names are not."""
    left = normalise(a)
    return bool(left) and left == normalise(b)


@lru_cache(maxsize=16384)
def alike(a: str, b: str) -> float:
    """How near two names are, 0 to 1: Dice over character pairs; at least 0.8 when one ends with the other."""
    left, right = normalise(a), normalise(b)
    if not left or not right:
        return 0.0
    if left == right:
        return 1.0
    x, y = _pairs(left), _pairs(right)
    dice = 2 * len(x & y) / (len(x) + len(y))
    short, long = sorted((left, right), key=len)
    if len(short) >= 3 and (long.endswith(short) or long.startswith(short)):
        return max(dice, 0.8)
    return dice


def _pairs(words: str) -> frozenset[str]:
    return frozenset(words[i : i + 2] for i in range(len(words) - 1)) or frozenset({words})
