"""Figures of which one is a part of the other: 责任书15份：9个镇+6个局 → …，其中9个镇、6个局; 主题党日7次，2次赴… → …，其中2次赴…."""

from __future__ import annotations

import re
from decimal import Decimal

from drafter.language.segments import NUMBER, UNIT, tagged_words

_THINGS = ("n", "j", "l", "a", "b")

_PAIR = re.compile(rf"(?P<one>{NUMBER})(?P<unit>{UNIT})，(?P<two>{NUMBER})(?P=unit)(?=[一-鿿])")
_PARTS = re.compile(
    rf"(?P<whole>{NUMBER})(?P<unit>{UNIT})：(?P<a>{NUMBER})(?P<x>{UNIT}[一-鿿]{{0,6}})[+＋](?P<b>{NUMBER})(?P<y>{UNIT}[一-鿿]{{0,6}})(?=$|[，。；])"
)


def told_as_parts(text: str) -> str:
    """The text with a whole and its two parts told as such, where they add up."""
    return _PARTS.sub(_parts, text)


def told_as_fewer(text: str) -> str:
    """The text with the fewer of two figures in one unit told as some of the more."""
    return _PAIR.sub(
        lambda found: found[0] if _acts_itself(text[found.end() :]) else _among(found, text[: found.start()]), text
    )


def _acts_itself(behind: str) -> bool:
    """Whether what the second figure counts has a verb of its own (15个强县参照执行): they may be others than those before."""
    words = tagged_words(re.split("[，。；：、]", behind)[0])
    return len(words) > 1 and words[0].tag.startswith(_THINGS) and any(w.tag.startswith("v") for w in words[1:])


def _parts(found: re.Match[str]) -> str:
    """21份：12个乡镇+9个站所: the sum settles that + is a list and no increase."""
    if int(found["a"].replace(",", "")) + int(found["b"].replace(",", "")) != int(found["whole"].replace(",", "")):
        return found[0]
    return f"{found['whole']}{found['unit']}，其中{found['a']}{found['x']}、{found['b']}{found['y']}"


def _among(found: re.Match[str], before: str) -> str:
    """主题党日7次，2次赴…: the fewer are some of the more; of 下发212个，核查198个，14个… they are what is left of the whole."""
    one, two = _value(found["one"]), _value(found["two"])
    units = "人|名|个" if found["unit"] in ("人", "名", "个") else found["unit"]
    wholes = [_value(whole) for whole in re.findall(rf"({NUMBER})(?:{units})", re.split("[。；]", before)[-1])]
    # Of 16人，有证的11个，4个是借来的 nobody can tell whose part the 4 are.
    left = any(whole > one if "|" in units else whole - one == two for whole in wholes)
    return f"{found['one']}{found['unit']}，{'其中' if two < one and not left else ''}{found['two']}{found['unit']}"


def _value(digits: str) -> Decimal:
    return Decimal(digits.replace(",", "").rstrip("%余万亿") or 0)
