"""What of a difference cannot be told with certainty on both sides, so that it is a mark for the reader and no refusal."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.ground.matching import Match


def is_doubtful(match_: Match, slot: str, matches: Sequence[Match]) -> bool:
    """Whether what differs in this slot rests on a reading that other words may give as well."""
    return (slot == "role" and _role(match_)) or (
        slot == "indicator" and _is_hosted_afar(match_) and not _is_exchanged(match_, matches)
    )


def _is_exchanged(match_: Match, matches: Sequence[Match]) -> bool:
    """Whether another figure of the text is laid on another host too: two that changed places leave no doubt."""
    return any(m is not match_ and any(why.slot == "indicator" for why in m.why) for m in matches)


def _is_hosted_afar(match_: Match) -> bool:
    """去年的…，增长5%: in another clause than its host, a rate may be said of a third thing."""
    host, span = match_.figure.host, match_.figure.clause.span
    return host is not None and not match_.figure.own and not span.start <= host.span.start < span.end


def _role(match_: Match) -> bool:
    """A role that words other than those known may give: what was before, unless it is said of now; what is still to come."""
    pair = (match_.figure.role, match_.sources[0].role if match_.sources else "")
    return pair in _EITHER and not _OF_NOW.search(match_.figure.before)


_EITHER = frozenset(
    (("value", "base"), ("level", "base"), ("level", "rate"), ("target", "remainder"), ("value", "rate"))
)
_OF_NOW = re.compile("今年|本年|当年|目前|现|已|达|年内|年底|[升降增减涨压缩提扩][^，。；]{0,2}[到至为成]")
# 才, 光: notes also say them of what is only so much by now.
SLIGHT = frozenset(("才", "光", "就", "只", "单", "仅"))
