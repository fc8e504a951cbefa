"""What somebody says they want told as what they intend: 企业说要扩产 as 企业有扩产意向."""

from __future__ import annotations

import re

_WANTED = re.compile("[说讲称]是?(?:要|想|打算|准备|愿意|有意|有心|考虑)")
_INTENDED = re.compile("意向|有意(?!义)|意愿|拟(?!定)|打算|计划(?!外|数|的|任务)|希望|考虑")


def told_as_intended(source: str, told: str) -> bool:
    """Whether a source only says that somebody wants a thing, and the text that they intend it."""
    return bool(_WANTED.search(source) and _INTENDED.search(told))
