"""Times and comparison bases of a text clause beside those of the sources."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.core.text import Span
from drafter.ground.covering import HeldWords
from drafter.ground.cutting import Clause, CutText
from drafter.ground.planned_counts import tells_distance
from drafter.ground.sources import Sources
from drafter.ground.times import Time, own_times, same_rest
from drafter.language.short_years import years_of_old

_BASES = (
    ("last", re.compile(r"同比|上年|去年|同期")),
    ("start", re.compile(r"年初")),
    ("older", re.compile(r"前年")),
    ("chain", re.compile(r"环比|上月|上季度")),
    (
        "target",
        re.compile(
            r"(?:[比较超]|[高低快慢多少早晚]于|完成|达|提前|落后|滞后)[^，。；\d]{0,6}(?:计划|目标|任务|预期|序时|进度|定的)|该"
        ),
    ),
)
_BASE_SAID = re.compile(
    r"(?:比|较|同|与|[低高少多好快慢]于|超过)(?:上年|去年|前年|年初|上月|上季度|同期)|同比|环比|[比较](?:原?计划|目标|预期|序时)"
)


def strange_times(clause: Clause, sources: Sources, near: Sequence[Clause]) -> Iterator[Reason]:
    """Times the clause names that neither the sources nor the report's own period yield."""
    given = sources.times
    own = own_times(sources.period)
    for time in clause.times:
        if _PARTS.get(time.rest, _NEVER) <= {other.rest for other in given} or _is_of_old(time, sources):
            continue
        if _is_a_year_on(time, sources) or (time.rest == "全年" and not time.year and _of_the_year(sources)):
            continue
        if _is_of_seasons(time, sources):
            continue
        if (
            time.rest == "同期"
            or time.compared
            or ((time.year, time.rest) in own and not _is_limit(time))
            or _in_year(time, sources, near)
        ):
            continue
        later = next((o for o in given if _is_later(o, time, sources)), None)
        if later is not None and _ALREADY.search(clause.text):
            yield Reason("status", clause.text, later.raw)
        elif not any(_agree(time, other) for other in given) and not _last_year(time, sources):
            yield Reason("period", time.raw, next((o.raw for o in given if o.rest), ""))
    yield from strange_stretches(clause, sources, near)


_SEASONS = re.compile("[春夏秋冬]{2}")


def _is_of_seasons(time: Time, sources: Sources) -> bool:
    """冬春季 of 冬春: one of the seasons a source names together."""
    named = "".join(found for one in sources.all for text in one.texts for found in _SEASONS.findall(text))
    return len(time.rest) == len("春季") and time.rest.endswith("季") and time.rest[0] in named


_PART_OF_YEAR = re.compile(r"(?:[一二三四]季度|\d{1,2}月)$")


def strange_stretches(clause: Clause, sources: Sources, near: Sequence[Clause]) -> Iterator[Reason]:
    """较一季度 where the source compares with the same time of last year; 环比 and 上季度 may mean any stretch before."""
    chained = any(dict(_BASES)["chain"].search(one.text) for one in near)
    for time in clause.times:
        part = time.compared and _PART_OF_YEAR.search(time.rest)
        if part and not chained and not any(same_rest(time, other) for other in sources.times):
            yield Reason("base", time.raw, "")


def _is_limit(time: Time) -> bool:
    """年底前: by when it is to be done, which the report's own period does not say."""
    return time.before and time.raw.endswith("前")


_YEARS_PLAN = re.compile("(?:全年|年度?|一年)的?(?:计划|任务|目标|指标|预算|量)")


def _of_the_year(sources: Sources) -> bool:
    """Whether the sources speak of a plan of the year (年计划的六成五 told as 全年计划8400块)."""
    return any(_YEARS_PLAN.search(source.told.text) for source in sources.all)


