"""What a heading of last period's report names that was of its own time or unit, and is this report's only where its material names it too."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.core.fact import Fact
from drafter.language import lexicon

# A heading that carries any of these states something of its own time or unit.
STALE = re.compile(
    r"\d|[０-９]|[*＊]|[一二三四五六七八九十百]+(?:个|项|大|届|中全会)|(?<![成青少老])年|去|今|首|第[一二三四五六七八九十]|XX|××|【|突破|圆满|超额|再上|新台阶|显著|明显|成效|翻番|全国|全省"
)


# 服务能力显著提升: how much it rose was that time's; that it does rise is the heading's.
_MUCH = re.compile(r"(?:显著|明显)(?=(?:提升|提高|增强|改善|优化|加强|好转)$)")


def calmed(heading: str) -> str:
    """A heading that says of its matter only that it goes on rising, where that is all it states of its own time; else as it is."""
    calm = _MUCH.sub("持续", heading)
    return heading if STALE.search(calm) else calm


def of_this_time(heading: str, facts: Sequence[Fact]) -> bool:
    """Whether what a heading names of its own time (疫情防控, 换届) is told of in this period's facts; true of one that names nothing such, or what it has left behind (脱贫攻坚成果)."""
    for left in lexicon.words("of_a_time.txt", "lasting"):
        heading = heading.replace(left, "")
    named = [word for word in lexicon.words("of_a_time.txt", "event") if word in heading]
    longest = [word for word in named if not any(word != other and word in other for other in named)]
    told = "，".join(f"{fact.topic}，{fact.text}" for fact in facts)
    return all(word in told for word in longest)
