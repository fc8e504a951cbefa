"""One metric stated twice with two values. Names alone do not prove it: what stands around must say the same as well."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations

from drafter.check.figures.naming import Named, named_figures
from drafter.check.figures.reading import figures_of, statements_of
from drafter.check.figures.roles import OTHER_BASIS, Figure
from drafter.check.figures.statements import Statement
from drafter.check.rule import Context
from drafter.claims.intervals import Interval, stands_for
from drafter.claims.joining import digits_alike, in_base
from drafter.core.messages import _

_MOST = 12
_VALUES = 2  # a name with three values is no name of one thing
_ACCOUNT = re.compile(r"一般公共预算|政府性基金|国有资本经营|社会保险|社保基金|财政专户|基金预算")
_ENTITY = re.compile(
    r"(?<![\u4e00-\u9fff])(?![全我本各该每])[\u4e00-\u9fff]{1,6}?(?:高新区|经开区|开发区|新区|港区|园区|示范区|保税区|功能区|县|区|镇|乡|街道|公司|集团|学院|学校|医院)(?=[。，：、（]|$)|(?<![\u4e00-\u9fff])(?![全我本各该乡城每])[^\W全我本各该乡城\d]{2,3}(?:县|镇|街道)"
)
_ALLOTTED = re.compile(
    r"^(?:[省市县区]级?|中央|上级|财政)?(?:安排|投入|落实|拨付|下达|争取|筹措|统筹|整合)?(?:专项|补助|财政|各类|配套|奖补)*(?:资金|经费|投资|补助)$"
)
_TWO_THIRDS, _THREE_HALVES = Decimal("0.66"), Decimal("1.5")
_SPAN_WORDS = re.compile(
    r"五年|十[一二三四五]五|年均|累计|上半年|季度|月|时期|以来|翻|同口径|可比|剔除|扣除|名义|人均|汇总|批准|总计|总量|合计"
)
_YEARS = re.compile(r"五年|十[一二三四五]五|四年来|三年来|累计")
_FISCAL = re.compile(
    r"收入|支出|债|资金|结余|结转|预算|限额|税|费|转移支付|基金|递增|平均|开展|年|全部|其中|连续|(?:安排|投入|拨付)$|利润|比(?!重|例|率)|应该"
)
_WHOLE = re.compile(r"^全[国省市县区州旗镇自]|^[我本]?$")


@dataclass(frozen=True, slots=True)
class Repeat:
    """Two places of one metric whose values differ. certain: beyond name, scope and year, something around them agrees too.

    factor: 10000 or 0.0001 when they differ by just that, the unit 亿 and 万 confused.
    """

    first: Named
    second: Named
    certain: bool
    factor: Decimal | None


def repeats(context: Context) -> tuple[Repeat, ...]:
    """Every pair of places that state one metric differently, in text order."""
    return context.once(_repeats)


def _repeats(context: Context) -> tuple[Repeat, ...]:
    groups: dict[tuple[str, str, str], list[Named]] = defaultdict(list)
    for named in named_figures(context):
        groups[named.key].append(named)
    figures = figures_of(context)
    statements = {statement.value.order: statement for statement in statements_of(context)}
    found: list[Repeat] = []
    for group in groups.values():
        if not 1 < len(group) <= _MOST or len({named.figure.quantity.value for named in group}) > _VALUES:
            continue
        for a, b in combinations(group, 2):
            if repeat := _compare(a, b, figures, context.text):
                found.append(repeat)
            else:
                found += _companions_apart(a, b, statements)
    return tuple(sorted(found, key=lambda repeat: repeat.second.figure.order))


def _compare(a: Named, b: Named, figures: Sequence[Figure], text: str) -> Repeat | None:
    if a.planned != b.planned or not _scopes_fit(a, b) or (a.year and b.year and a.year != b.year):
        return None
    if _ALLOTTED.match(a.name) or _around(_ACCOUNT, a, text) != _around(_ACCOUNT, b, text):
        return None
    if _around(_ENTITY, a, text) != _around(_ENTITY, b, text):
        return None
    if stands_for(a.figure.quantity).meets(stands_for(b.figure.quantity)) or _rounds(a.figure, b.figure):
        return None
    agreeing = _neighbours_agree(a.figure, b.figure, figures)
    factor = _factor(a.figure, b.figure)
    if not (factor or _near(a.figure, b.figure)):
        return None
    if agreeing >= 2 or (agreeing and (factor or _alike(a.figure, b.figure, 3))):
        return Repeat(a, b, True, factor)
    if not _one_span(a, b, text):
        return None
    if _stated_in_full(a, b) or (factor and a.scope == b.scope) or (_sure_scope(a) and _alike(a.figure, b.figure, 4)):
        return Repeat(a, b, True, factor)
    if len(a.name) >= 6 and a.measure in ("value", "rate", "other", "share") and not _FISCAL.search(a.name):
        return Repeat(a, b, _alike(a.figure, b.figure, 3), factor)
    return None


def _around(pattern: re.Pattern[str], named: Named, text: str) -> str:
    """The last match before the figure in its paragraph and the line above: whose the figure is, of which account."""
    at = named.figure.quantity.span.start
    start = text.rfind("\n", 0, at) + 1
    above = text.rfind("\n", 0, max(0, start - 1)) + 1
    found = [*pattern.finditer(text, max(start, at - 300), at)] or (
        [*pattern.finditer(text, above, start)] if start - above < _HEAD else []
    )
    return found[-1][0] if found else ""


_HEAD = 40  # a line no longer than this above a paragraph is its head


def _companions_apart(a: Named, b: Named, statements: Mapping[int, Statement]) -> Iterator[Repeat]:
    """One value told twice, with two rates or two completions."""
    one, two = statements.get(a.figure.order), statements.get(b.figure.order)
    same = a.planned == b.planned and _scopes_fit(a, b) and _same_writing(a.figure, b.figure) and _digits(a.figure) >= 3
    if one is None or two is None or not same or one.listed or two.listed or (a.year and b.year and a.year != b.year):
        return
    for part, words in (("rate", _("的增减幅度")), ("completion", _("的完成率"))):
        x, y = _plain_companion(one, part), _plain_companion(two, part)
        if x and y and not _signed(x).meets(_signed(y)):
            yield Repeat(
                replace(a, figure=x, name=a.name + words), replace(b, figure=y, name=b.name + words), True, None
            )


def _plain_companion(statement: Statement, part: str) -> Figure | None:
    """The statement's only rate or completion, measured the usual way."""
    found = statement.of(part)
    usual = len(found) == 1 and found[0].quantity.exact is not None and not found[0].quantity.approx
    return found[0] if usual and (part == "completion" or not OTHER_BASIS.search(found[0].lead)) else None


