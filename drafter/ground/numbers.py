"""Every number of a text, in whatever signs: stricter than the reader's own figures, since a lock may let none pass."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from drafter.core.text import Span
from drafter.ground.nearness import after_word, before_word
from drafter.language.characters import plain
from drafter.language.numerals import parse_number
from drafter.language.unit_lexicon import kinds
from drafter.language.units import convert, family, split

_HAN = "〇零○一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟俩仨廿卅卌"
_NUMBER = re.compile(
    rf"(?P<rank>第)?(?P<sign>(?<![\dA-Za-z%）)—–-])[-－−负])?(?P<number>一半|半(?=年|个月|天(?!然))|半(?=数|成)|(?<=[过近超逾对折多大])半|(?:\d+|[{_HAN}])*打(?=[，。；、个]|$)|\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?|百分之[{_HAN}]+(?:点[{_HAN}]+)?|[{_HAN}]+分之[{_HAN}]+|[{_HAN}]+(?:点[{_HAN}]+)?)"
    r"(?P<some>余|多|来|几)?[ \u3000]?(?P<scale>万亿|千万|百万|十万|亿|万|千(?![克米瓦卡])|百(?![分强姓年日]))?(?P<more>余|多|来)?(?P<unit>)"
)
_HAN_ONLY = re.compile(rf"[{_HAN}]+")
# A numeral in characters states an amount only before a measure word; these make other words of it.
_NOT_AMOUNT = re.compile(
    r"一[个家次趟户人名件项处条天][^，。；]{0,6}(?:没|未|不)|一个个|一一|一(?:是|律|些|定|旦|线|体|批|系列|直|并|起|般|同|样|切|手|把|揽子|次性|站式|时|度|方面)|[三二两]农|两癌|十有"
)
_EXTRA_UNITS = ("个点", "个百分点", "百分点", "成", "倍", "番", "折", "人次", "台次", "车次", "场次", "件次", "户次", "趟", "样", "码", "回", "遍", "宗", "桩", "拨", "车", "口", "摊", "盏", "把", "根", "对", "双", "单", "罐", "箱", "袋", "封", "颗", "粒", "排", "步", "代", "届", "师", "人", "岁", "周", "号", "强", "年", "月", "天", "日", "小时", "分钟", "个月", "季", "学时", "课时", "米", "公里", "海里", "里", "斤", "公斤", "吨", "亩", "公顷", "元", "块", "角", "%", "‰", "摄氏度", "度", "方", "立方", "平方", "平", "升", "千瓦", "微克/立方米", "毫克/升", "线", "星", "级")  # fmt: skip
_TIME = frozenset(("年", "月", "天", "日", "小时", "分钟", "个月", "周", "季", "岁", "学时", "课时", "秒", "分"))
_MEASURES = frozenset(("money", "area", "mass", "length", "volume", "energy", "power"))
_RARE_HAN = frozenset("弌弍弎弐貮貳叄萬億")
_STRANGE_ZERO = {"О": 0, "о": 0, "Ο": 0, "ο": 0}
_CLOCK = {chr(0x1F550 + i): i + 1 for i in range(12)} | {chr(0x1F55C + i): i + 1 for i in range(12)}
_ROMAN_SMALL = {"ⅿ": 1000, "Ⅿ": 1000, "ⅽ": 100, "Ⅽ": 100, "ⅾ": 500, "Ⅾ": 500, "ⅼ": 50, "Ⅼ": 50}


@dataclass(frozen=True, slots=True)
class Number:
    """A number with its unit. value: in the base of its family (元, 克, 米…). family: percent | point | times | rank | count | age… or a measure's.

    low, high: what its decimals stand for. approx: "" | more | less | about | most | least. strange: written in signs no report uses.
    weak: 一家 and the like, which may only mean "a".
    """

    span: Span
    raw: str
    value: Decimal
    family: str
    unit: str
    low: Decimal
    high: Decimal
    approx: str = ""
    strange: bool = False
    weak: bool = False
    exact: bool = False
    factor: Decimal = Decimal(1)


def numbers_of(text: str, taken: tuple[Span, ...] = ()) -> list[Number]:
    """All numbers of `text` in order, those inside `taken` (dates, placeholders) left out."""
    flat = plain(text)
    found = [*_plain(flat, taken), *_strange(text, taken)]
    found += [number for number in _bare(flat, taken) if not any(other.span.overlaps(number.span) for other in found)]
    found.sort(key=lambda number: number.span)
    return _shared_units(flat, found)


def _inside(start: int, taken: tuple[Span, ...]) -> bool:
    return any(span.start <= start < span.end for span in taken)


def _plain(flat: str, taken: tuple[Span, ...]) -> Iterator[Number]:
    done = 0
    for match in _NUMBER.finditer(flat):
        start = match.start()
        if start < done or _inside(match.start("number"), taken):
            continue
        number = _read(flat, match)
        if number:
            done = number.span.end
            yield number


# 上万户, 近千万, 数十家: a scale that is its own numeral.
_BARE = re.compile(r"(?<=[上成数近过超逾])(?P<scale>[万亿])(?=[一-鿿])(?!分|年|以计|姓)")
_STUCK = re.compile(rf"(?:(?<![{_HAN}\d第])[{_HAN}](?=\d))")


def _bare(flat: str, taken: tuple[Span, ...]) -> Iterator[Number]:
    for match in _BARE.finditer(flat):
        unit = _unit_at(flat, match.end())
        if not unit or _inside(match.start(), taken):
            continue
        value = parse_number(f"一{match['scale']}")
        factor, name, base = _measure(unit)
        span = Span(match.start() - 1, match.end() + len(unit))
        approx = "less" if flat[match.start() - 1] == "近" else "more"
        yield Number(
            span, span.of(flat), value * factor, name, base, value * factor, value * factor, approx, exact=True
        )
    for match in _STUCK.finditer(flat):
        if not _inside(match.start(), taken):
            span = Span(*match.span())
            yield Number(
                span, flat[span.start : span.end + 4], Decimal(0), "count", "", Decimal(0), Decimal(0), strange=True
            )


def _read(flat: str, match: re.Match[str]) -> Number | None:
    raw, han = match["number"], not match["number"][0].isdigit()
    before = flat[match.start() - 1 : match.start()] if match.start() else ""
    if (before.isascii() and before.isalpha()) or _NOT_AMOUNT.match(flat, match.start("number")):
        return None
    scale = match["scale"] or ""
    unit = _unit_at(flat, match.end())
    end = match.end() + len(unit)
    if han and not (unit or scale or match["rank"] or "分之" in raw or "半" in raw or "打" in raw):
        return None
    if han and unit in ("年", "月", "日", "级", "线", "号", "步", "代") and not match["some"]:
        return None if unit != "年" or len(raw) > 2 else _built(flat, match, raw, scale, unit, end)
    return _built(flat, match, raw, scale, unit, end)


def _value(raw: str, unit: str) -> tuple[Decimal, str]:
    """(value, unit it brings along)."""
    if raw.endswith("打"):
        return (parse_number(raw[:-1]) if raw[:-1] else Decimal(1)) * 12, ""
    if raw == "半" and unit in _TIME:
        return Decimal("0.5"), ""
    if "半" in raw:
        return Decimal(50), "%"
    if "分之" in raw:
        return parse_number(raw) * 100, "%"
    for sign, tens in (("仨", "三"), ("廿", "二十"), ("卅", "三十"), ("卌", "四十")):
        raw = raw.replace(sign, tens)
    return parse_number(raw), ""


def _built(flat: str, match: re.Match[str], raw: str, scale: str, unit: str, end: int) -> Number | None:
    try:
        value, own = _value(raw, unit)
    except (ValueError, ArithmeticError):
        return None
    unit = own or unit
    places = len(raw.partition(".")[2]) if "." in raw else 0
    half = Decimal("0.5").scaleb(-places)
    factor, name, base = _measure(scale + unit)
    if match["rank"]:
        name = "rank"
    if match["sign"] and name != "rank":
        value = -value
    approx = _approx(flat, match, end)
    exact = name in ("count", "rank", "time") and not scale and not places
    low, high = (value, value) if exact else (value - half, value + half)
    return Number(
        Span(match.start(), end), flat[match.start() : end], value * factor, name, base,
        low * factor, high * factor, approx, False, raw == "一" and not scale and name != "percent", exact, factor,
    )  # fmt: skip


def _measure(unit: str) -> tuple[Decimal, str, str]:
    """(factor to the family's base, family, base unit)."""
    if unit == "成":
        return Decimal(10), "percent", "%"
    if unit in ("%", "‰"):
        return (Decimal(1) if unit == "%" else Decimal("0.1")), "percent", "%"
    if unit.endswith(("百分点", "个点")):
        return Decimal(1), "point", "个百分点"
    scale, base = split(unit)
    base = {"块": "元", "平": "平方米", "方": "立方米", "立方": "立方米"}.get(base, base) if scale == 1 else base
    if base in ("倍", "番", "折"):
        return scale, base, base
    if base in ("分钟", "秒"):
        return scale / (60 if base == "分钟" else 3600), "time", "小时"
    if base in _TIME:
        return scale, "time", {"日": "天", "个月": "月"}.get(base, base)
    name = family(base)
    if name in _MEASURES:
        smallest = {
            "money": "元",
            "area": "平方米",
            "mass": "克",
            "length": "米",
            "volume": "立方米",
            "energy": "千瓦时",
            "power": "千瓦",
        }[name]
        factor = convert(Decimal(1), base, smallest)
        return scale * (factor if factor is not None else Decimal(1)), name, smallest
    return scale, ("count" if base in _classifiers() else base if "/" in base else "count" if base else "any"), base


@lru_cache(maxsize=1)
def _classifiers() -> frozenset[str]:
    return frozenset(kinds()) | frozenset(_EXTRA_UNITS)


@lru_cache(maxsize=1)
def _longest() -> int:
    return max(map(len, _classifiers()))


# What follows makes a word of the measure word: 项目, 家庭, 人员, 户籍, 名称.
_WORDS = frozenset(
    [
        "项目",
        "家庭",
        "家长",
        "家属",
        "人员",
        "人民",
        "人才",
        "人工",
        "人口",
        "人均",
        "人大",
        "户籍",
        "户均",
        "名称",
        "名单",
        "名册",
        "场地",
        "场所",
        "处理",
        "处置",
        "处罚",
        "座谈",
        "支部",
        "支持",
        "支出",
        "条件",
        "条例",
        "件套",
        "个人",
        "个别",
        "个体",
        "所有",
        "所在",
        "所属",
        "份额",
        "批准",
        "批复",
        "起草",
        "期间",
        "期末",
        "部门",
        "部分",
        "本级",
        "本地",
        "部委",
        "部署",
        "台账",
        "台风",
        "天然",
        "天气",
        "级别",
        "线路",
        "线上",
        "线下",
        "线索",
        "号召",
        "号码",
        "年度",
        "年底",
        "年内",
        "年初",
        "年末",
        "年均",
        "年限",
        "月底",
        "月均",
        "日均",
        "日常",
        "度假",
        "单位",
        "单独",
        "对接",
        "对口",
        "对象",
        "双向",
        "双方",
        "把关",
        "代表",
        "代办",
        "步骤",
        "步入",
        "排查",
        "排放",
        "封闭",
        "根据",
        "根本",
        "车辆",
        "车间",
        "口径",
        "口岸",
        "车主",
        "摊位",
        "面积",
        "面向",
        "层面",
        "层级",
        "类别",
        "类型",
        "种植",
        "种养",
        "种类",
        "区域",
        "门诊",
        "门店",
        "周边",
        "周期",
        "分别",
        "分布",
        "分红",
        "方面",
        "方案",
        "方式",
        "块状",
        "米面",
        "里程",
        "里头",
        "里面",
        "升级",
        "升至",
        "斤两",
        "元旦",
        "家园",
        "家政",
        "家电",
        "位于",
        "位居",
        "位列",
        "员工",
        "只有",
        "只能",
        "只剩",
        "轮岗",
        "轮换",
        "批次",
        "次数",
        "次年",
        "例如",
        "例会",
        "队伍",
        "强化",
        "强制",
    ]
)


def _unit_at(flat: str, at: int) -> str:
    begin = at
    while begin < len(flat) and flat[begin] in " \u3000":
        begin += 1
    for length in range(_longest(), 0, -1):
        unit = flat[begin : begin + length]
        if len(unit) == length and unit in _classifiers():
            if length <= 2 and flat[begin + length - 1 : begin + length + 1] in _WORDS:
                continue
            return flat[at : begin + length]
    return ""


def _approx(flat: str, match: re.Match[str], end: int) -> str:
    inner = match["some"] or match["more"] or ""
    if inner:
        return "about" if inner in ("来", "几") else "more"
    return after_word(flat, end) or before_word(flat, match.start())


def _shared_units(flat: str, found: list[Number]) -> list[Number]:
    """Numbers without a unit take the one after them in a list (27、315次), else a bare amount stays of any unit."""
    kept = list(found)
    for at in range(len(kept) - 2, -1, -1):
        number, after = kept[at], kept[at + 1]
        gap = flat[number.span.end : after.span.start]
        if (
            number.family == "any"
            and number.unit == ""
            and gap.strip() in ("、", "和", "-", "—", "～", "~", "至", "/", "到")
        ):
            _scale, name, unit = Decimal(1), after.family, after.unit
            kept[at] = replace(number, family=name, unit=unit)
    return kept


def _strange(text: str, taken: tuple[Span, ...]) -> Iterator[Number]:
    """Numerals no report writes: circled, Roman beyond Ⅻ, fractions in one sign, letters that look like 0."""
    at = 0
    while at < len(text):
        end = at
        while end < len(text) and _is_strange(text, end):
            end += 1
        if end > at and not _inside(at, taken):
            value = sum((Decimal(str(_sign_value(c))) for c in text[at:end]), Decimal(0))
            yield Number(Span(at, end), text[at:end], value, "count", "", value, value, strange=True, exact=True)
        at = end + 1


def _is_strange(text: str, at: int) -> bool:
    character = text[at]
    if character.isascii() or character in _HAN or "０" <= character <= "９" or character in "万亿兆":
        return False
    if character in _STRANGE_ZERO:
        return True
    if character in _CLOCK or character in _ROMAN_SMALL:
        return True
    if "\u4e00" <= character <= "\u9fff":
        return character in _RARE_HAN
    value = unicodedata.numeric(character, None)
    # Ⅰ–Ⅴ name grades (Ⅲ类, Ⅳ级) and are compared as words.
    return value is not None and not ("Ⅰ" <= character <= "Ⅻ" and text[at + 1 : at + 2] in tuple("类级期型度类号"))


def _sign_value(character: str) -> float:
    if character in _STRANGE_ZERO:
        return 0
    known = _CLOCK.get(character) or _ROMAN_SMALL.get(character)
    return float(known) if known else unicodedata.numeric(character, 0.0)
