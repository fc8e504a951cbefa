"""What was added told as the whole there is, what is the whole as this year's: 累计改造15个 of 再改15个, 今年投入 of 累计投了; 上半年 of 全年; 平均 let fall."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.matching import Match
from drafter.ground.told_numbers import ToldNumber

_ALL_TOLD = re.compile(
    "累计|总数|总量|总计|共计|合计|历年|至今|到现在|一共|总共|总盘子|存量|(?<![公一])共(?![建享同青])"
)
_ADDED = re.compile("(?<![一不])再(?!次|三|度|生)|又(?![一称])|新[增建挂添设开改办]|添了|加了|增[加设添]|补建")
_NOW = re.compile("今年|本年|当年|年内|本期|上半年|一季度|本月")
_WHOLE_YEAR, _HALF = re.compile("全年"), re.compile("(?:上|下)?半年|[一二三四]季度|前三季度")
_MEAN = re.compile("平均|(?<=[户人日月年周场次件亩单村])均(?!衡|等|值|价|线)")
_EACH = re.compile("每|人次|[日月年]产|左右|约")


def gathered_otherwise(matches: Sequence[Match]) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason) of each."""
    for m in matches:
        if len(m.sources) != 1 or m.note or m.why:
            continue
        said, given = _led(m.figure), _led(m.sources[0])
        pair = _added_as_all(said, given) or _all_as_now(said, given) or _year_and_half(said, given)
        pair = pair or _mean_dropped(m, said, given)
        if pair:
            yield m.figure, Reason("base", *pair)


def _led(figure: ToldNumber) -> str:
    """The words before a figure in its stretch."""
    return re.split("[，、；。：]", figure.before)[-1].strip()


def _added_as_all(said: str, given: str) -> tuple[str, str] | None:
    whole, added = _ALL_TOLD.search(said), _ADDED.search(given)
    if whole and added and not _ALL_TOLD.search(given) and not _ADDED.search(said):
        return said, given
    return None


def _all_as_now(said: str, given: str) -> tuple[str, str] | None:
    now, whole = _NOW.search(said), re.search("累计|历年|至今|总共", given)
    return (said, given) if now and whole and not _ALL_TOLD.search(said) and not _NOW.search(given) else None


def _year_and_half(said: str, given: str) -> tuple[str, str] | None:
    for one, other in ((_WHOLE_YEAR, _HALF), (_HALF, _WHOLE_YEAR)):
        if one.search(said) and other.search(given) and not other.search(said) and not one.search(given):
            return said, given
    return None


def _mean_dropped(m: Match, said: str, given: str) -> tuple[str, str] | None:
    """7个工作日内办结 of 平均7个工作日; a mean that the text names anywhere is named."""
    clause, same = m.figure.clause.text, m.figure.role == m.sources[0].role
    told = "均" in m.figure.whole or _EACH.search(clause)
    return (said + m.figure.number.raw, given) if same and _MEAN.search(given) and not told else None
