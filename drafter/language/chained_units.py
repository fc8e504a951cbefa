"""A number that stands bare behind a counted one, in a clause that only says what became of it or which of it is meant: 隐患413条，督促改了398.

Such a clause names no thing of its own: it is an act on what was counted (督促改了398), what is new of it (今年新评11), which of it (星级的58), what is there of what
should be (应建1450个，实有1212), or how many it was last time (21.4万亩次，去年18.7). What may count another thing stands.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from drafter.language import lexicon, unit_lexicon
from drafter.language.lexicon import any_of

_N = r"\d[\d,]*(?:\.\d+)?"
_COUNTED = re.compile(rf"(?P<words>[^\d]*)(?P<n>{_N})(?P<unit>[万亿]?(?:{unit_lexicon.pattern()}))$")
_BARE = re.compile(rf"(?P<words>[^\d]{{1,16}})(?P<n>{_N})$")
# The marks between clauses; a comma of a number, and what stands in brackets, is none.
_MARKS = re.compile(r"((?<!\d)[，,]|[，,](?!\d{3}(?!\d))|[；;。！？、])")
_SENTENCE_ENDS = "；;。！？"
# 其中小班136、中班142、大班148 behind 426人: parts that make one figure told before.
_PART = re.compile(rf"[一-鿿“”]{{2,8}}(?P<n>{_N})(?=[、，。；]|$)")
_PART_LIST = re.compile(rf"[一-鿿“”]{{2,8}}{_N}(?:[、，][一-鿿“”]{{2,8}}{_N})+(?=[，。；]|$)")
_WHOLE = re.compile(rf"(?<![\d.])(?P<n>{_N})(?P<unit>{unit_lexicon.pattern()})")
_PAST = re.compile(
    r"(?:而|比)?(?:去年|上年|前年|往年)(?:同期|全年|这时候|同一时期|[年]?底|末)?(?P<name>[一-鿿]{0,8}?)(?:是|为|才|只有|仅有?|就|有|的|了)*"
)
# 420户，跟纳服科的打架，他们报了390: another's count of the same things.
_THEIRS = re.compile(
    r"(?:他们|她们|人家|对方|那边|[一-鿿]{1,6}(?:科|股|局|办|处|室|队|所|站|部|组|中心|财务|系统|平台)(?:那边|那儿|里)?)(?:报|说|给|写|登记|统计|算|记|显示|入账|台账上?|账上)(?:的|了|来|出来|上来)*(?:是|为)?"
)
# 新建站6个，总数41: how many there are now that some were added.
_TOTAL = re.compile(
    "(?:连(?:同)?(?:老|原来|原有|以前)的)?(?:目前|现在|到现在)?(?:总数|累计|总共|一共|合计|共有|现有)(?:已?达到?|到了?|有|为|是)?"
)
_NEW = re.compile("新|又|再|增|添")
_LEAST, _MOST = Decimal("0.3"), Decimal(3)  # of this year's figure: further off it may be written in another scale
_OF_THEM = re.compile(r"(?:其中|其中的|里头|里面)?[一-鿿“”]{2,6}的")
# A word with 的 that says how the work goes on and not which of the things are meant; each and mean are no parts.
_NO_KIND = re.compile(r"率|每|人均|户均|平均|面积|金额|资金|投资|费|款|第|排|编号|热线|比例|占|天|年|月|日|分|年纪|岁")
_WHOLES = frozenset("个家户条项件起处座所名人台辆艘场期次例宗块套册篇部只头支队")


def with_chained_units(text: str) -> str:
    """The text with the unit of the counted figure behind each bare number that can count nothing else."""
    if not re.search(r"\d", text):
        return text
    text = _matters().sub(r"\g<0>件", _PART_LIST.sub(_of_their_sum, text))
    pieces = _MARKS.split(text)
    last: re.Match[str] | None = None
    for at in range(0, len(pieces), 2):
        if at and pieces[at - 1] in _SENTENCE_ENDS:
            last = None
        piece = pieces[at]
        bare = _BARE.fullmatch(piece)
        if bare and last and _same_things(bare, last):
            pieces[at] = f"{piece}{last['unit']}"
        elif counted := _COUNTED.fullmatch(piece):
            last = counted
        elif bare or re.search(r"\d", piece):
            last = None
    return "".join(pieces)


def _of_their_sum(found: re.Match[str]) -> str:
    """Bare parts with the unit of a figure before them that they make, to the last one."""
    before = re.split("[。；]", found.string[: found.start()])[-1]
    made = sum((Decimal(one["n"].replace(",", "")) for one in _PART.finditer(found[0])), Decimal(0))
    wholes = [one for one in _WHOLE.finditer(before) if Decimal(one["n"].replace(",", "")) == made]
    return _PART.sub(lambda one: f"{one[0]}{wholes[-1]['unit']}", found[0]) if wholes else found[0]


@cache
def _matters() -> re.Pattern[str]:
    """电鱼案子办了17: matters that are counted in 件, behind what was done of them."""
    return re.compile(
        rf"(?:{_words('matters')})(?:一共|共|已|都)?(?:{_words('matter_acts')})了?(?<![\d.])\d{{1,5}}(?=[，、。；]|$)"
    )


def _same_things(bare: re.Match[str], counted: re.Match[str]) -> bool:
    number, whole = (Decimal(found["n"].replace(",", "")) for found in (bare, counted))
    if past := _PAST.fullmatch(bare["words"]):
        named = past["name"] in counted["words"]
        return named and _is_near(number, whole, bare["n"])
    if _THEIRS.fullmatch(bare["words"]):
        return _is_near(number, whole, bare["n"])
    unit = counted["unit"]
    if _TOTAL.fullmatch(bare["words"]) and _NEW.search(counted["words"]):
        return unit in _WHOLES and number >= whole and number == number.to_integral_value()
    if unit not in _WHOLES or number > whole or number != number.to_integral_value():
        return False
    words = bare["words"]
    if _acted().fullmatch(words) and (unit in "件起宗" or re.search(_staged(), counted["words"])):
        return True
    there = _there().fullmatch(words) and _due().search(counted["words"])
    kind = _OF_THEM.fullmatch(words) and not _NO_KIND.search(words)
    return bool(there or kind or _newly().fullmatch(words))


def _is_near(number: Decimal, whole: Decimal, raw: str) -> bool:
    """Whether a number may be counted as the other is; a year is none."""
    return whole * _LEAST <= number <= whole * _MOST and not re.fullmatch(r"20\d\d", raw)


def _words(kind: str) -> str:
    return any_of(lexicon.words("bare_figures.txt", kind))


@cache
def _staged() -> str:
    return _words("staged")


@cache
def _acted() -> re.Pattern[str]:
    """督促整改了, 已销号, 整改销号: one act or two on what was counted, and who moved it."""
    return re.compile(
        rf"(?:已|均|全部|其中|目前|现|共|{_words('moved_by')})*(?:{_words('stages')}|{_words('acted_on')}){{1,2}}(?:了|的|完了?|好了?|掉了?)?"
    )


@cache
def _newly() -> re.Pattern[str]:
    return re.compile(rf"(?:其中|今年|当年|本年|年内|上半年|下半年|本期|已|已经)*(?:{_words('newly')})了?")


@cache
def _there() -> re.Pattern[str]:
    return re.compile(rf"(?:目前|现在|到现在)?(?:{_words('there')})")


@cache
def _due() -> re.Pattern[str]:
    return re.compile(_words("due"))
