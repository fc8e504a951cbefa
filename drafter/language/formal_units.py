"""Units as a report writes them out: 平米 as 平方米, 方 of earth and water as 立方米, 度 of power as 千瓦时. What may be another unit stays."""

from __future__ import annotations

import re
from functools import cache

from drafter.language import lexicon

_NUMBER = r"(?<![\d.])\d[\d,]*(?:\.\d+)?[万亿]?"
_END = r"(?=$|[，。；、！？）]|以上|以下|以内|左右|的)"
# 320平米, 850个平方, 八百五十个平方
_FLAT = re.compile(
    rf"({_NUMBER}多?|[一二三四五六七八九两][一二三四五六七八九十百千零]{{1,8}}多?)(?:平米|个平(?:方|米)?(?={_END}))"
)
# 4.9万㎡, 12km; 321万平 of floors.
_LATIN = re.compile(
    rf"({_NUMBER}余?多?)\s?(㎡|m²|m2|m³|m3|km²|km|kg|kW|kw|KW|KM|ha|万平(?=$|[，。；、）]|完成|建成|竣工))(?![A-Za-z0-9])"
)
_LATIN_NAMES = {"㎡": "平方米", "m²": "平方米", "m2": "平方米", "m³": "立方米", "m3": "立方米", "km²": "平方公里", "km": "公里", "kg": "公斤", "kw": "千瓦", "ha": "公顷", "万平": "万平方米"}  # fmt: skip
_SHORT = re.compile(rf"({_NUMBER})(方|度|平){_END}")
_STOP, _SENTENCE = re.compile(r"[，。；！？]"), re.compile(r"[。；]")
# 水温38度, 木材3万方: degrees and timber.
_OTHER = re.compile("温|角度|坡|湿|转|木|经度|纬度")
_CLASSES = {"方": ("earth", "立方米"), "度": ("power", "千瓦时"), "平": ("floor", "平方米")}


def in_full_units(text: str) -> str:
    """The text with every short unit written out whose own sentence tells which it is."""
    text = _LATIN.sub(lambda found: found[1] + _LATIN_NAMES[found[2].lower()], text)
    text = _FLAT.sub(r"\1平方米", text)
    return _SHORT.sub(lambda found: _full(found, text), text)


def _full(found: re.Match[str], text: str) -> str:
    kind, unit = _CLASSES[found[2]]
    clause, sentence = (mark.split(text[: found.start()])[-1] for mark in (_STOP, _SENTENCE))
    told = not _OTHER.search(clause) and any(word in sentence for word in _named()[kind])
    return found[1] + unit if told else found[0]


@cache
def _named() -> dict[str, tuple[str, ...]]:
    rows = (line.split("\t") for _section, line in lexicon.raw_entries("formal_classes.tsv"))
    return {row[0]: tuple(row[1].split()) for row in rows}
