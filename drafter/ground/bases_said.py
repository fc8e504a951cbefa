"""What a figure is set against (比预算节约 of 跟去年比省了), and the stretch of time it is of (全年查扣 of 伏休查扣)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from drafter.core.claim import Reason, VerdictKind
from drafter.ground.slot_pairs import SlotPair
from drafter.language import lexicon

Found = tuple[VerdictKind, Reason]
# Each base by all the words notes and reports have for it.
_BASES = (
    ("last", re.compile("上年|去年|同期|同比|往年")),
    ("start", re.compile("年初|期初")),
    ("before", re.compile("上月|上个月|上季|环比|上一?[期批次轮届周]|前[一两几]")),
    ("plan", re.compile("计划|目标|任务|序时|指标|考核|要求|定的")),
    ("budget", re.compile("预算|概算|估算价|控制价|拦标价|限价|标底|评审价")),
    ("level", re.compile("平均|全[国省市县区]|省里|市里|县里|兄弟")),
    ("market", re.compile("市场价|市价|市面|同类")),
)
_SAID = re.compile("(?:[比较]|相比于?|对比|与|跟|同|高于|低于|多于|少于|超过?)(?P<base>[^，。；\\d]{2,6})")
_AGAINST = re.compile("(?:[比较]|相比于?|跟|与|和)(?P<base>[^，。；\\d]{2,6})")


def bases_apart(pair: SlotPair) -> Iterator[Found]:
    """Another base than the one the fact names where it names one alone."""
    given = {name for found in _AGAINST.finditer(pair.fact) for name in _named(found["base"])}
    for found in _SAID.finditer(pair.clause.text) if len(given) == 1 and pair.clause.numbers else ():
        said = _named(found["base"])
        everywhere = {name for name, pattern in _BASES if pattern.search(pair.fact)}
        if len(said) == 1 and not said & everywhere:
            yield "bent", Reason("base", found[0], _AGAINST.search(pair.fact)[0])  # type: ignore[index]
    yield from _whole_year(pair)
    yield from _moved_for_flat(pair)


def _named(words: str) -> set[str]:
    return {name for name, pattern in _BASES if pattern.search(words)}


_WHOLE = re.compile("^(?:全年|一年来|年内|本年度|全年度|上半年|下半年|[一二三四]季度)(?:以来)?(?:共|累计)?")
# 期间, 时 and the like behind a season say no more than the season.
_HOURS = re.compile(
    "高峰(?:时段|期)?|工作日|周末|双休日|节假日|夜间|夜里|白天|早晚|上班时间|下班后|课后|午休|每晚|凌晨"
)
_SAME_HOURS = {"白天": ("日间", "昼间"), "夜里": ("晚",), "夜间": ("晚",), "每晚": ("夜",)}
_SEASON_LED = frozenset(
    ("学年", "学期", "整治期", "创建期", "财年", "五一", "十一", "两会", "高考", "中考", "军训", "暑期")
)


def _whole_year(pair: SlotPair) -> Iterator[Found]:
    """全年查扣 of 伏休查扣, 开放游泳池 of 暑假开放游泳池: a stretch of time let fall."""
    found = _season().search(pair.told.text) or _HOURS.search(pair.told.text)
    if (
        found is None
        or found[0] in _SEASON_LED
        or found[0][0] in pair.about
        or any(other in pair.about for other in _SAME_HOURS.get(found[0], ()))
        or set(found[0]) & set(pair.about) - _COMMON
    ):
        return
    said = _WHOLE.match(pair.clause.text.strip())
    if said or pair.alike >= _SURE:
        yield "bent", Reason("period", said[0] if said else pair.clause.text.strip(), found[0])


_COMMON = frozenset("期季节假日时段间学年工作中")
_SURE = 0.4


@cache
def _season() -> re.Pattern[str]:
    return re.compile(lexicon.one_of("seasons.txt", "season") + "|伏休|休渔|过年|春节")


_FLAT = re.compile(
    "一个样|一样多?(?=[，。；]|$)|持平|没[变动涨跌降升](?=[，。；]|$)|差不多(?=[，。；]|$)|不相上下|原地踏步"
)
_MOVED = re.compile("提升|提高|上升|增长|增加|下降|减少|回落|降低|改善|好转|下滑")


def _moved_for_flat(pair: SlotPair) -> Iterator[Found]:
    """较上年提升 of 跟上年一个样."""
    given = next(filter(None, (_FLAT.search(part.text) for part in (pair.told, *pair.untold))), None)
    said = _MOVED.search(pair.about) if given else None
    if not (given and said) or _MOVED.search(pair.fact) or re.search("平|不变|相当|一样|一致|接近", pair.about):
        return
    if not (_DENIED.search(pair.about[: said.start()]) and _one_way(said[0], given[0])):
        yield "bent", Reason("direction", said[0], given[0])


_DENIED, _UP, _DOWN = re.compile("(?:未|没有?|不再)(?:能|再|有)?$"), re.compile("[升高增涨]"), re.compile("[降减落跌]")


def _one_way(said: str, given: str) -> bool:
    """未增长 of 没涨: what did not happen is the same."""
    return given[0] == "没" and any(way.search(said) and way.search(given) for way in (_UP, _DOWN))
