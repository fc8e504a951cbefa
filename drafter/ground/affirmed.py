"""What the source says outright and the text turns: 都解决了 told as 尚未全部解决, 在装修 told as 已装修, whatever else either says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.core.claim import Reason
from drafter.ground.cutting import Clause

_DENIAL = re.compile("(?:尚未|仍未|从未|并未|未能|还没有?|没有|没|未)(?![来必经雨])")
_DENIES = re.compile("[没未不无]")
_NUMBER = re.compile(r"\d[\d.,]*")
_PARTS = re.compile("[，。；：、（）\\n]")
# 已装修, and neither 已装修完 nor 已在装修.
_ALREADY = re.compile("已(?:经|全面|全部)?(?P<act>[一-鿿]{2})(?=$|[，。；、\\d])")


def turned_outright(clause: Clause, raw: str) -> Iterator[Reason]:
    """Denials of what the source clauses (`raw`) affirm in the same word, and acts told as done that they tell as going on."""
    denial = _DENIAL.search(clause.text)
    if denial:
        acts = (
            word for word in clause.words if word.start >= denial.end() and len(word.text) > 1 and word.pos[:1] == "v"
        )
        yield from (
            Reason("polarity", denial[0], word.text) for word in acts if _is_affirmed(word.text, raw, clause.text)
        )
    for found in _ALREADY.finditer(clause.text):
        if _goes_on(found["act"], raw):
            yield Reason("status", found[0], f"在{found['act']}")


def _is_affirmed(act: str, raw: str, told: str) -> bool:
    """Whether a part of the source says that the act is over, and none denies it; 3座开工了 says nothing of 2座."""
    counted = set(_NUMBER.findall(told))
    parts = [part for part in _PARTS.split(raw) if act in part]
    parts = [part for part in parts if not counted or not (of := set(_NUMBER.findall(part))) or of & counted]
    done = re.compile(f"(?:已经?|均|都|全部?)[^没未不无]{{0,6}}{act}|{act}(?:了|完)")
    return any(done.search(part) for part in parts) and not any(_DENIES.search(part) for part in parts)


def _goes_on(act: str, raw: str) -> bool:
    going = re.search(f"(?:正在?|还在|仍在|(?<![现存实])在){act}|{act}(?:中|着)(?=$|[，。；、（）])", raw)
    return bool(going) and not re.search(f"已(?:经|全面|全部)?{act}|{act}(?:了|完|好|毕)", raw)
