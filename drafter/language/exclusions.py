"""Numbers that are no quantities: dates, ordinals, ages and times that name a class, grades, names, set phrases."""

from __future__ import annotations

import re
from functools import lru_cache

from drafter.language import lexicon

_STREAK = re.compile(r"(?:连续|持续|蝉联|历时|长达|提前|延长|缩短|已连)(?:近|超过|超|约|了)?$")
_TIME_UNITS = frozenset(("小时", "分钟", "秒", "天", "个月", "个工作日", "工作日", "个小时"))
_TIMED = re.compile(rf"(?:{lexicon.one_of('beside_figures.txt', 'duration')})[^，。；：、\n]{{0,4}}$")
# 驻村31天，有3个月没开: a length that is counted stands at the end of its clause, or after a word of having.
_HELD = re.compile(r"(?:有|共|满|(?:用|花|多|少|差|晚|早|快|慢|长|短|拖|欠)了|多|少|差|晚|早|快|慢|欠|超期|逾期|滞后)$")
# 熬了7天没轮休, 停了整整3小时; 过了3天 and 隔了两天 only tell when.
_LASTED = re.compile(r"(?<![过隔])了(?:近|约|整整|足足|快|将近|超过|大概|差不多|大约)?$")
_AFTER_VERB = re.compile(r"[\u4e00-\u9fff]{2}(?<![在于前后近来去第每当这那各限期内了的以隔到至及和与头末时])$")
_STOP = re.compile(r"[ \u3000]?(?:[，。；、）)！\n]|$)")
_OF_RATES = frozenset(("%", "％", "‰", "个百分点"))
_POWER = re.compile(
    r"(?:[用耗发省节供售充]电|电量|电费|电能)[^。；\n]*$"
)  # 用电3200度; other 度 are angles, heat, times
_CLASS_AGE = re.compile(r"(?:及|（含）)?以[上下内]|[—－-]|[至到]|儿童|老|人群|幼儿|婴")
_RANKED = re.compile(r"(?:居|列|排|排名)[^，。；：\n]{0,6}$")
_LEVEL_KEPT = re.compile(r"(?:控制在|压缩[到至]|减[到至]|缩短[到至]|压减[到至])$")
_COUNTED = lexicon.figure_words("counted_in_characters")
_ONLY = re.compile(r"(?:[就只仅才]有?|[还只]剩(?:下)?|剩下)$")
_NAMING = re.compile(r"(?:第|每|初|这|那|哪|各|前|后|近|过去|今后|未来|上|下|头|另|以上|上述|以下|分|任)$")
_REACHING = re.compile(rf"(?:{lexicon.one_of('beside_figures.txt', 'passed')})$")
_INDEFINITE = re.compile(r"(?:数|几|上|成|好)$")
# 人大五次会议, 十一届十次、十一次全会: the numeral is which session, not how many.
_PLENARY = re.compile(r"(?:[、和及]\s?[一二三四五六七八九十]{1,3}次)*+\s{0,2}(?:全\s?会|全体会议|党代会|中央)")
_MEETING = re.compile(r"\s{0,2}(?:会议|代表大会)")
_NUMBERED = re.compile(r"(?:人大|政协|届|常委会|大会|委员会|党代会)(?:[\s\u3000—–－-]|\d{1,3}(?= ?[—–－-]))*\Z")
# A numeral that only sums up the words before it: 从供给、需求、市场三个方面.
_APPOSED = re.compile(
    r"\s?(?:重点)?(?:方面|层面|维度|字上|特别行政区|积极性|只增|一批|优先级|方向|关键|统筹|阶段|月|季度|百分百|百分之百)|[”’]"
)
_SHARING = re.compile(r"(?:占|超过?|近|约|不足|不到|达)[^，。；、\n]{0,6}$")
_GRADED = re.compile(r"(?:吨|元|米|千瓦|人|辆|台)?级")
_QUOTE_SPAN = 14


# 平均年限21.6年: a mean of years has a point, a year has none.
_SPAN_OF_YEARS = re.compile(
    r"(?:平均|人均|均|年限|工龄|党龄|教龄|任期|期限|周期|年龄|寿命)[^\d，。；]{0,8}\d{1,2}(?:\.\d{1,2})?年$"
)


