"""Dates and periods as a report writes them: 2024年6月30日, 二〇二四年七月, 上半年, 前三季度, 1—5月, 上年同期, 截至6月底."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from drafter.core.period import Period
from drafter.core.text import Span
from drafter.language.characters import plain
from drafter.language.lexicon import alternatives

_DIGIT = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "O": 0, "Ｏ": 0}
_CN = "〇零○一二三四五六七八九"
_MONTH = r"(?:1[0-2]|0?[1-9])"
_DATE = re.compile(
    rf"(?=[\d一二])(?:(?P<year>(?<!\d)(?:19|20)\d{{2}}|[一二][{_CN}]{{3}})\s?年\s?(?:(?P<month>\d{{1,2}}|[一二三四五六七八九十]{{1,2}})\s?月(?:份)?\s?(?:(?P<day>\d{{1,2}}|[一二三四五六七八九十]{{1,3}})\s?[日号])?)?"
    rf"|(?<![\d.])(?P<month2>\d{{1,2}})\s?月\s?(?P<day2>\d{{1,2}})\s?[日号])"
)


@dataclass(frozen=True, slots=True)
class Date:
    """A date in a text, as far as it says: year, month and day as written, even impossible ones (2月30日), None where unsaid."""

    span: Span
    raw: str
    year: int | None
    month: int | None
    day: int | None


def find_dates(text: str) -> list[Date]:
    """All dates with at least a year, or a month and a day, in text order."""
    flat = plain(text)
    found = []
    for match in _DATE.finditer(flat):
        month, day = match["month"] or match["month2"], match["day"] or match["day2"]
        span = Span(match.start(), match.end())
        found.append(Date(span, span.of(text), _year(match["year"]), _small(month), _small(day)))
    return found


_NUMERIC = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T]\d.*)?|(\d{4})(\d{2})(\d{2})")


def read_date(words: str) -> datetime.date | None:
    """The one date these words are: 2025-01-06, 2025/1/6, 2025.1.6, 20250106, 2025年1月6日, 二〇二五年一月六日; None for anything else."""
    flat = "".join(plain(words).split()) if "年" in words else plain(words).strip()
    written = next(iter(find_dates(flat)), None)
    if written and written.span == Span(0, len(flat)) and written.year and written.month and written.day:
        parts = (written.year, written.month, written.day)
    elif found := _NUMERIC.fullmatch(flat):
        parts = tuple(int(part) for part in found.groups() if part)  # type: ignore[assignment]
    else:
        return None
    try:
        return datetime.date(*parts)
    except ValueError:
        return None


def _year(written: str | None) -> int | None:
    if not written:
        return None
    return int(written) if written.isdigit() and written.isascii() else int("".join(str(_DIGIT[c]) for c in written))


def _small(written: str | None) -> int | None:
    """Up to 99: 12, 十二, 三十一."""
    if not written:
        return None
    if written.isdigit():
        return int(written)
    tens, mark, ones = written.rpartition("十")
    return (_DIGIT.get(tens, 1) * 10 if mark else 0) + _DIGIT.get(ones[-1:], 0)


# What is said before a period when it is only what another is compared with.
_COMPARED = re.compile(r"(?:比|较|同|与|跟|拿|于|超|对比|和|较之|相比|对照)$")
_YEAR = rf"(?P<year>(?<!\d)(?:19|20)\d{{2}}|[一二][{_CN}]{{3}})\s?年度?|(?P<relative>今年|本年度?|当年|去年|上年度?|上一年度?|前年|明年|下年度?|次年)"
# 一季度一次，参加1280人次 says how often; 一季度一次，二季度两次 and 三季度一次 when.
_HOW_OFTEN = r"(?:(?<!一季度)|(?<=第一季度)|(?!一(?:次|回|趟|报|查|考|评|训|清|结|检查|调度|通报|会商|演练|培训)(?:[，。；、,;）)]|$)(?!(?:第)?[二三四]季度)))"
_PART = re.compile(
    rf"(?:{_YEAR})?(?:"
    rf"(?P<half>[上下头]|(?<![此之以今])后)半年|(?:第)?(?P<quarter>[一二三四1-4])季度{_HOW_OFTEN}|前(?P<upto>[二两三23])个?季度|(?:(?<![提以之此])前|头)(?P<months>1[01]|[2-9]|十一?|[两二三四五六七八九])个月|(?P<first>{_MONTH})\s?[—－–~～至到-]\s?(?P<last>{_MONTH})月份?(?![\d日])"
    rf"|(?P<month>(?<!\d){_MONTH})月(?:份|(?P<mark>[底末])|\d{{1,2}}[日号](?=之?前|起|以前))?(?!\d)"
    rf"|(?P<step>[上本当下])个?(?P<long>月|季度)(?!末|份)|(?P<whole>全年|年[末底初]|(?<=[去上前]年)[末底终]))?"
)
# Where a period may begin: the pattern above can match nothing.
_BEGIN = re.compile(
    rf"(?=[\d一二三四五六七〇零今本去前明次上下头后当第“十过这全])(?:[上本当下]个?(?:月|季度)(?!末|份)|(?<!\d)(?:19|20)\d{{2}}\s?年|[一二][{_CN}]{{3}}年|[今本去前明次]年|上一?年度?(?={alternatives('time_words.txt', 'behind_last_year')})|全年(?!计划|目标|任务|预算|预期|指标|重点|工作)"
    rf"|(?:[上下头]|(?<![此之以今])后)半年|第?[一二三四]季度{_HOW_OFTEN}|前[二两三23]个?季度|(?:(?<![提以之此])前|头)(?:1[01]|[2-9]|十一?|[两二三四五六七八九])个月|(?<![\d.]){_MONTH}\s?(?:[—－–~～至到-]\s?{_MONTH})?月|“?十[一二三四五六七]?五”?(?:时期|期间|规划)?|[过这]去?[五三]年|五年来?)"
)
_SHIFT = {
    "今年": 0,
    "本年": 0,
    "本年度": 0,
    "当年": 0,
    "去年": -1,
    "上年": -1,
    "上年度": -1,
    "上一年": -1,
    "上一年度": -1,
    "前年": -2,
    "明年": 1,
    "下年": 1,
    "下年度": 1,
    "次年": 1,
}


@dataclass(frozen=True, slots=True)
class PeriodWords:
    """A period named in a text. period: a Period, or None when it is known only by its words (十四五时期, 上年 without a title year).

    compared: it only names what a change is measured against (比2023年, 较上年).
    attached: 的 ties it to the very next figure (2007年的639亿元).
    """

    span: Span
    period: Period | None
    compared: bool
    attached: bool


def find_periods(flat: str, base: Period | None = None) -> list[PeriodWords]:
    """Every period named in `flat` (already `plain`), in order. `base` is the report's period: 今年, 上半年 and 一季度 are read by it."""
    found: list[PeriodWords] = []
    for begin in _BEGIN.finditer(flat):
        if found and begin.start() < found[-1].span.end:
            continue
        match = _PART.match(flat, begin.start())
        end = max(begin.end(), match.end() if match else 0)
        if begin[0] == "全年" and not _needs_saying(flat, begin.start(), found, base):
            continue
        period = _read(match, base) if match and match.end() > match.start() else None
        if period is None and not begin[0].endswith(("时期", "期间", "年", "年来", "”")):
            continue
        before = flat[max(0, begin.start() - 4) : begin.start()].rstrip()
        found.append(
            PeriodWords(
                Span(begin.start(), end),
                period,
                bool(_COMPARED.search(before)),
                flat.startswith(("的", "末的", "底的"), end),
            )
        )
    return found


