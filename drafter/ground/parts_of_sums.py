"""A part of several counts together: 检出甲病97例、乙病14例，其中109例已随访 of 甲病97例、乙病14例，109例随访到."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from drafter.core.claim import Reason
from drafter.ground.matching import Match
from drafter.ground.told_numbers import ToldNumber

# Between two counts of one list, and between the list and what is said of all of it.
_LISTED = re.compile(r"[^，。；：\d（）()]{0,4}(?:[、和与及]|[，,](?!其中|有|另))[^，。；、\d其共（）()]{1,16}$")
_TOLD_OF_ALL = re.compile(r"[^，。；、\d（）()]{0,4}[，,](?!其中|另|还)[^，。；\d（）()]{0,12}$")
_SAID_OF = re.compile(r"其中(?:的|有|含|包括)?(?P<name>[^，。；\d]{2,12})$")
_SHORTEST = 2


def is_part_of_sum(matches: Sequence[Match], at: int) -> bool:
    """Whether the figure at `at`, told as 其中, is one of all that was counted side by side before it, in the text and in one source."""
    part = matches[at]
    if not part.sources or part.note:
        return False
    members = [*_list_before(matches, at)]
    given = [m.sources[0] for m in members]
    if len(members) < _SHORTEST or any(one.source != part.sources[0].source for one in given):
        return False
    whole = sum((one.number.value for one in given), Decimal(0))
    return part.figure.number.value <= whole and is_told_of_all(part.sources[0], given)


def _list_before(matches: Sequence[Match], at: int) -> Iterator[Match]:
    """The counts of the list that ends right before, the last first."""
    for later, one in zip([None, *reversed(matches[1:at])], reversed(matches[:at]), strict=False):
        same = one.figure.clause.sentence == matches[at].figure.clause.sentence
        if (
            len(one.sources) != 1
            or one.note
            or one.figure.role != "value"
            or one.figure.number.family != "count"
            or not same
        ):
            return
        if later is not None and not _LISTED.fullmatch(_between(one.figure, later.figure)):
            return
        yield one


def _between(one: ToldNumber, next_: ToldNumber) -> str:
    return one.whole[one.number.span.end : next_.number.span.start]


def is_told_of_all(figure: ToldNumber, members: Sequence[ToldNumber]) -> bool:
    """Whether a source tells a figure right behind a list of counts, under the name of none of them."""
    listed = sorted(members, key=lambda one: one.number.span.start)
    if not listed or listed[-1].number.span.end > figure.number.span.start:
        return False
    gaps = (_LISTED.fullmatch(_between(*two)) for two in pairwise(listed))
    return all(gaps) and bool(_TOLD_OF_ALL.fullmatch(_between(listed[-1], figure)))


def one_for_all(matches: Sequence[Match], figures: Sequence[ToldNumber]) -> Iterator[tuple[ToldNumber, Reason]]:
    """其中民宿27家有问题 of 酒店32家、民宿118家，有问题的27家: what is said of all, told of one."""
    for m in matches:
        said = _SAID_OF.search(m.figure.whole[: m.figure.number.span.start])
        if said is None or len(m.sources) != 1 or m.note or m.sources[0].given:
            continue
        source = m.sources[0]
        before = [f for f in figures if f.source == source.source and f.number.span.end <= source.number.span.start]
        members = [*_run_before(before, source)]
        own = source.whole[members[0].number.span.end : source.clause.span.end] if members else ""
        name = next((word.text for one in members for word in one.label if word.text in said["name"]), "")
        shared = all(name in f"{one.before}" for one in members)
        if len(members) >= _SHORTEST and len(name) > 1 and not shared and name not in own:
            yield m.figure, Reason("whole", said[0] + m.figure.number.raw, own.strip("，、"))


def _run_before(before: Sequence[ToldNumber], figure: ToldNumber) -> Iterator[ToldNumber]:
    """The list of counts right before a figure of a source, the last first."""
    ordered = sorted(
        (f for f in before if f.number.family == figure.number.family), key=lambda one: -one.number.span.start
    )
    for at, one in enumerate(ordered):
        pattern, next_ = (_LISTED, ordered[at - 1]) if at else (_TOLD_OF_ALL, figure)
        if not pattern.fullmatch(_between(one, next_)):
            return
        yield one
