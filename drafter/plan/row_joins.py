"""Rows of a sheet told with the note that states the same: what the row says more (its exact figure, 同比, the target) stands behind the note's figure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from difflib import SequenceMatcher

from drafter.claims.abbreviations import content_of
from drafter.claims.arithmetic import decimal_words
from drafter.claims.completion import target_words
from drafter.claims.growth import growth_words
from drafter.claims.initials import opens_with_initials
from drafter.claims.joining import basis_class, same_name, significant, unit_base
from drafter.claims.sameness import kinship
from drafter.core.edit import Edit
from drafter.core.fact import Fact
from drafter.core.messages import _
from drafter.core.placeholder import Placeholder
from drafter.core.quantity import Metric
from drafter.core.text import Span
from drafter.language.slot_words import written_unit
from drafter.plan.filled_rows import gives, is_one_blank
from drafter.plan.joined import Joins, words_of_metric
from drafter.plan.named_before import is_named_before, states_named_before
from drafter.plan.note_figures import (
    NoteFigure,
    fits_clause,
    in_words_of,
    is_told_over,
    notes,
    rounds_to,
    rows,
    states_same,
    states_short,
    table_of,
)
from drafter.plan.note_index import NoteIndex
from drafter.plan.parts_of_year import is_of_part
from drafter.plan.totals_and_parts import is_total

Figures = Mapping[str, Sequence[NoteFigure]]
_FITS = _CALLED = 0.6  # share of a row's name that a clause must hold: of a blank, and where it need not be said again
_SHORTEST = 3  # characters
_TAILS = ("左右", "以上", "以下", "以内")
_NOUN = re.compile(r"[\u4e00-\u9fff]{1,6}(?=[，。；;]|$)")  # 36家单位, up to the clause's end
_LAST_TIME = re.compile(
    r"，(?:而)?(?:去年|上年)(?:同期|全年)?(?:是|为|有)?\d[\d.,]*[万亿]?[^\d，。；]{0,6}(?=[，。；]|$)"
)
_MOVED = re.compile(r"，(?:[比较](?:[去上往前]年|上期|年初)|同比|环比)[^，。；]*\d[^，。；]*(?=[，。；]|$)")
_IN_TENTHS = re.compile(r"[^，。；]{0,6}，[比较](?:去年|上年)[^，。；\d]{0,6}成")  # 比去年涨了两成多 tells the growth
_ASIDE = re.compile(r"[（(][^（）()]{1,20}[）)]")  # 91.3%（截至8月31日）
_YEAR = "全年|年度|年初|今年|本年度?"
_LOOSE = re.compile(r"(?:约|近|超过?|逾|突破|将近|大约|[余多])$")


def join_rows(facts: Sequence[Fact], figures: Figures, joins: Joins) -> None:
    """Each row that a note states is told with it; a blank of one is filled from the other, or asked for once."""
    told = NoteIndex(facts, figures)
    for row in told.rows:
        if row.id not in joins.merged and row.id not in joins.marks:
            _join_row(row, facts, figures, told, joins)


def _join_row(row: Fact, facts: Sequence[Fact], figures: Figures, told: NoteIndex, joins: Joins) -> None:
    measures = [m for m in row.metrics if basis_class(m.basis) == "数值"]
    if len({m.indicator for m in measures}) > 1:
        _join_measures(row, measures, facts, figures, joins)
        return
    metric = row.metrics[0]
    for tells in (states_same, rounds_to, *([states_short, states_named_before] if told.is_alone(row) else [])):
        for near in told.of_unit(metric) if tells is rounds_to else told.of_value(metric):
            stated = next((s for s in near if tells(metric, s)), None)
            if stated and stated.fact.id not in joins.merged and _made_exact(metric, stated, joins):
                joins.merged[row.id] = stated.fact.id
                _with_sign(metric, stated, joins)
                add_words(row, stated, joins)
                return
    if metric.value is None and row.placeholders:
        _fill_row(row, metric, facts, figures, joins)
    else:
        _fill_note(row, metric, facts, joins)


def _join_measures(
    row: Fact, measures: Sequence[Metric], facts: Sequence[Fact], figures: Figures, joins: Joins
) -> None:
    """A row of several measures is told with the note that states every one of them; with any other they would be lost."""
    for fact in notes(facts):
        told = figures[fact.id]
        if fact.id not in joins.merged and all(any(_states(one, s) for s in told) for one in measures):
            joins.merged[row.id] = fact.id
            if is_total(row):
                joins.parts |= {one.id for one in rows(facts) if one is not row and _is_beside(one, row)}
            return


def _states(measure: Metric, stated: NoteFigure) -> bool:
    """Whether a note states a measure; one whose head has no unit is counted in the note's."""
    return states_same(measure if measure.unit else replace(measure, unit=stated.metric.unit), stated)


