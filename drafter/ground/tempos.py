"""Which way a figure moves beside its source's: of a length of time quicker is shorter, 到场快50秒 told as 缩短50秒."""

from __future__ import annotations

import re

from drafter.ground.spoken_moves import is_quicker
from drafter.ground.told_numbers import ToldNumber

_QUICKER = re.compile("快(?:了|出|约|近)*$|缩短|压缩|减少|提前|节约|节省|压减")
_TIME_SHORTER = re.compile(
    "(?:时间|用时|耗时|时长|时限|工期|周期|时)(?:平均|均|已|再)*(?:缩短|压缩|压减|减少|节约|节省)(?:了|约|近)*$"
)
_SPEED = re.compile("(?:提速|加快|提前|缩短)(?:了|约|近)*$|(?:速度|效率)(?:提高|提升|加快)(?:了|约|近)*$")
_SLOWER = re.compile("慢(?:了|出|约|近)*$|延长|增加|推迟|多花|多用")


def turned_moves(figure: ToldNumber, source: ToldNumber) -> bool:
    """Whether the two move in opposite ways; a length of time that is quicker is shorter (到场快50秒 told as 缩短50秒)."""
    tempos = [_tempo(one) for one in (figure, source)]
    if all(tempos) and _lasts(figure) and _lasts(source):
        return tempos[0] != tempos[1]
    if is_quicker(source.before) and figure.number.family == "percent":
        # 快一半 told as 用时缩短一半, 提速一半; 办件增长一半 is another matter
        return not (_TIME_SHORTER.search(figure.before) or is_quicker(figure.before) or _SPEED.search(figure.before))
    return bool(figure.sign and source.sign) and figure.sign != source.sign


def _tempo(figure: ToldNumber) -> str:
    if _QUICKER.search(figure.before):
        return "shorter"
    return "longer" if _SLOWER.search(figure.before) else ""


def _lasts(figure: ToldNumber) -> bool:
    return figure.number.family == "time" or figure.whole[figure.number.span.end :].startswith("秒")
