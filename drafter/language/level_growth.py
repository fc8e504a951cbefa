"""A bare percentage behind an indicator that has no rate of its own is its growth: 规上工业奔6%以上, 经济5%左右. 失业率5.5% and 税收占比63% are rates."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from drafter.language import lexicon
from drafter.language.lexicon import any_of

_N = r"\d{1,2}(?:\.\d+)?"
_RATE = rf"(?P<rate>{_N}%?[—–～~-]?(?:{_N})?%)"
_AIM = "力争|争取|确保|奔着|奔|冲刺|冲|瞄准|保|稳在|保持在|保持|预期|目标|计划|预计"
_REACHED = "达到|达|为|在|到"
# A share, a completion, a move the clause names itself, or a part of what stands before.
_OTHERWISE = re.compile("占|其中|比重|比例|分之|完成|贡献|优惠|返还|加成|[增降升减涨跌按每提抽拿]|率$")
# What ends the figure: 利润10%用于分红 is a part of it.
_END = re.compile(r"(?:左右|上下|以[上下内])?(?=$|[，。；、,;）)])")
_FIRST = re.compile(rf"{_N}%")
_LARGEST = Decimal(40)  # beyond which a bare percentage may be a share or a completion
_CLAUSE = re.compile(r"[，。；：、（）]")


def is_growth(before: str, value: Decimal, after: str) -> bool:
    """Whether a bare percentage behind these words is the growth of what they name."""
    clause = _CLAUSE.split(before)[-1]
    found = _named().search(clause)
    if found is None or value > _LARGEST or not _END.match(after):
        return False
    return not _OTHERWISE.search(clause[: found.start()])


def rate_of_growth(after: str, source: str) -> bool:
    """Whether the percentage these words open with stands bare in a source, as the growth of what it names there."""
    found = _FIRST.match(after)
    places = re.finditer(rf"(?<![\d.]){re.escape(found[0])}", source) if found else ()
    return any(is_growth(source[: one.start()], Decimal(one[0][:-1]), source[one.end() :]) for one in places)


def with_growth(text: str) -> str:
    """The text with 增长 before each such percentage."""
    at = 0
    while found := _told().search(text, at):
        at = found.end()
        numbers = [Decimal(one) for one in re.findall(_N, found["rate"])]
        if not is_growth(text[: found.start("rate")], max(numbers), text[at:]):
            continue
        aim = _written_aim(found["aim"] or "")
        new = f"{found['name']}{aim}增长{found['rate']}"
        text = f"{text[: found.start()]}{new}{text[found.end() :]}"
        at = found.start() + len(new)
    return text


def _written_aim(aim: str) -> str:
    """力争 for what is run for, 确保 and 保持 for what is held; 预期, 目标 and 计划 as they stand."""
    if aim.startswith(("奔", "冲", "瞄")):
        return "力争"
    return "保持" if aim.startswith(("稳", "保持")) else "确保" if aim == "保" else aim


@cache
def _names() -> str:
    return any_of(lexicon.words("figures/natures.txt", "only_grows"))


@cache
def _named() -> re.Pattern[str]:
    return re.compile(rf"(?:{_names()})(?:{_AIM})?(?:{_REACHED})?$")


@cache
def _told() -> re.Pattern[str]:
    return re.compile(rf"(?P<name>{_names()})(?P<aim>{_AIM})?(?:{_REACHED})?(?<![\d.]){_RATE}")
