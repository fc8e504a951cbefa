"""What of a difference cannot be told with certainty on both sides, so that it is a mark for the reader and no refusal."""

from __future__ import annotations

import re

from drafter.ground.matching import Match


def is_doubtful(match_: Match) -> bool:
    """A role that words other than those known may give: what was before, a growth, what is still to come; never one that no word gives."""
    found = _GIVEN.get((match_.figure.role, match_.sources[0].role if match_.sources else ""))
    return found is not None and bool(found.search(match_.figure.before)) and not _OF_NOW.search(match_.figure.before)


_BEFORE = re.compile("去|上[年期季月]|前|原|由|从|自|曾|往|旧|起初|当初|早")
_GROWTH = re.compile("[增涨升降减跌幅提扩缩]|下滑|回落|加快|放缓")
_GIVEN = {
    ("value", "base"): _BEFORE,
    ("level", "base"): _BEFORE,
    ("level", "rate"): _GROWTH,
    ("value", "rate"): _GROWTH,
    ("target", "remainder"): re.compile(""),
}
_OF_NOW = re.compile("今年|本年|当年|目前|现|已|达|年内|年底|[升降增减涨压缩提扩][^，。；]{0,2}[到至为成]")
# 才, 光: notes also say them of what is only so much by now.
SLIGHT = frozenset(("才", "光", "就", "只", "单", "仅"))
