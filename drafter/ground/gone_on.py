"""How far a thing has come, told further than its source: 推进改革 as 完成改革, 基本建成 as 建成, 正在推进 as 已推进, 首批 as 首家."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason, VerdictKind
from drafter.ground.cutting import Clause
from drafter.language import lexicon
from drafter.language.extents import extents_in

_LIST = "gone_on.txt"
_STRETCH = re.compile(r"[，。；、：:;,\n]")
_GOING = re.compile(lexicon.stems(_LIST, "going"))
_COUNTED = re.compile(rf"(?:{lexicon.stems(_LIST, 'counted')})")
_OVER = re.compile(lexicon.stems(_LIST, "over"))
_COMPLETE = re.compile(lexicon.stems(_LIST, "complete"))
_GONE_THROUGH = re.compile(rf"{lexicon.stems(_LIST, 'going')}(?=并?(?:{lexicon.stems(_LIST, 'complete')}|到位))")
_OPEN = re.compile("[未没不待拟将]|争取|力争|计划|预计|目标|打算|准备|确保|要求|还|尚")
_NO_SIGN = re.compile(r"[^一-鿿A-Za-z]")
_LIGHT = frozenset("已都也均全的弄搞做办改修建装工作")
_BARE = 2  # signs a stretch may have beside its word of completion and yet speak of what stands before it

Told = tuple[VerdictKind, Reason]


def told_further(
    clause: Clause, near: Sequence[Clause], facts: Sequence[str], texts: Sequence[str], plans: bool
) -> Iterator[Told]:
    """near: the source clauses told; facts: the facts they are of; texts: all sources, any of which may say that it is over.

    plans: the text is of what is to come.
    """
    given = [one for source in near for one in _STRETCH.split(source.text) if one.strip()]
    yield from (("bent", reason) for reason in _first_of_group(clause.text, given, texts))
    if not given:
        return
    over = _completed(clause, given, facts, texts)
    if plans:  # what is to be driven on may well be brought to its end: the reader sees it
        yield from (("reworded", reason) for _kind, reason in over)
        return
    yield from over
    yield from _whole(clause, given, texts)
    yield from (("reworded", reason) for reason in _already(clause.text, given))


def _completed(clause: Clause, given: Sequence[str], facts: Sequence[str], texts: Sequence[str]) -> Iterator[Told]:
    """殡葬改革已完成 where the source only works at it."""
    said = _COMPLETE.search(clause.text)
    if said is None or _OPEN.search(clause.text):
        return
    thing = _pairs(_COMPLETE.sub("", clause.text))
    same = _closest(given, thing)
    going = _GOING.search(same)
    # 推进机制 may be the thing itself; 推进完成 is no thing.
    if going is None or going[0] in _GONE_THROUGH.sub("", clause.text) or _OVER.search(same):
        return
    if clause.numbers and (said[0] == "实现" or _COUNTED.match(going[0]) or not _bears(same, clause)):
        return
    beside = [one for fact in facts for one in _STRETCH.split(fact)]
    if any(_is_over(one, thing) for one in beside) or _over_elsewhere(texts, thing):
        return
    # 抓物资储备，编织袋4万条: what is counted beside it may be what came of it.
    counted = any(re.search(r"\d", one) and not (_OVER.search(one) or _GOING.search(one)) for one in beside)
    yield "reworded" if counted else "bent", Reason("status", said[0], same.strip())


def _is_over(stretch: str, thing: frozenset[str]) -> bool:
    """Whether a stretch says of the thing, or of nothing but what stands before it, that it is over."""
    over = _OVER.search(stretch)
    left = [sign for sign in _NO_SIGN.sub("", _OVER.sub("", stretch)) if sign not in _LIGHT]
    return bool(over) and (bool(_pairs(stretch) & thing) or len(left) <= _BARE)


def _over_elsewhere(texts: Sequence[str], thing: frozenset[str]) -> bool:
    stretches = (one for text in texts for one in _STRETCH.split(text))
    return any(_pairs(one) & thing and _OVER.search(one) for one in stretches)


_ALMOST = re.compile(
    rf"(?:(?P<almost>{lexicon.one_of(_LIST, 'almost')})(?:已经?|都|能够?|得到|得以|实现|全面|上|可以)?"
    rf"(?P<act>{lexicon.stems(_LIST, 'entire')})(?P<end>了?$)?"
    rf"|{lexicon.stems(_LIST, 'entire')}[得的](?:{lexicon.one_of(_LIST, 'almost', 'almost_behind')}))"
)
_ENTIRE = re.compile(lexicon.stems(_LIST, "entire"))
_NEARLY = re.compile(
    lexicon.one_of(_LIST, "almost") + "|接近|近|除了|除[^，。；]+外|仅|部分|多数|其余|剩|[未没不待拟将]"
)
_LOW, _HIGH = 1, 8  # ranks of extents short of the whole


def _whole(clause: Clause, given: Sequence[str], texts: Sequence[str]) -> Iterator[Told]:
    """管网全覆盖 where the source says 基本全覆盖; 车间完成改造 where most of them have is marked."""
    said = _ENTIRE.search(clause.text)
    if said is None or _NEARLY.search(clause.text) or _part_of(clause.text):
        return
    thing = _pairs(_ENTIRE.sub("", clause.text))
    same = _closest(given, thing).strip()
    if (clause.numbers and not _bears(same, clause)) or _is_whole_elsewhere(texts, thing):
        return
    almost, part = _ALMOST.search(same), _part_of(same)
    # 主要解决饮水难: what it is mostly about, and not how much of it.
    if almost and (almost["almost"] != "主要" or almost["end"] is not None):
        yield "bent", Reason("degree", said[0], almost[0])
    elif part and _ENTIRE.search(same, same.find(part)):
        yield "reworded", Reason("degree", said[0], part)


def _part_of(text: str) -> str:
    """A word for most of a whole."""
    return next((one.text for one in extents_in(text) if _LOW <= one.rank <= _HIGH), "")


def _is_whole_elsewhere(texts: Sequence[str], thing: frozenset[str]) -> bool:
    """Whether some stretch says of the thing that it is done with, and leaves nothing open."""
    same = (one for text in texts for one in _STRETCH.split(text) if _pairs(one) & thing)
    return any(_ENTIRE.search(one) and not (_ALMOST.search(one) or _part_of(one)) for one in same)


_ALREADY = re.compile(rf"(?:业?已|已经)(?P<how>[^，。；\d]{{0,4}}?)(?P<act>{lexicon.stems(_LIST, 'going')})")
_UNDER_WAY = re.compile(rf"(?:正在?|在)(?:[^，。；\d]{{0,4}}?)(?:{lexicon.stems(_LIST, 'going')})")


def _already(text: str, given: Sequence[str]) -> Iterator[Reason]:
    """已有序推进24个 where the source says that they are being worked at."""
    said = _ALREADY.search(text)
    same = _closest(given, _pairs(text)) if said else ""
    going = _UNDER_WAY.search(same)
    if said and going and not re.search("已|了", same):
        yield Reason("status", said[0], going[0])


_GROUP = re.compile(lexicon.one_of(_LIST, "group"))
_SINGLE = re.compile(lexicon.one_of(_LIST, "single"))


def _first_of_group(text: str, given: Sequence[str], texts: Sequence[str]) -> Iterator[Reason]:
    """首家 where the source says 首批, and the other way round."""
    for ours, theirs in ((_SINGLE, _GROUP), (_GROUP, _SINGLE)):
        said = ours.search(text)
        if said is None or theirs.search(text) or any(map(ours.search, texts)):
            continue
        other = next(filter(None, map(theirs.search, given)), None)
        if other is not None:
            yield Reason("unique", said[0], other[0])


def _bears(stretch: str, clause: Clause) -> bool:
    return all(number.raw[:1] in stretch and re.sub(r"\D+$", "", number.raw) in stretch for number in clause.numbers)


def _closest(given: Sequence[str], thing: frozenset[str]) -> str:
    """The stretch that shares most with the thing, "" where none shares anything."""
    best = max(given, key=lambda one: len(_pairs(one) & thing), default="")
    return best if _pairs(best) & thing else ""


def _pairs(text: str) -> frozenset[str]:
    """Neighbouring signs, by which two stretches speak of one thing."""
    return frozenset(
        text[at : at + 2] for at in range(len(text) - 1) if text[at] not in " \t" and text[at + 1] not in " \t。"
    )
