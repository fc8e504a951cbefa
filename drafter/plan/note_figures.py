"""Figures of facts with their place in the fact's text, and how well a sheet's row name fits a note's clause."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from drafter.claims.joining import (
    basis_class,
    counted_in,
    in_base,
    same_name,
    same_period,
    significant,
    skeleton,
    unit_base,
)
from drafter.claims.mentions import find_mentions
from drafter.claims.sameness import exclude, is_like, kinship, said_name
from drafter.claims.slips import differ
from drafter.core.fact import Fact
from drafter.core.quantity import Metric
from drafter.core.text import Span
from drafter.language.classes import synonyms
from drafter.language.segmenting import words_of

_COLUMN = re.compile(r"![A-Z]+(?=\d)")
_FRONT = 3  # characters that a row's name begins with
_CLAUSE_END = re.compile(r"[，。；;！？]")


@dataclass(frozen=True, slots=True)
class NoteFigure:
    """One figure of a note: the fact, the metric, its span in the fact's text, and the words from its clause's start to its end."""

    fact: Fact
    metric: Metric
    span: Span
    clause: str


def note_figures(fact: Fact) -> Iterator[NoteFigure]:
    """The figures of a note in order, each with its clause."""
    # The reader made fact.metrics from the same mentions, with the case's period: the two run in step.
    mentions = [mention for mention in find_mentions(fact.text) if mention.metric]
    for mention, metric in zip(mentions, fact.metrics, strict=False):
        yield NoteFigure(fact, metric, mention.span, clause_at(fact.text, mention.span))


def clause_at(text: str, span: Span) -> str:
    """The clause a span stands in, without its end mark."""
    starts = [found.end() for found in _CLAUSE_END.finditer(text, 0, span.start)]
    end = _CLAUSE_END.search(text, span.end)
    return text[starts[-1] if starts else 0 : end.start() if end else len(text)]


def is_row(fact: Fact) -> bool:
    """Whether the fact is a row of a metrics table: its text is its indicator and figure, and metrics[0] is the row's own."""
    return fact.kind == "row" and bool(fact.metrics)


def fits_clause(indicator: str, words: str) -> float:
    """How much of a row's name, in order, stands in some words: 1.0 when all its characters do."""
    name, text = skeleton(indicator), re.sub(r"\s", "", words).replace("GDP", "地区生产总值")
    if not name:
        return 0.0
    return _common(name, text) / len(name)


def is_told_over(name: str, stated: NoteFigure) -> bool:
    """危桥改造年度任务9座，…其中4座完工: the row's name (危桥改造完工) is told over the line, and its last word in the figure's clause."""
    said = stated.fact.text[: stated.fact.text.find(stated.clause) + len(stated.clause)]
    last = words_of(name)[-1].text if name else ""
    return len(last) > 1 and last in stated.clause and fits_clause(name, said) == 1.0 and name[:_FRONT] in said


def _common(a: str, b: str) -> int:
    """Length of the longest common subsequence; names are short, so the square is small."""
    row = [0] * (len(b) + 1)
    for x in a:
        diagonal = 0
        for j, y in enumerate(b, 1):
            diagonal, row[j] = row[j], diagonal + 1 if x == y else max(row[j], row[j - 1])
    return row[-1]


def states_same(row: Metric, stated: NoteFigure) -> bool:
    """Whether a note's figure is the row's: same value in the same unit family, and a name that fits."""
    if not isinstance(row.value, Decimal) or not isinstance(stated.metric.value, Decimal):
        return False
    if unit_base(row.unit) != unit_base(stated.metric.unit) or basis_class(stated.metric.basis) not in _classes_for(
        row
    ):
        return False
    if in_base(row.value, row.unit) != in_base(stated.metric.value, stated.metric.unit):
        return False
    if exclude(row.indicator, stated.metric.indicator):
        return False
    if len(significant(row.value)) < _SURE and _are_two_things(row.indicator, stated):
        return False
    # A value with three digits or more seldom comes twice, so the whole bullet may name it; 7个 must be named in its own clause.
    words = stated.fact.text if len(row.value.normalize().as_tuple().digits) >= 3 else stated.clause
    return (
        same_name(row.indicator, stated.metric.indicator)
        or fits_clause(row.indicator, f"{stated.fact.subtopic or stated.fact.topic}{words}") >= 0.5
    )


