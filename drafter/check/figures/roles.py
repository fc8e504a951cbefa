"""The part a figure plays in its sentence, told by the words before it: a value, a rate, an increment, a share, a completion…"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from drafter.core.patterns import Ending
from drafter.core.quantity import Quantity
from drafter.language import lexicon

Part = Literal["value", "rate", "points", "increment", "completion", "share", "base", "target", "rank", "other"]

# A change, whichever way, and the level it came to (增至, 减到).
_MOVED = lexicon.one_of("figures/directions.txt", "up", "down", "arrived")
_PLAN = rf"(?:{lexicon.one_of('figures/roles.txt', 'plan')}|预期)"
_COMPLETION = Ending(
    r"(?:为|占|完成(?:了)?|达到?|是|超额完成)(?P<which>年初|当年|年度|全年|调整|变更|变动|汇总|本级|收入|支出|人代会|批准)*的?(?P<after>调整后的?)?"
    rf"(?P<what>{_PLAN})(?:调整数|任务|数|额|目标|指标)?(?:的|比率|比例|约|达|近)*$"
    r"|完成率(?:为|达|达到|约)*$"
)
_SHARE = re.compile(
    r"占(?P<whole>[^，,。；;：:%％\d]{0,24}?)(?:的?比重|的?比例|比)?(?:的|为|达到?|约|近|超过?|超|提高到|上升到|提升到|下降到|升至|降至|达)*$"
)
_BASE = Ending(
    rf"(?:{lexicon.one_of('figures/roles.txt', 'base')}|20\d\d年)(?:同期)?(?:决算|执行|完成|实际|实现)?(?:数|额|值)?(?:为|的|是|完成|实现)?$"
)
_OPENED = re.compile(r"^[，,（(；;]?(?:年初|期初|月初|上年末|去年底|上年底|去年末|原来?)(?:数|额|值)?(?:为|是|的|有)?$")
_AGAINST = re.compile(r"^[，,（(]?(?:比|较)(?P<when>[^，,。；;比较]{2,20}?)(?:同期|完成)?(?:的|为)?$")
_LAST_YEARS = re.compile(r"^[，,（(](?:上年|去年)(?:同期)?[\u4e00-\u9fff]{0,4}$")
_TARGET = Ending(rf"{_PLAN}(?:调整|变更|核定|安排)?(?:数|总额|合计|额|值|为|是|到|至|的)*$")
_RANK = re.compile(r"第$")
# What takes a change out of plain arithmetic with last year's figure.
OTHER_BASIS = re.compile(
    r"同口径|可比|平均|人均|户均|每[年月人户天日]|剔除|扣除|还原|年均|名义|实际(?=增长|下降)|不含|不变价|按.{0,6}口径|两年平均|拉动|翻|环比|预算|计划|调整|目标"
    r"|(?:比|较)(?:原|全国|全省|全市|年初|上月|上季)|高于|低于|高出|快于|超过|生产总值|增加值|GDP"
)
REFERENCE = re.compile(r"(?:同比|[比较与][^，,。；;]{1,12}?)(?=增|减|下|上|提|降|多|少|回|相比)")
# A change without a subject of its own: ，同比增长 · 、下降了.
BARE_CHANGE = re.compile(
    rf"[，,、；（(]?(?:同比|环比|(?:比|较|与)[^，,。；;、]{{1,12}}?(?:相比)?)?(?:{_MOVED}|增|减)(?:了|约|近|额|幅|率|为|达)*"
)
_OTHER_RATE = Ending(r"(?<!增长)(?<!下降)(?<!降低)(?<!上升)(?<!增收)率(?:为|达到?|约|是)*$")


@dataclass(frozen=True, slots=True)
class WordedFigure:
    """A quantity with the words before it in its sentence (since the last figure, blanks removed) and the part they give it.

    sign: +1 a rise, −1 a fall, 0 neither. order: place among all figures. sentence: number of its sentence.
    """

    quantity: Quantity
    lead: str
    part: Part
    sign: int
    order: int
    sentence: int

    @property
    def unit(self) -> str:
        return self.quantity.unit

    @property
    def raw(self) -> str:
        return self.quantity.raw


def classify(quantity: Quantity, lead: str) -> tuple[Part, int]:
    """The part of a figure and, for changes, its sign."""
    unit = quantity.unit
    if quantity.kind == "rank" or _RANK.search(lead):
        return "rank", 0
    sign = _SIGNS.get(quantity.change or "", 0)
    if unit in ("%", "％", "‰"):
        return _percent_part(lead, sign)
    if unit == "个百分点":
        return "points", sign
    if sign:
        return "increment", sign
    if _COMPLETION.search(lead) or _TARGET.search(lead[-14:]):
        return "target", 0
    if _BASE.search(lead[-14:]) or _OPENED.match(lead) or _AGAINST.search(lead) or _LAST_YEARS.match(lead):
        return "base", 0
    return "value", 0


def _percent_part(lead: str, sign: int) -> tuple[Part, int]:
    if _COMPLETION.search(lead):
        return "completion", 0
    if sign and not _OTHER_RATE.search(lead):
        return "rate", sign
    if "占" in lead and _SHARE.search(lead):
        return "share", 0
    return "other", 0


_SIGNS = {"increase": 1, "decrease": -1}


def completion_words(lead: str) -> tuple[str, str] | None:
    """(which, what) of a completion's lead: 为调整预算的 → (调整, 预算)."""
    found = _COMPLETION.search(lead)
    if not found:
        return None
    return found["which"] or ("调整" if found["after"] else ""), found["what"] or ""


def share_whole(lead: str) -> str:
    """What a share is a share of: 占一般公共预算收入的 → 一般公共预算收入; "" when not said."""
    found = _SHARE.search(lead)
    return found["whole"] if found else ""
