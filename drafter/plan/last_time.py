"""What a heading of last period's report names that was of its own time or unit, and is this report's only where its material names it too."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.core.fact import Fact
from drafter.language import lexicon

# A heading that carries any of these states something of its own time or unit.
STALE = re.compile(
    r"\d|[０-９]|[*＊]|[一二三四五六七八九十百]+(?:个|项|大|届|中全会)|年|去|今|首|第[一二三四五六七八九十]|XX|××|【|突破|圆满|超额|再上|新台阶|显著|明显|成效|翻番|全国|全省"
)


def of_this_time(heading: str, facts: Sequence[Fact]) -> bool:
    """Whether what a heading names of its own time (疫情防控, 换届) is told of in this period's facts; true of one that names nothing such."""
    named = [word for word in lexicon.words("of_a_time.txt", "event") if word in heading]
    longest = [word for word in named if not any(word != other and word in other for other in named)]
    told = "，".join(f"{fact.topic}，{fact.text}" for fact in facts)
    return all(word in told for word in longest)