def _are_two_things(name: str, stated: NoteFigure) -> bool:
    """Whether each of two names says a thing or an act that the other's words have nothing of: 检查企业7家, 处罚企业7家."""
    own = said_name(stated.metric.indicator)
    told, row = said_name(f"{stated.fact.under}{stated.fact.text}"), said_name(name)
    strange = [word for word in row.words if len(word.text) > 1 and not is_like(word, told)]
    other = [word for word in own.words if len(word.text) > 1 and not is_like(word, row)]
    return bool(strange and other)


def states_short(row: Metric, stated: NoteFigure) -> bool:
    """Whether a note's figure is the row's under a short name: 挽回30.5万元 of 挽回经济损失 30.5万元. Three digits in one unit are no chance."""
    own = stated.metric
    if not isinstance(row.value, Decimal) or not isinstance(own.value, Decimal) or len(significant(row.value)) < _SURE:
        return False
    alike = in_base(row.value, row.unit) == in_base(own.value, own.unit) and unit_base(row.unit) == unit_base(own.unit)
    short = 2 <= len(own.indicator) < len(row.indicator) and row.indicator.startswith(own.indicator)
    named = short or (len(own.indicator) > 2 and row.indicator.endswith(own.indicator))
    return alike and named and basis_class(own.basis) in _classes_for(row) and not exclude(row.indicator, own.indicator)


def rounds_to(row: Metric, stated: NoteFigure) -> bool:
    """Whether a note's figure is the row's, said in another unit or less exactly: 营业收入2.38亿元 of 23815万元."""
    own = stated.metric
    if not isinstance(row.value, Decimal) or not isinstance(own.value, Decimal) or not row.unit:
        return False
    if not counted_alike(own.unit, row.unit) or basis_class(own.basis) not in _classes_for(row):
        return False
    if not same_period(row.period, own.period) or exclude(row.indicator, own.indicator):
        return False
    exact = replace(own, unit=f"{own.unit}元") if own.unit in _SCALES and unit_base(row.unit) == "元" else own
    named = same_name(row.indicator, own.indicator) or kinship(row.indicator, own.indicator) == "same"
    within = kinship(row.indicator, own.indicator) == "within" and len(significant(own.value)) >= _SURE
    return (named or within) and len(significant(own.value)) > 1 and not differ(row, exact)


_SCALES = ("万", "亿")
_SURE = 3  # digits that two figures of one name's kin share by no chance


def counted_alike(one: str, other: str) -> bool:
    """Whether two units count one and the same; a bare 万 or 亿 is money where the other is."""
    bases = {unit_base(one), unit_base(other)}
    bare = bool({one, other} & set(_SCALES)) and bases == {"", "元"}
    return counted_in(one) == counted_in(other) or bare


def _classes_for(row: Metric) -> tuple[str, ...]:
    """A row that states growth or a share matches such figures; any other matches plain values."""
    own = basis_class(row.basis)
    if own in ("同比", "占比"):
        return (own, "数值") if own == "占比" else (own, "环比")
    return ("数值", "完成率", "占比") if row.unit == "%" else ("数值", "剩余")  # 还有8640吨 is what a table calls 库存


def rows(facts: Iterable[Fact]) -> list[Fact]:
    return [fact for fact in facts if is_row(fact)]


def notes(facts: Iterable[Fact]) -> list[Fact]:
    return [fact for fact in facts if not is_row(fact)]


def table_of(fact: Fact) -> tuple[str, str]:
    """Source and table of a row: its sheet, or in a text with tables the table its id counts."""
    sheet, sign, _cell = fact.provenance.locator.partition("!")
    return fact.provenance.source, sheet if sign else fact.id.partition("_")[0] if "_" in fact.id else ""


def source_line(fact: Fact) -> tuple[str, str]:
    """Source and line; of a table's cell the row: what stands in one row belongs together."""
    return fact.provenance.source, _COLUMN.sub("!", fact.provenance.locator)


def in_words_of(name: str, words: str) -> str:
    """A row's name with the word the note has for one of its: 住院患者满意度 as 住院病人满意度."""
    said = [word.text for word in words_of(words) if len(word.text) > 1]
    for word in words_of(name):
        groups = synonyms().get(word.text, frozenset())
        other = next((one for one in said if groups & synonyms().get(one, frozenset())), "")
        name = name.replace(word.text, other) if other and word.text not in words else name
    return name
