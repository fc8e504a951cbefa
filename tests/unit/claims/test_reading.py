"""A text as claims: clause by clause, each figure in its own."""

from __future__ import annotations

from drafter.claims.clauses import clause_spans
from drafter.claims.reading import claims_of, read_text
from drafter.core.period import Period


def test_clauses_keep_brackets_quotations_and_thousands_whole() -> None:
    text = "征地1,200亩（含林地，300亩），“一站，一证”已办；完工"
    assert [span.of(text) for span in clause_spans(text)] == [
        "征地1,200亩（含林地，300亩）",
        "“一站，一证”已办",
        "完工",
    ]


def test_each_claim_holds_the_figures_of_its_clause_only() -> None:
    claims = claims_of("新修灌渠15公里，清淤8.2公里，去年6公里", Period.parse("2024"))
    assert [[figure.quantity.raw for figure in claim.figures] for claim in claims] == [
        ["15公里"],
        ["8.2公里"],
        ["6公里"],
    ]
    assert [claim.period for claim in claims] == ["", "", "2023"]


def test_metrics_and_claims_come_from_one_reading() -> None:
    reading = read_text("办理提案26件，办结率100%", Period.parse("2024"))
    figures = [figure for claim in reading.claims for figure in claim.figures]
    assert [(m.indicator, m.value) for m in reading.metrics] == [(f.indicator, f.quantity.value) for f in figures]
