"""The shapes of numerals with units, as regular expressions. All possessive or bounded: no input makes them slow."""

from __future__ import annotations

import re
from functools import lru_cache

from drafter.language import unit_lexicon

# A PDF may break a line, or a page with its number, between a number and its unit; the mark of a footnote may stand there (1302¹家).
GAP = r"[⁰¹²³⁴⁵⁶⁷⁸⁹]{0,2}+[ \u3000\xa0]{0,3}+(?:\n{1,2}+[ \u3000\xa0]{0,8}+(?:[—–－-] ?\d{1,3} ?[—–－-][ \u3000\n]{0,8}+)?+)?+"
# A PDF may also break a number before its point, and leave a blank after a comma.
NUMBER = r"(?>\d{1,3}(?:, ?\d{3})++(?!\d)|\d++)(?:\n?\.\d++)?+"
_DIGITS = "〇零一二两三四五六七八九"
_CHINESE = rf"[{_DIGITS}十百千廿卅卌]++(?:点[{_DIGITS}]++)?+"
_DASH = r"(?:——|[-–—－~～〜至到])"
_SCALE = r"(?:[百千十]?万亿|[百千]?亿|[百千十]?万|千(?![克米瓦卡伏])|百(?![分强姓年]))"
_LOW_UNIT = r"(?:万亿|亿|万)?(?:%|元|亩|人|个百分点|公里|吨|斤)?"
_TWIN = r"(?:[（(][台套间个人辆件只户艘架座处幅栋][）)])?+"
_RUN = f"{_DIGITS}十百千万亿廿卅卌"


@lru_cache(maxsize=1)
def numeral_start() -> re.Pattern[str]:
    """Where a numeral may begin; 第 takes the ordinal after it along, so that it is never read as a count.

    Numerals in characters only before what could be counted (not 一是, 统一, 万众): of each unit the first sign that is no
    numeral itself, and the signs that go on with the number. A run of them is looked at once, from its beginning.
    """
    units = {unit.lstrip(_RUN)[:1] for unit in unit_lexicon.kinds()}
    after = "".join(re.escape(sign) for sign in sorted(units | set("余多来\n 点分成半，。；、！？（）左上以出")))
    return re.compile(
        rf"\d[\d,.]*+(?:\n\.\d++)?+|(?<![{_RUN}])[{_RUN}]++(?=[{after}]|$)|[壹贰叁肆伍陆柒捌玖拾佰仟]|第(?:\d++|[{_DIGITS}十百千]++)"
    )


@lru_cache(maxsize=1)
def arabic() -> re.Pattern[str]:
    unit = rf"{GAP}(?P<unit>{unit_lexicon.pattern()}){_TWIN}"
    scaled = rf"(?:[ \n]?(?P<some>[余多几来]))?{GAP}(?P<scale>{_SCALE})(?P<more>[余多来]?)(?:{unit})?+"
    return re.compile(
        rf"(?P<number>{NUMBER})(?:(?P<low> ?{_LOW_UNIT}) ?(?P<dash>{_DASH}) ?(?P<high>{NUMBER}))?+(?:{scaled}|(?:[ \n]?(?P<few>[余多来]))?{unit.replace('P<unit>', 'P<plain>')})"
    )


@lru_cache(maxsize=1)
def chinese() -> re.Pattern[str]:
    unit = unit_lexicon.pattern()
    return re.compile(
        rf"(?P<number>{_CHINESE})(?P<some>[余多来]?)(?:\n?(?P<scale>万亿|亿|万)(?P<more>[余多来]?)(?!级))?\n?(?P<unit>{unit}){_TWIN}"
    )


@lru_cache(maxsize=1)
def bare_scale() -> re.Pattern[str]:
    """万亿斤, 百万吨: a scale that is its own numeral."""
    return re.compile(rf"(?P<number>[十百千]?)(?P<scale>万亿|亿|万)\n?(?P<unit>{unit_lexicon.pattern()}){_TWIN}")


# 三十来万, 两百多万: an amount whose unit nobody says, at the end of its clause.
SCALED = re.compile(rf"(?P<number>{_CHINESE})(?P<some>[余多来])(?P<scale>万|亿)(?=[，。；、）)！\n的了]|$)")
FRACTION = re.compile(
    rf"(?P<half>一半)(?![时天山])|(?P<below>[{_DIGITS}十百千万]{{1,3}})分之(?P<above>[{_DIGITS}十百]++(?:点[{_DIGITS}]++)?+|\d++(?:\.\d++)?+)"
)
RANK = re.compile(rf"第(?P<number>\d{{1,3}}|[{_DIGITS}十百]{{1,4}})(?:\n?(?P<place>位|名))?+(?P<next>.?)")
# Two different digits side by side without 十 (三五家, 两三次) say "a few".
_VAGUE = re.compile(r"(?:[二两三四五六七八九]{2}|一[二两])(?![〇零一二三四五六七八九])")
# 二百五人: 250 or 205, as people say it.
_TWO_WAYS = re.compile(r"[百千][一二三四五六七八九]$")


def unsure(number: str) -> bool:
    """Whether a numeral says no one number."""
    return bool(_VAGUE.match(number) or _TWO_WAYS.search(number))


# 占全国1/3: a fraction only after a word that leads to a share.
SLASH = re.compile(r"(?P<above>\d{1,2})/(?P<below>\d{1,3})(?![\d/])")
