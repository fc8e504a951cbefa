"""The clauses and metrics of many near texts (golden.txt, see tests/unit/goldens.py)."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from drafter.claims.mentions import find_mentions
from drafter.claims.reading import claims_of
from drafter.core.period import Period
from drafter.core.quantity import Metric
from tests.unit.claims.test_readings import clause
from tests.unit.goldens import farther, hold, near, rows_of

_HERE = Path(__file__).parent
_TEXTS = [row[0] for row in rows_of(_HERE / "readings.tsv")]
_BEFORE = ("去年，", "计划", "上半年，", "其中", "市本级", "截至10月底，", "一是", "没有")
_PERIODS = ("2025", "2025H1", "2024-05")


def _told(text: str, following: str, at: int) -> list[str]:
    before, period = _BEFORE[at % len(_BEFORE)], Period.parse(_PERIODS[at % len(_PERIODS)])
    texts = [*near(text, 2), *farther(text, 6), before + text, f"{text}；{following}", f"{text}。{before}{following}。"]
    clauses = [f"{one}\t" + " ‖ ".join(map(clause, claims_of(one, period, planned=at % 5 == 0))) for one in texts]
    mentions = [
        mention.metric for mention in find_mentions(f"一、{text}。\n{following}。", period=period) if mention.metric
    ]
    return [*clauses, "\t" + "; ".join(map(_metric, mentions))]


def _metric(metric: Metric) -> str:
    base = "" if metric.base_value is None else str(metric.base_value)
    said = (
        metric.indicator,
        metric.value,
        metric.unit,
        metric.period,
        metric.basis,
        metric.scope,
        base,
        metric.change or "",
    )
    return "|".join(map(str, said)).rstrip("|")


@pytest.mark.parametrize(
    ("text", "following", "at"), [(*pair, at) for at, pair in enumerate(pairwise(_TEXTS))], ids=_TEXTS[:-1]
)
def test_near_texts(text: str, following: str, at: int) -> None:
    hold(_HERE / "golden.txt", lambda: _told(text, following, at), text)