# 一季度31件，二季度44件 make a half-year.
_PARTS = {"上半年": {"一季度", "二季度"}, "下半年": {"三季度", "四季度"}, "全年": {"上半年", "下半年"}}
_NEVER = {"\0"}
_SPANS = re.compile(r"年度|季度|月度|半年度")


def strange_spans(clause: Clause, wide: HeldWords) -> Iterator[Reason]:
    """季度任务 where the source speaks of the 年度 one."""
    given = set(_SPANS.findall(wide.raw)) | ({"年度"} if re.search(r"年(?:任务|计划|目标)", wide.raw) else set())
    for said in set(_SPANS.findall(clause.text)) - given:
        if given:
            yield Reason("period", said, "、".join(sorted(given)))


def _last_year(time: Time, sources: Sources) -> bool:
    """上年 of a derived base needs no word of its own in the source."""
    return sources.period is not None and time.year == sources.period.year - 1 and not time.rest


def _is_of_old(time: Time, sources: Sources) -> bool:
    """1998年 of 98年的吊机."""
    if time.rest or sources.period is None or not time.year:
        return False
    return any(time.year in years_of_old(source.told.text, sources.period.year) for source in sources.all)


# 过一年再换, 缓一年: next year.
_A_YEAR_ON = re.compile(
    "(?:过|隔|缓|等|推|晚|迟|放|拖)(?:上|个)?一年|一年(?:再|[以之]?后)|隔年|转过年|翻过年|过了年|过完年|转年|开年"
)


def _is_a_year_on(time: Time, sources: Sources) -> bool:
    year = sources.period.year if sources.period is not None else 0
    meant = bool(year) and time.year in (0, year + 1) and not (time.rest and not time.year)
    return meant and any(_A_YEAR_ON.search(source.told.text) for source in sources.all)


_SOME_TIME = re.compile("年[内中]$")


def _in_year(time: Time, sources: Sources, near: Sequence[Clause]) -> bool:
    """年内 said of what was done lies in the report's year; of what is still to come it would be a limit nobody set."""
    if not _SOME_TIME.search(time.raw) or time.before or sources.period is None:
        return False
    given = [other for source in near for other in source.times if not other.compared]
    inside = all(other.year in (0, sources.period.year) and not other.before for other in given)
    return time.year in (0, sources.period.year) and inside and not any(_AHEAD.search(c.text) for c in near)


_ALREADY = re.compile("已(?!知)|业已|[完办建修]了|如期|顺利|提前")


def _is_later(given: Time, said: Time, sources: Sources) -> bool:
    """Whether a time without its year is next year's in the source (明年3月 told as 3月)."""
    return sources.period is not None and given.year > sources.period.year and not said.year and same_rest(given, said)


def _agree(a: Time, b: Time) -> bool:
    return same_rest(a, b) and (not a.year or not b.year or a.year == b.year)


_LAST_PERIOD = re.compile("去年|上年")


def lost_times(
    source: Clause, told: CutText, sources: Sources, yielded: frozenset[Span] = frozenset()
) -> Iterator[Reason]:
    """Times of a source clause that the text names nowhere. yielded: those of figures that others yield."""
    said = told.times
    own = own_times(sources.period)
    for time in source.times:
        if time.span in yielded:
            continue
        if not time.rest and _is_far(time, sources) and all(time.year != other.year for other in said):
            yield Reason("period", "", time.raw)
        ours = (time.year, time.rest) in own and not time.before
        if not time.rest or time.rest == "同期" or ours or time.compared:
            continue
        if _LAST_PERIOD.match(time.raw) and any((o.year, time.rest) in own or o.rest == "同期" for o in said):
            continue  # 去年上半年 beside this half-year is told by 同比
        if _LAST_PERIOD.match(time.raw) and _BASE_SAID.search(told.text) and any(r == time.rest for _y, r in own):
            continue
        if time.rest in SEASONS or _is_loose(time, source) or goes_with(time, source):
            continue
        if not any(_told(time, other) for other in said):
            yield Reason("period", "", time.raw)