def _signed(figure: Figure) -> Interval:
    around = stands_for(figure.quantity)
    return Interval(-around.high, -around.low) if figure.sign < 0 else around


def _one_span(a: Named, b: Named, text: str) -> bool:
    """Whether nothing near either tells of several years, a part of one, or another way of counting."""
    return not any(_SPAN_WORDS.search(each.figure.lead) or _other_span(each.figure, text) for each in (a, b))


def _other_span(figure: Figure, text: str) -> bool:
    """Whether the figure's sentence or its paragraph's opening speaks of a five-year plan."""
    at = figure.quantity.span.start
    start = text.rfind("\n", 0, at) + 1
    return bool(_YEARS.search(text, start, min(at, start + 60)) or _YEARS.search(text, max(start, at - 80), at))


def _stated_in_full(a: Named, b: Named) -> bool:
    """Whether both clauses say scope and name themselves: 全市一般公共预算收入."""
    return a.explicit and b.explicit and a.scope == b.scope and len(a.name) >= 6 and a.measure == "value"


def _near(a: Figure, b: Figure) -> bool:
    """Whether the values are of one order: half as much again is another metric, not a slip."""
    x, y = (in_base(f.quantity.exact or Decimal(0), f.unit) for f in (a, b))
    return bool(x and y) and _TWO_THIRDS < x / y < _THREE_HALVES


