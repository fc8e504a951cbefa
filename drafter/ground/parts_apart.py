"""A part told as something besides its whole (35人，留下6人 as 35人，另有6人) or without a word that it is one, and what the first lot and the second had, exchanged."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from drafter.core.claim import Reason
from drafter.ground.matching import Match
from drafter.ground.told_numbers import ToldNumber

_BESIDES = re.compile(r"(?:另(?![行一类案立设起册附])(?:外|有)?有?|此外还?有?|外加|还有)[^，。；、\d]{0,8}$")
# 省外, 外地 and 市外 are places.
_SAID_SO = re.compile("另|还|又|也|再|此外|[之以]外|外加|外带|除|加|其他|其余|剩|余|以及|并|[不未没]含|不[计算包]")
# 排队的22人: who waits is not among those within.
_OUTSIDE = re.compile(
    "(?:排[着起]?队|轮候|候补|等候|等着?[一-鿿]{0,3}|没[进住来入排轮][一-鿿]{0,2}|想[进住来入][一-鿿]{0,2})的$"
)
# 其中百年以上的187棵, 镇上的19家, 留下6个: a part of what stands before.
_WITHIN = re.compile("其中|里头|里面|当中|里有|[包内]?含(?!量|税)|包括|的$|占$|留下?[一-鿿]{0,2}$|^，?有$")
# 省外的12家在里头, 民办18家在内.
_INSIDE = re.compile("[^，。；、\\d不没未]{0,3}?(?:在(?:里头|里面|里边|其中|内)|包括在内|[算含](?:在内|在里))")
_PEOPLE = frozenset("人名位个")


def told_besides(matches: Sequence[Match], figures: Sequence[ToldNumber]) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason): 另有 before a figure that its source gives behind a greater one of its kind, without such a word."""
    for m in matches:
        if len(m.sources) != 1 or m.note or m.why or not _BESIDES.search(m.figure.before):
            continue
        source = m.sources[0]
        if _SAID_SO.search(source.before) or _OUTSIDE.search(source.before) or not _is_within(source):
            continue
        if (
            _OF_A_MARK.search(source.whole[: source.number.span.start])
            or _INSIDE.match(source.whole, source.number.span.end)
            or any(_is_whole(other, source) for other in figures)
        ):
            yield m.figure, Reason("figure", m.figure.before.strip() + m.figure.number.raw, source.number.raw)


# 报修【待核：412／421】件，其中夜间56件.
_OF_A_MARK = re.compile("】[^，。；\\d]{0,4}，(?:其中|里头|里面|当中)[^，。；、\\d]{0,12}$")


def _is_within(part: ToldNumber) -> bool:
    """Whether words before, behind or between say of a figure that it is within another."""
    start = part.number.span.start
    led = _LED_BY_COUNTED.search(part.whole[part.clause.span.start : start]) or _IN_BRACKETS.search(part.whole[:start])
    return bool(led or _WITHIN.search(part.before) or _INSIDE.match(part.whole, part.number.span.end))


_IN_BRACKETS = re.compile(r"\d[^，。；\d]{0,3}[（(][^（）()，。；\d]{0,8}$")
# 41名专家里省里的有12名.
_LED_BY_COUNTED = re.compile(r"\d[^，。；\d]{1,8}(?:里|中(?![心小学等医]))[^，。；\d]{0,6}$")


def _is_whole(other: ToldNumber, part: ToldNumber) -> bool:
    """Whether a figure before another of one fact is of its kind and greater."""
    kin = other.number.unit == part.number.unit or {other.number.unit, part.number.unit} <= _PEOPLE
    before = other.source == part.source and other.number.span.start < part.number.span.start
    return before and kin and other.number.value > part.number.value and part.role == "value" and other.role in _COUNTS


# 新增岗位860个: what is new is a whole of its parts too.
_COUNTS = ("value", "change")
# A source says outright that a figure is a part; a text says so by any of these before, behind or between.
_SAID_PART = re.compile("(?:其中|里头|里面|当中)[^，。；、\\d]{0,12}$|占了?$")
_TELLS_PART = re.compile("其中|[包内]?含|包括|占|分别|[（(：:]|[里内中]的?[，有]|的|用于|属|剩|余|另|当中|里[头面]")
_PART_BEHIND = re.compile("(?:[一-鿿]{0,2})(?:为|是|属|系|含|包含|包括|在内|的是)")
_NEAR_WHOLE, _FAR_WHOLE = 40, 80
_CLOSED = re.compile("（[^（）]*）")
# 同比增长17.9%，为年度目标35公里的105.1%: how the whole stands to others says nothing of its part.
_MEASURED = re.compile(r"，[^，。；、]{0,8}(?:同比|环比|[较比]上年|[较比]去年|目标|计划|任务)[^，。；]*(?=[，；])")
# 其中五年以上有期徒刑27人: a bound names the part.
_BOUND = re.compile(r"[\d一二三四五六七八九十百千万亿.]+[一-鿿℃%]{0,3}?及?(?:以[上下内]|起)")


def _is_said_part(source: ToldNumber) -> bool:
    if _SAID_PART.search(source.before):
        return True
    led = source.whole[source.clause.span.start : source.number.span.start]
    return bool(_BOUND.search(led) and _SAID_PART.search(_BOUND.sub("", led)))


