"""A figure that one note leaves open and another gives: 压疮发生率等质控科给 beside 压疮发生率0.11%. It is asked for no more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from drafter.claims.joining import basis_class, counted_in, same_name
from drafter.claims.sameness import exclude, kinship
from drafter.core.fact import Fact, LeftOut
from drafter.core.messages import _
from drafter.core.placeholder import Placeholder
from drafter.core.quantity import Metric
from drafter.read.facts import Material

_OPEN = ("metric", "empty", "template")


def without_told_gaps(material: Material) -> Material:
    """The material without notes that only leave open what another source of this period gives; each is told with where."""
    told = {
        fact.id: found for fact in material.facts if fact.kind == "note" and (found := _answer(fact, material.facts))
    }
    if not told:
        return material
    left = tuple(
        LeftOut(fact.id, replace(fact.provenance, quote=fact.provenance.quote or fact.text), _reason(*told[fact.id]), "duplicate")
        for fact in material.facts
        if fact.id in told
    )  # fmt: skip
    return replace(
        material,
        facts=tuple(fact for fact in material.facts if fact.id not in told),
        left_out=(*material.left_out, *left),
        questions=tuple(one for one in material.questions if one.fact_id not in told),
    )


def _reason(fact: Fact, metric: Metric) -> str:
    return _("这里空着的数{place}已有：{name}{value}{unit}").format(
        place=fact.provenance, name=metric.indicator, value=metric.value, unit=metric.unit
    )


def _answer(fact: Fact, facts: Sequence[Fact]) -> tuple[Fact, Metric] | None:
    """The fact and figure that give what a note leaves open, where it leaves one figure open and has none."""
    gaps = [gap for gap in fact.placeholders if gap.kind in _OPEN]
    if len(gaps) != 1 or fact.metrics or fact.role == "plans":
        return None
    # What a row gives is put into the note's place when the report is planned.
    others = (one for one in facts if one.id != fact.id and one.role != "plans" and one.kind == "note")
    given = ((one, metric) for one in others for metric in one.metrics)
    return next(((one, metric) for one, metric in given if _is_given(gaps[0], metric)), None)


def _is_given(gap: Placeholder, metric: Metric) -> bool:
    if not isinstance(metric.value, Decimal) or basis_class(metric.basis) != "数值" or len(gap.indicator) < 3:
        return False
    if gap.unit and counted_in(gap.unit) != counted_in(metric.unit):
        return False
    name = metric.indicator
    return same_name(gap.indicator, name) or (
        kinship(gap.indicator, name) == "same" and not exclude(gap.indicator, name)
    )
