"""A comparison as JSON, and as rows of words for a table in the terminal."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from drafter.core.comparison import (
    Comparison,
    MetricPair,
    PlanFate,
    PlanTrace,
    ProblemTrace,
    ReportFigure,
    SectionShare,
)
from drafter.core.messages import _
from drafter.core.text import Span

HEADING_WORDS = {"same": "相同", "renamed": "改名", "added": "新增", "gone": "没有了"}
PROBLEM_WORDS = {
    "unchanged": "原样再现",
    "reworded": "换了说法再现",
    "mentioned": "有所提及",
    "gone": "不见了，未作说明",
}
PLAN_WORDS: dict[PlanFate, str] = {
    "met": "达到目标",
    "missed": "未达到目标",
    "reported": "有交代",
    "unfinished": "尚未完成",
    "mentioned": "提到了，没有交代结果",
    "planned_again": "只是再列为打算",
    "silent": "没有交代",
}
_KEPT: frozenset[PlanFate] = frozenset({"met", "reported"})


def as_json(comparison: Comparison) -> dict[str, Any]:
    """Everything, for other programs: spans as start/end, figures as decimal strings, null where a side is missing."""
    return {
        "this": comparison.this.source,
        "prior": comparison.prior.source,
        "shares": _shares(comparison),
        "headings": [
            {"change": h.change, "level": h.level, "this": h.this, "prior": h.prior, **_places(h.span, h.prior_span)}
            for h in comparison.headings
        ],
        "metrics": [_metric(pair) for pair in comparison.metrics],
        "sections": [
            {"title": s.title, "start": s.span.start, "end": s.span.end, **_shares(s)} for s in comparison.sections
        ],
        "sentences": [
            {"kind": u.kind, "score": round(u.score, 3), "figures_only": u.figures_only, **_places(u.span, u.origin)}
            for u in comparison.sentences
        ],
        "problems": [_fate(p) for p in comparison.problems],
        "plans": [{**_fate(p), "note": p.note} for p in comparison.plans],
    }


def _shares(of: Comparison | SectionShare) -> dict[str, float]:
    return {"copied": of.copied, "edited": of.edited, "new": of.new}


def _fate(told: ProblemTrace | PlanTrace) -> dict[str, Any]:
    return {"fate": told.fate, "text": told.text, "score": round(told.score, 3), **_places(told.span, told.prior_span)}


def _places(span: Span | None, prior: Span | None) -> dict[str, int | None]:
    return {
        "start": span.start if span else None,
        "end": span.end if span else None,
        "prior_start": prior.start if prior else None,
        "prior_end": prior.end if prior else None,
    }


def _metric(pair: MetricPair) -> dict[str, Any]:
    def side(stated: ReportFigure | None) -> dict[str, Any] | None:
        if stated is None:
            return None
        return {
            "start": stated.span.start,
            "end": stated.span.end,
            "raw": stated.raw,
            "value": str(stated.value),
            "unit": stated.unit,
        }

    return {
        "indicator": pair.indicator,
        "scope": pair.scope,
        "basis": pair.basis,
        "unit": pair.unit,
        "this": side(pair.this),
        "prior": side(pair.prior),
        "delta": None if pair.delta is None else str(pair.delta),
        "rate": None if pair.rate is None else str(pair.rate),
        "same": pair.same,
        "turned": pair.turned,
    }


def metric_row(pair: MetricPair) -> tuple[str, str, str, str, str, str]:
    """Indicator, this period, last period, change, rate in per cent, remark."""
    name = (
        pair.indicator if not pair.scope or pair.indicator.startswith(pair.scope) else f"{pair.scope}{pair.indicator}"
    )
    name += f"（{pair.basis}）" if pair.basis and pair.basis not in name else ""
    remark = (
        _("与上期完全相同")
        if pair.same
        else _("方向相反（符号变了）")
        if pair.turned
        else _("上期没有")
        if pair.prior is None
        else _("本期没有")
        if pair.this is None
        else ""
    )
    change = "" if pair.delta is None else signed(pair.delta) + ("个百分点" if pair.unit in ("%", "％") else "")
    rate = "" if pair.rate is None else f"{signed(pair.rate)}%"
    return name, pair.this.raw if pair.this else "—", pair.prior.raw if pair.prior else "—", change, rate, remark


def problem_row(problem: ProblemTrace) -> tuple[str, bool, str, str]:
    """Its fate in words, whether a reader should look, the problem, a note."""
    return _(PROBLEM_WORDS[problem.fate]), problem.fate in ("unchanged", "gone"), problem.text, ""


def plan_row(plan: PlanTrace) -> tuple[str, bool, str, str]:
    """Its fate in words, whether a reader should look, the plan, both figures where there are two."""
    return _(PLAN_WORDS[plan.fate]), plan.fate not in _KEPT, plan.text, plan.note


def signed(value: Decimal) -> str:
    """+3.1, −2, 0: with a true minus sign."""
    plain = format(abs(value).normalize(), "f")
    return plain if not value else f"{'+' if value > 0 else '−'}{plain}"


def percent(share: float) -> str:
    """A share as a reader says it; what is not quite nothing is not shown as nothing."""
    return "<1%" if 0 < share < 0.01 else f"{share:.0%}"
