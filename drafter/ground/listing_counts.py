"""A count of what the text itself lists beside it."""

from __future__ import annotations

import re

from drafter.ground.told_numbers import ToldNumber

_MARKED = re.compile("([一二三四五六七八九])是|其([一二三四五六七八九])|第([一二三四五六七八九])[，、：]")
_MEMBERS = re.compile("^[^，。；：\\d]{0,8}[：:](?P<members>[^。]+)")
_BEFORE_IT = re.compile("(?:^|[，。；：])(?P<members>[^，。；：]+)(?:等|这|共)$")
# …；…；…，三项指标均完成: as many as stand before it.
_ALL_ITEMS = re.compile("(?<=项)(?:主要|核心|重点|约束性)*(?:指标|任务|目标)[均都全皆]")
# 三类合计691件，其中刑事211件、民事468件、行政12件; 分两批清理425处，第一批240处，第二批185处: as many as are shown behind the sum.
_PART = "[一-鿿]+\\d[\\d.,]*[万亿]?[一-鿿]{1,3}"
_SHOWN = re.compile(
    "^[^，。；\\d]{0,16}\\d[\\d.,]*[^，。；\\d]{0,4}[，（](?:其中)?[：:]?(?P<parts>"
    + _PART
    + "(?:[、，和]"
    + _PART
    + ")+)"
)
_QUOTED = re.compile("[“‘](?P<said>[^”’]+)[”’]$")


def counts_what_it_names(figure: ToldNumber) -> bool:
    """三个问题：其一…其三…, “没看懂”三字: a count of what the text itself lists there."""
    value, text, span = figure.number.value, figure.whole, figure.number.span
    if figure.number.family != "count" or not 2 <= value <= 9:
        return False
    if _ALL_ITEMS.match(text, span.end):
        told = text[: span.start].rsplit("。", 1)[-1].split("；")
        return sum(bool(re.search(r"\d", one)) for one in told) == value
    quoted = _QUOTED.search(text[: span.start])
    if quoted and figure.number.raw.endswith("字"):
        return len(quoted["said"]) == value
    if len(set(_MARKED.findall(text[span.end :]))) == value:
        return True
    shown = _SHOWN.match(text[span.end :])
    if shown and figure.number.raw[-1] in "类种批级档":
        return len(re.findall(_PART, shown["parts"])) == value
    members = _MEMBERS.match(text[span.end :]) or _BEFORE_IT.search(text[: span.start])
    if members is None:
        return False
    parts = members["members"].split("；") if "；" in members["members"] else re.split("[、和及与]", members["members"])
    return len(parts) == value