def _needs_saying(flat: str, at: int, found: list[PeriodWords], base: Period | None) -> bool:
    """Whether 全年 says more than the report's own period: in a half-year report, or after a quarter in one sentence."""
    if base is None:
        return False
    last = found[-1] if found else None
    after_part = (
        last is not None
        and last.period is not None
        and not last.period.is_year
        and at - last.span.end < 80
        and "。" not in flat[last.span.end : at]
    )
    return not base.is_year or after_part


def _read(match: re.Match[str], base: Period | None) -> Period | None:
    year = _year(match["year"])
    if year is None:
        if base is None:
            return None
        year = base.year + _SHIFT.get(match["relative"] or "今年", 0)
    try:
        return _within(match, year, base)
    except ValueError:
        return None


def _within(match: re.Match[str], year: int, base: Period | None) -> Period:
    if match["step"]:
        return _stepped(match, base)
    if base and base.last_year != base.year and not match["year"]:
        shift = _SHIFT.get(match["relative"] or "", 0)
        if match["relative"] and not any(match[part] for part in _MONTHLY):
            return base.back(-shift) if shift <= 0 else Period(base.last_year + shift, 1, base.last_year + shift, 12)
        year = _year_of_months(match, base) + shift
    if match["half"]:
        return Period.parse(f"{year}H{1 if match['half'] in '上头' else 2}")
    if match["quarter"]:
        return Period.parse(f"{year}Q{_count(match['quarter'])}")
    if match["upto"] or match["months"]:
        return Period(year, 1, year, _first_months(match["upto"], match["months"]))
    if match["first"]:
        return Period(year, int(match["first"]), year, int(match["last"]))
    if match["month"] and base and match.string.startswith(("以来", "至今"), match.end()):
        return Period(year, int(match["month"]), base.last_year, base.last)
    if match["month"]:
        first = 1 if match["mark"] and not match.string.startswith(("前", "之前"), match.end()) else int(match["month"])
        if first == 1 and base and _runs(base) and year == base.year and int(match["month"]) == base.last:
            first = base.first  # 截至11月底 of a matter that began in June
        return Period(year, first, year, int(match["month"]))
    ahead = _SHIFT.get(match["relative"] or "", 0) > 0  # 明年 is the whole year, 去年 the same months
    if match["relative"] and base and not ahead and not match["whole"] and not _runs(base):
        return Period(year, base.first, year, base.last)
    return Period(year, 1, year, 12)


