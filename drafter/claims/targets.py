"""Targets held against outcomes: figures of one indicator, one kind and one unit, one planned, one reached."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from drafter.claims.indicators import alike
from drafter.claims.sameness import exclude, kinship
from drafter.core.claim import Figure
from drafter.core.messages import _
from drafter.core.quantity import Change, Quantity
from drafter.language import lexicon
from drafter.language.changes import direction_words
from drafter.language.segmenting import words_of
from drafter.language.units import convert

_SAME = 0.8  # likeness of two names: one may carry a verb in front (力争…, 新建…)
_NOT_PLANNED = frozenset({"base"})
_NOT_REACHED = frozenset({"target", "limit", "base", "remainder"})
_DOING = frozenset({"plan", "status", "direction"})
_LONG_ENOUGH = 4
_ABOUT = frozenset({"左右", "约", "上下", "大约", "近"})
_SLACK = Decimal("0.02")  # 8%左右 is met by 7.9 %


@dataclass(frozen=True, slots=True)
class Answered:
    """A target, the figure that answers it, and whether it was met."""

    target: Figure
    figure: Figure
    met: bool

    @property
    def words(self) -> str:
        return _("{name}：计划{target}，实际{reached}").format(
            name=self.figure.indicator or self.target.indicator,
            target=_said(self.target.quantity),
            reached=_said(self.figure.quantity),
        )


def answered_targets(words: str, targets: Sequence[Figure], reached: Sequence[Figure]) -> list[Answered]:
    """Each target of a plan (`words`) that some figure answers, with the first and nearest in name."""
    found = []
    for target in targets:
        if target.role in _NOT_PLANNED or len(target.indicator) < 2:
            continue
        scored = [(_likeness(target, figure), -at, figure) for at, figure in enumerate(reached)]
        best = max(scored, default=None, key=lambda row: row[:2])
        if best and best[0] >= _SAME:
            found.append(Answered(target, best[2], _met(words, target, best[2])))
    return found


def _likeness(target: Figure, figure: Figure) -> float:
    if figure.role in _NOT_REACHED or _value(figure, target) is None:
        return 0.0
    if (_way(target) is None) != (_way(figure) is None):
        return 0.0
    if target.scope and figure.scope and target.scope != figure.scope:
        return 0.0
    asked, reached = _thing(target.indicator), _thing(figure.indicator)
    one = kinship(asked, reached) == "same" and not exclude(asked, reached)
    return max(
        alike(target.indicator, figure.indicator), alike(asked, reached), _same_characters(asked, reached), float(one)
    )


@lru_cache(maxsize=4096)
def _thing(name: str) -> str:
    """A name without the words that plan, finish or change it: 力争完成税收 → 税收."""
    kept = [word.text for word in words_of(name) if not {kind for kind, _class in word.marks} & _DOING]
    return "".join(kept) or name


def _same_characters(one: str, other: str) -> float:
    """新增城镇就业 and 城镇新增就业: the same characters in another order."""
    if len(one) < _LONG_ENOUGH or abs(len(one) - len(other)) > 1:
        return 0.0
    shared = sum((Counter(one) & Counter(other)).values())
    return 2 * shared / (len(one) + len(other)) if shared >= min(len(one), len(other)) else 0.0


def _way(figure: Figure) -> Change | None:
    """Which way the figure changes its indicator, also where the verb stands before the name (压减一般性支出10%)."""
    if figure.quantity.change or figure.quantity.kind not in ("percent", "point"):
        return figure.quantity.change
    first = next(iter(words_of(figure.indicator)), None)
    classes = {cls for kind, cls in first.marks if kind == "direction"} if first else set()
    return "decrease" if "down" in classes else "increase" if "up" in classes else None


def _met(words: str, target: Figure, figure: Figure) -> bool:
    asked, reached = target.quantity.exact, _value(figure, target)
    assert asked is not None and reached is not None  # _likeness saw to it
    slack = abs(asked) * _SLACK if target.quantity.approx in _ABOUT else Decimal(0)
    if _way(target) == "decrease":
        return reached <= -asked + slack
    return reached <= asked + slack if _is_ceiling(words, target) else reached >= asked - slack


def _value(figure: Figure, target: Figure) -> Decimal | None:
    """The figure in the target's unit, a decrease below zero; None when either is no single number or they do not convert."""
    quantity = figure.quantity
    if quantity.exact is None or target.quantity.exact is None:
        return None
    value = convert(quantity.exact, quantity.unit, target.quantity.unit)
    return -value if value is not None and _way(figure) == "decrease" else value


def _is_ceiling(words: str, target: Figure) -> bool:
    """Whether the target is to be kept under: a limit, or a level something is brought down to."""
    return target.role == "limit" or bool(_brought_down().search(words[: target.quantity.span.start]))


@lru_cache(maxsize=1)
def _brought_down() -> re.Pattern[str]:
    down = lexicon.any_of([*direction_words("down"), *direction_words("down_single")])
    return re.compile(rf"(?:{down})(?:到|至|为)$")


def _said(quantity: Quantity) -> str:
    way = {"increase": _("增长"), "decrease": _("下降")}.get(quantity.change or "", "")
    return f"{way}{quantity.raw}{quantity.approx if quantity.approx in ('以上', '以内', '以下', '左右') else ''}"
