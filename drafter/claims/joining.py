"""When two figures speak of one metric: name, scope, unit family and period together. The ledger, grounding and the rules all ask here."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from drafter.claims.indicators import same_indicator
from drafter.core.period import Period
from drafter.core.quantity import Metric
from drafter.language import lexicon
from drafter.language.units import split

_NEUTRAL = re.compile(lexicon.stems("figures/names.txt", "neutral"))
_TAIL = re.compile(r"(?:改造|改建|建设|创建|新建|打造|改)$")
# 收入总计 holds transfers and balances that 收入 does not: in budget tables the two are different lines.
_GRAND = re.compile(r"(?:总计|合计)$")
_MARKS = re.compile(r"[\s“”\"'‘’《》〈〉（）()\[\]【】、，,。；;：:+＋/／·\-—–－]+")
# What is owed or held is so at the end of the time, whether or not a bracket says it: 应收账款（期末）.
_AT_END = re.compile(r"[（(](?:[期年月季]末|时点)(?:数|余额)?[)）]")
_SCOPES = (
    "全市",
    "全省",
    "全县",
    "全区",
    "全州",
    "全旗",
    "全国",
    "我市",
    "我省",
    "我县",
    "我区",
    "全系统",
    "全局",
    "全镇",
    "全街道",
    "全片区",
)
_OWN_SCOPES = ("市本级", "省本级", "区本级", "县本级", "自治区本级", "本级", "市级", "省级", "区级", "县级", "市直")
_SCOPE = re.compile("|".join(sorted((*_SCOPES, *_OWN_SCOPES), key=len, reverse=True)))


@lru_cache(maxsize=4096)
def skeleton(indicator: str) -> str:
    """The name without scope words, counting words and punctuation: what is left says which metric it is."""
    bare = _MARKS.sub("", _AT_END.sub("", indicator))
    bare = _SCOPE.sub("", bare)
    cut = _NEUTRAL.sub("", bare)
    shorter = _TAIL.sub("", cut)
    return shorter if len(shorter) >= 2 else cut or bare


@lru_cache(maxsize=4096)
def scope_in(indicator: str) -> str:
    """The first scope word inside a name (市本级), or ""."""
    found = _SCOPE.search(indicator)
    return found[0] if found else ""


def same_name(a: str, b: str) -> bool:
    """Whether two names certainly mean one metric, scope aside: equal but for light verbs, counting words or word order."""
    if not a or not b or bool(_GRAND.search(a)) != bool(_GRAND.search(b)):
        return False
    return same_indicator(a, b) or (designators(a) == designators(b) and bool(forms(a) & forms(b)))


_DESIGNATOR = re.compile(
    r"第?\d+|第[一二三四五六七八九十百零]+|[一二三四五六七八九十]+(?=[号期]|标段|社区|中队|支队|支部|小学|中学|分)"
)


@lru_cache(maxsize=8192)
def designators(name: str) -> tuple[str, ...]:
    """The numbers that are names in a name, in any order: 第12所学校 is no 第21所学校."""
    return tuple(sorted(found.removeprefix("第") for found in _DESIGNATOR.findall(name)))


@lru_cache(maxsize=8192)
def forms(indicator: str) -> frozenset[str]:
    """The name in the shapes in which it may meet another: without light verbs and counting tails; from four characters on in any order."""
    bare = bare_name(indicator)
    whole = _NEUTRAL.sub("", _light().sub("", bare)) or bare
    cut = _count_tail().sub("", whole)
    found = {skeleton(indicator), whole, cut if len(cut) >= 2 else whole}
    return frozenset(form if len(form) < 4 else "".join(sorted(form)) for form in found if len(form) >= 2)


@lru_cache(maxsize=8192)
def bare_name(indicator: str) -> str:
    """The name without scope and punctuation, each act in its short word (竣工 as 完工)."""
    bare = _SCOPE.sub("", _MARKS.sub("", _AT_END.sub("", indicator)))
    for long, short in _same():
        bare = bare.replace(long, short)
    return bare


def name_words(section: str) -> frozenset[str]:
    """One class of `figures/names.txt`."""
    return lexicon.words("figures/names.txt", section)


@lru_cache(maxsize=1)
def _same() -> tuple[tuple[str, str], ...]:
    """(long, short) of words for one thing, the longest first."""
    pairs = [entry.split(":") for entry in name_words("same")]
    return tuple(sorted(((long, short) for long, short in pairs), key=lambda pair: (-len(pair[0]), pair)))


@lru_cache(maxsize=1)
def _light() -> re.Pattern[str]:
    kept = lexicon.any_of(name_words("light_not"))
    return re.compile(
        rf"^(?!{kept})(?:{lexicon.any_of(name_words('light'))}|{lexicon.any_of(name_words('light_single'))})(?=..)"
    )


@lru_cache(maxsize=1)
def _count_tail() -> re.Pattern[str]:
    return re.compile(rf"(?<=..)(?:{lexicon.any_of(name_words('count_tail'))})$")


@lru_cache(maxsize=4096)
def bigrams(words: str) -> frozenset[str]:
    return frozenset(words[i : i + 2] for i in range(len(words) - 1)) or frozenset({words})


def overlap(a: str, b: str) -> float:
    """Share of the shorter name's character pairs that the longer has: 1.0 when it holds them all."""
    left, right = bigrams(skeleton(a)), bigrams(skeleton(b))
    return len(left & right) / min(len(left), len(right))