def _told(time: Time, other: Time) -> bool:
    return same_rest(time, other) and (not time.before or other.before or time.rest != other.rest)


_AHEAD = re.compile("明年|下一?步|打算|计划|拟|争取|力争|准备|要|确保|将")


# That it was winter may go; another season may not come in its place.
SEASONS = frozenset(("春季", "夏季", "秋季", "冬季", "暑假", "寒假", "雨季", "旱季", "周末", "开学"))


def _is_far(time: Time, sources: Sources) -> bool:
    """2019年: a year that is neither the report's own nor one beside it."""
    return sources.period is not None and bool(time.year) and abs(time.year - sources.period.year) > 1


def goes_with(time: Time, source: Clause) -> bool:
    """秋天开学用: 开学 only says more closely when in autumn."""
    return any(other.span.end == time.span.start for other in source.times)


def _is_loose(time: Time, source: Clause) -> bool:
    """年内 said of what was done, 年初 of a target: the report's own period says as much."""
    after = source.text[time.span.end - source.span.start :]
    if time.rest == "年初":
        return bool(re.match("定|确定|下达|计划|目标|预算|安排|提出", after))
    return time.raw in ("年内", "今年内", "本年内", "全年", "当年") and not _AHEAD.search(source.text)


_LIMIT = re.compile(r"(?P<what>[一-鿿]{2})(?P<side>之?前|之?后)(?![期续者述排沿])")


def turned_limits(clause: Clause, near: Sequence[Clause]) -> Iterator[Reason]:
    """防火季后 where the source says 防火季前."""
    yield from _turned_terms(clause.text, "，".join(source.text for source in near))
    given = {m["what"]: m["side"][-1] for source in near for m in _LIMIT.finditer(source.text)}
    for said in _LIMIT.finditer(clause.text):
        if given.get(said["what"], said["side"][-1]) != said["side"][-1]:
            yield Reason("period", said[0], said["what"] + given[said["what"]])


_PAST = re.compile(
    "(?<![未没不])(?:已|均|都|早)?(?:超过?|超出|过了?)[^，。；]{0,4}(?:期限|时限|限期)|(?<![未没不])(?:逾期|超期|超时)"
)
_WITHIN = re.compile("(?:限期|期限|时限)[以之]?内|[没未]到期|[没未](?:逾期|超期|超时|超过?)")


def _turned_terms(text: str, raw: str) -> Iterator[Reason]:
    """均已超过整改期限 where the source says 都在限期内, and the other way round."""
    for mine, theirs in ((_PAST, _WITHIN), (_WITHIN, _PAST)):
        said, given = mine.search(text), theirs.search(raw)
        if said and given and not mine.search(raw) and not theirs.search(text):
            yield Reason("period", said[0], given[0])


# 比二季度 and 比上个月 are what 环比 means.
_PERIOD_BEFORE = re.compile(r"[比较](?:上个?(?:月|季度?|周|旬)|[一二三四]季度|上半年|\d{1,2}月|上期|前一个?[月周季])")


def strange_bases(clause: Clause, wide: HeldWords, grown: bool, aimed: bool = False) -> Iterator[Reason]:
    """比年初 where the source compares with last year.

    grown: the source states a growth; without a base said, it is 同比. aimed: it states an aim, from which a figure may be counted.
    """
    for found in _BASE_SAID.finditer(clause.text):
        said = next(name for name, pattern in _BASES if pattern.search(found[0]))
        given = {name for name, pattern in _BASES if pattern.search(wide.raw)}
        given |= {"chain"} if _PERIOD_BEFORE.search(wide.raw) else set()
        known = (said == "last" and not given and grown) or (said == "target" and aimed and bool(clause.numbers))
        if said not in given and not known:
            yield Reason("base", found[0], "")


def has_aim(clause: Clause, sources: Sources) -> bool:
    """Whether the sources state an aim, or how many were to be done and the clause how far from it they came."""
    return sources.aimed or tells_distance(clause.text, sources.figures)