def _scopes_fit(a: Named, b: Named) -> bool:
    return a.scope == b.scope or bool(_WHOLE.match(a.scope) and _WHOLE.match(b.scope))


def _sure_scope(named: Named) -> bool:
    """Whether the scope is a level or unsaid: 功能区 and 高新区 may each be several."""
    return not re.search(r"区$", named.scope) or named.scope.startswith("全")


def _rounds(a: Figure, b: Figure) -> bool:
    """Whether one is the other with a digit cut off, not rounded."""
    x, y = (in_base(f.quantity.exact or Decimal(0), f.unit) for f in (a, b))
    coarse = max(in_base(Decimal(1).scaleb(-f.quantity.places), f.unit) for f in (a, b))
    return abs(x - y) <= coarse and (a.quantity.places != b.quantity.places or a.unit != b.unit)


def _factor(a: Figure, b: Figure) -> Decimal | None:
    x, y = (in_base(f.quantity.exact or Decimal(0), f.unit) for f in (a, b))
    if not x or not y or a.unit == b.unit:
        return None
    return next((f for f in (Decimal(10000), Decimal("0.0001")) if abs(x * f - y) <= abs(y) / 1000), None)


def _alike(a: Figure, b: Figure, digits: int) -> bool:
    """Whether they look like one number mistyped, and are long enough for that to be no chance."""
    x, y = a.quantity.exact, b.quantity.exact
    return x is not None and y is not None and a.unit == b.unit and _digits(a) >= digits and digits_alike(x, y)


def _neighbours_agree(a: Figure, b: Figure, figures: Sequence[Figure]) -> int:
    """How far the figures around (two each side, same sentence) say the same: 2 for one with three digits, 1 for one with two."""
    agreeing = 0
    for step in (-2, -1, 1, 2):
        x, y = _beside(a, step, figures), _beside(b, step, figures)
        if (
            x is not None
            and y is not None
            and x.part == y.part
            and x.sign == y.sign
            and _same_writing(x, y)
            and _bound(x, y, step)
        ):
            agreeing += 2 if _digits(x) >= 3 else 1 if _digits(x) == 2 else 0
    return agreeing


def _same_writing(x: Figure, y: Figure) -> bool:
    return x.quantity.value == y.quantity.value and x.unit == y.unit and x.quantity.value != 100


def _bound(x: Figure, y: Figure, step: int) -> bool:
    """Whether a neighbour belongs to the figure: a rate or completion right behind it, or a figure of the same name."""
    if step > 0 and x.part in ("rate", "completion", "increment"):
        return True
    return len(x.lead) >= 5 and x.lead[-6:] == y.lead[-6:]


def _digits(figure: Figure) -> int:
    return len("".join(filter(str.isdigit, figure.raw)).strip("0"))


def _beside(figure: Figure, step: int, figures: Sequence[Figure]) -> Figure | None:
    at = figure.order + step
    if not 0 <= at < len(figures):
        return None
    other = figures[at]
    return other if other.sentence == figure.sentence else None


def heads_apart(context: Context) -> Iterator[tuple[Named, Named]]:
    """Pairs of places where one number of one name is 人 here and 人次 there."""
    seen: dict[tuple[str, Decimal, str], Named] = {}
    for named in named_figures(context):
        unit, value = named.figure.unit, named.figure.quantity.exact
        if not unit.endswith(("人", "人次")) or value is None or _digits(named.figure) < 3:
            continue
        scale = unit.removesuffix("次").removesuffix("人")
        first = seen.setdefault((named.name, value, scale), named)
        if first.figure.unit != unit:
            yield first, named
