"""Whether a note's figure is a row's whose name the note says before, in a clause of its own: 送戏下乡，全年任务100场，到现在演了52场."""

from __future__ import annotations

import re
from decimal import Decimal

from drafter.claims.joining import basis_class, in_base, significant, unit_base
from drafter.claims.sameness import exclude
from drafter.core.quantity import Metric
from drafter.language.classes import members
from drafter.language.formal import formal
from drafter.language.segmenting import words_of
from drafter.plan.note_figures import NoteFigure, note_figures

_SURE = 3  # digits that two figures of one note's thing share by no chance
_LEAST = 2  # digits of a figure whose line opens with the row's name
_SAID = 0.7  # share of a name's characters whose words stand in the line, in any order
_OPENER = re.compile("[，：: 　]")
_OTHER = ("n", "v", "a")  # 半年才3.15亿元 names nothing; 技改投资3.15亿元 does


def states_named_before(row: Metric, stated: NoteFigure) -> bool:
    """Whether a note's figure is the row's value, the only one of the note that is, and of the row's thing by what stands before it."""
    if not _is_value_of(row, stated) or not is_named_before(row.indicator, stated):
        return False
    return sum(_is_value_of(row, one) for one in note_figures(stated.fact)) == 1


def is_named_before(name: str, stated: NoteFigure) -> bool:
    """Whether a row's name stands before a note's figure, and the figure's own words name nothing else."""
    before = formal(stated.fact.text[: stated.span.end])
    if not name or _names_another(stated, name):
        return False
    value = stated.metric.value
    digits = len(significant(value)) if isinstance(value, Decimal) else 0
    if digits >= _SURE:
        return name in before or _share(name, before) >= _SAID
    return digits == _LEAST and before.startswith(name) and bool(_OPENER.match(before, len(name)))


def _is_value_of(row: Metric, stated: NoteFigure) -> bool:
    own = stated.metric
    if not isinstance(row.value, Decimal) or not isinstance(own.value, Decimal):
        return False
    if basis_class(row.basis) != "数值" or basis_class(own.basis) != "数值" or exclude(row.indicator, own.indicator):
        return False
    alike = in_base(row.value, row.unit) == in_base(own.value, own.unit)
    return bool(row.unit) and unit_base(row.unit) == unit_base(own.unit) and alike


def _names_another(stated: NoteFigure, name: str) -> bool:
    """Whether the words before a figure in its own clause have a thing or an act that the row's name lacks; 到位, 完成 are no act of their own."""
    said = stated.clause.partition(stated.span.of(stated.fact.text))[0]
    words = [word for word in words_of(formal(said)) if len(word.text) > 1 and word.pos[:1] in _OTHER]
    return any(word.text not in name and members("status").get(word.text) != "done" for word in words)


def _share(name: str, before: str) -> float:
    """How much of a name is words that stand in the line: 登记, 肺结核 of 登记肺结核患者 in 肺结核登记138例."""
    return sum(len(w.text) for w in words_of(name) if len(w.text) > 1 and w.text in before) / len(name)
