"""What was understood of the sources, as JSON for programs (DESIGN §5)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from drafter.claims.joining import basis_class
from drafter.core.claim import Claim, Figure, Question
from drafter.core.fact import Fact, LeftOut
from drafter.core.placeholder import Placeholder
from drafter.core.quantity import Metric

_ROLES = {
    "数值": "value", "上年同期": "base", "增量": "change", "同比": "rate", "环比": "rate", "年均": "rate",
    "目标": "target", "预算": "target", "完成率": "completion", "占比": "share",
}  # fmt: skip


def facts_dict(
    facts: Sequence[Fact], asked: Sequence[Fact], left_out: Sequence[LeftOut], questions: Sequence[Question]
) -> dict[str, Any]:
    """{"facts": [...], "questions": [...]}: every fact, used or not, with its treatment; then what is asked."""
    waiting = {question.fact_id for question in questions}
    rows = [
        *(row for fact in facts for row in _used(fact, fact.id in waiting, _why(fact, questions))),
        *(_fact(fact, "asked", _why(fact, questions)) for fact in asked),
        *map(_left_out, left_out),
    ]
    return {"facts": rows, "questions": [_question(question) for question in questions]}


def _used(fact: Fact, waits: bool, why: str) -> Iterator[dict[str, Any]]:
    """A fact of the draft. Of one that waits for a figure, the clauses that are whole are told as used, under the same number."""
    if not waits and not is_open(fact):
        yield _fact(fact, "used", why)
        return
    firm, unsaid = _parted(fact)
    if firm and unsaid:
        yield _fact(firm, "used", "")
    yield _fact(unsaid or fact, "asked", why)


def _parted(fact: Fact) -> tuple[Fact | None, Fact | None]:
    """The clauses without an open place, and those with one; nothing where they cannot be told apart."""
    opened = {claim.span for claim in fact.claims if any(_holds(claim, gap) for gap in fact.placeholders)}
    firm = [claim for claim in fact.claims if claim.span not in opened]
    unsaid = [claim for claim in fact.claims if claim.span in opened]
    if not any(claim.figures for claim in firm) or any(claim.figures for claim in unsaid) or not unsaid:
        return None, None
    return _only(fact, firm), _only(fact, unsaid)


def _holds(claim: Claim, gap: Placeholder) -> bool:
    return claim.span.start <= gap.span.start <= claim.span.end and gap.span.end <= claim.span.end


def _only(fact: Fact, claims: Sequence[Claim]) -> Fact:
    return replace(fact, text="，".join(claim.span.of(fact.text).strip() for claim in claims), claims=tuple(claims))


def is_open(fact: Fact) -> bool:
    """Whether a fact has nothing but open places: it stands in the draft as 【待补…】 and waits for its figure."""
    return bool(fact.placeholders) and not any(metric.value is not None for metric in fact.metrics)


def _why(fact: Fact, questions: Sequence[Question]) -> str:
    return "；".join(question.question for question in questions if question.fact_id == fact.id)


def _fact(fact: Fact, treatment: str, why: str) -> dict[str, Any]:
    hedged = "hearsay" in fact.marks or any(claim.hedge for claim in fact.claims)
    role = "hearsay" if treatment == "asked" and "hearsay" in fact.marks else fact.role
    return {
        "id": fact.id, "role": role, "topic": fact.topic, "text": fact.text, "owner": fact.owner, "status": fact.status, "hedged": hedged,
        "source": fact.provenance.source, "locator": fact.provenance.locator, "treatment": treatment, "why": why, "figures": _figures(fact),
    }  # fmt: skip


def _figures(fact: Fact) -> list[dict[str, Any]]:
    meant = [_figure(figure) for claim in fact.claims for figure in claim.figures]
    return meant or [_metric(metric) for metric in fact.metrics if metric.value is not None]


def _figure(figure: Figure) -> dict[str, Any]:
    quantity = figure.quantity
    return {
        "text": quantity.raw, "value": _number(quantity.value), "unit": quantity.unit, "indicator": figure.indicator,
        "period": figure.period, "kind": figure.role, "change": quantity.change,
    }  # fmt: skip


def _metric(metric: Metric) -> dict[str, Any]:
    role = "rank" if metric.unit in ("位", "名") else _ROLES.get(basis_class(metric.basis), "value")
    return {
        "text": f"{_number(metric.value)}{metric.unit}", "value": _number(metric.value), "unit": metric.unit, "indicator": metric.indicator,
        "period": metric.period, "kind": role, "change": metric.change,
    }  # fmt: skip


def _number(value: object) -> str:
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def _left_out(line: LeftOut) -> dict[str, Any]:
    return {
        "id": line.fact_id, "role": line.kind, "topic": "", "text": line.provenance.quote, "owner": "", "status": None, "hedged": line.kind == "hearsay",
        "source": line.provenance.source, "locator": line.provenance.locator, "treatment": "left_out", "why": line.reason,
        "figures": [_figure(figure) for claim in line.claims for figure in claim.figures],
    }  # fmt: skip


def _question(question: Question) -> dict[str, Any]:
    place = question.provenance
    return {
        "source": place.source, "locator": place.locator, "text": question.text, "question": question.question,
        "options": list(question.options), "fact": question.fact_id,
    }  # fmt: skip


def told_in_lines(told: Mapping[str, Sequence[Mapping[str, Any]]]) -> str:
    """The JSON with one fact, and one question, a line: what stands on one line is written ten times as fast."""
    return "{\n" + ",\n".join(f'"{key}": [{_lines(rows)}\n]' for key, rows in told.items()) + "\n}"


def _lines(rows: Sequence[Mapping[str, Any]]) -> str:
    return ",".join(f"\n{json.dumps(row, ensure_ascii=False)}" for row in rows)
