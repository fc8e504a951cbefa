"""An aim said to be passed, met or missed beside what the source reached of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from drafter.core.claim import Reason
from drafter.ground.told_numbers import ToldNumber
from drafter.ground.values import same_family
from drafter.language import lexicon

LEVELS = frozenset(("value", "level", "ratio", "share", "remainder", "completion"))
DUE = re.compile(
    rf"{lexicon.one_of('openings.txt', 'wanted')}|20[0-9]{{2}}年|排[了的定]|列[了入]|摊[了到派]|分[了到]|该"
)
_BETTER = ("优于", "好于")  # more or less, by what it measures
PASSED = re.compile(
    "(?P<over>高于|超过|超出?|突破|多于|[优好]于)|(?P<under>低于|少于|不及|不足|[未没](?:有|能)?(?:达|完成|实现))"
    "|(?P<met>(?<![未没不尚])已?(?:达到|完成|实现)了?)(?:全年|年度?|年初|既定)?的?$"
)
# 完成目标28万的87%: a part of the aim.
_PART_OF_IT = re.compile("[^，。；]{0,8}的\\s*(?:\\d|[一二三四五六七八九]成|近|约|一?半|超)")


def missed(figure: ToldNumber, source: ToldNumber, figures: Sequence[ToldNumber]) -> list[Reason]:
    """高于80%的目标 where what is reached is 78%, 已达到28万的目标 of 24.5万: the value beside the target lies on the other side."""
    found = PASSED.search(figure.before)
    due = source.role == "target" or (source.role == "value" and bool(DUE.search(source.before)))
    whole = not _PART_OF_IT.match(figure.whole, figure.number.span.end)
    if figure.role != "target" or not due or found is None or found[0] in _BETTER or not whole:
        return []
    reached = [
        f.number.value - source.number.value
        for f in figures
        if f.source == source.source and f.role in LEVELS and same_family(f.number, source.number)
    ]
    if found["met"] and _MEANT.search(figure.clause.text[: figure.number.span.start - figure.clause.span.start]):
        return []
    if found["met"]:
        short = _falls_short(source, reached, figures)
        slots = (figure.before.strip() + figure.number.raw, source.before.strip() + source.number.raw)
        return [Reason("status", *slots)] if short else []
    sides = {"over" if step > 0 else "under" for step in reached if step}
    if reached and found.lastgroup not in sides:
        return [Reason("role", figure.before.strip() + figure.number.raw, source.before.strip() + source.number.raw)]
    return []


# 确保完成全年8公里目标: meant, and no word that it was met; whether it may be meant so is held elsewhere.
_MEANT = re.compile("(?<!已)(?:确保|力争|争取|努力|保证)[^已了，。；]{0,4}(?:完成|达到|实现)")

# 漏损率, 逾期率, 投诉量: the less the better.
_ILL = re.compile("[漏损逾失亏超违死故诉耗误错欠退]|闲置|空[置载]|未|不")


def _falls_short(source: ToldNumber, reached: Sequence[Decimal], figures: Sequence[ToldNumber]) -> bool:
    """Whether what is reached lies on the far side of the aim (`reached`: so much more than it), by where it came from, else by its name."""
    then = [f.number.value for f in figures if f.source == source.source and f.role == "base"]
    if any(base > source.number.value for base in then):
        return any(step > 0 for step in reached)
    ill = not then and any(_ILL.search(word.text) for word in source.label)
    return not ill and any(step < 0 for step in reached)
