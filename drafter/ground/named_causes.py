"""A cause that is a thing by its name (因待遇偏低), and no mere word for there being one, nor a lack."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from drafter.ground.covering import HeldWords
from drafter.language.segmenting import Word

# 因故, 由于各种原因: a cause, and none in particular.
_ANY = frozenset(("原因", "情况", "因素", "客观", "实际", "需要", "条件"))
# 因缺少经费 of 没钱修: what is lacking is said in many ways, and held by itself.
_LACK = re.compile("缺|没有|不足|不够|短缺|紧张|有限|跟不上|不到位")


def strange_cause(said: Sequence[Word], text: str, wide: HeldWords) -> bool:
    """Whether the words behind 因 (`said`, of the clause `text`) begin with the name of a thing of which the sources have no sign."""
    named = [*takewhile(lambda w: w.pos.startswith(("n", "vn")) and not w.cls("gloss"), said)]
    if _LACK.search(text) or not any(len(w.text) > 1 and w.text not in _ANY for w in named):
        return False
    behind = [
        w for w in said[len(named) :][:2] if w.pos.startswith(("a", "d", "z")) or w.cls("gloss")
    ]  # 路途较远 of 太远
    return not any(wide.share(w) or set(w.text) & wide.characters for w in (*named, *behind))
