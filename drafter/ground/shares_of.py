"""What a share is a share of, beside the same in the source: 占老投诉户的57% of 占了投诉的57%, 占新增人次的74% of 农户占74%."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.claims.initials import are_initials
from drafter.core.claim import Reason, VerdictKind
from drafter.ground.matching import Match
from drafter.ground.slot_pairs import signs
from drafter.ground.told_numbers import ToldNumber

_OF = re.compile("占(?!比|地|道|用|有率)(?:到|了)?(?P<base>[一-鿿]{2,10}?)的?(?:约|近|比重?为?|比例为?)?$")
_AMONG = re.compile("(?P<base>[一-鿿]{2,10})[中里]，?[一-鿿、]{0,14}占(?:到|比)?(?:约|近)?$")
# 占总数, 占全部信访件: the whole of what is spoken of, with what counts it.
_WHOLE = re.compile("总|全|年|月|季|其|同期|当年|的|量|数|额|件|案|人次?|合计|比重?")
_WITHIN = re.compile("[中里]|其|当中|里头")
_HAN = re.compile("[一-鿿]")


def shares_of_another(
    matches: Sequence[Match], figures: Sequence[ToldNumber]
) -> Iterator[tuple[ToldNumber, VerdictKind, Reason]]:
    """(figure of the text, what it makes of it, reason); another base is bent, one the source may mean is shown to the reader."""
    for m in matches:
        if len(m.sources) != 1 or m.note or m.why or m.figure.number.family != m.sources[0].number.family:
            continue
        said = _OF.search(m.figure.before)
        given = _OF.search(m.sources[0].before)
        if said and given:
            kind = _beside(said["base"], given["base"], m.sources[0].before)
            if kind is not None:
                yield m.figure, kind, Reason("base", said[0], given[0])
        elif said and "占" in m.sources[0].before and not _stated(said["base"], m.sources[0].whole):
            yield m.figure, "bent", Reason("base", said[0], m.sources[0].before.strip("，、 "))
        elif (among := _among(m)) is not None:
            yield m.figure, "reworded", Reason("base", among, m.sources[0].clause.text.strip())


def _beside(said: str, given: str, led: str) -> VerdictKind | None:
    """led: the words before the source's figure, whose own name may be said again (12月支出占全年 told as 占全年支出)."""
    own, theirs = signs(_WHOLE.sub("", said)), signs(_WHOLE.sub("", given))
    if own and not theirs and own <= _REGIONS and _TOTAL.search(given):
        return "bent"
    more = own - theirs
    if are_initials(_WHOLE.sub("", given), _WHOLE.sub("", said)):
        return None  # 占永久基本农田 of 占永农
    if not own or not theirs or more <= signs(led):
        return None
    return "bent" if not own & theirs or (own > theirs and len(more) > 1) else "reworded"


# 占全市的27% of 占总量两成七: the whole of another.
_REGIONS, _TOTAL = frozenset("国省市县区镇乡"), re.compile("总")


def _stated(base: str, text: str) -> bool:
    """Whether the source has any sign of what the share is said to be of."""
    own = signs(_WHOLE.sub("", base))
    return not own or bool(own & signs(text))


def _among(m: Match) -> str | None:
    """流失教师中三年内的占38% where the source's own clause names nothing it is among."""
    begin = m.figure.clause.span.start
    led = m.figure.clause.text[: m.figure.number.span.start - begin]
    found = _AMONG.search(led)
    source = m.sources[0]
    if found is None or "其" in found["base"] or _WITHIN.search(source.clause.text):
        return None
    return None if signs(found["base"]) & signs(source.clause.text) else found["base"]
