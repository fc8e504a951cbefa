"""A row as a fact: its text, and the same figures as claims and as metrics."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from drafter.claims.joining import scope_in
from drafter.claims.reading import Reading, read_text
from drafter.core.claim import Claim, Figure
from drafter.core.period import Period
from drafter.core.placeholder import Placeholder
from drafter.core.quantity import Metric, Quantity, Value
from drafter.core.text import Span
from drafter.language import unit_lexicon
from drafter.read.tables.row_bases import base_value, begins_year, on_own_basis
from drafter.read.tables.row_figures import RowFigure, Series
from drafter.read.tables.row_remarks import stays

_PLAIN = re.compile(r"(?:\.0+|(?<=\.\d)0+)(?=%)")  # 6.0% is told as 6%
_BASIS = {
    "base": "上年同期", "change": "增量", "rate": "同比", "target": "目标", "completion": "完成率", "share": "占比",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Worded:
    """A row put into words. text begins with the period where it is not the report's, then the first measure's name and figure."""

    text: str
    claims: tuple[Claim, ...]
    metrics: tuple[Metric, ...]
    placeholders: tuple[Placeholder, ...] = ()


def put_in_words(
    series: Sequence[Series],
    *,
    lead: str = "",
    limit: str = "",
    period: Period | None = None,
    origin: str = "",
    behind: Sequence[str] = (),
) -> Worded:
    """The row's text. lead: its period, where it must be said. limit: the remark that holds for the first figure (不含…).

    behind: what the row also says in words.
    """
    first, rest = series[0], series[1:]
    many = bool(rest)
    text = f"{lead}{_opening(first)}{f'（{limit}）' if limit else ''}"
    pieces = [*_more(first, many), *(piece for one in rest for piece in _piece(one, first))]
    text = "，".join([text, *pieces, *behind])
    gaps = _gap(first, lead, text)
    metrics = tuple(metric for one in series for metric in _metrics(one, origin, many))
    told = [
        Figure(_quantity(t, text), t.indicator, t.period, t.role, scope_in(t.indicator))
        for one in series
        for t in one.told
        if t.value is not None
    ]
    extra = read_text(limit, period) if limit else None
    if extra:
        told += _figures_beside(extra, first)
        metrics += tuple(
            replace(metric, indicator=_whose(metric.indicator, first))
            for metric in extra.metrics
            if metric.value is not None
        )
    claim = Claim(Span(0, len(text)), object=first.indicator, figures=tuple(told), period=period.code if period else "")
    return Worded(text, (claim,), metrics, gaps)


def _figures_beside(extra: Reading, first: Series) -> list[Figure]:
    """The figures of the remark that holds for the first figure."""
    figures = (figure for claim in extra.claims for figure in claim.figures)
    kept = (figure for figure in figures if figure.role in ("value", "share", "target"))
    return [replace(figure, indicator=_whose(figure.indicator, first)) for figure in kept]


def _whose(indicator: str, first: Series) -> str:
    """120项 in a bracket behind the row's figure counts the row's thing; 占一般预算支出73.5% is its share."""
    return f"{first.indicator}{indicator}" if not indicator or indicator.startswith("占") else indicator


def _opening(series: Series) -> str:
    main = series.main
    if main is None:
        return f"{series.indicator}？{series.unit}"
    if main.column.kind in ("completion", "share"):
        return f"{series.indicator}{_said(main, series)}"
    return (
        f"{series.indicator}{_signed(main)}{main.words}" if main.role == "rate" else f"{series.indicator}{main.words}"
    )


def _signed(told: RowFigure) -> str:
    return "-" if told.change == "decrease" else ""


def _gap(series: Series, lead: str, text: str) -> tuple[Placeholder, ...]:
    if series.main is not None:
        return ()
    at = len(lead) + len(series.indicator)
    return (Placeholder(Span(at, at + 1 + len(series.unit)), "metric", series.indicator, series.unit),)


def _more(series: Series, many: bool) -> list[str]:
    """What stands behind a row's first figure. 同比 and the target are said by the composer, unless several measures share the row."""
    found = []
    for told in series.told:
        ring = "环比" in told.column.head.stem
        if told.main or (told.column.other and told.role != "rank"):
            continue
        if told.role == "completion" and told.column.kind == "remark":
            continue  # told with the target it is of
        if told.role in ("completion", "share") or (told.role == "rank" and told.indicator != series.indicator):
            found.append(_said(told, series))
        elif told.role in ("rate", "change") and _of_another_time(told, series):
            continue
        elif told.role in ("rate", "change") and (many or ring or _own_words(told)):
            grown = _grown(told, ring, opening=_from_opening(series))
            found.append(f"{_PLAIN.sub('', grown)}（{told.tail}）" if limits_change(told, series.indicator) else grown)
        elif told.role == "value" or (many and told.role == "target"):
            other = told.role == "value" and _of_another_time(told, series)
            found.append(f"{_timed(told) if other else told.column.head.name}{told.words}")
    return found


def _own_words(told: RowFigure) -> bool:
    """Whether the row says a change itself, where the composer would say it otherwise or without what limits it."""
    return (told.role == "change" and told.unit != "个百分点") or limits_change(told, told.indicator)


