"""A bound kept or passed, beside the same in the source: 控制在红线以内 for 超了红线."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.core.claim import Reason
from drafter.ground.covering import HeldWords
from drafter.ground.cutting import Clause
from drafter.language.characters import plain
from drafter.language.numerals import parse_number

_WHAT = r"(?:[规法核批设国省市县]{0,2}定的?)?(?P<what>红线|标准|限额|限值|预算|概算|时限|期限|指标|上限|警戒线|定额|范围|计划|限量|限价|限速|核定数)"
_PASSED = re.compile(rf"(?<![未没不])(?:超过|超出|超了|突破|超)(?:了|过)?{_WHAT}")
_KEPT = re.compile(
    rf"(?:控制|保持|限制|压|维持)?在{_WHAT}(?:以内|之内|范围内|内)|{_WHAT.replace('what', 'kept')}(?:以内|之内)|(?:未|没有?|不)(?:超过|超出|突破|超){_WHAT.replace('what', 'held')}"
)


def crossed_bounds(clause: Clause, wide: HeldWords) -> Iterator[Reason]:
    """Bounds the clause says are kept and the facts (`wide`) say are passed, or the other way round."""
    for said, given in ((_KEPT, _PASSED), (_PASSED, _KEPT)):
        ours = said.search(clause.text)
        theirs = given.search(wide.raw) if ours else None
        if ours and theirs and not said.search(wide.raw) and _named(ours) == _named(theirs):
            yield Reason("polarity", ours[0], theirs[0])
    yield from _other_side(clause, wide)


# 高于目标, 慢于全市: on which side of what.
_SIDE = re.compile(r"(?<![未没不])(?P<way>[高低快慢多少])于(?:年初|年度|全年)?(?P<what>[一-鿿]{2})")
_OPPOSITE = dict(zip("高低快慢多少", "低高慢快少多", strict=True))


def _other_side(clause: Clause, wide: HeldWords) -> Iterator[Reason]:
    """低于目标 where the facts have it above, and nothing below."""
    told = [*_SIDE.finditer(clause.text)]
    given = {(m["way"], m["what"]): m[0] for m in _SIDE.finditer(wide.raw)} if told else {}
    for said in told:
        turned = given.get((_OPPOSITE[said["way"]], said["what"]))
        if turned and (said["way"], said["what"]) not in given:
            yield Reason("direction", said[0], turned)


# 二级以上, 60岁以下: whom it holds for.
_RANGE = re.compile(r"(?P<from>[一二三四五六七八九十\d]{1,3}(?:级|类|等|星|岁|年级|层|楼))(?:及)?以(?P<way>[上下])")


def turned_ranges(clause: Clause, wide: HeldWords) -> Iterator[Reason]:
    """二级以下 where the facts say 二级以上 only; 较大事故 where they say 较大及以上."""
    yield from _lost(clause, wide)
    yield from _turned_spans(clause, wide)
    told = [*_RANGE.finditer(clause.text)]
    given = {(m["from"], m["way"]) for m in _RANGE.finditer(wide.raw)} if told else set()
    for said in told:
        other = "上" if said["way"] == "下" else "下"
        if (said["from"], said["way"]) not in given and (said["from"], other) in given:
            yield Reason("scope", said[0], f"{said['from']}以{other}")


# 较大及以上事故, 副科级及以上干部: a grade and all above it.
_AND_ABOVE = re.compile("(?P<from>[一-鿿]{2})[及或]以(?P<way>[上下])")
# 二级以上隐患, 橙色以上的: the same of names of grades.
_GRADE_AND_ABOVE = re.compile("(?P<from>[一-鿿]{1,2}(?:级|等|星|色|类|档|科|处|风险))以(?P<way>[上下])")


def _lost(clause: Clause, wide: HeldWords) -> Iterator[Reason]:
    """较大事故 where the facts say 较大及以上, which is more."""
    for given in _AND_ABOVE.finditer(wide.raw):
        at = clause.text.rfind(given["from"])
        if at >= 0 and not _ABOVE.match(clause.text, at + len(given["from"])):
            yield Reason("scope", clause.text[at : at + 6], given[0])
    for given in _GRADE_AND_ABOVE.finditer(wide.raw):
        bare = re.compile(given["from"] + f"(?!{_ABOVE.pattern}|[及和、以起到至])")
        said = bare.search(clause.text)
        if said and not bare.search(wide.raw) and f"以{given['way']}" not in clause.text:
            yield Reason("scope", clause.text[said.start() : said.start() + 6], given[0])


_ABOVE = re.compile("[^，。；]{0,4}?以[上下]")


# 10年里, 三个月后: within so long, or once it is over.
_LASTS = re.compile(
    "(?P<long>[\\d一二两三四五六七八九十半]{1,3}个?(?:年|月|星期|周|天|日|小时|钟头|分钟))(?P<side>[之以]?[内后]|里)(?![部容外续期备勤])"
)


def _turned_spans(clause: Clause, wide: HeldWords) -> Iterator[Reason]:
    """10年后 where the facts say 10年里."""
    told = [*_LASTS.finditer(plain(clause.text))]
    given: dict[str, set[bool]] = {}
    for found in _LASTS.finditer(plain(wide.raw)) if told else ():
        given.setdefault(_long(found), set()).add(found["side"][-1] == "后")
    for said in told:
        sides = given.get(_long(said), set())
        if sides and (said["side"][-1] == "后") not in sides:
            yield Reason("period", said[0], said["long"] + ("内" if False in sides else "后"))


def _long(found: re.Match[str]) -> str:
    """How long, in figures: 三个月 is 3月."""
    number = re.match("[\\d一二两三四五六七八九十半]+", found["long"])
    raw = number[0] if number else ""
    value = raw if raw.isdigit() or "半" in raw else str(parse_number(raw))
    return value + found["long"][len(raw) :].replace("个", "").replace("日", "天")


def _named(found: re.Match[str]) -> str:
    return next((words for words in found.groupdict().values() if words), "")
