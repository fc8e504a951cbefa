"""Only so many told as so many reached: 能上岗的达21人 where the notes say 能上岗的就21个."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.matching import Match
from drafter.ground.told_numbers import ToldNumber

# 就, 才, 仅 right before the number, or with the verb that brings it there.
_FEW = re.compile(r"(?P<only>就|才|只|仅|只有|仅有|才有|就有)(?:剩|有|是|来|到|收到?|做|办|完成|到位|实现)?了?$")
# 三天就12起, 光投诉就40件: as many as that.
_AS_MANY = re.compile(
    r"(?:[\d一二两三四五六七八九十半几][个]?[年月天日周次](?!下来)|光|单|仅|这|一下|马上|早|很快|当[天月年])[^，。；]{0,8}就[^，。；]{0,3}$"
)
_MANY = re.compile(r"(?:高?达到?了?|多达|超过?|突破)$")
_FEW_SAID = re.compile("仅|只|才|不足|不过|有限")
_RATES = ("percent", "point", "rank")


def few_told_as_many(matches: Sequence[Match]) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason) of each that the source belittles and the text makes much of."""
    for m in matches:
        if len(m.sources) != 1 or m.note or m.why or m.figure.number.family in _RATES:
            continue
        source, many = m.sources[0], _MANY.search(m.figure.before)
        few = _FEW.search(source.before)
        if not many or not few or _FEW_SAID.search(m.figure.clause.text):
            continue
        led = source.whole[: source.number.span.start]
        if "就" in few["only"] and _AS_MANY.search(led):
            continue
        yield m.figure, Reason("soften", many[0] + m.figure.number.raw, few[0] + source.number.raw)
