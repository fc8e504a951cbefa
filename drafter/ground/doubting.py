"""What of a difference cannot be told with certainty on both sides, so that it is a mark for the reader and no refusal."""

from __future__ import annotations

import re
from functools import cache

from drafter.ground.matching import Match
from drafter.language import lexicon


def is_doubtful(match_: Match) -> bool:
    """A role that words other than those known may give: what was before, a growth, what is still to come; never one that no word gives."""
    if _is_growth_of_a_volume(match_):
        return True
    found = _GIVEN.get((match_.figure.role, match_.sources[0].role if match_.sources else ""))
    return found is not None and bool(found.search(match_.figure.before)) and not _OF_NOW.search(match_.figure.before)


_GONE_SO_FAR = re.compile("[跑走开飞游驶]过\\s*$")


def is_doubtful_nearness(match_: Match) -> bool:
    """跑过30万公里的 told as 超过30万公里: 过 says that it has been so far, or farther."""
    source = match_.sources[0] if match_.sources else None
    if source is None:
        return False
    return bool(_GONE_SO_FAR.search(source.before)) and match_.figure.number.approx == "more"


def _is_growth_of_a_volume(match_: Match) -> bool:
    """固定资产投资增长5% where the source says 固定资产投资5%: of a volume a bare percentage says its growth, and nothing else."""
    source = match_.sources[0] if match_.sources else None
    grown = match_.figure.role == "rate" and source is not None and source.role in ("level", "value", "target")
    if not grown or source is None or match_.figure.number.unit != "%" or source.number.unit != "%":
        return False
    return bool(re.search("增[长速加]", match_.figure.before)) and bool(_volumes().search(source.before))


@cache
def _volumes() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{lexicon.any_of(lexicon.words('figures/natures.txt', 'volume'))})(?:预期|目标|力争|奔|冲|保|为|达到?|约)?\s*$"
    )


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
