"""What of a difference cannot be told with certainty on both sides, so that it is a mark for the reader and no refusal."""

from __future__ import annotations

import re

from drafter.ground.matching import Match


def is_doubtful(match_: Match) -> bool:
    """A role that words other than those known may give: what was before, unless it is said of now; what is still to come."""
    pair = (match_.figure.role, match_.sources[0].role if match_.sources else "")
    return pair in _EITHER and not _OF_NOW.search(match_.figure.before)


_EITHER = frozenset(
    (("value", "base"), ("level", "base"), ("level", "rate"), ("target", "remainder"), ("value", "rate"))
)
_OF_NOW = re.compile("今年|本年|当年|目前|现|已|达|年内|年底|[升降增减涨压缩提扩][^，。；]{0,2}[到至为成]")
# 才, 光: notes also say them of what is only so much by now.
SLIGHT = frozenset(("才", "光", "就", "只", "单", "仅"))
