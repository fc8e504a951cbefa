"""Times a clause names, as codes of the calendar: 明年6月底前 and 2026年6月底前 are one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from drafter.core.period import Period
from drafter.core.text import Span
from drafter.language import lexicon
from drafter.language.characters import plain
from drafter.language.lexicon import alternatives

_CN = "〇一二三四五六七八九十"
_YEAR = r"(?:(?P<year>(?<!\d)(?:19|20)\d{2}|[一二][〇零○一二三四五六七八九]{3})\s?年(?!代)度?|(?P<relative>今年|本年度?|当年|去年度?|上年度?|上一年度?|前年|明年|下年度?|次年|来年|头年|(?<![年月以之天])后年(?![均度纪])))"
_MONTH = rf"(?P<month>(?<![\d.])(?:1[0-2]|0?[1-9])|[{_CN}]{{1,2}})[ \u3000]?月份?(?P<part>底|末|初|中旬|上旬|下旬|[ \u3000]?(?P<day>\d{{1,2}}|[{_CN}]{{1,3}})[ \u3000]?[日号])?"
_SLASHED = (
    r"(?<=截至|截止|至到|止到)\s?(?P<slashed>1[0-2]|0?[1-9])[/.](?P<on>3[01]|[12]\d|0?[1-9])(?![\d/.%％])"  # 截至12/20
)
_MONTHS = r"1[0-2]|0?[1-9]|十[一二]|[一二三四五六七八九十]"
_SPAN = rf"(?P<first>(?<![\d.一二三四五六七八九十])(?:{_MONTHS}))月?(?:\s?[—－–~～至到-]|(?<=月)[一-鿿]{{1,3}}到)\s?(?P<last>{_MONTHS})[ \u3000]?月份?"
# 七八月份: two months that follow each other, without a sign between.
_ADJACENT = rf"(?<![\d.一二三四五六七八九十])(?P<adjacent>{'|'.join((*(a + b for a, b in pairwise('一二三四五六七八九十')), '十一二'))})月份?"
_WORD = (
    "(?P<word>"
    + lexicon.one_of("openings.txt", "point")
    + "|"
    + lexicon.one_of("openings.txt", "season")
    + "|"
    + alternatives("time_words.txt", "by_name")
    + ")"
)
_TIME = re.compile(
    rf"(?:截[至止]到?)?(?:{_YEAR})?(?:{_SPAN}|{_ADJACENT}|{_MONTH}|{_SLASHED}|{_WORD}|(?<=[年度])(?P<end>[底末初])(?!级))?(?P<before>(?:来临|到来|开始)?(?:之?前(?!后)|以前))?(?P<since>以来)?"
)
_SHIFT = {
    "今": 0,
    "本": 0,
    "当": 0,
    "去": -1,
    "上": -1,
    "头": -1,
    "前": -2,
    "明": 1,
    "下": 1,
    "次": 1,
    "来": 1,
    "后": 2,
}
_ALIAS = {
    "十一": "国庆",
    "年头上": "年初",
    "劳动": "五一",
    "劳动节": "五一",
    "过年": "春节",
    "上个月": "上月",
    "这个月": "本月",
    "下个月": "下月",
    "这月": "本月",
    "这周": "本周",
    "年前": "春节",
    "月末": "月底",
    "年末": "年底",
    "年内": "年底前",
    "岁末": "年底",
    "年终": "年底",
    "双节": "两节",
    "暑期": "暑假",
    "寒期": "寒假",
    "汛期前": "汛前",
    "入汛": "汛前",
    "末": "底",
    "春": "春季",
    "春上": "春季",
    "春头": "春季",
    "春里": "春季",
    "夏": "夏季",
    "夏里": "夏季",
    "秋": "秋季",
    "秋里": "秋季",
    "冬": "冬季",
    "冬里": "冬季",
    "春天": "春季",
    "夏天": "夏季",
    "秋天": "秋季",
    "冬天": "冬季",
}
_PARTS = {
    "1-3月": "一季度", "4-6月": "二季度", "7-9月": "三季度", "10-12月": "四季度", "1-6月": "上半年", "7-12月": "下半年",
    "1-9月": "前三季度", "1-12月": "全年",
}  # fmt: skip
# 一季度到三季度.
_UP_TO = {"二季度": "上半年", "三季度": "前三季度", "四季度": "全年"}
_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0}


@dataclass(frozen=True, slots=True)
class Time:
    """A time as named. year: the calendar's, 0 if not said. rest: 6月底, 下半年, 同期…, "" for the year alone. before: 前, a limit.

    compared: it is what another is measured against (比上年).
    """

    span: Span
    raw: str
    year: int
    rest: str
    before: bool
    compared: bool


def times_of(text: str, period: Period | None) -> list[Time]:
    """The times named in `text`, in order; relative ones are read by the report's `period`."""
    flat = plain(text)
    found = [Time(Span(*m.span()), m[0], 0, f"{m[0]}{_ELIDED_AS[m[0]]}", False, False) for m in _ELIDED.finditer(flat)]
    for match in _TIME.finditer(flat):
        if not match[0] or not any(match[part] for part in _NAMING):  # nothing is found at most places
            continue
        year = _year_of(match, period)
        if (
            match["relative"] == "当年"
            and found
            and found[-1].year
            and "。" not in flat[found[-1].span.end : match.start()]
        ):
            year = found[-1].year  # 2026年3月开工，当年4月底前: of the year named before
        if flat[match.end() : match.end() + 1] in ("度",) and not match["word"]:
            continue
        if match["word"] in ("一季度", "一季") and not year and _PER_QUARTER.match(flat, match.end()):
            continue
        if match["month"] == "一" and not match["part"] and not year and _PER_MONTH.match(flat, match.end()):
            continue
        compared = bool(re.search(r"(?:比|较|同|与|高于|低于)$", flat[max(0, match.start() - 2) : match.start()]))
        found.append(
            Time(
                Span(*match.span()),
                text[match.start() : match.end()],
                year,
                _rest(match),
                bool(match["before"]),
                compared,
            )
        )
    return sorted(found, key=lambda time: time.span)


