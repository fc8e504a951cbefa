"""Every number of a text, in whatever signs: stricter than the reader's own figures, since a lock may let none pass."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from drafter.core.text import Span
from drafter.ground.bare_numbers import in_shared_units
from drafter.ground.clocks import clocks_of, durations_of
from drafter.ground.decades import decades_of
from drafter.ground.hotlines import is_hotline
from drafter.ground.measures import TIME, measure, measure_there, unit_at
from drafter.ground.nearness import after_word, before_word
from drafter.ground.number import Number
from drafter.ground.places_of_honour import ranked
from drafter.ground.points import is_moved
from drafter.ground.ratios import prices, proportions, ratios
from drafter.ground.spoken_numbers import spoken_numbers
from drafter.ground.strange_numbers import strange_numbers
from drafter.ground.unit_signs import raised_signs
from drafter.language import lexicon
from drafter.language.characters import plain
from drafter.language.lexicon import alternatives
from drafter.language.numerals import parse_number

_HAN = "〇零○一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟俩仨廿卅卌"
_NUMBER = re.compile(
    rf"(?P<rank>第[ ]?)?(?P<sign>(?<![\dA-Za-z%）)—–-])[-－−负])?(?P<number>一半|一?[大多小少]半(?!年|天|夜|个)|半(?=年|个月|天(?!然))|半(?=数|成(?!品|新|熟|人|员))|(?<=[过近超逾对折多大])半|[\d{_HAN}]+打(?=[，。；、个]|$)|\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?|百分之[{_HAN}]+(?:点[{_HAN}]+)?|[{_HAN}]+分之[{_HAN}]+|[{_HAN}]+(?:点[{_HAN}]+)?)"
    r"(?P<some>余|多|来|好?几)?[ \u3000]?(?P<scale>万亿|千万|百万|十万|亿|万|千(?![克米瓦卡伏])|百(?![分强姓年日]))?(?P<more>余|多|来)?(?P<unit>)"
)
# A numeral in characters states an amount only before a measure word; these make other words of it.
_NOT_AMOUNT = re.compile(alternatives("told_plainly.txt", "no_amount"))
# CPI2%: the rate of an indicator that letters name.
_RATE = re.compile(r"\d+(?:\.\d+)?(?:[—–~～-]\d+(?:\.\d+)?)?[ ]?(?:%|‰|个百分点)")
# 第三小学, 第二水厂: the ordinal belongs to a name.
_NAMED = re.compile(rf"(?:实验|高级|人民|职业|中心)?(?:{lexicon.one_of('beside_figures.txt', 'numbered_name')})")


def numbers_of(text: str, taken: tuple[Span, ...] = ()) -> list[Number]:
    """All numbers of `text` in order, those inside `taken` (dates, placeholders) left out."""
    flat = plain(text)
    clocks = [*decades_of(flat, taken), *clocks_of(flat, taken), *durations_of(flat, taken)]
    clocks += prices(flat, (*taken, *(number.span for number in clocks)))
    clocks += spoken_numbers(flat, (*taken, *(number.span for number in clocks)))
    clocks += proportions(flat, (*taken, *(number.span for number in clocks)))
    clocks += ratios(flat, (*taken, *(number.span for number in clocks)))
    taken = (*taken, *(number.span for number in clocks))
    found = [*clocks, *_plain(flat, taken), *strange_numbers(text, (*taken, *raised_signs(flat)))]
    found += [number for number in _bare(flat, taken) if not any(other.span.overlaps(number.span) for other in found)]
    found.sort(key=lambda number: number.span)
    return [ranked(flat, number) for number in in_shared_units(flat, found)]


def _inside(start: int, taken: tuple[Span, ...]) -> bool:
    return any(span.start <= start < span.end for span in taken)


def _plain(flat: str, taken: tuple[Span, ...]) -> Iterator[Number]:
    done = 0
    for match in _NUMBER.finditer(flat):
        start = match.start()
        if start < done or _inside(match.start("number"), taken):
            continue
        named = match["number"].isdigit() and _GENERATION.match(flat, match.end("number"))
        if is_hotline(flat, match.start("number"), match.end()):
            continue
        number = _generation(flat, match) if named else _read(flat, match)
        if number:
            done = number.span.end
            yield number


# 上万户, 近千万, 数十家: a scale that is its own numeral.
_BARE = re.compile(r"(?<=[上成数近过超逾])(?P<scale>[万亿])(?=[一-鿿])(?!分|年|以计|姓)")
# 队伍23人, 登陆2次, 收拾5处, 统一3家: the last sign of a word is no numeral.
_STUCK = re.compile(
    rf"(?:(?<![{_HAN}\d第])(?!(?<=[队退入落行])伍|(?<=[大登着内水])陆|(?<=[收整])拾|(?<=[统唯同专单划])一|(?<=[社消限])零)[{_HAN}](?=\d))"
)


# 过亿 is said of anything up to the next scale.
_SCALE = 10


def _bare(flat: str, taken: tuple[Span, ...]) -> Iterator[Number]:
    for match in _BARE.finditer(flat):
        unit = unit_at(flat, match.end())
        if not unit or _inside(match.start(), taken):
            continue
        value = parse_number(f"一{match['scale']}")
        factor, name, base = measure(unit)
        span = Span(match.start() - 1, match.end() + len(unit))
        approx = "less" if flat[match.start() - 1] == "近" else "more"
        yield Number(
            span, span.of(flat), value * factor, name, base, value * factor, value * factor * _SCALE, approx, exact=True
        )
    for match in _STUCK.finditer(flat):
        if not _inside(match.start(), taken):
            span = Span(*match.span())
            yield Number(
                span, flat[span.start : span.end + 4], Decimal(0), "count", "", Decimal(0), Decimal(0), strange=True
            )


# 队伍年龄, 内陆县, 收拾: a written-out numeral that ends a word.
_WRITTEN_OUT = "壹贰叁肆伍陆柒捌玖拾佰仟"
_WORD_BEFORE = re.compile("[队退入落行为参]伍$|[大登着内水上离]陆$|[收整]拾$")
# 过半则, 过半即: what follows is no measure word.
_NO_MEASURE = ("则", "面", "幅", "单", "号", "代", "步")


def _ends_a_word(flat: str, start: int, raw: str) -> bool:
    if len(raw) == 1 and raw in "一二三四五六日" and _WEEKDAY.search(flat, 0, start):
        return True
    return len(raw) == 1 and raw in _WRITTEN_OUT and bool(_WORD_BEFORE.search(flat[: start + 1]))


def _read(flat: str, match: re.Match[str]) -> Number | None:
    raw, han = match["number"], not match["number"][0].isdigit()
    before = flat[match.start() - 1 : match.start()] if match.start() else ""
    if _belongs_to_name(flat, match, before) or _NOT_AMOUNT.match(flat, match.start("number")):
        return None
    scale = match["scale"] or ""
    unit = "" if _A_BIT_MORE.match(flat, match.start("number")) else _unit(flat, match.end())
    unit = "" if raw.endswith("半") and unit in _NO_MEASURE else unit
    if unit.strip().endswith("个点") and "." not in raw and not is_moved(flat, match.start()):
        unit = unit[: unit.index("个点") + 1]
    end = match.end() + len(unit)
    if han and before == "前" and unit in ("类", "项", "种", "者", "样"):
        return None  # 前两类 are those named before
    if unit.strip() in ("号", "日") and _MONTHLY.search(flat, 0, match.start()):
        return _built(flat, match, raw, scale, "日", end)
    if raw in ("俩", "仨") and unit in ("", "月") and not _BOTH.search(flat, 0, match.start()):
        return _built(flat, match, raw, scale, f"个{unit}", end)
    if han and not (unit or scale or match["rank"] or "分之" in raw or "半" in raw or "打" in raw):
        return _built(flat, match, raw, scale, unit, end) if _stands_alone(flat, match) else None
    if han and _only_names(flat, raw, unit, end):
        return None
    if han and unit == "日" and _SPANNED.search(flat, 0, match.start()):
        return _built(flat, match, raw, scale, unit, end)
    if han and unit in ("年", "月", "日", "级", "线", "号", "步", "代") and not match["some"]:
        if unit == "日" and raw == "两":
            return _built(flat, match, raw, scale, unit, end)
        return None if unit != "年" or len(raw) > 2 else _built(flat, match, raw, scale, unit, end)
    return _built(flat, match, raw, scale, unit, end)


def _belongs_to_name(flat: str, match: re.Match[str], before: str) -> bool:
    """第三小学, 队伍, G20: the number is part of a name; CPI2% is not."""
    lettered = before.isascii() and before.isalpha() and not _RATE.match(flat, match.start("number"))
    ranked = bool(match["rank"] and _NAMED.match(flat, match.end()))
    return lettered or ranked or _ends_a_word(flat, match.start(), match["number"])


# 他俩, 兄弟俩: those two, and no count.
_BOTH = re.compile("[他她我你咱它们弟兄姐妹妻女子母]$")
# 5G, 4K, 3D: a name, to be told letter for letter.
_GENERATION = re.compile("[GKD](?![A-Za-z0-9])")


def _generation(flat: str, match: re.Match[str]) -> Number:
    span, nought = Span(match.start(), match.end("number") + 1), Decimal(0)
    return Number(span, span.of(flat), nought, "name", "", nought, nought, strange=True)


def _unit(flat: str, at: int) -> str:
    """The measure word there: of 3个月销售额超百万元的直播间 it is 个."""
    unit = unit_at(flat, at) or ("年" if _WITHIN_YEARS.match(flat, at) and not _CALENDAR.search(flat, 0, at) else "")
    return unit[:-1] if unit.strip() == "个月" and _OF_A_MONTH.match(flat, at + len(unit)) else unit


# 10年内: so many years; 2025年内 is the calendar's.
_WITHIN_YEARS, _CALENDAR = re.compile("年内"), re.compile(r"\d{4}$")
_OF_A_MONTH = re.compile("销|均(?!为|已|未)|产(?!出)|薪|租|供(?!应)|活|流水|营收|成交")
# 周五周六: days of the week.
_WEEKDAY = re.compile(r"(?<![一每两几\d])(?:周|星期|礼拜)$")
# 前三日, 连续五日: so many days.
_SPANNED = re.compile(
    "(?:[前头后满逾近超]|连续|为期|持续|历时|不足|不到|间隔|首|拘留|拘役|停业|停工|停课|停产|整顿|休假|放假|延期|提前|推迟|缩短|压缩|延长|封闭|耗时|用时|奖励)$"
)
# 三分之一强: more, and no measure word.
_A_BIT_MORE = re.compile(rf"(?:[{_HAN}]+分之[{_HAN}]+|[过近超大]?半|一半)强")
# 每月3号: a day.
_MONTHLY = re.compile("(?:每个?月|逢)$")


def _stands_alone(flat: str, match: re.Match[str]) -> bool:
    """约三百, 超过一千二: an amount in characters that an approximating word shows to be one."""
    led = _NEARLY.search(flat, 0, match.start()) or _UPWARDS.match(flat, match.end())
    closed = match["some"] and _CLOSED.match(flat, match.end())
    return bool(re.search("[十百千]", match["number"][-2:])) and bool(led or closed)


def _only_names(flat: str, raw: str, unit: str, end: int) -> bool:
    """Whether a numeral in characters names a floor (六层以上) or a grade (一类17座)."""
    floor = unit in ("层", "楼") and len(raw) < 3 and _FLOOR.match(flat, end)
    return bool(floor or (unit in ("类", "等", "级", "档") and len(raw) == 1 and _GRADED.match(flat, end)))


_CLOSED = re.compile("[，。；、）]|$")  # 来看的有五千多
# 六层以上: a floor.
_FLOOR = re.compile("以[上下]|及以|住户|的")
# 一类17座、三类的5座: the numeral names a grade.
_GRADED = re.compile(r"的?\d")
_UPWARDS = re.compile("往上|往下|以上|以下|开外|出头|上下|左右|挂零")


_NEARLY = re.compile(
    r"(?:比[^，。；\d]{1,8}[多少][一-鿿]{0,2}|目标(?:是|定)?|任务(?:是|数)?|指标(?:是)?|计划(?:是)?|定额(?:是)?|要求(?:是)?|原来(?:有|是)?|[去上]年(?:是|有|才|只有)?|一[年月天季]|[提涨升加降减变][到至成]|[约近超逾]|超过|达到?|大概|接近|不足|不到|至少|共|共计)$"
)


def _value(raw: str, unit: str) -> tuple[Decimal, str]:
    """(value, unit it brings along)."""
    if raw.endswith("打"):
        return (parse_number(raw[:-1]) if raw[:-1] else Decimal(1)) * 12, ""
    if raw == "半" and unit in (*TIME, "成"):  # 半成 is half a tenth
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
    half = Decimal("0.25") if unit == "成" and raw == "半" else Decimal("0.5").scaleb(-places)
    factor, name, base = measure_there(flat, match.start(), scale + unit)
    if match["rank"]:
        name = "time" if name == "time" and _RUNNING.search(flat, 0, match.start()) else "rank"
    if _NOT_ONE.match(flat, match.end("number")) and raw in ("1", "一"):
        value = Decimal(0)
    if (match["sign"] and name != "rank") or (name == "rank" and flat[: match.start()].endswith(("倒数", "倒排"))):
        value = -value
    approx = "" if match["rank"] else _approx(flat, match, end)
    exact = name in ("count", "rank", "time") and not scale and not places
    low, high = (value, value) if exact else (value - half, value + half)
    return Number(
        Span(match.start(), end), flat[match.start() : end], value * factor, name, base,
        low * factor, high * factor, approx, False, raw == "一" and not scale and name != "percent", exact, factor,
    )  # fmt: skip


_RUNNING = re.compile(r"(?:连[着续]?|接连|延续|保持|坚持|蝉联)[^，。；\d]{0,4}$")  # 连着第九年
# 1台没有, 一起都没发生: none.
_NOT_ONE = re.compile(
    r"[ ]?[个台起件例家户人次名宗场头处条座辆艘份项桩回只间](?:也|都)?没(?:有|发生|出|发|见|丢)?(?=[，。；、]|$)"
)


def _approx(flat: str, match: re.Match[str], end: int) -> str:
    if match["number"].endswith("半") and len(match["number"]) > 1 and match["number"][-2] in "大多小少":
        return "more" if match["number"][-2] in "大多" else "less"
    if match["number"].endswith("半") and flat.startswith("数", end):
        return after_word(flat, end + 1) or before_word(flat, match.start())
    inner = match["some"] or match["more"] or ""
    if inner:
        return "about" if inner in ("来", "几") else "more"
    mostly = flat.startswith(("多是", "多为", "多因", "多由", "多属", "多数", "多半"), end)  # 剩下11个多是油烟
    return ("" if mostly else after_word(flat, end)) or before_word(flat, match.start())