def _first_months(quarters: str | None, months: str | None) -> int:
    """How many months of a year 前三季度 and 前11个月 are."""
    if quarters:
        return 3 * _count(quarters)
    return 2 if months == "两" else _small(months) or 12


# What names months of a year.
_MONTHLY = ("half", "quarter", "upto", "months", "first", "month", "whole")


def _year_of_months(match: re.Match[str], base: Period) -> int:
    """The year whose months are meant in a report that runs over two: in a school year 四月 is the second one's."""
    first = (
        7
        if match["half"] and match["half"] not in "上头"
        else 3 * _count(match["quarter"]) - 2
        if match["quarter"]
        else 1
    )
    first = int(match["first"] or match["month"] or first)
    return base.year if first >= base.first else base.last_year


def _runs(base: Period) -> bool:
    """Whether the report's time is that of a matter of its own, no part of the calendar: 2025年3—9月."""
    calendar = base.first == 1 or base.months == 1 or (base.months in (3, 6) and base.first % base.months == 1)
    return base.last_year != base.year or not calendar


def _stepped(match: re.Match[str], base: Period | None) -> Period:
    """上月 of a month's report, 下季度 of a quarter's; of any other report nobody knows which is meant."""
    months = 1 if match["long"] == "月" else 3
    if base is None or base.months != months:
        raise ValueError("no such step")
    shift = {"上": -months, "下": months}.get(match["step"], 0)
    first = base.year * 12 + base.first - 1 + shift
    last = first + months - 1
    return Period(first // 12, first % 12 + 1, last // 12, last % 12 + 1)


def _count(digit: str) -> int:
    return 2 if digit == "两" else _DIGIT.get(digit) or int(digit)