def limits_change(told: RowFigure, name: str) -> bool:
    """Whether what stands in brackets behind a change is of the change alone: 5.6%（同口径）."""
    behind = told.role in ("rate", "change") and not told.main and not told.column.other
    return behind and bool(told.tail) and stays(told.tail, name)


def _of_another_time(told: RowFigure, series: Series) -> bool:
    return series.main is not None and bool(told.period) and told.period != series.main.period


def _timed(told: RowFigure) -> str:
    """The head with the time it says: 1-9月完成, which alone tells it from the quarter's."""
    head = told.column.head
    return head.words.replace(f"（{head.unit}）", "").replace(f"({head.unit})", "")


def _from_opening(series: Series) -> bool:
    """Whether the level it is measured from is the year's opening one."""
    return any(told.role == "base" and begins_year(told) for told in series.told)


def _piece(series: Series, first: Series) -> list[str]:
    main = series.main
    if main is None:
        return []
    label = first.indicator[: _common(first.indicator, series.indicator)]
    name = series.indicator.removeprefix(label)
    head = main.column.head
    said = main.column.of or head.name
    if said.startswith(head.stem) and head.name.endswith(head.stem):
        said = f"{head.name}{said[len(head.stem) :]}"  # 本月完成投资, whose time stands in its head
        name = said if name == main.column.of else name
    name = said if len(name) <= 1 or (said.endswith(name) and len(said) > len(name)) else name
    return [f"{name}{_signed(main) if main.role == 'rate' else ''}{main.words}", *_more(series, True)]


def _common(a: str, b: str) -> int:
    at = 0
    while at < min(len(a), len(b)) and a[at] == b[at]:
        at += 1
    return at


def _said(told: RowFigure, series: Series) -> str:
    if told.role == "share" and told.called:
        return f"{told.called}{told.words}"
    return f"{told.column.head.name.removeprefix(series.indicator)}{told.words}"


def _grown(told: RowFigure, ring: bool, *, opening: bool = False) -> str:
    """同比增长5.2%, 环比下降1.5%, 增加320万元."""
    if not told.value:
        return "与上期持平" if ring else "与年初持平" if opening else "与上年同期持平"
    points = told.unit == "个百分点"
    verb = (
        ("提高" if points else "增长" if told.role == "rate" else "增加")
        if told.change == "increase"
        else "下降"
        if told.role == "rate" or points
        else "减少"
    )
    return f"{'环比' if ring else '较年初' if opening else '同比'}{verb}{told.words}"


def _metrics(series: Series, origin: str, many: bool) -> list[Metric]:
    """The row's own metric first; a gap has one without a value."""
    main = series.main
    scope = scope_in(series.indicator)
    base = next((t for t in series.told if t.role in ("base", "rank") and t.column.kind == "base"), None)
    own = [
        Metric(series.indicator, None, series.unit, _gap_period(series), origin, scope)
        if main is None
        else _own_metric(series, main, None if on_own_basis(series) else base, origin, scope, many)
    ]
    return own + [_other_metric(told, scope) for told in series.told if not told.main and told.value is not None]


def _gap_period(series: Series) -> str:
    return next((told.period for told in series.told if told.role in ("rate", "completion")), "")


def _own_metric(series: Series, main: RowFigure, base: RowFigure | None, origin: str, scope: str, many: bool) -> Metric:
    basis = _BASIS.get(main.role, "") or origin
    if main.role == "rate":
        name = series.indicator
        for tail in ("同比增速", "同比增幅", "增长率", "增速", "增幅"):
            name = name.removesuffix(tail) if name.endswith(tail) else name
        return Metric(
            name,
            main.value if main.value is None else abs(main.value),
            "%",
            main.period,
            "同比",
            scope,
            change=main.change,
        )
    value: Value | None = main.value
    return Metric(
        series.indicator, value, main.unit, main.period, basis, scope, None if many else base_value(main, base)
    )


def _other_metric(told: RowFigure, scope: str) -> Metric:
    ring = "环比" in told.column.head.stem
    points = told.unit == "个百分点"
    basis = "环比" if ring and (told.role == "rate" or points) else _BASIS.get(told.role, "")
    if told.role == "target" and (told.approx or told.called or "预算" in told.column.head.stem):
        basis = told.called or _budget(told.column.head.words) or f"目标（{told.approx}）"
    if told.role == "target" and not told.called and told.column.head.stem.endswith("要求"):
        basis = f"目标：{told.column.head.stem}{f'（{told.approx}）' if told.approx else ''}"
    if told.role == "rate" and told.approx:
        basis = f"{basis}（{told.approx}）"
    if told.role == "base" and told.column.other:
        basis = ""
    return Metric(told.indicator, told.value, told.unit, told.period, basis, scope, change=told.change)


def _budget(head: str) -> str:
    """At what stage the budget of a column was set, as its head says: 调整预算, 年初预算, else 预算 alone; "" for no budget."""
    if "预算" not in head:
        return ""
    return next((f"{stage}预算" for stage in ("年初", "调整", "变动") if stage in head), "预算")


def _quantity(told: RowFigure, text: str) -> Quantity:
    assert told.value is not None
    at = text.find(told.words)
    span = Span(at, at + len(told.words)) if at >= 0 else Span(len(text), len(text))
    return Quantity(
        span,
        told.words,
        told.value,
        told.unit,
        unit_lexicon.kind_of(told.unit),
        told.change,
        told.approx or None,
        told.places,
    )
