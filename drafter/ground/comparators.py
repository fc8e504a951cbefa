"""What a figure is held against or counted within, in its own words: 较目标 for 比去年, 本年 for 三年里, 压缩5天 for 压到5天."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.cutting import Clause
from drafter.ground.likeness import shared_words
from drafter.ground.matching import Match
from drafter.ground.pairing import ClausePair
from drafter.ground.roles import leads_to_level
from drafter.ground.since import since_dropped
from drafter.ground.told_numbers import ToldNumber
from drafter.language.segmenting import words_of

# Classes that exclude one another; 上年同期 and 上年 are one, a plan and a target are not the budget.
_KINDS = (
    ("last", re.compile("同比|(?:上年|去年)(?!年?[末底])|上期|同期(?!水平的)")),
    ("older", re.compile("前年|大前年|十[二三四]五")),
    ("target", re.compile("目标|任务|(?<!三公)计划|指标|序时|比(?:原来?|年初)?定[的好下]|(?:原|既)定")),
    ("budget", re.compile("预算")),
    ("chain", re.compile("环比|上个?月|上季度?|上周|上旬")),
    ("start", re.compile("年初|上年末|上年底|去年底")),
    ("term", re.compile("上届|上一?轮|上一?次|上回|上一?批|头一?回|前一届")),
    ("mean", re.compile("平均(?:水平|线|数|值)?")),
)
_HELD = re.compile("[比较]|相当于|为[^，。；]{2,10}的$|超|低于|高于|[多少高低快慢]于|与|同|完成|占|达|[还尚仍]差|距")
_MOVED = ("change", "rate", "completion")


def compared_otherwise(
    matches: Sequence[Match], figures: Sequence[ToldNumber], year: int = 0
) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason) of each whose words hold it against another thing than its source's do."""
    for m in matches:
        if len(m.sources) != 1 or m.note or m.why:
            continue
        figure, source = m.figure, m.sources[0]
        if (
            _other_comparator(figure, source, year)
            or _other_field(figure, source)
            or _other_span(figure, source)
            or _other_whole(figure, source, figures)
        ):
            yield figure, Reason("base", _led(figure), _led(source))
        elif _levelled(figure, source):
            yield figure, Reason("role", _led(figure), _led(source))
    yield from since_dropped(matches, year)


_SHARE_OF = re.compile(r"占到?(?P<whole>[^，。；、\d]{2,12}?)的?(?:比例|比重)?(?:为|是|达|约|了)*$")
_LIKE, _UNLIKE = 0.6, 0.4


def _other_whole(figure: ToldNumber, source: ToldNumber, figures: Sequence[ToldNumber]) -> bool:
    """占公交车的三成 where that is the share of 全部营运车, and another share is that of 公交车."""
    said, given = _SHARE_OF.search(figure.before), _SHARE_OF.search(source.before)
    if said is None or given is None:
        return False
    named = words_of(said["whole"])
    if shared_words(named, words_of(given["whole"])) >= _UNLIKE:
        return False
    others = (_SHARE_OF.search(f.before) for f in figures if f.source == source.source and f is not source)
    return any(shared_words(named, words_of(other["whole"])) >= _LIKE for other in others if other)


def _led(figure: ToldNumber) -> str:
    return figure.before.strip("，、；。 ") + figure.number.raw


def _other_comparator(figure: ToldNumber, source: ToldNumber, year: int) -> bool:
    of_a_base = (
        figure.number.family == "percent" and _OF_A_BASE.search(figure.before) and _OF_A_BASE.search(source.before)
    )
    moved = of_a_base or figure.role in _MOVED or source.role in _MOVED or figure.number.family in ("番", "倍", "point")
    said, given = held_against(_stretch(figure), year), held_against(_stretch(source), year)
    return bool(moved and said and given) and not said & given


# 为上年同期的八成七.
_OF_A_BASE = re.compile("(?:为|是|相当于|达到?|只有|仅有?)[^，。；\\d]{2,10}的$")


def _stretch(figure: ToldNumber) -> str:
    return re.split("[，。；]", figure.before)[-1] or figure.before