# The parts of a match of which one at least makes it a time.
_NAMING = ("year", "relative", "first", "adjacent", "month", "slashed", "word")

# 上、下半年, 一、二季度: the first leaves out what the second says.
_ELIDED = re.compile("上(?=[、和]下半年)|[一二三](?=[、和][二三四]季度)")
_ELIDED_AS = {"上": "半年", "一": "季度", "二": "季度", "三": "季度"}


# 一人一月600: in a month, not in January.
_PER_MONTH = re.compile(
    r"(?<=一月)(?:(?:[补给发挣领交租少多降减省花用涨收缴出]{1,2}|要|就|能|约|才)?[ ]?\d|[^，。；\d]{0,3}[一二两三四五六七八九十\d]{1,2}(?:次|回|趟|场|期|遍|轮|班|节|课))"
)

# 一季度查一回: each quarter, and not the first.
_PER_QUARTER = re.compile("[^，。；\\d]{0,3}(?:一|[两三四]|\\d)(?:次|回|趟|遍|轮)")


def _year_of(match: re.Match[str], period: Period | None) -> int:
    if match["year"]:
        raw = match["year"]
        return int(raw) if raw.isascii() else int("".join(str(_DIGITS[c]) for c in raw))
    if match["relative"] and period:
        return period.year + _SHIFT[match["relative"][0]]
    return 0


def _small(written: str) -> int:
    if written.isdigit():
        return int(written)
    tens, mark, ones = written.rpartition("十")
    return (_DIGITS.get(tens, 1) * 10 if mark else 0) + _DIGITS.get(ones[-1:], 0)


