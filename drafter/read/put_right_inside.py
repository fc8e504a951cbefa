"""A slip that its own line puts right: 去年离职17人，不对，是今年离职17人 tells of this year's."""

from __future__ import annotations

import re

from drafter.claims.joining import bigrams
from drafter.language import lexicon
from drafter.language.quantities import find_quantities
from drafter.language.segments import UNIT

_SLIP = re.compile(
    rf"(?P<wrong>[^，。；！!]{{2,24}})[，。！!…]+(?:哦|噢|啊|呃|嗯|等等)?[，,]?(?:{lexicon.one_of('put_right.txt', 'slip')})了?[，,：:！! ]*"
    r"(?:应该|应当|其实|实际上?)?(?:是|为)(?P<right>[^，。；]{2,24})"
)
_BARE = re.compile(rf"\d[\d,.]*[万亿]?(?:{UNIT})?")
_LEAST = 0.5  # of the shorter one's pairs of signs that both have


def without_slips(text: str) -> str:
    """The line with what it takes back replaced by what it says in its place; as it stands where the two speak of unlike things."""
    return _SLIP.sub(_put_right, text)


def _put_right(found: re.Match[str]) -> str:
    wrong, right = found["wrong"], found["right"]
    if _BARE.fullmatch(right):  # 培训1200人，错了，是1020人: the figure alone is another
        figures = find_quantities(wrong)
        only = figures[0].span if len(figures) == 1 else None
        return f"{wrong[: only.start]}{right}{wrong[only.end :]}" if only else found[0]
    return right if _of_one(wrong, right) else found[0]


def _of_one(wrong: str, right: str) -> bool:
    one, other = bigrams(wrong), bigrams(right)
    least = min(len(one), len(other))
    return bool(least) and len(one & other) / least >= _LEAST
