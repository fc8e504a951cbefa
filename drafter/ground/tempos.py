"""Which way a figure moves beside its source's: of a length of time quicker is shorter, 到场快50秒 told as 缩短50秒."""

from __future__ import annotations

import re

from drafter.ground.told_numbers import ToldNumber

_QUICKER = re.compile("快(?:了|出|约|近)*$|缩短|压缩|减少|提前|节约|节省|压减")
_SLOWER = re.compile("慢(?:了|出|约|近)*$|延长|增加|推迟|多花|多用")


def turned_moves(figure: ToldNumber, source: ToldNumber) -> bool:
    """Whether the two move in opposite ways; a length of time that is quicker is shorter (到场快50秒 told as 缩短50秒)."""
    tempos = [_tempo(one) for one in (figure, source)]
    if all(tempos) and _lasts(figure) and _lasts(source):
        return tempos[0] != tempos[1]
    return bool(figure.sign and source.sign) and figure.sign != source.sign


def _tempo(figure: ToldNumber) -> str:
    if _QUICKER.search(figure.before):
        return "shorter"
    return "longer" if _SLOWER.search(figure.before) else ""


def _lasts(figure: ToldNumber) -> bool:
    return figure.number.family == "time" or figure.whole[figure.number.span.end :].startswith("秒")
