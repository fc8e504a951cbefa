"""What is to be raised (机关服务效能得提, 满意度还要提高): a lack, and no order to tell of it."""

from __future__ import annotations

import re
from functools import cache

from drafter.language import lexicon


def is_to_be_raised(text: str) -> bool:
    """Whether words end in a measure that is to be raised."""
    return bool(_ends().search(text.rstrip("。；，")))


@cache
def _ends() -> re.Pattern[str]:
    raised = lexicon.one_of("order_words.txt", "raised")
    return re.compile(
        rf"{raised}(?:还|也|仍|都|更)?(?:得|要|需要?|须|该|有待)(?:再|进一步|往上)?提(?:高|升|一提|上去|上来)?$"
    )
