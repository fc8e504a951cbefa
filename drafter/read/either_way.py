"""What is only told to be more or fewer than before, of what is neither good nor bad so: 审批、备案都比去年少，数在表里. The rows of the table tell it."""

from __future__ import annotations

import re
from functools import cache

from drafter.claims.bettering import ways
from drafter.language import lexicon
from drafter.language.lexicon import any_of

_MOVED = r"(?:(?:[比较](?:去年|上年|上期|往年|同期)(?:同期)?(?:略|稍|有所)?(?:少|多|降|增|减)[少多加]?了?(?:些|点|一点|一些)?|[少多]了(?:些|点)?|(?:略|稍)有(?:增|减)[加少]?)了?)"


def moves_either_way(text: str) -> bool:
    """Whether the whole of a text is that what is done on being asked was more or fewer than last time, without a figure."""
    return bool(_either_way().fullmatch(text.strip(" ，。；"))) and not ways(text)


@cache
def _either_way() -> re.Pattern[str]:
    asked = any_of(lexicon.words("kept_parts.txt", "asked_for"))
    return re.compile(rf"[^，。；\d]{{0,16}}?{asked}(?:的)?(?:件数|批次|数量|数|量)?(?:都|均|也)?{_MOVED}")
