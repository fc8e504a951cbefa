"""Rows of a sheet that were left blank: whether a note gives their figure, or leaves the same blank."""

from __future__ import annotations

import re

from drafter.claims.gap_words import one_word_for_each
from drafter.claims.joining import same_name, unit_base
from drafter.core.placeholder import Placeholder
from drafter.core.quantity import Metric
from drafter.language.formal import formal
from drafter.plan.note_figures import NoteFigure, counted_alike, fits_clause

_BARE = ("万", "亿", "千万", "百万")
_LABEL = re.compile(r"(?P<of>[一-鿿]{2,6})[：:]")  # 抗旱：…，劳力300人
_COUNT = re.compile(r"[数量人户次家件]\d")
_FITS = 0.6  # share of a blank's name that a clause must hold
_NAMED = 4  # signs of a name


def _in_its_unit(asked: str, given: str) -> bool:
    """Whether a figure is in the unit of a blank; 26亿 is of 亿元 too."""
    return unit_base(asked) == unit_base(given) or (given in _BARE and asked.endswith("元"))


def gives(metric: Metric, stated: NoteFigure) -> bool:
    """Whether a note's figure is that of a blank, as said or as a report has it: 偿还到期政府债务本息 of 到期债务本息还了26亿."""
    if not metric.unit or not _in_its_unit(metric.unit, stated.metric.unit):
        return False
    if stated.metric.unit in _BARE and _COUNT.search(stated.clause):
        return False  # 户数26万 is no sum
    name, clause = (one_word_for_each(one) for one in (metric.indicator, stated.clause))
    label = _LABEL.match(stated.fact.text)
    led = f"{label['of']}{clause}" if label and not clause.startswith(label["of"]) else clause
    return any(fits_clause(name, said) >= _FITS or _same_signs(name, said) for said in (clause, formal(clause), led))


def _same_signs(name: str, clause: str) -> bool:
    """Whether a clause opens with the signs of a name in another order: 健身设施点新改建14处 of 新建改建健身设施点."""
    said = re.split(r"\d", clause, maxsplit=1)[0]
    return len(set(name)) >= _NAMED and set(name) == set(said)


def is_one_blank(metric: Metric, gap: Placeholder) -> bool:
    """Whether a note's blank is the row's: 集采药品落地（批）, and 国家和省级集采药品落地批次（批）; 电耗每千吨水, and 千吨水电耗."""
    name = gap.indicator
    if gap.kind not in ("metric", "empty") or not name or not _counts_alike(gap.unit, metric.unit):
        return False
    if same_name(name, metric.indicator):
        return True
    short, long = sorted((set(name), set(metric.indicator)), key=len)
    return len(name) >= _NAMED and (
        fits_clause(name, metric.indicator) == 1.0 or (len(short) >= _NAMED and short <= long)
    )


def _counts_alike(one: str, other: str) -> bool:
    """Whether two units may be one; 千瓦时 of 千瓦时/千吨 is, where the name says of what."""
    return not one or not other or counted_alike(one, other) or other.startswith(f"{one}/")
