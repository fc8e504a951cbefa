"""A bound said by a superlative or by two denials: 不超过三年 beside 最长三年, 过半方可 beside 没过半就不动."""

from __future__ import annotations

import re

from drafter.ground.number import Number

# 没过半就不动: what is needed, said by two denials.
NEEDED = re.compile("[没未不][^，。；]{1,8}就[^，。；]{0,2}[不别没]")


def is_capped(bounded: Number, other: str) -> bool:
    """不超过三年 beside 最长三年."""
    superlative = {"most": _AT_MOST, "least": _AT_LEAST}.get(bounded.approx)
    return superlative is not None and bool(superlative.search(other)) and not _BROKEN.search(other)


# 超过7%的上限: the bound is named as one that does not hold.
_BROKEN = re.compile("(?<!不)(?<!未)(?:超[过出]|突破|高于|跌破)")
_AT_MOST, _AT_LEAST = (
    re.compile("最(?![短低少小近早])|峰值|顶峰|控制(?:数|线|值|目标|指标)|上限|红线|限[额值]|封顶"),
    re.compile(
        r"最(?![长高多大远晚])|下限|底线|保底|(?<=[一-鿿])[够满足](?=[\d一二两三四五六七八九十])|不(?:能|得|许|可)?少"
    ),
)
