"""What a figure counts told as what excludes it: 失踪2人 for 死2人, 符合条件90户 for 报名的90户, 未开过的三成 for 开过的三成."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from drafter.core.claim import Reason
from drafter.ground.matching import Match
from drafter.ground.told_numbers import ToldNumber
from drafter.language.phrases import phrase_lines


def counted_apart(matches: Sequence[Match]) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason) of each under a class, or a denial, that excludes what its one source counts."""
    for m in matches:
        if len(m.sources) != 1 or m.note or m.why:
            continue
        source = m.sources[0]
        if _other_class(m.figure, source) or _denied_on_one_side(m.figure, source) or _other_head(m.figure, source):
            yield m.figure, Reason("object", m.figure.segment.strip(), source.segment.strip())


@cache
def _groups() -> tuple[dict[str, re.Pattern[str]], ...]:
    found: dict[str, dict[str, re.Pattern[str]]] = {}
    for group, name, ways in (line.split("\t") for line in phrase_lines("figure_classes.tsv")):
        found.setdefault(group, {})[name] = re.compile(ways)
    return tuple(found.values())


def _other_class(figure: ToldNumber, source: ToldNumber) -> bool:
    """Whether each side has just one class of a group, and the source nowhere that of the text."""
    for group in _groups():
        said = [name for name, ways in group.items() if ways.search(figure.segment)]
        given = [name for name, ways in group.items() if ways.search(source.segment)]
        if len(said) == len(given) == 1 and said != given and not group[said[0]].search(source.whole):
            return True
    return False


# 脱贫户, 脱贫人口, 脱贫村: what kind of thing is counted, by the last sign of its name.
_HEADED = re.compile(
    "(?P<stem>[一-鿿]{2}的?)(?P<head>[户人村镇乡县校企店厂岗组])(?=[口员]?(?:[占有达为仅共约\\n，、。；]|的有|$))"
)


def _other_head(figure: ToldNumber, source: ToldNumber) -> bool:
    """脱贫人占231 of 脱贫户占231: one stem, and another thing counted."""
    given = {found["stem"]: found["head"] for found in _HEADED.finditer(source.segment)}
    for said in _HEADED.finditer(figure.segment):
        head = given.get(said["stem"], said["head"])
        if head != said["head"] and said["stem"] + said["head"] not in source.whole:
            return said["stem"] + head not in figure.whole
    return False


_COUNTED = re.compile(r"(?P<what>[^，。；、\d]{2,14})的(?:占|有|约|近|仅|只|才|不到|不足|超过|多达|比例|为|达)*$")
_DENIED = re.compile("[未没]|不(?!久|断|仅|同|锈|动产|少)")
# Acts that deny without saying so (漏报的, 空着的).
_OPEN = re.compile("[未没无不漏缺欠空闲拒逾超失待剩余差违免停少弱难非]")
_SHARES = ("percent",)


def _denied_on_one_side(figure: ToldNumber, source: ToldNumber) -> bool:
    """开过会的不到三成 told as 未开过会的不足三成: one share, of those who did and of those who did not."""
    if figure.number.family not in _SHARES or figure.number.approx != source.number.approx:
        return False
    said, given = _COUNTED.search(figure.before), _COUNTED.search(source.before)
    if said is None or given is None:
        return False
    one, other = said["what"], given["what"]
    denied, plain = (one, other) if _DENIED.search(one) else (other, one)
    shared = set(_DENIED.sub("", denied)) & set(plain) - _LIGHT
    return bool(_DENIED.search(denied)) and not _OPEN.search(plain) and bool(shared)


_LIGHT = frozenset("的了过是在有人户家个名")
