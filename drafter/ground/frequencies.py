"""How often a thing is done, beside the same in the source: 按月 for 按季, 不定期 for 每季一次."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.core.claim import Reason
from drafter.ground.covering import HeldWords
from drafter.ground.cutting import Clause

_TIMES = r"(?:发|查|办|开|报|评|巡|收|结|来|去|跑)?[\d一二两三四五六七八九十]{0,3}(?:次|回|趟|场|期)"
_UNBROKEN = "(?:都|也)?[没未][有]?[落漏断缺少停拉]"
_FREQUENCIES = (
    ("day", re.compile(rf"每一?[天日晚夜]|每早|夜夜|逐日|按日|天天|一天{_TIMES}|日均|一天{_UNBROKEN}")),
    ("weekend", re.compile("周末|双休日")),
    ("week", re.compile(rf"每(?:个)?(?:周|星期|礼拜)|按周|逐周|一(?:周|个?星期|个?礼拜){_TIMES}|周均|一(?:周|个?星期|个?礼拜){_UNBROKEN}")),
    ("tenday", re.compile("每旬|按旬|逐旬")),
    ("month", re.compile(rf"每(?:个)?月|按月|逐月|月月|一个?月{_TIMES}|一个月(?=[^，。；\d]{{0,3}}\d)|月均|一个?月{_UNBROKEN}")),
    ("quarter", re.compile(rf"每(?:个)?季|按季|逐季|(?<!第)一个?季度?{_TIMES}|季均|一个?季度?{_UNBROKEN}")),
    ("half", re.compile(rf"每半年|按半年|半年{_TIMES}")),
    ("year", re.compile(rf"每年|按年|逐年|年年|一年{_TIMES}|年均|一年{_UNBROKEN}")),
    ("loose", re.compile("不定期|随时|不固定时间|想起来")),
)  # fmt: skip


def frequencies_in(text: str) -> dict[str, str]:
    """class → the words that say it."""
    return {name: found[0] for name, pattern in _FREQUENCIES if (found := pattern.search(text))}


def turned_frequencies(clause: Clause, wide: HeldWords) -> Iterator[Reason]:
    """A frequency of the clause where the facts it tells (`wide`) have others only."""
    said = frequencies_in(clause.text)
    given = frequencies_in(wide.raw) if said else {}
    if "weekend" in said and "weekend" not in given:
        del said["weekend"]
    if said and given and not said.keys() & given.keys():
        yield Reason("frequency", next(iter(said.values())), next(iter(given.values())))
