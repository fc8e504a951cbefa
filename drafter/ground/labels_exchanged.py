"""Two figures of one sentence, each under the words the other has in its source: 慰问金57人，慰问劳模17.1万元."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from drafter.core.claim import Reason
from drafter.ground.matching import Match
from drafter.ground.slot_pairs import signs
from drafter.ground.told_numbers import ToldNumber

_LEAST, _ENOUGH = 1, 3  # signs that only one of the two sources has: of each figure, and of both
_QUOTED = re.compile("“[^”]*”")
_GOODS = re.compile("资金|经费|金额|总额|数量|总量|收入|支出|人数|件数|率$")


def labels_exchanged(matches: Sequence[Match]) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason) of the first of each two that stand under signs only the other's source has, and under none of their own."""
    plain = [m for m in matches if len(m.sources) == 1 and not m.note and m.figure.segment]
    for one, two in combinations(plain, 2):
        if one.figure.clause.sentence != two.figure.clause.sentence or one.sources[0] is two.sources[0]:
            continue
        if _are_strange(one, two) or _has_name_moved(one, two) or _has_name_moved(two, one):
            yield one.figure, Reason("indicator", one.figure.segment.strip(), one.sources[0].segment.strip())


def _are_strange(one: Match, two: Match) -> bool:
    for told in (_whole, _named, _unquoted):
        strange = _strange(told, one, two), _strange(told, two, one)
        if min(strange) >= _LEAST and sum(strange) >= _ENOUGH:
            return True
    return False


def _whole(figure: ToldNumber) -> frozenset[str]:
    return signs(figure.segment)


def _named(figure: ToldNumber) -> frozenset[str]:
    """The signs of its name without what any amount is called (人才资金: 人才)."""
    return signs(_GOODS.sub("", figure.segment))


def _unquoted(figure: ToldNumber) -> frozenset[str]:
    """The same without the quoted name both may stand under (“尖锋”重大项目82个，突破技术102项)."""
    return signs(_QUOTED.sub("", figure.segment))


def _strange(told: Callable[[ToldNumber], frozenset[str]], one: Match, two: Match) -> int:
    """How many signs of the first figure's words only the second's source has; none where its own has one that the second's has not."""
    said, own, others = told(one.figure), told(one.sources[0]), told(two.sources[0])
    return 0 if said & (own - others) else len(said & (others - own))


def _has_name_moved(one: Match, two: Match) -> bool:
    """207户…，“一键报贫”13户 told as 13户…，“一键报贫”207户: the words of the one figure's source stand at the other, which has none of its own there."""
    if one.sources[0].source == two.sources[0].source or one.figure.role != two.figure.role:
        return False  # parts of one line may stand under one name
    said, own, others = signs(two.figure.segment), signs(two.sources[0].segment), signs(one.sources[0].segment)
    moved = others - own
    bare = not moved & signs(one.figure.segment) and not (own - others) & said
    return len(moved) >= _NAME and bare and len(moved & said) >= _MOST * len(moved)


_NAME, _MOST = 2, 0.75
