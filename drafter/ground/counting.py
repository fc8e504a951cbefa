"""What a figure counts: one each or all together, over what time, a total or what is new, a mean or a peak."""

from __future__ import annotations

import re

from drafter.ground.told_numbers import ToldNumber
from drafter.language import lexicon
from drafter.language.tallies import tally_of


def counted_otherwise(figure: ToldNumber, source: ToldNumber) -> bool:
    """One each and all together, a month and a year, or an average of what the source states plainly."""
    if figure.number.family == "clock":
        return False  # 每晚亮灯至22时
    if figure.each and source.each and figure.each != source.each:
        return True
    if figure.per and source.per:
        only_time = bool(source.each) and not figure.each and not _EACH_THING.search(_led_on(figure))
        return only_time or figure.per != source.per
    if _of_another_mean(figure, source) or {figure.spread, source.spread} == {"each", "total"}:
        return True
    if source.per in ("day", "week", "month") and not figure.per:
        return not re.search("每|均|单|/|逐|[日天月周]|星期", _about(figure))
    if figure.per:
        before_now = "base" in (figure.role, source.role)  # 每周5班，以前3班: what it was is counted over the same time
        return not _SPREAD_OVER.search(_about(source) if before_now else source.clause.text)
    names = _LISTED.search(figure.before) if figure.spread == "each" and not source.spread else None
    if names and not re.search("各|每|均|分别|/", _about(source)):
        return source.whole.count(source.number.raw) <= names["names"].count("、")
    measured = figure.number.family not in ("percent", "point", "time")
    if measured and figure.spread == "each" and not source.spread and _EACH_SAID.search(_led_on(figure)):
        return not (_DISTRIBUTED.search(_about(source)) or _PRICED.search(_about(source)))
    about = _about(figure)
    if _MEAN.search(source.before) and measured and not (_MEAN_SAID.search(about) or _DISTRIBUTED.search(about)):
        return True
    return source.spread == "each" and not (source.per or figure.spread) and _is_sum(figure)


# 人均管护3100亩 is no 管护3100亩; 平均用时3天 may be told as 用时3天.
_MEAN = re.compile("(?:[人户亩班村校站店单]均|平均每一?[一-鿿]|亩均)[^，。；\\d]{0,8}$")
_MEAN_SAID = re.compile("均|每|单|各|/|一人|一户|逐")


def _of_another_mean(figure: ToldNumber, source: ToldNumber) -> bool:
    """人均177元 for 次均177元."""
    said, given = _KIND_OF_MEAN.search(figure.before), _KIND_OF_MEAN.search(source.before)
    return said is not None and given is not None and said["of"] != given["of"]


_KIND_OF_MEAN = re.compile("(?P<of>[人户亩次单件班校村站车床店])均[^，。；\\d]{0,6}$")
# 3月、10月各1次: what the notes must then say of each of them.
_LISTED = re.compile("(?P<names>[一-鿿\\d]{1,8}(?:、[一-鿿\\d]{1,8})+)各[一-鿿]{0,4}$")
# 单站日均60人: one each of a thing, as well as of a time.
_EACH_THING = re.compile("单[一-鿿]|每[一-鿿]?[站所校店厂车船点家户人村桌床座栋趟台]|各|均每|平均")


def _led_on(figure: ToldNumber) -> str:
    """The words that lead to a figure, itself, and a slash behind it."""
    end = figure.number.span.end
    return figure.before + figure.number.raw + figure.whole[end : end + 1]


def _about(figure: ToldNumber) -> str:
    """The text around a figure, the clauses beside its own too."""
    span = figure.number.span
    return figure.whole[max(0, span.start - _NEAR) : span.end + _NEAR]


def _is_sum(figure: ToldNumber) -> bool:
    """Whether an amount is told with nothing about it that says it is one each: 补助3000元 where the notes say 一户3000."""
    plain = figure.number.family == "money" and figure.role == "value"
    return plain and not _DISTRIBUTED.search(_about(figure)) and not _PRICED.search(_about(figure))


_NEAR = 24
_SPREAD_OVER = re.compile("每|均|单|/|逐|一个?[月周年天季]|礼拜|学期|[日月年]")
# One each of things; 每年, 每千人 and 平均等候 speak of time and of rates.
_EACH_SAID = re.compile(
    "每(?![年月日天周季逢千百万\\d两二三四五六七八九十晚早夜次])|各(?![级类项种界])|[人户亩场村家台辆座件笔]均|单[家个户台]|/"
)
# What tells of one each in whatever words: 各4万, 一户3000, 3000块一个, 按标准.
_DISTRIBUTED = re.compile(
    rf"每|各|均|单[价位户个家笔件辆台座次]|/|逐|分别|一(?:{lexicon.one_of('beside_figures.txt', 'each_unit')})|[元块万][钱]?(?:1|一)[人户家个村亩台座辆件斤吨米次场套张份]|按"
)
# 票价30元, 月薪4500: by its name one each.
_PRICED = re.compile(lexicon.one_of("beside_figures.txt", "rate_of_pay"))


def tallied_otherwise(figure: ToldNumber, source: ToldNumber) -> bool:
    """新增860根 where 860 is the total, 日均 where it is the peak: both say what kind of count it is, and not the same."""
    said, given = _tally(figure), _tally(source)
    return bool(said and given) and said != given


def _tally(figure: ToldNumber) -> str:
    return tally_of(figure.segment) if figure.role not in ("rate", "share", "rank", "completion") else ""


def nets(figure: ToldNumber, source: ToldNumber) -> bool:
    """净增6名 beside 划出6名: a net change is no figure of what went out or came in."""
    return "净" in figure.before[-4:] and "净" not in source.clause.text and bool(_FLOWS.search(source.whole))


# What leaves beside what comes in, so that only the two together make a net change.
_FLOWS = re.compile(
    "划出|调出|退出|清退|流失|离[开职岗校]|注销|关停|关闭|淘汰|撤销|核减|减员|死亡|迁出|出栏|退休|辞|走了|停了"
)


def is_left(figure: ToldNumber, source: ToldNumber, other: ToldNumber) -> bool:
    """其余155处均在整改期限内: what is left in both is never the 3870 of 已改."""
    return figure.role == source.role == "remainder" and other.role != "remainder"
