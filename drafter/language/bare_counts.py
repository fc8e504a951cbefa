"""A number that stands bare behind what it counts gets its measure: 水库10、水闸3 → 水库10座、水闸3座. What is named by a number, or of no known measure, stands."""

from __future__ import annotations

import re
from functools import cache

from drafter.language import lexicon, unit_lexicon

_STOP = r"(?=[，。；、）（]|$)"
_NAMED_BY = re.compile(r"(?:第|编号|热线|代码|型号|版本|批次|号线|国道|省道|[A-Za-z])$")
_SET = "任务"
_OF_TIME = re.compile(r"(?:全?年|年度|[上下]半年|季度|月)任务$")
_COUNTED = re.compile(rf"\d[\d,]*(?:\.\d+)?(?P<unit>万?(?:{unit_lexicon.pattern()}))(?=[一-鿿，、（）]|$)")
# 编6在岗3: posts and those who fill them, which are people whatever the trade.
_POSTS = re.compile(
    r"(?<![一-鿿])(?P<posts>编制?)(?P<n>\d{1,4})[、，]?(?P<filled>在岗|在编|实有|到岗|在册)(?P<m>\d{1,4})(?:[、，]?(?P<open>空编|缺编|空缺)(?P<k>\d{1,4}))?"
    + _STOP
)
_LARGEST = 99999  # a thing counted so high is written with 万


def with_measures(text: str) -> str:
    """The text with each bare count of a known thing in its measure."""
    text = _POSTS.sub(_manned, text)
    return _bare().sub(_measured, text)


def _manned(found: re.Match[str]) -> str:
    open_ = f"，{found['open']}{found['k']}名" if found["open"] else ""
    return f"编制{found['n']}名，{found['filled']}{found['m']}名{open_}"


def _measured(found: re.Match[str]) -> str:
    before = found.string[: found.start("n")]
    year = re.fullmatch(r"(?:19|20)\d\d", found["n"])
    if year or int(found["n"].replace(",", "")) > _LARGEST or _NAMED_BY.search(before[: -len(found["thing"])]):
        return found[0]
    if found["thing"] == _SET:
        return f"{found[0]}{_as_before(before)}"
    return f"{found[0]}{_measures()[found['thing']]}"


def _as_before(before: str) -> str:
    """The measure of what is set: 分配412套，年任务600 is of 套, as the figure before it in the sentence; 年任务600 alone may be of anything."""
    told = list(_COUNTED.finditer(re.split("[。；]", before)[-1]))
    if told:
        return told[-1]["unit"]
    return "" if _OF_TIME.search(before) else _measures()[_SET]


@cache
def _bare() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<thing>{lexicon.any_of(tuple(_measures()))})”?(?P<n>(?<![\d.])(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}})){_STOP}"
    )


@cache
def _measures() -> dict[str, str]:
    return dict(line.split("\t")[:2] for _section, line in lexicon.raw_entries("measures_of_things.tsv"))


def measure_of_thing(name: str) -> str:
    """The measure of the thing a name ends in, "" where the list has none."""
    return next((_measures()[name[at:]] for at in range(len(name)) if name[at:] in _measures()), "")