def _is_beside(row: Fact, total: Fact) -> bool:
    """Whether a row tells the same measures of one of the things that the total sums up."""
    units = [[m.unit for m in one.metrics if basis_class(m.basis) == "数值"] for one in (row, total)]
    return table_of(row) == table_of(total) and units[0] == units[1]


def _made_exact(metric: Metric, stated: NoteFigure, joins: Joins) -> bool:
    """Whether the note's figure may stand for the row's: as exact already, or written as exactly as the row has it (2.38亿元 → 23815万元)."""
    own = stated.metric.value
    assert isinstance(metric.value, Decimal) and isinstance(own, Decimal)
    if len(significant(own)) >= len(significant(metric.value)):
        return True
    around = stated.fact.text[: stated.span.start], stated.span.of(stated.fact.text)
    if _LOOSE.search(around[0]) or re.search("[余多]", around[1]):
        return False
    return joins.amend(stated.fact, Edit(stated.span, words_of_metric(metric), _("表里的数更准")))


def _with_sign(metric: Metric, stated: NoteFigure, joins: Joins) -> None:
    """负的1260万 as a report writes it: 为-1260万元."""
    if stated.span.of(stated.fact.text).startswith("负"):
        joins.amend(stated.fact, Edit(stated.span, f"为{words_of_metric(metric)}", _("负数按表里的写法")))


def add_words(row: Fact, stated: NoteFigure, joins: Joins) -> None:
    """The row's 同比 and target, put behind the note's figure: `，同比增长9.1%` at a clause's end, in brackets inside one."""
    aside = _ASIDE.match(stated.fact.text, stated.span.end)
    since = aside.end() if aside else stated.span.end
    rest = stated.fact.text[since:]
    told = bool(aside and "同比" in aside[0])
    growth = "" if told else _growth(row, stated, rest, refuted=row.id in joins.refuted)
    said = [words for words in (growth, _target(row, stated, joins)) if words]
    limit = "" if aside else _bracket(row, stated.fact)
    if not said and not limit:
        return
    noun = _NOUN.match(rest)
    tail = noun[0] if noun else next((word for word in _TAILS if rest.startswith(word)), "")
    at = since + len(tail)
    last_time = _LAST_TIME.match(stated.fact.text, at) if said and not limit else None
    if last_time and not said[-1].startswith("为"):  # 为年度目标的81.2% is said of the figure, and stands beside it
        at = last_time.end()  # the growth from 去年同期4.52万剂次 stands behind both figures
    if said and not limit and (moved := _MOVED.match(stated.fact.text, at)):
        at = moved.end()  # 比上年多160万 is of the figure, and would be of the target behind one
    after = stated.fact.text[at : at + 1]
    words = "，".join(said)
    behind = f"，{words}" if not after or after in "，。；;" else f"（{words}）"
    reason = _("同比据{place}").format(place=row.provenance)
    joins.amend(stated.fact, Edit(Span(at, at), f"{limit}{behind if said else ''}", reason))


def _bracket(row: Fact, fact: Fact) -> str:
    """What a bracket of the row limits its figure to (不含乡镇自建), "" where the line says it."""
    metric = row.metrics[0]
    rest = row.text.removeprefix(f"{metric.indicator}{words_of_metric(metric)}")
    found = _ASIDE.fullmatch(rest)
    return rest if found and rest[1:-1] not in fact.text else ""


def _growth(row: Fact, stated: NoteFigure, rest: str, *, refuted: bool) -> str:
    """The row's 同比, "" where the note has it, and in a problem where it was only worked out, for the good."""
    words = growth_words(row, refuted=refuted)
    figure = re.search(r"[\d.]+", words)
    if not words or "同比" in rest[:12] or _IN_TENTHS.match(rest) or (figure and _says(rest[:14], figure[0])):
        return ""
    if stated.fact.role == "problems" and not any(basis_class(m.basis) == "同比" for m in row.metrics):
        return ""
    return words if _is_named(row.metrics[0].indicator, stated) else f"{row.metrics[0].indicator}{words}"


def _is_named(indicator: str, stated: NoteFigure) -> bool:
    """Whether the note's clause calls the row's thing by its name or a short one (漏损率 of 管网漏损率); else it must be said whose growth it is."""
    own = stated.metric.indicator
    short = len(own) >= _SHORTEST and indicator.endswith(own)
    alike = same_name(indicator, own) or kinship(indicator, own) == "same" or opens_with_initials(own, indicator)
    alike = alike or is_told_over(indicator, stated) or is_named_before(indicator, stated)
    return short or alike or fits_clause(indicator, stated.clause) >= _CALLED


