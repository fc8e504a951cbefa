"""What an open place is called by whoever fills it in: 县区数 of 来了？个县区, 时限压缩幅度 of 时限又压了？%."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from drafter.core.placeholder import Placeholder
from drafter.language import lexicon
from drafter.language.segments import edges_of, tagged_words

_RATES = ("%", "‰", "个百分点")
_MONEY, _SUMS = {"钱": "资金", "款": "款项"}, ("万", "亿")
_NOUN = re.compile(r"(?P<noun>[一-鿿]{2,4})(?=[，。；、）)]|$)")
_AGAINST = r"(?:又|再|也|还|都|已|同比|环比|(?:比|较|跟|和)(?:去年|上年|上期|上月|年初|前期)(?:同期)?(?:相比)?)"

# 圆梦助学43个娃，钱？万: the money of what the statement opens with.
_OF_MONEY = ("钱", "款", "款子", "资金", "经费", "花费")
_WHOSE = re.compile(r"(?P<what>[一-鿿“”]{2,10}?)了?(?=\d)")
_ACT = re.compile("(?<=..)[换修建改装拆铺办发买补]$")


@cache
def measure_of_act() -> dict[str, str]:
    """What is asked for where words ask how much an act made or how far a thing moved: 降幅 of 降了多少."""
    return {word: name for name, line in lexicon.entries("asked_measures.txt") for word in line.split()}


def called(text: str, gap: Placeholder) -> Placeholder:
    """The open place under a name that says what is missing; as it is where its own does."""
    if gap.kind != "metric" or not gap.unit:
        return gap
    if gap.unit in _RATES and (found := _moved().fullmatch(gap.indicator)):
        return replace(gap, indicator=f"{found['thing']}{measure_of_act()[found['act']]}")
    if gap.indicator in _OF_MONEY and (whose := _WHOSE.match(text)):
        unit = gap.unit if gap.unit.endswith("元") else f"{gap.unit}元"
        return replace(gap, indicator=f"{_ACT.sub('', whose['what'])}资金", unit=unit)
    if gap.indicator in _MONEY and gap.unit in _SUMS:
        return replace(gap, indicator=_MONEY[gap.indicator], unit=f"{gap.unit}元")  # 钱？万还没结完
    if found := _bare_act().fullmatch(gap.indicator):
        apart = len(found["thing"]) in edges_of(gap.indicator)  # 防火宣讲 ends in one word
        if apart and tagged_words(found["thing"])[-1].tag.startswith(("n", "j", "l", "x")):
            return replace(gap, indicator=found["thing"])  # 深水网箱建？口, 清单外事项新添？项
    behind = text[gap.span.end :].removeprefix(gap.unit)
    if (
        len(gap.indicator) == 1
        and behind != text[gap.span.end :]
        and (noun := _NOUN.match(behind))
        and _is_noun(noun["noun"])
    ):
        return replace(gap, indicator=f"{noun['noun']}数")
    return gap


def _is_noun(words: str) -> bool:
    """Whether what stands behind a unit names what is counted (个县区), and does not tell of it (万还没结完)."""
    return tagged_words(words)[-1].tag.startswith(("n", "j", "l")) and not re.search("[没未还不]", words)


@cache
def _moved() -> re.Pattern[str]:
    acts = sorted((word for word, name in measure_of_act().items() if name[-1] in "幅度"), key=len, reverse=True)
    return re.compile(rf"(?P<thing>.{{2,}}?){_AGAINST}*(?P<act>{'|'.join(acts)})")


@cache
def _bare_act() -> re.Pattern[str]:
    """A thing with the verb of one sign by which it is counted, which is speech: 深水网箱建, 劣质水体消掉, 经营主体过."""
    act = lexicon.one_of("gap_names.txt", "verb", "came_to")
    return re.compile(rf"(?P<thing>[^，。；]{{3,16}}?)[新又再]?(?:{act})(?:掉|起来?|出来?|完|成|好|上|到)?")
