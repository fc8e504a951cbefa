"""Whether a figure of the sources stands in a text in words: 第二次 as 再次, 0人 as 无, 省一半 as 减半, 两处（甲、乙） as the names alone."""

from __future__ import annotations

import re
from decimal import Decimal

from drafter.ground.outpacing import outpaced
from drafter.ground.source_comparison import SourceComparison
from drafter.ground.told_numbers import ToldNumber

# 两处（甲、乙）: a small count that only sums up the names after it need not be said.
_FEW = 5

# 0人 told as 无.
_NONE = re.compile("[无未没零]")
_AGAIN = re.compile("再次|再度|又一?次|重复")


def said_in_words(figure: ToldNumber, held: SourceComparison) -> bool:
    """Whether the text says the figure without its number, or says what it only sums up."""
    if figure.number.value == 0 and _NONE.search(held.told.text):
        return True
    if _wholly(figure, held.told.text):
        return True
    if figure.before.endswith("对") and any(m.note.endswith("÷2") for m in held.matches):
        return True  # 两家对半分 told as 各270万元
    if figure.number.raw in _HALVES and _HALVED.search(held.told.text):
        return True
    place = _PLACES.get(int(figure.number.value)) if figure.number.family == "rank" else None
    if place is not None and place.search(held.told.text):
        return True
    if figure.number.raw[0] in "一1" and f"每{figure.number.raw[1:].strip()}" in held.told.text:
        return True  # 一万尾才2000块 told as 每万尾
    if figure.number.value == 1 and figure.each and re.search(f"一{figure.each}一[人员名岗位]", held.told.text):
        return True  # 每站1名 told as 一站一员
    if _one_each(figure, held.told.text):
        return True
    if _lists_all(figure, held.told.text) or outpaced(figure, held) or _doubled(figure, held):
        return True
    return _sums_up(figure) or _said_again(figure, held) or _ranked_with(figure, held) or _said_with(figure, held)


def _said_again(figure: ToldNumber, held: SourceComparison) -> bool:
    """第二次 told as 再次."""
    return figure.number.family == "rank" and figure.number.value == 2 and bool(_AGAIN.search(held.told.text))


# 警察第二 told as 警察次之.
_PLACES = {
    1: re.compile("首位|榜首|居首|之首|最[高多大快好长优]|领先"),
    2: re.compile("次之|其次|次席|紧随其后|亚军|银牌"),
    -1: re.compile("末位|垫底|末尾|最后|最[低少小慢差短]|倒数"),
}


# 3级河长 told as 三级河长.
_SMALL_HAN = dict(zip("123456789", "一二三四五六七八九", strict=True))


# 劣五类 told as 劣Ⅴ类: a class of water by its sign.
_WATERS = {
    f"{han}类": re.compile(f"(?:{signs})类")
    for han, signs in zip("一二三四五", ("Ⅰ|I", "Ⅱ|II", "Ⅲ|III", "Ⅳ|IV", "Ⅴ|(?<!I)V"), strict=True)
}


def _said_with(figure: ToldNumber, held: SourceComparison) -> bool:
    """两个岗 told as 两岗: a small number in characters right before what it counts."""
    sign = figure.number.raw[0]
    small = _SMALL_HAN.get(figure.number.raw[:-1])
    if small and small + figure.number.raw[-1] in held.told.text:
        return True
    if figure.number.raw in _WATERS and _WATERS[figure.number.raw].search(held.told.text):
        return True
    return sign in "一两三四五六七八九十" and any(
        f"{sign}{word.text[0]}" in held.told.text for word in figure.label if len(word.text) < 3
    )


_ALL_SAID = re.compile("全部|均|都(?!市)|全员|无一")
_PERCENT = Decimal(100)


def _wholly(figure: ToldNumber, text: str) -> bool:
    """持证率100% told as 全部持证."""
    whole = figure.number.family == "percent" and figure.number.value == _PERCENT and figure.role in ("ratio", "level")
    return whole and bool(_ALL_SAID.search(text)) and any(word.text.rstrip("率") in text for word in figure.label)


_TWICE = re.compile("翻了?[一]?[番倍]|(?:增[长加]|提高|扩大|多)了?一倍(?![半多余])")
_LEAST, _MOST = Decimal("1.95"), Decimal("2.1")


def _doubled(figure: ToldNumber, held: SourceComparison) -> bool:
    """上年525 beside 1050 told as 翻了一番."""
    if figure.role != "base" or not figure.number.value or not _TWICE.search(held.told.text):
        return False
    now = (f.number.value for f in held.sources.figures if f.source == figure.source and f.role == "value")
    return any(_LEAST <= value / figure.number.value <= _MOST for value in now)


# 省一半 told as 运费减半.
_HALVES, _HALVED = ("一半", "半数", "各半"), re.compile("[减折对各]半|半[数价费额]|五折")


def _sums_up(figure: ToldNumber) -> bool:
    """两处（甲、乙）, 评上1个：柳河所: a small count that only sums up the names beside it."""
    if figure.number.value == 1 and figure.clause.closer in ("：", ":"):
        return True
    return (
        figure.number.raw[0] in "一二两三四五六七八九十仨俩"
        and figure.number.value <= _FEW
        and "、" in figure.clause.text + figure.clause.closer
    )


# 评上2个：甲、乙; 牌子两块：“甲”1个、“乙”1个.
_ENUMERATED = re.compile("[^，。；：:（）()]{0,6}[：:（(](?P<members>[^，。；：（）()]+)")
_NAME = re.compile("[一-鿿A-Za-z]{2,}")


def _lists_all(figure: ToldNumber, text: str) -> bool:
    """A small count with just so many names behind it, every one of which the text has."""
    found = _ENUMERATED.match(figure.whole, figure.number.span.end)
    members = re.split("[、和及与]", found["members"]) if found else []
    names = [m[0] for member in members if (m := _NAME.search(member))]
    return (
        1 < figure.number.value <= _FEW
        and len(names) == figure.number.value == len(members)
        and all(name in text for name in names)
    )


_EACH_ONE = re.compile("(?P<names>[^，。；：\\d]{2,40})各[^，。；\\d]{0,8}[1一](?!\\d)")


def _one_each(figure: ToldNumber, text: str) -> bool:
    """两条，一条到甲，一条到乙 told as 甲、乙各一条."""
    listed = (re.split("[、和及与]", found["names"]) for found in _EACH_ONE.finditer(text))
    return 1 < figure.number.value <= _FEW and any(len(names) == figure.number.value for names in listed)


def _ranked_with(figure: ToldNumber, held: SourceComparison) -> bool:
    """捐成1例，全县第7例: the one is the seventh, where the text says that."""
    unit = re.escape(figure.number.unit)
    return figure.number.value == 1 and bool(
        unit and re.search(rf"第[\d一二三四五六七八九十百]+{unit}", held.told.text)
    )
