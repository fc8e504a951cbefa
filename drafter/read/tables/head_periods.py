"""Periods as heads, titles and rows of tables say them, whole (2025年1—9月) or by what stands around them (本月, 上年同期)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from drafter.core.period import Period
from drafter.language.lexicon import alternatives

_M = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_TO = r"\s*(?:月份?)?\s*[-—–－~～至到]+\s*"
# A month behind a point or dash follows its year (2024.8, 2024-01-08): UTF-8, PM2.5 and QH-2024-8 name none.
_OF_YEAR = "|".join(rf"(?<=(?:19|20)\d\d[./-]{month})" for month in ("", r"\d[./-]", r"\d\d[./-]"))


def _said(time: str) -> str:
    return alternatives("time_words.txt", f"head_{time}")


# 2025—2026学年, and a term of it.
_SCHOOL = (
    r"(?<!\d)(?P<school>(?:20)?\d\d)\s*[-—–－~～至/]+\s*(?:20)?\d\d\s*学年度?(?:第?(?P<term_of>[一二上下12])学期)?"
)
_YEARS = (
    r"(?<!\d)(?P<ending>(?:19|20)\d{2})年度?(?:[末底](?:数|余额|存量)?)(?!月)|(?<!\d)(?<![A-Za-z][-_])(?P<year>(?:19|20)\d{2})"
    rf"(?:年度?|(?<=[\u4e00-\u9fff]\d{{4}})$|(?=[./-]{_M}(?!\d))|(?=[上下]半年|[一二三四]季度|全年|-?[HhQq][1-4](?!\d)))"
)
_OF_THE_TABLE = rf"(?<![比较与同于和跟])(?P<back>{_said('back')})|(?P<now>{_said('now')})|(?P<next>{_said('next')})"
_TERMS = r"(?P<lastterm>上一?个?学期)|(?P<term>[本这]个?学期)"
_STEPS = r"(?P<lastmonth>上个?月)|(?P<month>本月|当月)|(?P<lastquarter>上个?季度?)|(?P<quarter>本季度?|当季度?)"
_QUARTERS = (
    r"(?P<half>[上下])半年|第?(?P<pair>[一二三1-3][、和及]?第?[二三四2-4])季度?|第?(?P<q>[一二三四1-4])季度?"
    + r"|(?<![A-Za-z])[Qq](?P<q2>[1-4])(?![\dA-Za-z])|(?<![A-Za-z])[Hh](?P<h2>[12])(?![\dA-Za-z])|前(?P<upto>[二两三23])个?季度"
)
_OPENING = rf"(?P<opening>{_said('opening')})"
_MONTHS = (
    rf"截[至止]到?\s*(?P<asof>{_M})月(?:份|底|末)?|(?<!\d)(?P<first>{_M}){_TO}(?P<last>{_M})月(?:份|底|末)?"
    rf"|(?:{_OF_YEAR})(?<![A-Za-z][-_]\d{{4}}[./-])(?P<dotted>{_M})(?!\d)月?(?:份)?|(?<![\d十])(?P<single>{_M})月(?P<point>份|底|末)?(?:\d{{1,2}}[日号])?(?!\d)"
)
_SO_FAR = r"(?P<whole>全年(?!目标|任务|计划|预算)|年[末底])|(?P<sofar>(?:本年|年内|自?年初(?:至今|以来)?|至本月)?累计)"
_SEEN = re.compile("|".join((_SCHOOL, _YEARS, _OF_THE_TABLE, _TERMS, _STEPS, _QUARTERS, _OPENING, _MONTHS, _SO_FAR)))
_UP_TO = re.compile(rf"截[至止]到?\s*(?:20\d\d\s*[年./-]\s*)?{_M}(?:月|[./-])")
_BARE_YEAR = re.compile(r"(?:19|20)\d{2}")
_HAN = {c: i for i, c in enumerate("一二三四五六七八九", 1)} | {"两": 2}


@dataclass(frozen=True, slots=True)
class When:
    """What words say about a period. year and months as said; shift: years from the table's own; step: month or quarter.

    back: months, quarters or terms before the table's own. sofar: from January up to the table's last month. ended: what stood at a year's end.
    school: `year` is the one a school year begins in, of which term is a half. end: what stood at the end of `last` (9月末).
    """

    year: int | None = None
    first: int | None = None
    last: int | None = None
    shift: int | None = None
    step: str = ""
    back: int = 0
    sofar: bool = False
    ended: bool = False
    school: bool = False
    term: int = 0
    end: bool = False

    @property
    def said(self) -> bool:
        return self != When()

    def resolve(self, own: Period | None) -> Period | None:
        """The period meant in a table whose own period is `own`; None when it cannot be told."""
        try:
            return self._resolve(own)
        except ValueError:
            return None

    def _resolve(self, own: Period | None) -> Period | None:
        if self.school and self.year is not None:
            return self._schooled(self.year, own)
        if self.step:
            return _term(own, self.back) if self.step == "term" else self._stepped(own)
        year = self.year if self.year is not None else own.year + (self.shift or 0) if own else None
        if year is None:
            return None
        if self.year is not None and self.shift == -1 and own and self.year == own.last_year:
            year -= 1  # 上年同期 under 2025年
        if self.first is not None and self.last is not None:
            closes = self.end and own and own.year == own.last_year and own.last == self.last and not self.sofar
            return Period(year, own.first if closes and own else self.first, year, self.last)
        if self.sofar:
            return Period(year, 1, year, own.last if own and own.year == own.last_year else 12)
        if self.year is None and own:
            return Period(year, own.first, year + own.last_year - own.year, own.last)
        return Period(year, 1, year, 12)

    def _schooled(self, year: int, own: Period | None) -> Period:
        """A school year is as long as the report's own, where that is one."""
        if self.term:
            return Period(year, 9, year + 1, 1) if self.term == 1 else Period(year + 1, 2, year + 1, 7)
        return own.back(own.year - year) if own and own.year < own.last_year else Period(year, 9, year + 1, 8)

    def _stepped(self, own: Period | None) -> Period | None:
        size = 1 if self.step == "month" else 3
        if own is None or own.months != size:
            return None
        at = own.year * 12 + own.first - 1 - self.back * size
        year = self.year or at // 12 + (self.shift or 0)
        return Period(year, at % 12 + 1, year, at % 12 + size)