def held_against(stretch: str, year: int = 0) -> frozenset[str]:
    """The classes a stretch names, where its words compare. year: the report's own, by which 2024年 is the last one."""
    if not _HELD.search(stretch) and "同比" not in stretch and "环比" not in stretch:
        return frozenset()
    named = {name for name, pattern in _KINDS if pattern.search(stretch)}
    for found in _YEAR.finditer(stretch):
        back = year - int(found["year"]) if year else 0
        named.add({1: "last", 2: "older"}.get(back, found["year"]))
    return frozenset(named)


_WORDED = re.compile("(?:[比较]|[高低快慢多少好强]于)(?P<what>[^，。；\\d]{2,8}?)(?:[高低快慢多少好强大]|$)")


def worded_otherwise(pairs: Sequence[ClausePair]) -> Iterator[tuple[Clause, Reason]]:
    """都比计划快 where the source says 都比去年快: what no figure tells."""
    for pair in pairs:
        said, given = _WORDED.search(pair.clause.text), _WORDED.search(pair.told.text)
        if said is None or given is None or pair.clause.numbers:
            continue
        ours, theirs = held_against(said[0]), held_against(given[0])
        if ours and theirs and not ours & theirs and said["what"] not in pair.held.raw:
            yield pair.clause, Reason("base", said[0], given[0])


_YEAR = re.compile("(?P<year>20\\d\\d)年")
# 居全市第四 for 全区第四.
_FIELD = re.compile("全(?P<field>[国省市县区镇乡村校院局系])(?P<among>[^，。；\\d]{0,6})$")
_PLACED = re.compile(
    "排名?|位[列居次]?|列|居|第|名|中|的|里|同类?|在|为|至|到|升|进|前|、|各|里头|里面|稳|保持|均|都|也"
)


def _other_field(figure: ToldNumber, source: ToldNumber) -> bool:
    if figure.number.family != "rank" or source.number.family != "rank":
        return False
    said, given = _FIELD.search(figure.before), _FIELD.search(source.before)
    if said is None or given is None:
        return False
    among = _PLACED.sub("", given["among"])
    return said["field"] != given["field"] or (len(among) > 1 and among[:2] not in figure.whole)


_NEAR = 18


def _around(figure: ToldNumber) -> str:
    """What leads to a figure in its clause, the lengths of time there too."""
    start = figure.number.span.start
    return re.split("[，。；]", figure.whole[max(0, start - _NEAR) : start])[-1]


_YEARS = re.compile(
    r"(?:[近这过去]{0,3}[两三四五六七八九十\d]+年(?:来|里|间|以来|累计|共|下来|合计|攒|总共|加起来|一共)|历年|多年来|建[站馆院校厂会台]以来)"
)
_THIS_YEAR = re.compile("本年|今年|当年|(?<![\\d一二两三四五六七八九十半])年内|全年|上半年|本期")


def _other_span(figure: ToldNumber, source: ToldNumber) -> bool:
    """本年收回2160亩 where that took 三年."""
    said, given = _around(figure), _around(source)
    if _YEARS.search(given):
        return bool(_THIS_YEAR.search(said)) and not _YEARS.search(said)
    return bool(_YEARS.search(said)) and bool(_THIS_YEAR.search(given))


def _levelled(figure: ToldNumber, source: ToldNumber) -> bool:
    """压缩18.5小时 where it was pressed to 18.5, and the other way round."""
    open_ = figure.number.family in ("percent", "point", "rank", "clock")
    if open_ or figure.number.value != source.number.value:
        return False
    ours, theirs = leads_to_level(figure.before), leads_to_level(source.before)
    if theirs and not ours:
        return figure.role == "change" and bool(figure.sign) and source.role != "change"
    return (
        ours and not theirs and source.role == "change" and bool(source.sign) and bool(_PRESSED.search(source.before))
    )


_PRESSED = re.compile("(?:[压缩减降增涨添加省]了?|[多少高低长短快慢]了)(?:约|近)?$")
