"""How a share moves where speech says it shortly: 快一半 of what takes time, 基金掉两成, 省电费两成 and 降低成本30% whatever stands before them."""

from __future__ import annotations

import re

from drafter.ground.number import Number
from drafter.language.lexicon import any_of, words

# 清掉三成, 卖掉两成: the verb says what became of them.
_FALLS = re.compile("(?:^|[^清卖拆用花扣砍减删去丢甩换吃除关撤改退消烂坏扔倒])掉(?:了|约|近)*$")
_SAVED = re.compile(
    f"(?:降低|压减|压缩|减少|减轻|缩短|节约|节省|省|降|减)(?:了|出)?(?:{any_of(words('spoken_moves.txt', 'spent'))})(?:约|近|超)*$"
)
_QUICKER = re.compile("(?:^|[，、：；。])快(?:了|约|近)*$")
_ENDS = re.compile("[，。；、）]|$|左右|以上")
_OF_ALL = "成半%％"


def spoken_sign(number: Number, before: str, after: str) -> str:
    """up | down | "" of a share in tenths or in percent; 快 is up, as of a speed."""
    if number.family != "percent" or number.raw.rstrip()[-1:] not in _OF_ALL:
        return ""
    if is_quicker(before) and _ENDS.match(after.strip()):
        return "up"
    return "down" if _FALLS.search(before) or _SAVED.search(before) else ""


def is_quicker(before: str) -> bool:
    """Whether 快 stands right before a share (快三成)."""
    return _QUICKER.search(before) is not None