def _rest(match: re.Match[str]) -> str:
    if match["first"]:
        months = f"{_small(match['first'])}-{_small(match['last'])}月"
        return _PARTS.get(months, months)
    if match["adjacent"]:
        last = 12 if match["adjacent"] == "十一二" else _small(match["adjacent"][-1])
        return f"{last - 1}-{last}月"
    if match["slashed"]:
        return f"{int(match['slashed'])}月{int(match['on'])}日"
    if match["month"]:
        part = match["part"] or ""
        part = f"{_small(match['day'])}日" if match["day"] else _ALIAS.get(part, part)
        return f"{_small(match['month'])}月{part}"
    if match["end"]:
        return "年初" if match["end"] == "初" else "年底"
    word = re.sub("[“”]", "", match["word"] or "")
    if word.endswith("个月") and word[0] in "前头":
        months = f"1-{_small(word[1:-2].replace('两', '二'))}月"
        return _PARTS.get(months, months)
    word = re.sub(r"^第|个|(?<=[旦一庆秋午明])节$", "", word)
    for digit, han in zip("1234", "一二三四", strict=True):
        word = word.replace(f"{digit}季度", f"{han}季度")
    word = _ALIAS.get(word, word)
    if word[:1] == "一" and word[-3:] in _UP_TO and len(word) > 3:
        word = _UP_TO[word[-3:]]
    return "汛前" if match["before"] and word in ("汛期", "主汛期") else word


# A span that a plan has time for ends where its last month does: 上半年 and 6月底前.
_ENDS = {"一季度": "3月底", "上半年": "6月底", "前三季度": "9月底", "下半年": "年底", "四季度": "年底", "12月底": "年底", "年底前": "年底", "12月31日": "年底", "3月31日": "3月底", "6月30日": "6月底", "9月30日": "9月底", "6月": "6月底", "9月": "9月底"}  # fmt: skip


def same_rest(a: Time, b: Time) -> bool:
    """Whether two times name one: the same words, or a span and the limit at its end."""
    if a.rest == b.rest or _DAYS.get(a.rest, a.rest) == _DAYS.get(b.rest, b.rest):
        return True
    if _is_month(a, b) or _is_month(b, a):
        return True
    return (a.before or b.before) and _ENDS.get(a.rest, a.rest) == _ENDS.get(b.rest, b.rest)


# One day or one end of a stretch by two names.
_DAYS = {
    "元旦": "1月1日", "五一": "5月1日", "国庆": "10月1日", "开春": "春季", "开春前": "春季", "季末": "季度末",
    "一季度末": "3月底", "二季度末": "6月底", "三季度末": "9月底", "四季度末": "年底", "年中": "6月底", "12月底": "年底",
}  # fmt: skip
# Which month they are only the day of writing tells.
_RELATIVE = frozenset(("上月", "本月", "下月", "当月"))
_MONTH_ENDS = frozenset(("月底", "月初", "月中"))


def _is_month(a: Time, b: Time) -> bool:
    """下个月 beside 7月, 月底 beside 6月底: which month is meant cannot be told from the words."""
    named = b.rest[:1].isdigit() and "月" in b.rest
    return named and (a.rest in _RELATIVE or (a.rest in _MONTH_ENDS and b.rest.endswith(a.rest[1:])))


def own_times(period: Period | None) -> frozenset[tuple[int, str]]:
    """What only names the report's own period and so needs no source."""
    if period is None:
        return frozenset()
    year = period.year
    names = {(year, ""), (year, "全年") if period.is_year else (year, period.title.removeprefix(f"{year}年"))}
    if not period.is_year:
        names.add((year, f"{period.last}月底"))
        names.add((year, period.title.removeprefix(f"{year}年").removeprefix("第")))
        names.add((year, f"{period.first}-{period.last}月"))
        if (period.first, period.last) == (1, 9):
            names |= {(year, "前三季度"), (year, "9月底")}
        if (period.first, period.last) == (1, 6):
            names.add((year, "6月底"))
    else:
        names |= {(year, "年底")}
    return frozenset(names | {(0, rest) for _y, rest in names if rest})