def untold_parts(matches: Sequence[Match], figures: Sequence[ToldNumber]) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason): 信访件140件，重复件38件 of 140件，其中重复件38件: the two stand side by side as if they added up."""
    plain = [m for m in matches if len(m.sources) == 1 and not m.note and not m.why]
    for whole, part in combinations(plain, 2):
        source, gap = part.sources[0], part.figure.number.span.start - whole.figure.number.span.end
        between = part.figure.whole[whole.figure.number.span.end : part.figure.number.span.start]
        between = _MEASURED.sub("", _CLOSED.sub("", between)) if 0 < gap <= _FAR_WHOLE else ""
        beside = 0 < len(between) <= _NEAR_WHOLE and _is_said_part(source) and _is_whole(whole.sources[0], source)
        if not beside or _adds_up(whole.sources[0], figures):
            continue
        behind = _PART_BEHIND.match(part.figure.whole, part.figure.number.span.end)
        led = _LED_BY_WHOLE.search(part.figure.whole[: whole.figure.number.span.start])
        if not (_TELLS_PART.search(between) or behind or led or "。" in between):
            yield (
                part.figure,
                Reason("figure", part.figure.before.strip() + part.figure.number.raw, source.before.strip()),
            )


# 在新增的860个岗位中: the whole is what the part is taken of.
_LED_BY_WHOLE = re.compile("(?:在|从)[^，。；]{0,8}$")


def _adds_up(whole: ToldNumber, figures: Sequence[ToldNumber]) -> bool:
    """Whether the figures behind a whole make it up, so that nobody takes them for more."""
    behind = [f for f in figures if f.source == whole.source and f.number.span.start > whole.number.span.start]
    parts = [f.number.value for f in behind if f.number.unit == whole.number.unit]
    return len(parts) > 1 and any(sum(parts[:n]) == whole.number.value for n in range(2, len(parts) + 1))


_FINISHED = re.compile("[了完好]")


def _is_finished(part: ToldNumber) -> bool:
    """Whether the words at a figure say that so much is done: what is left then lies beside it."""
    behind = part.whole[part.number.span.end : part.number.span.end + 2]
    return bool(_FINISHED.search(part.before[-2:]) or _FINISHED.search(behind))


_BESIDE_IT = re.compile("[，；]?(?:还有|另有|另外有?|此外有?|剩下?|余下?)$")


def rest_within(matches: Sequence[Match], figures: Sequence[ToldNumber]) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason): 其中2个 of 改造了4个，还有2个等设备: beside what was done, or within it, the words leave open."""
    plain = [m for m in matches if len(m.sources) == 1 and not m.note and not m.why]
    for before, m in pairwise(plain):
        one, rest = before.sources[0], m.sources[0]
        kin = abs(one.source - rest.source) < _CUT_APART and one.number.unit == rest.number.unit
        beside = one.number.value > rest.number.value and _is_finished(one)
        if kin and beside and _AMONG.search(m.figure.before) and _BESIDE_IT.search(rest.before):
            said = m.figure.before.strip() + m.figure.number.raw
            yield m.figure, Reason("figure", said, rest.before + rest.number.raw)


_CUT_APART = 2  # a line may be cut in two facts
_AMONG = re.compile("其中[^，。；、\\d]{0,8}$")


def within_another(matches: Sequence[Match], figures: Sequence[ToldNumber]) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason): 其中 before a part, right behind another part of the same whole (15个完成，4个缓建，其中2个取消 of 21)."""
    plain = [m for m in matches if len(m.sources) == 1 and not m.note and not m.why]
    for before, m in pairwise(plain):
        one, other = before.sources[0], m.sources[0]
        if not _AMONG.search(m.figure.before) or _SAID_PART.search(other.before) or one.source != other.source:
            continue
        for whole in figures:
            if _is_over(whole, one) and _is_over(whole, other) and _is_made_up(whole, figures):
                yield m.figure, Reason("figure", m.figure.before.strip() + m.figure.number.raw, whole.number.raw)
                break


def _is_over(whole: ToldNumber, part: ToldNumber) -> bool:
    """Whether a figure before another of its fact is greater, and of its kind as far as both name it."""
    units = {whole.number.unit, part.number.unit} - {""}
    before = whole.source == part.source and whole.number.span.start < part.number.span.start
    return before and len(units) < 2 and whole.number.value > part.number.value and part.role == "value"


def _is_made_up(whole: ToldNumber, figures: Sequence[ToldNumber]) -> bool:
    """Whether the figures behind a whole make it up, their units named or not."""
    behind = [f for f in figures if f.source == whole.source and _is_over(whole, f)]
    parts = [f.number.value for f in behind]
    return any(sum(parts[:n]) == whole.number.value for n in range(2, len(parts) + 1))


_LOT = re.compile(
    r"(?:(?<![\d一二三四五六七八九十百])第?(?P<at>[一二三四五六1-6])|(?P<first>头|首))[期批轮次组届阶段标]"
)


def exchanged_lots(matches: Sequence[Match]) -> Iterator[tuple[ToldNumber, Reason]]:
    """第一期120人 where the notes say 二期120人."""
    for m in matches:
        if len(m.sources) != 1 or m.note or m.why:
            continue
        (said, ours), (given, theirs) = _lot(m.figure), _lot(m.sources[0])
        if said and given and said != given:
            yield m.figure, Reason("indicator", ours, theirs)


def _lot(figure: ToldNumber) -> tuple[str, str]:
    """(which of several lots the words before a figure name, the words), "" for none or more than one; 二期 may itself be read as a number, and
    names that belong to figures by their order (一、二期分别) are no figure's own."""
    if not figure.segment:
        return "", ""
    at = figure.number.span.start
    found = list(_LOT.finditer(figure.whole, max(figure.clause.span.start, at - _NEAR), at))
    if len(found) != 1:
        return "", ""
    which = found[0]["at"] or "一"
    which = dict(zip("123456", "一二三四五六", strict=True)).get(which, which)
    return which, figure.whole[found[0].start() : figure.number.span.end]


_NEAR = 10