def scope_of(metric: Metric) -> str:
    return metric.scope or scope_in(metric.indicator)


def same_scope(a: Metric, b: Metric) -> bool:
    """Whether scopes agree; an unsaid scope agrees with a whole one (全市) but not with a part (市本级)."""
    return scopes_agree(scope_of(a), scope_of(b))


def scopes_agree(left: str, right: str) -> bool:
    within = bool(left and right) and (left.endswith(right) or right.endswith(left))
    return left == right or within or (not _partial(left) and not _partial(right))


def _partial(scope: str) -> bool:
    return bool(scope) and scope not in _SCOPES


_OR = re.compile(r"(?<=.)[（(][\u4e00-\u9fff][)）]$")


@lru_cache(maxsize=1024)
def unit_base(unit: str) -> str:
    """The base of a unit: 元 for 万元 and 亿元. % and 个百分点 are families of their own."""
    return split(unit)[1]


@lru_cache(maxsize=1024)
def counted_in(unit: str) -> str:
    """The family of a unit, one for all units that count one and the same: 起 and 件 of cases, 名 and 人 of people, 台 and 台（套）."""
    base = _OR.sub("", unit_base(unit))
    return next((group.split(":")[0] for group in sorted(name_words("units")) if base in group.split(":")), base)


def in_base(value: Decimal, unit: str) -> Decimal:
    """The value in the base of its unit: 12.35亿元 → 1235000000."""
    return value * split(unit)[0]


def same_basis(a: str, b: str) -> bool:
    """Whether two bases are one: 同比 and 增速 are, 数值 and 目标 are not."""
    return basis_class(a) == basis_class(b)


@lru_cache(maxsize=256)
@lru_cache(maxsize=256)
def basis_class(basis: str) -> str:
    """数值, 目标, 上年同期, 同比, 年均, 环比, 完成率, 占比, 增量, 预算, 限额 or 剩余. Anything else (a sheet's source: 统计快报) is a plain value."""
    return next((name for name, pattern in _CLASSES if pattern.match(basis)), "数值")


_CLASSES = tuple(
    (name, re.compile(words))
    for name, words in (
        ("完成率", r"完成率|.{0,4}(?:为|占|完成)(?:年初|年度|调整|全年)?(?:预算|计划|目标|任务)"),
        ("增量", r"增量|增加额|增收|增减额|增支|减收|减支"),
        ("年均", r"年均"),
        ("同比", r"同比|增速|增长率|增幅|增长"),
        ("环比", r"环比"),
        ("占比", r"占|比重|份额"),
        ("上年同期", r"上年|去年|上期|基期"),
        ("目标", r"目标|计划|预期|任务"),
        ("预算", r"预算|年初预算|调整预算"),
        ("限额", r"限额"),
        ("剩余", r"剩余"),
    )
)


def parse_period(code: str) -> Period | None:
    try:
        return Period.parse(code)
    except ValueError:
        return None


@lru_cache(maxsize=1024)
def same_period(a: str, b: str) -> bool:
    """Whether two periods may be one. An unsaid period agrees with any; two codes must be equal."""
    if not a or not b or a == b:
        return True
    left, right = parse_period(a), parse_period(b)
    return left is None or right is None or left == right


def names_fit(a: Metric, b: Metric) -> bool:
    """Whether unit family, basis, scope and period of two metrics agree: all but the name and the value."""
    return (
        unit_base(a.unit) == unit_base(b.unit)
        and same_basis(a.basis, b.basis)
        and same_scope(a, b)
        and same_period(a.period, b.period)
    )


def same_metric(a: Metric, b: Metric) -> bool:
    """Whether two figures certainly state one metric for one period and scope."""
    return names_fit(a, b) and same_name(a.indicator, b.indicator)


def significant(value: Decimal) -> str:
    """The digits of a number without its point and its zeros at both ends: 157800 and 15.78 have the same."""
    return "".join(map(str, abs(value).normalize().as_tuple().digits))


def digit_dropped(a: Decimal, b: Decimal) -> bool:
    """Whether one number is the other with a digit left out, near it in size: 12.6 and 12.26."""
    short, long = sorted((significant(a), significant(b)), key=len)
    near = bool(a and b) and Decimal("0.8") < a / b < Decimal("1.25")
    return (
        near and len(long) == len(short) + 1 >= 4 and any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
    )


def digits_alike(a: Decimal, b: Decimal) -> bool:
    """Whether two numbers look like one mistyped: equally long, and one digit off or two neighbours swapped."""
    left, right = f"{a.normalize():f}", f"{b.normalize():f}"
    if left == right or len(left) != len(right) or sum(map(str.isdigit, left)) < 2:
        return False
    places = [i for i, (x, y) in enumerate(zip(left, right, strict=True)) if x != y]
    swapped = len(places) == 2 and left[places[0]] == right[places[1]] and left[places[1]] == right[places[0]]
    return len(places) == 1 or swapped
