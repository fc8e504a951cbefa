"""Whether two rates are told of two things."""

from __future__ import annotations

import re

from drafter.ground.likeness import synonym_of
from drafter.ground.told_numbers import ToldNumber

# 满意率96% is no 办结率96%.
_KIND = 2
_RATE = re.compile(r"(?P<what>[一-鿿]{2,4})率[^，。；、\d率]{0,4}$")


def _is_turned(short: str, full: str) -> bool:
    """戴头盔 and 头盔佩戴: verb and thing the other way round."""
    act, thing = short[-3:-2], short[-2:]
    return bool(act) and full.startswith(thing) and act in full[_KIND:]


def _is_acted(full: str, short: str) -> bool:
    """证书获取 for 拿证: one thing, and acts of one meaning."""
    act, thing = short[-_KIND:][:1], short[-1:]
    return thing in full[:-1] and synonym_of(act, full[-_KIND:])


def other_rate(figure: ToldNumber, source: ToldNumber) -> bool:
    said, given = _RATE.search(figure.before), _RATE.search(source.before)
    if said is None or given is None:
        return False
    ours, theirs = said["what"][-_KIND:], given["what"][-_KIND:]  # 碘盐合格率 and 碘盐覆盖率 are of one thing
    written_out = set(said["what"]) >= set(given["what"]) or set(said["what"]) <= set(given["what"])  # 不良贷款率
    turned = (
        _is_acted(said["what"], given["what"])
        or _is_turned(said["what"], given["what"])
        or _is_turned(given["what"], said["what"])
    )
    if written_out or turned or set(ours) & set(theirs):
        return False
    return not synonym_of(ours, theirs) and said["what"] not in source.whole
