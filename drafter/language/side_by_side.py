"""Figures that a note sets side by side with nothing between them, parted as a report parts them.

跨省事项4个部门7个环节 → 4个部门、7个环节; 免押金2.5万家24.5亿元 → 2.5万家、24.5亿元; 受理1268件办结1246件 → 受理1268件，办结1246件.
Only a count and what goes with it: a time, a price, a rate, a size of one thing and what every one gets are told in one breath.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from drafter.core.quantity import Quantity
from drafter.language import lexicon
from drafter.language.money import with_yuan
from drafter.language.quantities import find_quantities
from drafter.language.segments import tagged_words

_CLAUSE = re.compile(r"[^，。；：、？！（）【】“”《》\n]+")
_TIME = re.compile(r"(?:年|个?月|[日号天周时点分秒]|小时|分钟|季度|星期|工作日)$")
# What every one has, what a thing costs, what comes of what: the two figures are one.
_EACH = re.compile(r"每|各|户均|人均|均价|平均|单价|按|比|之|折合|约合|即|等于|第")
_NO_COUNT = ("percent", "ratio", "rank", "index", "point", "duration", "date")
_ROOMS = re.compile(r"[室厅卫层楼门进]$")
_MEASURE = re.compile(r"(?<!元)(?:米|克|升|瓦|吨|亩|公里|顷|里|斤|时|度|岁|级|倍|折|成|%|‰|百分点)$")
# Those it goes to, and what is itself money already: 发放贷款159家，涉及资金… is the loan itself.
_PAID, _SUMS = re.compile(r"(?:[家户人名]|人次|户次|家次)$"), re.compile(r"贷|借款|投资|基金|债")
_END = re.compile(r"(?:以[上下内]|左右|余|多)?$")
_EVENTS = frozenset(("次", "场", "期", "轮", "遍", "趟", "届"))  # 32个支部党员大会380次: what stands between is held
_NAME, _LONG = 4, 8  # characters of what is counted between two figures, and of an act with its object


def parted(text: str) -> str:
    """The text with 、 between a count and the figure that goes with it, ， before the next act with a figure of its own."""
    quantities = find_quantities(text)
    marks: dict[int, str] = {}
    for clause in _CLAUSE.finditer(text):
        inside = [one for one in quantities if clause.start() <= one.span.start and one.span.end <= clause.end()]
        if len(inside) > 1 and not _EACH.search(clause[0]):
            marks |= dict(_marks(text, inside, clause))
    for at in sorted(marks, reverse=True):
        text = text[:at] + marks[at] + text[at:]
    return text


def _marks(text: str, figures: list[Quantity], clause: re.Match[str]) -> Iterator[tuple[int, str]]:
    """Where a mark belongs between neighbours, and which."""
    ends = [one.span.start for one in figures[2:]] + [clause.end()]
    for one, other, end in zip(figures, figures[1:], ends, strict=False):
        between, behind = text[one.span.end : other.span.start], text[other.span.end : end]
        if not (_counts(one) and _counts(other)):
            continue
        if between.startswith(_acts()) and one.span.start > clause.start() and not _is_many(between):
            yield one.span.end, "，"
        elif _goes_with(text[clause.start() : one.span.start], one, between, other, behind):
            yield other.span.start, _sets_off(text[clause.start() : one.span.end], one, between, other)


def _sets_off(before: str, one: Quantity, between: str, other: Quantity) -> str:
    """What goes between a count and its money: 涉及资金, unless the count is of payments; 、 between two counts."""
    who = _PAID.search(one.unit) and not _SUMS.search(before)
    return "，涉及资金" if _is_money(before, one, other) and (between or who) else "、"


def _goes_with(before: str, one: Quantity, between: str, other: Quantity, behind: str) -> bool:
    """Whether the second figure stands beside the first and is no size of the thing behind it (1个5000平方米停车场)."""
    if between and before.endswith(("超", "超过", "过")) and _is_money(before, one, one):
        return False  # 超10亿元项目6个: what is sized so
    if between and (not _is_name(between) or other.unit in _EVENTS):
        return False
    behind = "" if behind.startswith(_acts()) else behind
    if not between:
        return one.unit != other.unit and bool(_END.fullmatch(behind)) and not _MEASURE.search(other.unit)
    if _END.fullmatch(behind):  # 公路18公里桥3座: what stands between may be of either
        # 千亿市3个 says how large what is counted is, 175家企业发债1193只 who did what.
        of_a_size = one.unit.endswith("亿") and not _is_money(before, one, other)
        return (
            one.unit != other.unit
            and len(tagged_words(between)) == 1
            and not of_a_size
            and (_is_money(before, one, other) or not _is_named(before))
            and not _MEASURE.search(other.unit)
        )
    return not _MEASURE.search(other.unit) and _is_name(behind)


def _counts(one: Quantity) -> bool:
    return (
        one.kind not in _NO_COUNT
        and bool(one.unit)
        and one.raw[0].isdigit()
        and not _TIME.search(one.unit)
        and not _ROOMS.search(one.unit)
    )


def _is_name(words: str) -> bool:
    """Whether what stands between two figures only says what the first counts."""
    return len(words) <= _NAME and all(word.tag.startswith(("n", "j", "l", "vn")) for word in tagged_words(words))


def _is_money(before: str, one: Quantity, other: Quantity) -> bool:
    """亿 of nothing behind a count is money; 万 of nothing where the clause names money and the count is of those it goes to."""
    if other.kind == "money" or other.unit.endswith("亿"):
        return True
    return (
        other.unit.endswith("万")
        and bool(_PAID.search(one.unit))
        and with_yuan(f"{before[: -len(one.raw)]}3万").endswith("元")
    )


def _is_named(before: str) -> bool:
    """Whether what stands before a figure already says what it counts."""
    words = tagged_words(before)
    return bool(words) and words[-1].tag.startswith(("n", "j", "l"))


def _is_many(words: str) -> bool:
    return len(words) > _LONG


@cache
def _acts() -> tuple[str, ...]:
    return tuple(lexicon.words("follow_up_acts.txt"))
