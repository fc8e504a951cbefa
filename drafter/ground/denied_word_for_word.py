"""A denial put before, or taken from, what text and source have word for word: 未达到3.2万头以上的目标 of 达到3.2万头以上的目标."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.core.claim import Reason
from drafter.ground.covering import HeldWords
from drafter.ground.cutting import Clause

# What follows must be as long that it is met by no chance.
_SAME = 5
_DENIAL = re.compile(
    rf"(?:尚未|仍未|还未|并未|未能|没有|没能|未|没|不|无)(?P<what>[一-鿿\d.]{{{_SAME},}})(?=$|[，。；、（）])"
)
_ANY = re.compile("[没未不无难拒免禁缺非否别莫勿甭]|尚待")
_PARTS = re.compile("[，。；：、（）\n]")


def denied_word_for_word(clause: Clause, wide: HeldWords) -> Iterator[Reason]:
    """What the clause denies and the facts (`wide`) affirm in the very same words, or the other way round."""
    given = [part for part in _PARTS.split(wide.raw) if part]
    said = [part for part in _PARTS.split(clause.text) if part]
    for ours, theirs in ((said, given), (given, said)):
        denied = [found for part in ours for found in _DENIAL.finditer(part)]
        for found in denied:
            plain = [part for part in theirs if found["what"] in part]
            affirmed = bool(plain) and not any(_ANY.search(part) for part in plain)
            if affirmed and not any(found["what"] in part and part != found.string for part in ours):
                told, source = (found[0], plain[0]) if ours is said else (plain[0], found[0])
                yield Reason("polarity", told, source)


# 没出过事故, 没有准图: what there is not; 发生事故, 有准确图纸: that there is.
_NONE = re.compile(
    "(?:没有?|从未|并未|未|无)(?:再|曾|能)?(?:发生|出现|存在|出|有)?过?(?:一[起例件])?(?P<what>[一-鿿]{2})(?=$|[，。；、（）])"
)
_BEING = re.compile("(?:发生|出现|存在|(?<![没未])有)(?:了|过)?(?P<what>[^，。；、没未无不零]{2,12})")


def denied_being(clause: Clause, wide: HeldWords) -> Iterator[Reason]:
    """That there is what the facts (`wide`) say there is not, in signs they have, and nowhere say there is."""
    said = None if _ANY.search(clause.text) else _BEING.search(clause.text)
    given = [found for part in _PARTS.split(wide.raw) for found in _NONE.finditer(part)] if said else []
    for found in given:
        at = said["what"].find(found["what"][0]) if said else -1
        if not said or at < 0 or said["what"].find(found["what"][1], at + 1) < 0:
            continue
        known = (one for one in _BEING.finditer(wide.raw) if found["what"] in one["what"])
        if next(known, None) is None:
            yield Reason("polarity", said[0], found[0])
            return