def excluded_arabic(flat: str, start: int, end: int, unit: str) -> bool:
    """Whether a number written in digits, with its unit, is no quantity where it stands."""
    before = flat[max(0, start - 12) : start].rstrip(" \n")
    lettered = bool(before) and before[-1].isascii() and before[-1].isalpha()
    if before and (before[-1] in "第〔_." or (lettered and unit not in _OF_RATES)):  # no name ends in 7%: GDP 7%以上
        return True
    if (not unit and _GRADED.match(flat, end)) or in_title(flat, start) or quoted(flat, start, end):
        return True
    if unit == "年":
        return not (_STREAK.search(before) or _SPAN_OF_YEARS.search(f"{before}{flat[start:end]}"))
    if unit in _TIME_UNITS:
        counted = (
            _TIMED.search(before)
            or _HELD.search(before)
            or _LASTED.search(before)
            or (_AFTER_VERB.search(before) and _STOP.match(flat, end))
        )
        return not counted or flat.startswith(("圈", "服务", "值"), end)
    if unit in ("岁", "周岁"):
        return bool(_CLASS_AGE.match(flat, end)) and "寿命" not in before
    if unit == "强":
        return not _RANKED.search(before)
    if unit == "级":
        return not _LEVEL_KEPT.search(before)
    return unit == "度" and not (_POWER.search(flat[max(0, start - 24) : start]) or flat.startswith("电", end))


# 罚了2600块: yuan, where money is spoken of; elsewhere a piece of land or a board.
_PAID = re.compile(rf"(?:{lexicon.one_of('beside_figures.txt', 'money_said')})(?:[^，。；\d]{{0,4}})$")
_PIECES = re.compile(r"[\u4e00-\u9fff]?(?:地|田|牌|屏|板|玻璃|石|砖|菜|区域|片区|山|荒|标|绿|空|草|匾|表|电池|组件)")


def money_said(flat: str, start: int, end: int, unit: str) -> str:
    """The unit, 元 for 块 where it is money."""
    if not unit.endswith("块"):
        return unit
    paid = flat.startswith("钱", end) or (
        _PAID.search(flat[max(0, start - 10) : start]) and not _PIECES.match(flat, end)
    )
    return f"{unit.removesuffix('块')}元" if paid else unit


def excluded_chinese(flat: str, start: int, end: int, number: str, unit: str) -> bool:
    """Whether a numeral in characters, with its unit, is no definite count where it stands."""
    before = flat[max(0, start - 6) : start]
    if unit == "级":
        return not _LEVEL_KEPT.search(before)
    if unit == "倍" and number != "百":
        return False
    if unit == "成":
        return flat.startswith("不变", end) or _INDEFINITE.search(before) is not None or quoted(flat, start, end)
    # 二 counts nothing (两 does): 二轮延包, 二期, 第一、二批 are ordinals.
    if number == "一" and unit in _COUNTED and _ONLY.search(before) and _STOP.match(flat, end):
        return False  # 下乡的车就一辆
    if number in ("一", "二") or unit not in _COUNTED or _NAMING.search(before) or _INDEFINITE.search(before):
        return True
    if number in ("百", "千"):
        return unit == "倍" or not _REACHING.search(before)
    if unit == "次" and (
        _PLENARY.match(flat, end) or (_MEETING.match(flat, end) and _NUMBERED.search(flat, max(0, start - 24), start))
    ):
        return True
    if _APPOSED.match(flat, end):
        return True
    return (
        set_phrase(flat, start) or quoted(flat, start, end) or flat.startswith(("“", "‘"), end) or in_title(flat, start)
    )


def excluded_bare(flat: str, start: int, end: int) -> bool:
    """百万吨, 万亿斤 are figures only as a mark that was passed or kept."""
    return not _REACHING.search(flat[max(0, start - 6) : start]) or flat.startswith(("级", "县"), end)


@lru_cache(maxsize=1)
def _phrases() -> dict[str, tuple[str, ...]]:
    table: dict[str, list[str]] = {}
    for word in lexicon.words("set_phrases.txt"):
        table.setdefault(word[:2], []).append(word)
    return {key: tuple(found) for key, found in table.items()}


def set_phrase(flat: str, start: int) -> bool:
    """Whether a set phrase with a numeral (两个维护, 八项规定) begins at `start`."""
    return flat.startswith(_phrases().get(flat[start : start + 2], ()), start)


def quoted(flat: str, start: int, end: int) -> bool:
    """Whether the place stands inside a short pair of quotation marks: a name or a slogan, not a statement."""
    opened = flat.rfind("“", max(0, start - _QUOTE_SPAN), start)
    if opened < 0 or "”" in flat[opened:start]:
        return False
    return flat.find("”", end, opened + _QUOTE_SPAN + 2) >= 0


def in_title(flat: str, start: int) -> bool:
    """Whether the place stands inside a 《title》: its numbers belong to the title."""
    opened = flat.rfind("《", max(0, start - 60), start)
    return opened >= 0 and flat.find("》", opened, start) < 0 and flat.find("》", start, start + 60) >= 0


def led_to_share(flat: str, start: int) -> bool:
    """Whether the words before a fraction such as 1/3 make it a share."""
    return bool(_SHARING.search(flat[max(0, start - 8) : start]))
