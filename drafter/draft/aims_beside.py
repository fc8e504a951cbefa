"""A target told beside its figure, as a report sets it against it: 总产24.1万吨，目标24万吨 → 总产24.1万吨，高于24万吨的目标; where it is only about so much, or a bound, it is said to be that."""

from __future__ import annotations

import re
from decimal import Decimal

from drafter.language.segments import NUMBER, UNIT

_N = r"(?P<{0}>\d[\d,]*(?:\.\d+)?)"
_AIM = r"(?P<aim>(?:年度|全年|年初|预期)?目标)(?:是|为)?"
_BESIDE = re.compile(
    rf"(?<![约近超\d.余])(?P<figure>{_N.format('value')}(?P<unit>[万亿千百]?(?:{UNIT}|元|%)))，{_AIM}{_N.format('target')}(?P=unit)(?P<bound>以上|以内|以下|左右|上下)?(?=$|[，。；])"
)
_BARE = re.compile(
    rf"(?<=，)(?P<aim>(?:年度|全年|年初|预期)目标)(?=(?:约)?{NUMBER}(?:{UNIT}|%|元|[一-鿿]{{1,2}})(?:以上|以内|以下|左右|上下)?(?:$|[，。；]))"
)


def with_aims(text: str) -> str:
    """The text with each target beside its own figure set against it, by nothing but the two numbers."""
    return _BARE.sub(r"\g<aim>为", _BESIDE.sub(_against, text))


def _against(found: re.Match[str]) -> str:
    value, target = (Decimal(found[one].replace(",", "")) for one in ("value", "target"))
    goal = f"{found['target']}{found['unit']}"
    if found["bound"]:
        return f"{found['figure']}，{found['aim']}为{goal}{found['bound']}"
    word = "达到" if value == target else "高于" if value > target else "低于"
    return f"{found['figure']}，{word}{goal}的{found['aim']}"