def _term(own: Period | None, back: int) -> Period | None:
    """The term of a report, or the one before it: autumn's ends in January, spring's in July."""
    if own is None or not 4 <= own.months <= 7 or not back:
        return own if own and own.months <= 7 else None
    return Period(own.year, 2, own.year, 7) if own.first >= 8 else Period(own.year - 1, 9, own.year, 1)


@lru_cache(maxsize=4096)
def take_period(words: str) -> tuple[When, str]:
    """What the words say of a period, and the words without it."""
    when = When()
    if _BARE_YEAR.fullmatch(words):
        return When(year=int(words)), ""
    rest: list[str] = []
    at = 0
    for found in _SEEN.finditer(words):
        more = _read(found, when)
        if more is None:
            continue
        when = more
        rest.append(words[at : found.start()])
        at = found.end()
    rest.append(words[at:])
    if when.first and when.first == when.last and _UP_TO.search(words):
        when = replace(when, first=1)  # 截至2025年9月30日
    return when, re.sub(r"[（(]\s*[)）]|^[.\-/年]+", "", "".join(rest)) if when.said else words


@lru_cache(maxsize=4096)
def read_when(words: str) -> When | None:
    """The period that these words name and nothing else; None when they say more, or name none."""
    bare = re.sub(r"\s", "", words)
    if code := _coded(bare):
        return code
    when, rest = take_period(bare)
    return (
        when
        if when.said and not re.sub(r"[\d日号（）()：:、，]|截[至止]到?|(?:数|底|末|份|实绩|完成|情况)$", "", rest)
        else None
    )


def _coded(words: str) -> When | None:
    """2024Q3, 2024-05, 2024-01..2024-09: the codes that `period:` takes, within one year."""
    try:
        period = Period.parse(words)
    except ValueError:
        return None
    return When(year=period.year, first=period.first, last=period.last) if period.year == period.last_year else None


def _read(found: re.Match[str], when: When) -> When | None:
    """`when` with what one match adds; None where it would contradict what was said before (1月 after 3月)."""
    kind = found.lastgroup or ""
    if found["school"]:
        half = {"": 0, "一": 1, "上": 1, "1": 1}.get(found["term_of"] or "", 2)
        year = int(found["school"][-2:]) + 2000
        return replace(when, year=year, school=True, term=half) if when == When() else None
    if kind == "ending":  # 2025年末: what stood then is told as the year's
        return replace(when, year=int(found["ending"]), first=1, last=12, ended=True) if when == When() else None
    if kind == "year":
        return replace(when, year=int(found["year"])) if when.year is None else None
    if kind in ("back", "now", "next"):
        shift = {"back": -1, "now": 0, "next": 1}[kind]
        if when.year is not None:  # 2025年 over 本年 or 上年同期: the year is said twice
            return replace(when, shift=shift) if kind == "back" else when if kind == "now" else None
        return replace(when, shift=shift) if when.shift in (None, shift) else None
    if kind in ("lastmonth", "month", "lastquarter", "quarter", "lastterm", "term"):
        return replace(when, step=kind.removeprefix("last"), back=int(kind.startswith("last")))
    if kind == "sofar":
        return replace(when, sofar=True)
    if kind == "opening":  # 年初数 is what the year before ended with
        return replace(when, shift=-1, first=1, last=12) if when.first is None and when.year is None else None
    if kind == "whole":
        return replace(when, first=1, last=12) if when.first is None else None
    return _months(found, when) if when.first is None else None


def _months(found: re.Match[str], when: When) -> When:
    if half := found["half"] or found["h2"]:
        first, last = (1, 6) if half in ("上", "1") else (7, 12)
    elif pair := found["pair"]:
        first, last = 3 * _number(pair[0]) - 2, 3 * _number(pair[-1])
    elif quarter := found["q"] or found["q2"]:
        last = 3 * _number(quarter)
        first = last - 2
    elif found["upto"]:
        first, last = 1, 3 * _number(found["upto"])
    elif found["asof"]:
        first, last = 1, _number(found["asof"])
    elif found["first"]:
        first, last = _number(found["first"]), _number(found["last"])
    else:
        last = _number(found["single"] or found["dotted"])
        first = 1 if found["point"] in ("底", "末") else last
    return replace(when, first=first, last=last, end=found["point"] in ("底", "末"))


def _number(digits: str) -> int:
    if digits.isdigit():
        return int(digits)
    _tens, mark, ones = digits.rpartition("十")
    return (10 if mark else 0) + _HAN.get(ones, 0)
