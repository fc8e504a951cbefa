"""收支平衡: items added up to 收入总计 or 支出总计 in one sentence, and the two totals against each other."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from drafter.check.figures.growths import value_in
from drafter.check.figures.roles import WordedFigure
from drafter.claims.arithmetic import decimal_words
from drafter.claims.intervals import Interval, stands_for
from drafter.claims.joining import in_base, unit_base

_TOTAL = re.compile(
    r"(?:(?:收入|支出|财力|资金)(?:总计|合计|总量)|总财力|可用财力|总收入|总支出)(?:数|共|预计|预算)?(?:为|达|达到|是)?$"
)
_ADDS = re.compile(r"加上|加|连同|以上|上述|计入|算上|[两二三四五六七八九]项")
# What makes the list less than complete, puts a part of an item beside it, or takes something off.
_UNSURE = re.compile(r"\d|^[万亿]*元|其中|主要|包括|含|内有|等|减(?!少)|扣除|剔除|不含|人均|用于|再|合计|总计")
_COMPANION = frozenset({"rate", "points", "completion", "share", "target", "base", "increment", "rank"})
_OPENS = re.compile(r"^[，,；;]?(?:再)?(?:加上|加|连同)")
_NAMED = re.compile(r"^[^，,。；;]+?(?:加上|加|连同)")
_TOLD = re.compile(r"^[，,（(]?(?:为|占|达|完成|比|较|同比)|(?:年初|调整)预算(?:数|为)*$")
_COUNTER = re.compile(r"[两二三四五六七八九2-9]项")
_MOST, _BACK = 14, 3
_SLIPS = (Decimal(10000), Decimal("0.0001"))


@dataclass(frozen=True, slots=True)
class Balance:
    """A total that its items do not make up. slip: the item whose unit, written 10,000 times otherwise, would close it. certain: the sentence holds every item."""

    whole: WordedFigure
    parts: tuple[WordedFigure, ...]
    slip: WordedFigure | None
    certain: bool

    @property
    def added(self) -> Decimal:
        return sum((value_in(part, self.whole.unit) for part in self.parts), Decimal(0))

    @property
    def arithmetic(self) -> str:
        return f"{'+'.join(decimal_words(value_in(part, self.whole.unit)) for part in self.parts)}={decimal_words(self.added)}{self.whole.unit}"


def unbalanced(sentences: Sequence[Sequence[WordedFigure]]) -> Iterator[Balance]:
    """Totals behind the items that are added up: 收入A，加上B、C，收入总计D; the first of them may stand a sentence or two earlier."""
    before: deque[Sequence[WordedFigure]] = deque(maxlen=_BACK)
    for sentence in sentences:
        start = 0
        for at, whole in enumerate(sentence):
            if whole.unit in ("%", "个百分点") or not _TOTAL.search(whole.lead):
                continue
            parts = _items(sentence[start:at], whole)
            words = "".join(f.lead + f.raw for f in sentence[start:at]) + whole.lead
            heads = _heads(
                parts, list(sentence[:start]) + [figure for each in reversed(before) for figure in each], whole
            )
            start = at + 1
            if heads is not None and _ADDS.search(words) and (found := _judged(whole, parts, heads)):
                yield found
        before.append(sentence)


def _judged(whole: WordedFigure, parts: list[WordedFigure], heads: list[WordedFigure]) -> Balance | None:
    """The total against its items; where the first of them stands before, every figure there that could be it must fail."""
    lists = [[head, *parts] for head in heads] + ([] if heads else [parts])
    if not all(_apart(whole, each) for each in lists):
        return None
    found = Balance(whole, tuple(lists[0]), _slip(whole, lists[0]), not heads)
    # Where not every item stands in the sentence, a wide gap is an item that was not told.
    wide = abs(found.added - value_in(whole, whole.unit)) > value_in(whole, whole.unit) / 10
    return None if wide and not found.certain and not found.slip else found


def _heads(parts: list[WordedFigure], before: Sequence[WordedFigure], whole: WordedFigure) -> list[WordedFigure] | None:
    """The figures before that may be the first item, when the list itself begins with 加上; None when there is nothing to add up."""
    if not parts or (_NAMED.search(parts[0].lead) and not _OPENS.search(parts[0].lead)):
        return None  # 地方收入加上中央收入X: the first item stands somewhere else, by its name
    if not _OPENS.search(parts[0].lead):
        return [] if len(parts) >= 2 else None
    heads = [f for f in before if unit_base(f.unit) == unit_base(whole.unit) and f.quantity.exact is not None]
    return heads or None


def _items(before: Sequence[WordedFigure], whole: WordedFigure) -> list[WordedFigure]:
    """The items before the total, what only tells more of one of them left out; [] when the list is not plain."""
    items: list[WordedFigure] = []
    for figure in before:
        if _COUNTER.fullmatch(figure.raw) or _only_tells(figure):
            continue
        quantity = figure.quantity
        usual = quantity.exact is not None and not quantity.approx and unit_base(figure.unit) == unit_base(whole.unit)
        if not usual or figure.sign or _UNSURE.search(figure.lead):
            return []
        items.append(figure)
    return items if len(items) <= _MOST else []


def _only_tells(figure: WordedFigure) -> bool:
    """Whether the figure says more of the one before it (增长5%, 为预算的98%, 完成年初预算3161万元的): no item."""
    if figure.part not in _COMPANION or _UNSURE.search(figure.lead):
        return False
    return figure.part not in ("target", "base") or bool(_TOLD.search(figure.lead))


def _apart(whole: WordedFigure, parts: Sequence[WordedFigure]) -> bool:
    """Whether sum and total differ by more than the rounding of all of them; counted in the finest unit written."""
    added = Interval(Decimal(0), Decimal(0))
    for part in parts:
        added = added + stands_for(part.quantity)
    distance = stands_for(whole.quantity).distance(added)
    return distance > in_base(Decimal(1).scaleb(-whole.quantity.places), whole.unit) / 2


def _slip(whole: WordedFigure, parts: Sequence[WordedFigure]) -> WordedFigure | None:
    """The one item that closes the sum when its unit is read as 万 for 亿 or the other way."""
    total, slack = value_in(whole, whole.unit), Decimal(len(parts)) * Decimal("0.5").scaleb(-whole.quantity.places)
    rest = sum((value_in(part, whole.unit) for part in parts), Decimal(0))
    for part in parts:
        own = value_in(part, whole.unit)
        for factor in _SLIPS:
            if own > slack and abs(rest - own + own * factor - total) <= slack / 2:
                return part
    return None


@dataclass(frozen=True, slots=True)
class Surplus:
    """收入总计, 支出总计 and what is left, which is not their difference. certain: nothing left from earlier years can be in it."""

    income: WordedFigure
    spent: WordedFigure
    left: WordedFigure
    follows: Decimal
    certain: bool


_INCOME = re.compile(r"收入(?:总计|合计|总量)(?:为|达|是)?$|总收入(?:为|达|是)?$")
_SPENT = re.compile(r"支出(?:总计|合计|总量)(?:为|达|是)?$|总支出(?:为|达|是)?$")
_LEFT = re.compile(
    r"(?:收支相抵|相抵|收支轧差|轧差|当年|年终|净)*[^，,。；;、]{0,4}(?:结余|结转下年度?|结转|净结余)(?:资金|支出|使用)?(?:为|达|是)?$"
)
_YEAR_INCOME = re.compile(r"收入(?:预计|实际|累计)?(?:完成|实现|安排)?(?:为|达|共)?$")
_YEAR_SPENT = re.compile(r"支出(?:预计|实际|累计)?(?:完成|实现|安排)?(?:为|达|共)?$")
_YEAR_LEFT = re.compile(r"(?:当年|本年|当期|本期|年度|收支)(?:收支)?(?:结余|净结余)(?:预计)?(?:为|达|是)?$")
_HELD = re.compile(r"年末|期末|年底|账户|账面|结存")
_GATHERED = re.compile(r"滚存|累计|历年|上年|以前")
_WITH_EARLIER = re.compile(r"^[（(](?:含|包括|其中)[^）)]{0,12}(?:滚存|历年|上年|以前|结转)")
_NEAR = 160


def wrong_surpluses(text: str, figures: Sequence[WordedFigure]) -> Iterator[Surplus]:
    """收入总计A，支出总计B，结余C, or 收入A，支出B，当年结余C, one right after the other: C is A−B.

    Nothing may be left when the expenditure's total holds what goes on to the next year.
    """
    amounts = [
        f for f in figures if unit_base(f.unit) == "元" and f.part not in ("increment", "base") and "其中" not in f.lead
    ]
    for income, spent, left in zip(amounts, amounts[1:], amounts[2:], strict=False):
        totals = _INCOME.search(income.lead) and _SPENT.search(spent.lead) and _LEFT.search(left.lead)
        year = _YEAR_INCOME.search(income.lead) and _YEAR_SPENT.search(spent.lead) and _YEAR_LEFT.search(left.lead)
        end = left.quantity.span.end
        if (
            _GATHERED.search(left.lead)
            or _WITH_EARLIER.match(text[end : end + 20])
            or ("总计" not in income.lead and _HELD.search(left.lead))
        ):
            continue  # what was left over the years, what the account holds at the end
        if not (totals or year) or left.quantity.span.start - income.quantity.span.end > _NEAR:
            continue
        if any(f.quantity.approx or f.quantity.exact is None for f in (income, spent, left)):
            continue
        if totals and _rest_follows(amounts, left, value_in(income, left.unit) - value_in(spent, left.unit)):
            continue
        fair = stands_for(income.quantity) - stands_for(spent.quantity)
        if fair.meets(stands_for(left.quantity)) or (totals and fair.holds(Decimal(0))):
            continue
        follows, more = value_in(income, left.unit) - value_in(spent, left.unit), stands_for(left.quantity)
        if fair.high < 0 and not (year and fair.magnitude().meets(more)):
            continue  # more was spent than came in: what is left was there before
        whole = "总计" in income.lead or bool(year)
        yield Surplus(income, spent, left, follows, fair.low >= 0 and (whole or more.high < fair.low))


def _rest_follows(amounts: Sequence[WordedFigure], left: WordedFigure, whole: Decimal) -> bool:
    """Whether the amount right behind, in the same sentence, is the rest of what was left: 结转0.2亿元，上解0.2亿元."""
    rest = [f for f in amounts if f.order == left.order + 1 and f.sentence == left.sentence]
    return any(
        abs(value_in(left, left.unit) + value_in(f, left.unit) - whole) < _TINY for f in rest if f.quantity.exact
    )


_TINY = Decimal("0.000001")