def _target(row: Fact, stated: NoteFigure, joins: Joins) -> str:
    """The row's target; "" where the note tells it itself, in whose place it then stands (年度目标60)."""
    aim = next((m.value for m in row.metrics[1:] if basis_class(m.basis) in ("目标", "预算")), None)
    words, text = target_words(row, stated.metric.unit), stated.fact.text
    if not isinstance(aim, Decimal) or not _says(text, decimal_words(aim)):
        return words
    own = re.compile(
        rf"(?<=，)(?:(?:{_YEAR})?(?:目标|计划|任务)(?:是|为)?|(?:{_YEAR})(?:要|定)?){re.escape(decimal_words(aim))}[^，。；\d]{{0,4}}(?=[，。；]|$)"
    )
    if words and (found := own.search(text, stated.span.end)):
        joins.amend(stated.fact, Edit(Span(*found.span()), words, _("目标据{place}").format(place=row.provenance)))
    return ""


def _says(words: str, number: str) -> bool:
    """Whether the words hold this very number, not its digits inside another (2 in 2,480户)."""
    return bool(re.search(rf"(?<![\d.,]){re.escape(number)}(?![\d,]|\.\d)", words))


def _fill_row(row: Fact, metric: Metric, facts: Sequence[Fact], figures: Figures, joins: Joins) -> None:
    """A row left blank: told with the note that gives its figure, or that leaves the same blank."""
    for fact in notes(facts):
        given = (gives(metric, stated) for stated in figures[fact.id])
        if any(given) or any(is_one_blank(metric, gap) for gap in fact.placeholders):
            joins.merged[row.id] = fact.id
            return


def _fill_note(row: Fact, metric: Metric, facts: Sequence[Fact], joins: Joins) -> None:
    """A figure unknown in a note that the sheet gives: put in, and the row is told with the note."""
    for fact in notes(facts) if isinstance(metric.value, Decimal) else ():
        for gap in fact.placeholders if fact.placeholders and not is_of_part(metric, fact.text, facts) else ():
            words = gap.indicator or fact.text[max(0, gap.span.start - 16) : gap.span.start]
            fits = fits_clause(in_words_of(metric.indicator, words), words) if _of_one_kind(gap, metric) else 0
            open_ = fits >= _FITS and not _says_more(gap.indicator, metric.indicator)
            if open_ and not _fits_another(row, metric, words, fits, facts):
                span = Span(gap.span.start, gap.span.end + written_unit(fact.text[gap.span.end :], gap.unit))
                new = f"{words_of_metric(metric)}{words_behind(row, fact, span.end, joins)}"
                if joins.amend(fact, Edit(span, new, _("取自{place}").format(place=row.provenance))):
                    joins.merged[row.id] = fact.id
                    return


def _of_one_kind(gap: Placeholder, metric: Metric) -> bool:
    """Whether a note's blank is counted as a row is; 满意度？ without a unit is a rate by its name."""
    if gap.unit:
        return unit_base(gap.unit) == unit_base(metric.unit)
    return metric.unit == "%" and gap.indicator.endswith(("率", "度", "占比", "比例"))


def _fits_another(row: Fact, metric: Metric, words: str, fits: float, facts: Sequence[Fact]) -> bool:
    """Whether another row of the same unit fits the words as well (县级示范社, 市级示范社 of 示范社？家): nobody can tell whose figure is missing."""
    return any(
        one is not row
        and unit_base(one.metrics[0].unit) == unit_base(metric.unit)
        and fits_clause(one.metrics[0].indicator, words) >= fits
        for one in rows(facts)
    )


def words_behind(row: Fact, fact: Fact, at: int, joins: Joins, *, limited: bool = False) -> str:
    """The row's limit, growth and target behind its figure that is put into a note: at a clause's end with commas, inside one in brackets.

    limited: what limits it stands there already.
    """
    limit = "" if limited or _ASIDE.match(fact.text, at) else _bracket(row, fact)
    told = (growth_words(row, refuted=row.id in joins.refuted), target_words(row))
    said = "，".join(words for words in told if words)
    after = fact.text[at : at + 1]
    if limit and said and after and after not in "，。；;":
        return f"（{limit[1:-1]}，{said}）"
    return limit if not said else f"{limit}，{said}" if not after or after in "，。；;" else f"（{said}）"


_WORD = re.compile("[\u4e00-\u9fff]{2,}")  # that a gap's name says more: 政府采购节约资金 is no 政府采购规模


def _says_more(name: str, indicator: str) -> bool:
    if kinship(name, indicator) == "same":
        return False
    more = any(_WORD.fullmatch(run) for run in re.split(f"[{re.escape(indicator)}]+", content_of(name)) if run)
    return more or _is_exchanged(content_of(name), content_of(indicator))


def _is_exchanged(name: str, indicator: str) -> bool:
    """Whether one word stands where the other name has another: 来信办结率 and 来访办结率 are two things, however alike."""
    parts = SequenceMatcher(None, name, indicator, autojunk=False).get_opcodes()
    return any(kind == "replace" and a < b and c < d for kind, a, b, c, d in parts)
