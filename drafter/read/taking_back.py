"""A correction taken back on somebody's word: every line reads as it did before, and what the correcting line says stands with what was not used, or by itself."""

from __future__ import annotations

from dataclasses import replace

from drafter.core.fact import Fact
from drafter.read.facts import Material
from drafter.read.put_right_lines import PutRight


def taken_back(material: Material, done: PutRight, reason: str) -> Material:
    """The material without the correction, which must still be as it was carried out. reason: why, told with the line that ordered it."""
    rest = replace(material, put_right=tuple(one for one in material.put_right if one is not done))
    if done.own:
        return _both_told(rest, done.old[0], done.own)
    old = dict(zip((one.id for one in done.new), done.old, strict=True))
    remarks = tuple(
        one
        for one in rest.remarks
        if not (one.kind == "order" and {*one.fact_ids} <= done.ids and str(done.line) in one.message)
    )
    left = tuple(
        replace(one, reason=reason) if one.fact_id == done.line_id and one.provenance == done.line else one
        for one in rest.left_out
    )
    return replace(
        rest, facts=tuple(_as_before(one, old) for one in rest.facts), asked=tuple(_as_before(one, old) for one in rest.asked),
        left_out=left, remarks=remarks,
    )  # fmt: skip


def _as_before(fact: Fact, old: dict[str, Fact]) -> Fact:
    """The fact with its own words again; what was found of it since (its marks, where it is to stand) stays."""
    was = old.get(fact.id)
    if was is None:
        return fact
    return replace(
        fact, text=was.text, provenance=was.provenance, claims=was.claims, metrics=was.metrics,
        placeholders=was.placeholders, duplicate_of=was.duplicate_of,
    )  # fmt: skip


def _both_told(material: Material, old: Fact, own: Fact) -> Material:
    """The line that gave way, before the one that took its place, each in its own words."""
    facts: list[Fact] = []
    for fact in material.facts:
        facts += [old, _as_before(fact, {own.id: own})] if fact.id == own.id else [fact]
    left = tuple(one for one in material.left_out if one.fact_id != old.id)
    return replace(material, facts=tuple(facts), left_out=left)
