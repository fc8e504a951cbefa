"""What an act that was done so many times was done to: 夜间巡检2次：桥梁、隧道 → 对桥梁、隧道开展夜间巡检2次."""

from __future__ import annotations

import re
from functools import cache

from drafter.language import lexicon
from drafter.language.segments import NUMBER, tagged_words

_TIMES = "(?:场次|批次|[次场期轮回遍])"
_ITEM = r"[一-鿿]{2,8}"
_NAMES = ("n", "j", "l", "v", "s", "b", "x", "z", "g")


def told_on_what(text: str) -> str:
    """The text with what an act was done to, or was about, before the act; where the list behind the colon tells anything else, as it stands."""
    found = _done_so_often().fullmatch(text.rstrip("。"))
    if not found or not all(map(_is_thing, found["list"].split("、"))):
        return text
    times = f"{found['act']}{found['count']}"
    if re.search(rf"{lexicon.one_of('acts_on_things.txt', 'looks')}$", found["act"]):
        return f"对{found['list']}{found['verb'] or '开展'}{times}"
    return f"{found['verb']}{found['list']}{times}" if found["verb"] else text


@cache
def _done_so_often() -> re.Pattern[str]:
    verb = lexicon.one_of("acts_on_things.txt", "verb")
    return re.compile(
        rf"(?P<verb>{verb})?(?P<act>[一-鿿]{{2,8}})(?P<count>{NUMBER}{_TIMES}|【[^】]+】|[\ue000-\ue7ff])(?:：|，分别为)(?P<list>{_ITEM}(?:、{_ITEM})+)"
    )


def _is_thing(item: str) -> bool:
    """Whether words name a thing or a matter, and tell nothing: 食堂, 资金拨付; no 已整改, 没漏户."""
    words = tagged_words(item)
    return all(word.tag.startswith(_NAMES) for word in words) and not re.search(r"[已未没不了过被均都]", item)
