"""A hope told as settled in a plan: 入园率达到85% of 入园率争取到85%."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.core.claim import Reason
from drafter.ground.slot_pairs import Found, SlotPair

# 争取到85%, 争取到6月底: 到 belongs to the figure behind; 争取到资金300万 was got.
_HOPED = re.compile(
    r"争取(?:能|把|在)?到(?=[约近]?\d[\d.]*(?:%|％|成|个百分点|天|分|月|日|号)|[一二三四五六七八九]成)"
    r"|(?:(?<![直])奔着?|(?<![要缓俯对])冲(?:到|刺|击|上)?|够到)(?=[约近]?\d)"
)
_SAID = re.compile("争取|力争|力求|努力|尽力|尽量|尽可能|目标|有望|争创|冲刺|拟|左右")


def aims_dropped(pair: SlotPair) -> Iterator[Found]:
    found = _HOPED.search(pair.told.text)
    if found and pair.clause.numbers and not _SAID.search(pair.about):
        yield "bent", Reason("plan", pair.clause.text.strip(), found[0])
