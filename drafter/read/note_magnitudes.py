"""万 and 亿 alone behind an open place (补贴？万, 投资__亿): 万元 and 亿元 where what stands before them is money, else the bare magnitude."""

from __future__ import annotations

import re

from drafter.language.money import with_yuan
from drafter.language.slot_words import indicator_before
from drafter.read.tables.class_patterns import ending

_MAGNITUDE = re.compile(
    r"[ ]?(?P<scale>[百千]?万亿?|[千万]?亿|[Ww](?![A-Za-z]))(?=$|[，。；、！？,;）)（(@\s]|左右|上下|以[上下内])"
)
# 高龄津贴？万老人: no measure stands between the magnitude and what is counted.
_OF_A_THING = re.compile(
    r"[ ]?(?P<scale>[百千]?万|[千万]?亿)(?![一万分能众物千无全般幸])(?=[一-鿿]{1,6}(?:$|[，。；、]))"
)
_ASKED = re.compile(r"[？?_＿]")
# 减租, 欠薪, 药品款: money by what they end in.
_PAID = re.compile(
    r"(?:租|薪|款|费|税|金|债|贷|捐|赔偿?|兑付|集资|亏损|盈利|创收|增收|减收|罚没)(?:了|发|花|用|拨|付|缴|收|支|还|发行|争取|到账|到位)*$"
)


def magnitude_behind(text: str, start: int, end: int) -> str:
    """The unit a bare magnitude behind the open place from start to end stands for, "" if none stands there."""
    found = _MAGNITUDE.match(text, end) or (_OF_A_THING.match(text, end) if _ASKED.search(text[start:end]) else None)
    if not found:
        return ""
    scale = found["scale"].replace("W", "万").replace("w", "万")
    before = text[:start].rstrip(" 　")
    name = indicator_before(text, start)
    money = with_yuan(f"{before}3{scale}").endswith("元") or ending("money_name").search(name) or _PAID.search(name)
    return f"{scale}元" if money else scale
