"""非税收入 is no 税收收入: a name that its first sign denies, beside the same without it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.core.claim import Reason
from drafter.ground.told_numbers import ToldNumber

# 非常, 非法, 非遗, 并非: the sign denies no kind.
_KIND = re.compile("(?<![并除莫无是绝决若])非(?![常法遗洲但要得物同议])(?P<what>[一-鿿]{1,2})")


def negated_otherwise(figure: ToldNumber, source: ToldNumber) -> Iterator[Reason]:
    """The figure under a kind that its source denies, or the other way round."""
    said, given = figure.segment, source.segment
    for one, other in ((said, given), (given, said)):
        for found in _KIND.finditer(one):
            bare = found["what"][0]
            if f"非{bare}" not in other and bare in other:
                yield Reason("indicator", said.strip(), given.strip())
                return
