"""Completion (value ÷ target), share (part ÷ whole) and rates such as 整改率 (settled ÷ found), where both numbers stand in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.check.figures.growths import is_minor, value_in
from drafter.check.figures.roles import Figure, completion_words
from drafter.check.figures.statements import Statement
from drafter.claims.arithmetic import share_sum, shown
from drafter.claims.intervals import Interval, percentage, stands_for
from drafter.claims.joining import family

_WHICH = ("年初", "调整", "变更", "变动", "汇总")
_RATE_NAME = re.compile(
    r"(整改|办结|化解|调解|调处|销号|查处|解决|合格|开工|竣工|完工|答复|结案|破案|到位|就业|录取|成功)(?:完成|成功)?率(?:为|达|达到|是)?$"
)
_LIMITED = re.compile(
    r"(?:覆盖率|合格率|整改率|办结率|满意率|满意度|化解率|参与率|知晓率|入户率|普及率|到位率|签约率|达标率|处理率|回收率|出勤率|调解率|成功率)(?:为|达|达到|提高到|提升至|提升到)?$"
)


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A percentage its two numbers refute."""

    percent: Figure
    part: Figure
    whole: Figure
    follows: str
    arithmetic: str
    delta: str
    tolerance: str
    minor: bool


def mismatch(percent: Figure, part: Figure, whole: Figure) -> Mismatch | None:
    """What is wrong when `percent` is said of part ÷ whole, or None if it fits within rounding."""
    if part.quantity.exact is None or whole.quantity.exact is None or percent.quantity.exact is None:
        return None
    fair = percentage(stands_for(part.quantity), stands_for(whole.quantity))
    said = stands_for(percent.quantity)
    if fair is None or _near(fair, said) or not whole.quantity.exact:
        return None
    now, base = value_in(part, whole.unit), value_in(whole, whole.unit)
    return Mismatch(
        percent, part, whole, f"{shown(now / base * 100)}%", share_sum(now, base),
        f"{shown(fair.distance(said))}个百分点", f"{shown(fair.low)}%—{shown(fair.high)}%",
        is_minor(percent, fair.distance(said)),
    )  # fmt: skip


def _near(fair: Interval, said: Interval) -> bool:
    """Whether they meet; a last digit cut off instead of rounded is not held against anyone."""
    slack = (said.high - said.low) / 2
    return Interval(fair.low - slack, fair.high + slack).meets(said)


def completion_mismatches(statement: Statement) -> Iterator[Mismatch]:
    """Completion rates of a statement against the targets before its value, or the one right before the rate."""
    if statement.listed or statement.value.quantity.approx:
        return
    previous: Figure | None = None
    for figure in statement.companions:
        if figure.part == "completion" and not figure.quantity.approx:
            yield from _first(figure, statement.value, _targets(statement, figure))
        elif (
            figure.part in ("other", "share")
            and previous is not None
            and previous.part == "target"
            and re.fullmatch(r"的", figure.lead)
        ):
            yield from _first(figure, statement.value, [previous])
        previous = figure


def _first(percent: Figure, value: Figure, targets: Sequence[Figure]) -> Iterator[Mismatch]:
    """The mismatch with the last target, when no target fits."""
    found = [mismatch(percent, value, target) for target in targets if family(target.unit) == family(value.unit)]
    if found and all(found):
        last = found[-1]
        assert last is not None
        yield last


def _targets(statement: Statement, percent: Figure) -> list[Figure]:
    """The targets a completion may mean: those of its own kind (年初, 调整) if it names one."""
    words = completion_words(percent.lead)
    targets = [t for t in statement.targets if not t.quantity.approx and t.quantity.exact is not None]
    if words is None:
        return []
    which, what = words
    targets = [t for t in targets if what in t.lead]
    if which in _WHICH:
        return [t for t in targets if which in t.lead or (which in ("变更", "变动") and "调整" in t.lead)]
    return targets


def rate_mismatches(sentence: Sequence[Figure]) -> Iterator[Mismatch]:
    """整改率 and its like, when the two counts right before it are 发现… and 已整改…."""
    for at, percent in enumerate(sentence[2:], 2):
        whole, part = sentence[at - 2], sentence[at - 1]
        named = _RATE_NAME.search(percent.lead)
        if (
            not named
            or percent.unit != "%"
            or family(whole.unit) != family(part.unit)
            or whole.quantity.approx
            or part.quantity.approx
        ):
            continue
        if named[1] not in part.lead or named[1] in whole.lead or whole.quantity.kind == "percent":
            continue
        if found := mismatch(percent, part, whole):
            yield found


_CUT_RATE = re.compile(r"(核减|审减|节约|节支|压减|核增)率(?:为|达到?|是)?$")


def cut_rate_mismatches(sentence: Sequence[Figure]) -> Iterator[Mismatch]:
    """核减率 and its like: 送审X，核减Y，核减率Y÷X."""
    for whole, part, percent in zip(sentence, sentence[1:], sentence[2:], strict=False):
        named = _CUT_RATE.search(percent.lead)
        if (
            not named
            or percent.unit != "%"
            or family(whole.unit) != family(part.unit)
            or whole.quantity.approx
            or part.quantity.approx
        ):
            continue
        if named[1] in part.lead and named[1] not in whole.lead and (found := mismatch(percent, part, whole)):
            yield found


def over_hundred(sentence: Sequence[Figure]) -> Iterator[Figure]:
    """Shares and rates that cannot pass 100%, but do."""
    for figure in sentence:
        value = figure.quantity.exact
        if figure.unit != "%" or value is None or value <= 100:
            continue
        if _LIMITED.search(figure.lead) or (
            figure.part == "share" and re.search(r"占.{0,16}(?:比重|比例)(?:为|达|达到)?$", figure.lead)
        ):
            yield figure
