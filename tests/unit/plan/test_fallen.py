"""What became worse since last period's report is told, unless this period's sources tell it themselves."""

from __future__ import annotations

import pytest

from drafter.claims.reading import read_text
from drafter.core.fact import Fact
from drafter.core.period import Period
from drafter.core.text import Provenance
from drafter.plan.fallen import fallen
from drafter.read.ledger import build_ledger
from drafter.read.outline import parse_report

PERIOD = Period.parse("2025")
PRIOR = parse_report(
    "某馆2024年工作总结\n一、主要工作\n2024年，接待读者86.4万人次，读者满意率98.2%，安全隐患52处。\n", "去年.docx"
)


@pytest.mark.parametrize(
    "text, said",
    [
        ("接待读者79.1万人次", ["接待读者"]),
        ("读者满意率97.5%", ["读者满意率"]),
        ("接待读者88.0万人次", []),
        ("接待读者79.1万人次，去年86.4万人次", []),
    ],
)
def test_a_figure_worse_than_last_time_is_told(text: str, said: list[str]) -> None:
    read = read_text(text, PERIOD)
    fact = Fact("n1", "achievements", "", text, Provenance("要点.md", "第1行", text), read.metrics, claims=read.claims)
    found = list(fallen((fact,), build_ledger((fact,), (PRIOR,), period=PERIOD), PERIOD))
    assert [one.message.split("本期")[0] for one in found] == said
