"""Totals behind their parts (甲6座，乙9座，共15座), and the year behind its halves or quarters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from drafter.check.figures.growths import value_in
from drafter.check.figures.listed_totals import ListedTotal, inner_lists, is_counted_with
from drafter.check.figures.roles import WordedFigure
from drafter.claims.joining import digits_alike, unit_base
from drafter.language.lexicon import any_of, words

_WHOLE = re.compile(
    r"[，,；;]?(?P<scope>[^，,。；;、\d]{0,6}?)(?:以上|前后|各项|各类|[两三四五]者)?"
    r"(?:资金|支出|收入|经费|费用)?(?:总计|合计|共计|一共|总共|全部|共|总数|总量|总额|总的)+(?P<what>[^，,。；;、\d]{0,8})"
)
_COUNTER = re.compile(r"[两二三四五六七八九2-9](?:大|个)?[类种项级笔部]")
_BUDGET = re.compile(r"(?:收入|支出|财力)(?:总计|合计)|总收入|总支出|总财力")  # QT015 knows what else goes into these
_JOINT = re.compile(r"^[、，,和及与]")
# A part that is told against something, nested in another or over another time is no addend.
_NO_PART = re.compile(
    r"其中|分别|结余|余额|比|较|占|人均|平均|每|计划|目标|预算|达到|累计|上年|去年|约|(?<!新)增|减|共|总|完成率|[。；;]"
)
_FEWEST, _MOST = 2, 12
# A total further from its parts than this has parts that were not told.
_NEAR = Decimal("0.2")


def gathered_totals(sentence: Sequence[WordedFigure]) -> Iterator[ListedTotal]:
    """Totals right behind a run of parts; told only where no run of the figures before makes it up, and one comes near."""
    sentence = [figure for figure in sentence if not _COUNTER.fullmatch(figure.raw)]
    for at, whole in enumerate(sentence):
        said = _WHOLE.fullmatch(whole.lead)
        if at < _FEWEST or said is None or not is_counted_with(whole, whole):
            continue
        before = sentence[max(0, at - _MOST) : at]
        runs = [run for run in _runs(before, whole) if _of_one_act(said, run)] if not _BUDGET.search(whole.lead) else []
        if not runs or len(runs[-1]) < sum(unit_base(figure.unit) == unit_base(whole.unit) for figure in before):
            continue  # one of its kind before is no addend: the list is told in another way
        totals = [ListedTotal(whole, run) for run in runs]
        if all(total.gap for total in totals):
            nearest = min(totals, key=lambda total: abs(total.added - value_in(whole, whole.unit)))
            if abs(nearest.added - value_in(whole, whole.unit)) <= _NEAR * value_in(whole, whole.unit):
                yield nearest


def _runs(before: Sequence[WordedFigure], whole: WordedFigure) -> list[tuple[WordedFigure, ...]]:
    """Every run of at least two addends that ends right before the total."""
    run: list[WordedFigure] = []
    for figure in reversed(before):
        inner = figure.lead[1:] if _JOINT.match(figure.lead) else figure.lead
        if not is_counted_with(figure, whole) or _NO_PART.search(inner) or not _is_amount(figure):
            break
        run.insert(0, figure)
        if not _JOINT.match(figure.lead):
            break
    return [tuple(run[-size:]) for size in range(_FEWEST, len(run) + 1)]


def _is_amount(figure: WordedFigure) -> bool:
    """Whether the figure is an amount itself; of changes only what is new (新增860个)."""
    return figure.part == "value" or (figure.sign > 0 and "新增" in figure.lead)


def _of_one_act(said: re.Match[str], run: Sequence[WordedFigure]) -> bool:
    """Whether what is totalled is what the parts tell: no word of its own (共16座), or one that a part has too (共新增)."""
    what = said["what"].rstrip("了为达到是有的")
    return not what or any(what[:2] in part.lead for part in run)


def period_totals(sentence: Sequence[WordedFigure]) -> Iterator[ListedTotal]:
    """上半年48件，下半年62件，全年120件: periods that make up the year or the half, each with its amount."""
    times = [(figure, _time(figure.lead)) for figure in sentence]
    for at, (whole, span) in enumerate(times):
        if span is None or not is_counted_with(whole, whole) or _STOCK.search(whole.lead):
            continue
        parts = [(f, own) for f, own in times[:at] if own is not None and own < span]
        quarters = [quarter for _figure, own in parts for quarter in own]
        complete = len(parts) >= _FEWEST and len(quarters) == len(set(quarters)) == len(span)
        if complete and all(_adds(f, whole) for f, _own in parts):
            yield ListedTotal(whole, tuple(f for f, _own in parts))


def _adds(figure: WordedFigure, whole: WordedFigure) -> bool:
    plain = is_counted_with(figure, whole) and not figure.sign and figure.part == "value"
    return plain and not _STOCK.search(figure.lead)


_STOCK = re.compile(any_of(words("period_parts.txt", "stock")))
_TIMES = {
    word: frozenset(quarters)
    for quarters in ("1", "2", "3", "4", "12", "34", "123", "1234")
    for word in words("period_parts.txt", quarters)
}
_TIME = re.compile(rf"^[，,；;、]?(?:其中)?[：:，,]?(?P<time>{any_of(_TIMES)})[^，,。；;、]{{0,14}}$")


def _time(lead: str) -> frozenset[str] | None:
    """The quarters the figure's own words name."""
    found = _TIME.match(lead)
    return _TIMES[found["time"]] if found else None


_SLIGHT = Decimal("0.02")
_LONG = 3  # digits of a total that another number comes near by no chance


def mistyped_totals(sentence: Sequence[WordedFigure]) -> Iterator[ListedTotal]:
    """2874具，其中普通炉1936具、环保炉948具: kinds of one thing whose sum is the total but for one digit."""
    for whole, parts in inner_lists(sentence):
        total, said = ListedTotal(whole, parts), value_in(whole, whole.unit)
        slight = total.gap and abs(total.added - said) <= said * _SLIGHT
        if slight and digits_alike(total.added, said) and _digits(said) >= _LONG and _of_one_kind(parts):
            yield total


def _of_one_kind(parts: Sequence[WordedFigure]) -> bool:
    """Whether the parts bear names with one ending (普通炉, 环保炉)."""
    names = [_LEADS.sub("", part.lead) for part in parts]
    return len({name[-1:] for name in names}) == 1 < len(set(names)) == len(names) and "" not in names


_LEADS = re.compile(r"^[（(，,。；;、：:和及与]*(?:其中)?[：:，,]?")


def _digits(value: Decimal) -> int:
    return len(str(value.normalize().to_integral_value()).strip("-0."))
