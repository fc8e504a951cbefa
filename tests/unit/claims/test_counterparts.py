"""One thing told twice in other words: what is at odds, and what only looks so."""

from __future__ import annotations

import pytest

from drafter.claims.conflicts import find_conflicts
from drafter.claims.reading import read_text
from drafter.core.fact import Fact, Ledger, LedgerEntry
from drafter.core.period import Period
from drafter.core.text import Provenance


def _conflicts(*lines: str) -> list[tuple[str, ...]]:
    facts = []
    for number, line in enumerate(lines, 1):
        read = read_text(line, Period.parse("2025"))
        where = Provenance(f"{number}.md", "第1行")
        facts.append(Fact(f"n{number}", "achievements", "", line, where, read.metrics, claims=read.claims))
    entries = [LedgerEntry(metric, fact.id, fact.provenance) for fact in facts for metric in fact.metrics]
    return [conflict.values() for conflict in find_conflicts(Ledger(tuple(entries), tuple(facts)))]


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        ("东区9栋教学楼屋面改造完工7栋，剩下2栋11月收尾", "东区屋面改造已完工8栋，剩1栋等材料", ("7栋", "8栋")),
        ("村级卫生室标准化改造完成21个，还剩4个", "卫生室标准化改造完成22个，剩3个没进场", ("21个", "22个")),
        ("12345接诉4,318件，办结率99.2%", "12345另报全年平台办结率98.1%", ("99.2%", "98.1%")),
        ("12329热线受理900件，满意率96.5%", "12329热线满意率94.5%", ("96.5%", "94.5%")),
        ("应付账款2,750万元，催得紧", "应付账款（期末）2,507万元", ("2750万元", "2507万元")),
    ],
)
def test_what_cannot_both_be_right(one: str, other: str, values: tuple[str, ...]) -> None:
    assert _conflicts(one, other) == [values]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("一号库屋面改造完工7栋，剩2栋", "二号库屋面改造完工8栋，剩1栋"),
        ("小学校舍屋面改造完工7栋，剩2栋", "中学校舍屋面改造完工8栋，剩1栋"),
        ("宿舍屋面防水改造完工7栋，剩2栋", "屋面防水改造完工8栋，剩4栋"),
        ("12345接诉4,318件，办结率99.2%", "12345按期办结率98.1%"),
        ("12345接诉4,318件，办结率99.2%", "12315接诉918件，办结率98.1%"),
        ("12345接诉4,318件，办结率99.2%", "12345满意率98.1%"),
    ],
)
def test_what_only_looks_so(one: str, other: str) -> None:
    assert _conflicts(one, other) == []
