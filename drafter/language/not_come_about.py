"""Ills that did not come about, however many are named: 没出群访、打架的事 → 未发生群访、打架."""

from __future__ import annotations

import re
from functools import cache

from drafter.language import lexicon

_LIST = "denied_ills.txt"


def told_as_not_come_about(text: str) -> str:
    """The text, 没出 of nothing but ills as 未发生; of anything else (没出台, 没出成果的事) as it stands."""
    return _not_out().sub(lambda found: f"未发生{found['ills']}", text)


@cache
def _not_out() -> re.Pattern[str]:
    ill = lexicon.any_of(one for one in lexicon.words(_LIST, "ill") - lexicon.words(_LIST, "no_event") if len(one) > 1)
    one = rf"(?:安全|责任|重大|群体性|恶性)?{ill}"
    return re.compile(
        rf"(?:也|都|均|还)?(?:没有?|未)(?:出现?|发生|闹出?)过?(?P<ills>{one}(?:[、和及]{one})*)(?:[的这那]一?类?事情?|的情况)?(?=$|[，；。])"
    )
